import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Piscina } from 'piscina';
import { LEXICON_VERSION } from '../nlp/index.ts';
import type { TableRows } from '../warehouse/rows/table-rows.ts';
import type { AnalysisPort, HistoryPort, NumberedDocument } from './ports.ts';
import type { EncodeTask, InferTask } from './worker.ts';

/** Texts of one task: enough to hide the cost of a message, few enough to keep all workers busy. */
const CHARACTERS = 200_000;

export interface AnalysisPool extends AnalysisPort, Pick<HistoryPort, 'infer'> {
  close(): Promise<void>;
}

/** Worker threads, one a core at most, that read texts and infer histories; `close` ends them. Answers keep the order of what is asked. */
export function analysisPool(workers = availableParallelism()): AnalysisPool {
  const pool = new Piscina<EncodeTask | InferTask, TableRows[]>({
    filename: fileURLToPath(new URL('./worker.ts', import.meta.url)),
    minThreads: 0,
    maxThreads: Math.max(1, workers),
    // Not ended between reading texts and inferring histories: starting compiles the lexicon anew. `close` ends them.
    idleTimeout: 60_000,
  });
  const encode = (task: EncodeTask): Promise<TableRows[]> => pool.run(task, { name: 'encode' });
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
    infer(packet, number, spool) {
      const { people, documents, mentions, facts } = packet;
      // Handed over, not copied: a packet is some megabytes.
      const transferList = [people, documents, mentions, facts].map(({ buffer }) => buffer);
      return pool.run({ packet, number, spool }, { name: 'infer', transferList });
    },
    close: () => pool.destroy(),
  };
}

function portions(list: readonly NumberedDocument[], weightOf: (item: NumberedDocument) => number, most: number): NumberedDocument[][] {
  const all: NumberedDocument[][] = [];
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
