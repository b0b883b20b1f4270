import { earliestDay, latestDay } from '../../model/index.ts';
import { walk } from '../tree/walk.ts';
import type { Checker } from './checker.ts';

/** `date:2016..2014`: the end lies before the beginning. */
export const backwardsDate: Checker = (where) =>
  [...walk(where)].flatMap((node) =>
    node.kind === 'date' && node.from !== null && node.to !== null && latestDay(node.to) < earliestDay(node.from)
      ? [
          {
            code: 'backwards_date',
            severity: 'warning' as const,
            node,
            fr: 'La fin de la période est avant son début : rien ne peut être trouvé.',
            en: 'The period ends before it begins: nothing can be found.',
          },
        ]
      : [],
  );
