import type { WarehouseLoad } from '../warehouse/contract.ts';
import type { SourceRecords } from './ledger/files.ts';
import { type Ledger, NOTHING } from './ledger/ledger.ts';

interface RemoveOptions {
  readonly ledger: Ledger;
  readonly load: () => Promise<WarehouseLoad>;
  readonly rootId: number;
  readonly runId: number;
  /** It is meant that much goes at once. */
  readonly allowRemovals: boolean;
}

/** What one source may lose at once of records whose files are gone, before somebody has to say that it is meant. */
const FEW = 100;
const SHARE = 0.2;

const PORTION = 5_000;

/**
 * Takes out what the folder no longer holds: rows gone from their file, and whole files. Identities of persons, merges and
 * splits stay: messages that told them are archived, and a person is not parted by that. Where many records and a large share of a source would go with their files, as when a folder of it is not
 * mounted, these are kept and named. Answers how many went, and what was kept.
 */
export async function removeVanished({ ledger, load, rootId, runId, allowRemovals }: RemoveOptions): Promise<{
  readonly deleted: number;
  readonly kept: readonly SourceRecords[];
}> {
  const gone = allowRemovals ? [] : await ledger.goneBySource(rootId, runId);
  const kept = gone.filter(({ records, of }) => records >= FEW && records > of * SHARE).map(({ source, records }) => ({ source, records }));
  const keptSources = kept.map(({ source }) => source);
  const next = () => ledger.vanished(rootId, runId, PORTION, keptSources);
  let removed = 0;
  for (let rows = await next(); rows.length > 0; rows = await next()) {
    const ids = (kind: string): string[] => rows.filter((row) => row.kind === kind).map((row) => row.record_id);
    const batch = await ledger.startBatch(runId);
    await (await load()).supersede({ patients: [], stays: ids('stay'), documents: ids('document'), facts: ids('fact') }, batch);
    await ledger.commitBatches([
      {
        ...NOTHING,
        batch,
        runId,
        patients: [...new Set(rows.flatMap((row) => row.patient_id ?? []))],
        removed: rows.map((row) => row.record_id),
      },
    ]);
    removed += rows.length;
  }
  await ledger.forgetFiles(rootId, runId, keptSources);
  return { deleted: removed, kept };
}
