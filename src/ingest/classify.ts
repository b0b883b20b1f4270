import type { Outcome } from './counts.ts';
import type { LedgerRow } from './ledger/ledger.ts';
import { contentHash } from './record-id.ts';
import type { Resolved } from './resolve.ts';

/** A record with the patient it belongs to and its id in the ledger. */
export type Identified = Resolved & { readonly id: string };

export interface Classified extends Identified {
  readonly hash: string;
  readonly outcome: Exclude<Outcome, 'quarantined'> | 'conflict';
  /** Must be written: content is new, or differs from what the warehouse holds. */
  readonly write: boolean;
}

/**
 * What each record is to the ledger. A record met at the same place in the same run is a replay (after a crash, or after a merge of
 * patients) and keeps its outcome; at another place it is a duplicate, or a conflict where it says something else: the first one met stays.
 * With `reanalyse`, known documents are written anew and stay `same`: the reader of texts has changed, not they.
 */
export function classify(
  records: readonly Identified[],
  known: ReadonlyMap<string, LedgerRow>,
  runId: number,
  reanalyse: boolean,
): Classified[] {
  const inBatch = new Map<string, string>();
  return records.map((at): Classified => {
    const { id } = at;
    // The patient is part of the content: after a merge the same row belongs to another patient.
    const hash = `${contentHash(at.record)}${at.patientId ?? ''}`;
    const earlier = inBatch.get(id);
    inBatch.set(id, earlier ?? hash);
    if (earlier !== undefined) return { ...at, hash, outcome: earlier === hash ? 'duplicate' : 'conflict', write: false };
    const row = known.get(id);
    if (row === undefined) return { ...at, hash, outcome: 'new', write: true };
    if (row.seen_run === runId) {
      const replay = row.file_id === at.fileId && row.line === at.position;
      if (replay && (row.hash === hash || row.hash === ''))
        return { ...at, hash, outcome: row.outcome as 'new' | 'updated' | 'same', write: row.hash === '' };
      if (!replay && row.hash !== '') return { ...at, hash, outcome: row.hash === hash ? 'duplicate' : 'conflict', write: false };
    }
    if (row.hash !== hash) return { ...at, hash, outcome: 'updated', write: true };
    return { ...at, hash, outcome: 'same', write: reanalyse && at.record.kind === 'document' };
  });
}
