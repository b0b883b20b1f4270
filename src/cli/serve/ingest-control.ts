import type { Progress } from '../../ingest/index.ts';
import type { IngestControl, IngestCurrent } from '../../server/index.ts';
import { CliFault } from '../fault.ts';
import { ingestFolder } from '../ingest-folder.ts';
import { rebuild } from '../rebuild-histories.ts';
import type { Stack } from '../stack.ts';

/** Ingestions and inferences inside the server's process, one at a time: it holds the warehouse, so the command line asks it. */
export function ingestControl(stack: Stack): IngestControl {
  let progress: unknown = null;
  let result: IngestCurrent['result'] = null;
  let running = false;
  const run = async (work: () => Promise<unknown>): Promise<void> => {
    try {
      result = { ok: true, summary: await work() };
    } catch (error) {
      // Told to whoever asks for the result; the server goes on.
      const said = error instanceof Error ? error.message : String(error);
      result = { ok: false, fault: error instanceof CliFault ? { fr: error.fr, en: error.en } : { fr: said, en: said } };
    } finally {
      running = false;
    }
  };
  const begin = (work: () => Promise<unknown>): boolean => {
    if (running) return false;
    running = true;
    progress = null;
    result = null;
    void run(work);
    return true;
  };
  return {
    start: (order) =>
      begin(() =>
        ingestFolder(stack, order, (now: Progress) => {
          progress = now;
        }),
      ),
    rebuild: (order) =>
      begin(() =>
        rebuild(stack, order, (patientsDone, patientsTotal) => {
          progress = { step: 'history', patientsDone, patientsTotal };
        }),
      ),
    current: () => ({ running, progress, result }),
  };
}
