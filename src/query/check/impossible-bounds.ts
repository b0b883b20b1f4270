import { earliestDay, latestDay } from '../../model/index.ts';
import type { DURATION_UNITS, Duration, QueryNode } from '../tree/index.ts';
import { walk } from '../tree/walk.ts';
import type { Checker } from './checker.ts';

const DAYS: Readonly<Record<(typeof DURATION_UNITS)[number], number>> = { day: 1, month: 30.4, year: 365 };
const days = (duration: Duration): number => duration.n * DAYS[duration.unit];

function isBackwards(node: QueryNode): boolean {
  switch (node.kind) {
    case 'relation':
      return node.min !== null && node.max !== null && days(node.min) > days(node.max) + 3;
    case 'times':
    case 'among':
      return (
        (node.from !== null && node.to !== null && node.from > node.to) || (node.kind === 'among' && (node.from ?? 0) > node.of.length)
      );
    case 'item':
      return node.fields.some(
        ({ test }) =>
          (test.op === 'between' && test.from !== null && test.to !== null && test.from > test.to) ||
          (test.op === 'dated' && test.from !== null && test.to !== null && latestDay(test.to) < earliestDay(test.from)),
      );
    default:
      return false;
  }
}

/** `[5a..1a]`, `NOMBRE[3..1]`, 4 among 3: nothing can be found. */
export const impossibleBounds: Checker = (where) =>
  [...walk(where)].filter(isBackwards).map((node) => ({
    code: 'impossible_bounds',
    severity: 'warning' as const,
    node,
    fr: 'Ces bornes ne peuvent être remplies : rien ne peut être trouvé.',
    en: 'These bounds cannot be met: nothing can be found.',
  }));
