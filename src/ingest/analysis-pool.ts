import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Piscina } from 'piscina';
import type { DocumentAnalysis } from '../model/index.ts';
import { LEXICON_VERSION } from '../nlp/index.ts';
import type { AnalysisTask } from './analysis-worker.ts';
import type { AnalysisPort } from './ports.ts';

/** Texts of one task: enough to hide the cost of a message, few enough to keep all workers busy. */
const CHARACTERS = 200_000;

/** The reader of texts over worker threads, one a core at most; `close` ends them. Answers keep the order of the texts. */
export function analysisPool(workers = availableParallelism()): AnalysisPort & { close(): Promise<void> } {
  const pool = new Piscina<AnalysisTask, DocumentAnalysis[]>({
    filename: fileURLToPath(new URL('./analysis-worker.ts', import.meta.url)),
    minThreads: 0,
    maxThreads: Math.max(1, workers),
    idleTimeout: 10_000,
  });
  return {
    lexicon: LEXICON_VERSION,
    async analyse(documents) {
      const tasks: AnalysisTask[] = [];
      let portion: AnalysisTask['documents'][number][] = [];
      let characters = 0;
      for (const document of documents) {
        portion.push(document);
        characters += document.text.length;
        if (characters >= CHARACTERS) {
          tasks.push({ documents: portion });
          portion = [];
          characters = 0;
        }
      }
      if (portion.length > 0) tasks.push({ documents: portion });
      return (await Promise.all(tasks.map((task) => pool.run(task)))).flat();
    },
    close: () => pool.destroy(),
  };
}
