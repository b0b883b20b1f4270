import type { IdentityStore } from '../registry/index.ts';
import type { WarehouseLoad } from '../warehouse/contract.ts';
import { type Ledger, NOTHING } from './ledger/ledger.ts';

const PORTION = 5_000;

/**
 * Brings the rows of touched patients up to date, once a run. A patient who was merged into another, or of whom no record is left, has no
 * row any more, and so no history. Answers those that have one, by rising number.
 */
export async function writePatients(
  touched: readonly number[],
  { ledger, identities, load, runId }: { ledger: Ledger; identities: IdentityStore; load: () => Promise<WarehouseLoad>; runId: number },
): Promise<number[]> {
  const present: number[] = [];
  for (let from = 0; from < touched.length; from += PORTION) {
    const portion = touched.slice(from, from + PORTION);
    const withRecords = await ledger.patientsWithRecords(portion);
    const patients = await identities.patients(portion.filter((id) => withRecords.has(id)));
    const batch = await ledger.startBatch(runId);
    const target = await load();
    await target.write(batch, { patients, stays: [], documents: [], facts: [], samples: [] });
    await target.supersede({ patients: portion, stays: [], documents: [], facts: [] }, batch);
    await ledger.commitBatches([{ ...NOTHING, batch, runId }]);
    present.push(...patients.map(({ patientId }) => patientId).sort((a, b) => a - b));
  }
  return present;
}
