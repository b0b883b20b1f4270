import type { WarehouseLoad } from '../warehouse/contract.ts';
import { type Ledger, NOTHING } from './ledger/ledger.ts';

interface RemoveOptions {
  readonly ledger: Ledger;
  readonly load: () => Promise<WarehouseLoad>;
  readonly rootId: number;
  readonly runId: number;
}

const PORTION = 5_000;

/**
 * Takes out what the folder no longer holds: rows gone from their file, and whole files. Identities of persons, merges and
 * splits stay: messages that told them are archived, and a person is not parted by that. Answers how many.
 */
export async function removeVanished({ ledger, load, rootId, runId }: RemoveOptions): Promise<number> {
  let removed = 0;
  for (let rows = await ledger.vanished(rootId, runId, PORTION); rows.length > 0; rows = await ledger.vanished(rootId, runId, PORTION)) {
    const ids = (kind: string): string[] => rows.filter((row) => row.kind === kind).map((row) => row.record_id);
    const batch = await ledger.startBatch(runId);
    await (await load()).supersede({ patients: [], stays: ids('stay'), documents: ids('document'), facts: ids('fact') }, batch);
    await ledger.commitBatch({
      ...NOTHING,
      batch,
      runId,
      patients: [...new Set(rows.flatMap((row) => row.patient_id ?? []))],
      removed: rows.map((row) => row.record_id),
    });
    removed += rows.length;
  }
  await ledger.forgetFiles(rootId, runId);
  return removed;
}
