import { rmSync } from 'node:fs';
import path from 'node:path';
import { synthesise } from '../synth/index.ts';
import { ingestFolder } from './ingest-folder.ts';
import type { Output } from './output.ts';
import { progressReporter } from './progress.ts';
import type { Stack } from './stack.ts';

const SEED = 20_261_124;
const READY = 'demo_ready';

/** Makes the synthetic hospital and ingests it, once: a later start finds it done; one stopped in the middle goes on. */
export async function prepareDemo(stack: Stack, patients: number, out: Output): Promise<void> {
  const wanted = `${patients} patients, seed ${SEED}`;
  const folder = path.join(stack.data.path, 'hospital');
  if ((await stack.ledger.setting(READY)) === wanted) return;
  if ((await stack.ledger.setting('demo_written')) !== wanted) {
    rmSync(folder, { recursive: true, force: true });
    out.say(`Hôpital synthétique : ${patients} patients (graine ${SEED})…`, `Synthetic hospital: ${patients} patients (seed ${SEED})…`);
    await synthesise({ patients, seed: SEED, out: folder });
    await stack.ledger.set('demo_written', wanted);
  }
  await ingestFolder(
    stack,
    { dir: path.join(folder, 'hopital'), name: 'hopital' },
    progressReporter(process.stderr, out.language, Date.now),
  );
  await stack.ledger.set(READY, wanted);
}
