import type { HistoryInput } from '../history/input.ts';
import type { WarehouseLoad } from '../warehouse/contract.ts';
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

const PORTION = 200;
type Inputs = { readonly patientId: number; readonly input: HistoryInput }[];

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
  let done = 0;
  let portion: Inputs = [];
  let pending: Promise<void> = Promise.resolve();
  const infer = async (inputs: Inputs, before: Promise<void>): Promise<void> => {
    const [histories] = await Promise.all([history.infer(inputs.map((p) => p.input)), before]);
    await target.writeHistories(
      inputs.flatMap(({ patientId }, i) => (histories[i] === undefined ? [] : [{ patientId, history: histories[i] }])),
    );
    done += inputs.length;
    onProgress(done, all ? done : patients.length);
  };
  // While one portion is inferred and written, the next one is fetched; never more than two at once.
  const flush = async (): Promise<void> => {
    const before = pending;
    const inputs = portion;
    portion = [];
    pending = infer(inputs, before);
    pending.catch(() => undefined);
    await before;
  };
  for await (const item of target.historyInputs(all ? null : patients)) {
    portion.push(item);
    if (portion.length >= PORTION) await flush();
  }
  if (portion.length > 0) await flush();
  await pending;
  return done;
}
