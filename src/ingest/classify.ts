import type { Outcome } from './counts.ts';
import type { LedgerRow } from './ledger/ledger.ts';
import { contentHash, recordId } from './record-id.ts';
import type { Resolved } from './resolve.ts';

export interface Classified extends Resolved {
  readonly id: string;
  readonly hash: string;
  readonly outcome: Exclude<Outcome, 'quarantined'> | 'conflict';
  /** Must be written: content is new or differs from what the warehouse holds. */
  readonly write: boolean;
}

/**
 * What each record is to the ledger. A record met at the same place in the same run is a replay after a crash and keeps its outcome;
 * at another place it is a duplicate, or a conflict where it says something else: the first one met stays.
 */
export function classify(records: readonly Resolved[], known: ReadonlyMap<string, LedgerRow>, runId: number): Classified[] {
  const inBatch = new Map<string, string>();
  return records.map((at) => {
    const id = recordId(at.root, at.record);
    // The patient is part of the content: after a merge the same row belongs to another patient.
    const hash = `${contentHash(at.record)}${at.patientId ?? ''}`;
    const earlier = inBatch.get(id);
    inBatch.set(id, earlier ?? hash);
    if (earlier !== undefined) return { ...at, id, hash, outcome: earlier === hash ? 'duplicate' : 'conflict', write: false };
    const row = known.get(id);
    if (row === undefined) return { ...at, id, hash, outcome: 'new', write: true };
    if (row.seen_run === runId && row.hash !== '') {
      const replay = row.file_id === at.fileId && row.line === at.position;
      if (!replay) return { ...at, id, hash, outcome: row.hash === hash ? 'duplicate' : 'conflict', write: false };
      if (row.hash === hash) return { ...at, id, hash, outcome: row.outcome as 'new' | 'updated' | 'same', write: false };
    }
    return row.hash === hash ? { ...at, id, hash, outcome: 'same', write: false } : { ...at, id, hash, outcome: 'updated', write: true };
  });
}
