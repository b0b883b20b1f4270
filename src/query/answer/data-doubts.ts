import type { Diagnostic } from '../answers.ts';
import type { Ask } from './ask.ts';
import { laboratoryUnits } from './laboratory-units.ts';
import type { Ready } from './question.ts';
import { withoutData } from './without-data.ts';

/** What can be said of a question only by a look into the data, whatever it finds. */
export const dataDoubts = async ({ tree, places, meaning }: Ready, opposed: readonly number[], ask: Ask): Promise<readonly Diagnostic[]> =>
  (
    await Promise.all([withoutData(tree.where, places, opposed, meaning.today, ask), laboratoryUnits(tree.where, places, opposed, ask)])
  ).flat();
