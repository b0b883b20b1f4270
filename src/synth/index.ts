import { documentRenderer } from './render/renderer.ts';
import { type SynthOptions, type SynthSummary, synthesiseWith } from './synthesise.ts';
import { documentWriter } from './text/writer.ts';

export { SCENARIOS, type Scenario } from './course/scenario.ts';
export { simulateCourse } from './course/simulate.ts';
export type { Course } from './course/types.ts';
export { MOST_PATIENTS, type SynthOptions, type SynthParts, type SynthProgress, type SynthSummary, synthesiseWith } from './synthesise.ts';

/**
 * Makes the synthetic hospital in `options.out`: `hopital/` with the native files of a centre and `truth/` with what really happened. The same
 * patients and seed give the same bytes. Memory does not grow with the number of patients.
 * Throws RangeError on numbers out of range, Error where the folder is not empty, and what the file system throws.
 */
export const synthesise = (options: SynthOptions): Promise<SynthSummary> =>
  synthesiseWith({ writer: documentWriter, renderer: documentRenderer, now: () => performance.now() }, options);
