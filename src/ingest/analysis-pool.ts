import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Piscina } from 'piscina';
import type { HistoryInput } from '../history/input.ts';
import type { History } from '../model/index.ts';
import { LEXICON_VERSION } from '../nlp/index.ts';
import type { TableRows } from '../warehouse/rows/table-rows.ts';
import type { AnalysisPort, NumberedDocument } from './ports.ts';
import type { EncodeTask } from './worker.ts';

/** Texts of one task: enough to hide the cost of a message, few enough to keep all workers busy. */
const CHARACTERS = 200_000;
/** Patients of one task. */
const PATIENTS = 25;

export interface AnalysisPool extends AnalysisPort {
  /** Histories of patients, inferred over the same workers, in the order of the inputs. */
  infer(inputs: readonly HistoryInput[]): Promise<readonly History[]>;
  close(): Promise<void>;
}

/** Worker threads, one a core at most, that read texts and infer histories; `close` ends them. Answers keep the order of what is asked. */
export function analysisPool(workers = availableParallelism()): AnalysisPool {
  const pool = new Piscina<EncodeTask | readonly HistoryInput[], TableRows[] | History[]>({
    filename: fileURLToPath(new URL('./worker.ts', import.meta.url)),
    minThreads: 0,
    maxThreads: Math.max(1, workers),
    // Not ended between reading texts and inferring histories: starting compiles the lexicon anew. `close` ends them.
    idleTimeout: 60_000,
  });
  const encode = (task: EncodeTask): Promise<TableRows[]> => pool.run(task, { name: 'encode' }) as Promise<TableRows[]>;
  const infer = (inputs: readonly HistoryInput[]): Promise<History[]> => pool.run(inputs, { name: 'infer' }) as Promise<History[]>;
  return {
    lexicon: LEXICON_VERSION,
    async encode(batch, documents, folder) {
      const tasks = portions(documents, ({ document }) => document.text.length, CHARACTERS);
      return (
        await Promise.all(
          tasks.map((portion, i) =>
            encode({ batch, documents: portion, spool: folder === null ? null : { folder, name: `${batch}-${i}` } }),
          ),
        )
      ).flat();
    },
    async infer(inputs) {
      return (await Promise.all(portions(inputs, () => 1, PATIENTS).map(infer))).flat();
    },
    close: () => pool.destroy(),
  };
}

function portions<T extends NumberedDocument | HistoryInput>(list: readonly T[], weightOf: (item: T) => number, most: number): T[][] {
  const all: T[][] = [];
  let weight = most;
  for (const item of list) {
    if (weight >= most) {
      all.push([]);
      weight = 0;
    }
    all.at(-1)!.push(item);
    weight += weightOf(item);
  }
  return all;
}
