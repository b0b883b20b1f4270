import { synthesise } from '../../synth/index.ts';
import type { CommandContext } from '../context.ts';
import { EXIT } from '../fault.ts';

export async function synthCommand(
  context: CommandContext,
  options: { readonly out: string; readonly patients: number; readonly seed: number; readonly layout?: 'files' | 'shards' },
): Promise<number> {
  const started = Date.now();
  const summary = await synthesise({
    patients: options.patients,
    seed: options.seed,
    out: options.out,
    ...(options.layout !== undefined && { layout: options.layout }),
  });
  const seconds = (Date.now() - started) / 1000;
  context.out.result({ ...summary, seconds }, () => [
    context.out.language === 'fr'
      ? `${context.out.number(options.patients)} patients, ${context.out.number(summary.documents)} documents en ${seconds.toFixed(1)} s dans ${options.out}`
      : `${context.out.number(options.patients)} patients, ${context.out.number(summary.documents)} documents in ${seconds.toFixed(1)} s in ${options.out}`,
  ]);
  return EXIT.done;
}
