import type { Progress, RunSummary } from '../../ingest/index.ts';
import type { IngestControl, IngestCurrent } from '../../server/index.ts';
import { CliFault } from '../fault.ts';
import { ingestFolder } from '../ingest-folder.ts';
import type { Stack } from '../stack.ts';

/** Ingestions inside the server's process, one at a time: it holds the warehouse, so the command line asks it. */
export function ingestControl(stack: Stack): IngestControl {
  let progress: Progress | null = null;
  let result: IngestCurrent['result'] = null;
  let running = false;
  const run = async (...order: Parameters<typeof ingestFolder>): Promise<void> => {
    try {
      const summary: RunSummary = await ingestFolder(...order);
      result = { ok: true, summary };
    } catch (error) {
      // Told to whoever asks for the result; the server goes on.
      const said = error instanceof Error ? error.message : String(error);
      result = { ok: false, fault: error instanceof CliFault ? { fr: error.fr, en: error.en } : { fr: said, en: said } };
    } finally {
      running = false;
    }
  };
  return {
    start(order) {
      if (running) return false;
      running = true;
      progress = null;
      result = null;
      void run(stack, order, (now) => {
        progress = now;
      });
      return true;
    },
    current: () => ({ running, progress, result }),
  };
}
