import { CliFault, EXIT } from './fault.ts';
import type { Stack } from './stack.ts';

/** What writes ledger and warehouse, one process at a time: with servers of their own, nothing else would keep two ingestions apart. */
export async function soleWriter<T>(stack: Stack, work: () => Promise<T>): Promise<T> {
  const done = await stack.registry.alone(work);
  if (done !== null) return done.value;
  throw new CliFault(
    EXIT.setup,
    'Un autre processus écrit dans ces données (une ingestion, ou des histoires réinférées) : attendez qu’il ait fini.',
    'Another process writes these data (an ingestion, or histories inferred anew): wait until it is done.',
  );
}
