import type { HistoryPacket, WarehouseLoad } from '../warehouse/contract.ts';
import type { TableRows } from '../warehouse/rows/table-rows.ts';
import type { Ledger } from './ledger/ledger.ts';
import type { HistoryPort } from './ports.ts';

interface HistoriesOptions {
  readonly ledger: Ledger;
  readonly history: HistoryPort;
  readonly load: () => Promise<WarehouseLoad>;
  /** Patients whose records changed, by rising number. */
  readonly patients: readonly number[];
  readonly onProgress: (done: number, total: number) => void;
}

/** Patients whose rows are inserted together: few parts for the engine to merge. */
const PORTION = 400;
/** Packets fetched or inferred at once: one a worker and one on its way. Bounds the memory. */
const DEPTH = 3;

interface Inferred {
  readonly patients: number;
  readonly rows: readonly TableRows[];
}
const NONE: Inferred = Object.freeze({ patients: 0, rows: [] });

/** True where the rules that stand behind the published histories are not those of this program. */
export async function rulesChanged(ledger: Ledger, history: HistoryPort): Promise<boolean> {
  const before = await ledger.setting('history_rules');
  return before !== null && before !== history.rules;
}

/** Infers anew the history of every patient whose records changed; of all patients where the rules changed. Answers how many. */
export async function rebuildHistories({ ledger, history, load, patients, onProgress }: HistoriesOptions): Promise<number> {
  const all = await rulesChanged(ledger, history);
  if (!all && patients.length === 0) return 0;
  const target = await load();
  const asked = patients.length;
  let done = 0;
  let ready: Inferred = NONE;
  const write = async (): Promise<void> => {
    const { patients, rows } = ready;
    ready = NONE;
    await target.writeHistories([], rows);
    done += patients;
    onProgress(done, all ? done : asked);
  };
  const pending: Promise<Inferred>[] = [];
  const take = async (): Promise<void> => {
    const { patients, rows } = await pending.shift()!;
    ready = { patients: ready.patients + patients, rows: [...ready.rows, ...rows] };
    if (ready.patients >= PORTION) await write();
  };
  for await (const packet of target.historyPackets(all ? null : patients)) {
    const inferred = inferOne(packet, history, target);
    // The failure is thrown where it is waited for.
    inferred.catch(() => undefined);
    pending.push(inferred);
    if (pending.length >= DEPTH) await take();
  }
  while (pending.length > 0) await take();
  if (ready.patients > 0) await write();
  return done;
}

async function inferOne(packet: HistoryPacket, history: HistoryPort, target: WarehouseLoad): Promise<Inferred> {
  const patients = packet.patients.length;
  return { patients, rows: await history.infer(packet, target.nextHistories(), target.spool) };
}
