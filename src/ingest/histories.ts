import type { HistoryInput } from '../history/input.ts';
import type { WarehouseLoad } from '../warehouse/contract.ts';
import type { Ledger } from './ledger/ledger.ts';
import type { HistoryPort } from './ports.ts';

interface HistoriesOptions {
  readonly ledger: Ledger;
  readonly history: HistoryPort;
  readonly load: () => Promise<WarehouseLoad>;
  /** True where this run has begun a load already. */
  readonly started: () => boolean;
  readonly onProgress: (done: number, total: number) => void;
}

const PORTION = 200;

/** Infers anew the history of every patient whose records changed; of all patients where the rules changed. Answers how many. */
export async function rebuildHistories({ ledger, history, load, started, onProgress }: HistoriesOptions): Promise<number> {
  const touched = await ledger.touched();
  const rulesBefore = await ledger.setting('history_rules');
  const all = rulesBefore !== null && rulesBefore !== history.rules;
  if (touched.length === 0 && !all && !started()) return 0;
  const target = await load();
  let done = 0;
  let portion: { patientId: number; input: HistoryInput }[] = [];
  const flush = async (): Promise<void> => {
    if (portion.length === 0) return;
    const histories = await history.infer(portion.map((p) => p.input));
    await target.writeHistories(
      portion.flatMap(({ patientId }, i) => (histories[i] === undefined ? [] : [{ patientId, history: histories[i] }])),
    );
    done += portion.length;
    portion = [];
    onProgress(done, all ? done : touched.length);
  };
  if (all || touched.length > 0)
    for await (const item of target.historyInputs(all ? null : touched)) {
      portion.push(item);
      if (portion.length >= PORTION) await flush();
    }
  await flush();
  return done;
}
