import type { QueryNode } from '../tree/index.ts';
import { walk } from '../tree/walk.ts';
import type { Checker } from './checker.ts';

/** No patient of a warehouse was born before, and nothing is planned after. */
const FIRST = 1850;
const LAST = 2150;
const isAbsurd = (date: string | null): boolean => date !== null && (Number(date.slice(0, 4)) < FIRST || Number(date.slice(0, 4)) > LAST);

function datesOf(node: QueryNode): readonly (string | null)[] {
  if (node.kind === 'date') return [node.from, node.to];
  return node.kind === 'item' ? node.fields.flatMap(({ test }) => (test.op === 'dated' ? [test.from, test.to] : [])) : [];
}

/** `date:0215`, `diagnostic:20155-…`: a year that no document and no patient can be of. */
export const absurdDate: Checker = (where) =>
  [...walk(where)].flatMap((node) => {
    const date = datesOf(node).find(isAbsurd);
    return date === undefined
      ? []
      : [
          {
            code: 'absurd_date',
            severity: 'warning' as const,
            node,
            fr: `Année improbable : ${date}.`,
            en: `Unlikely year: ${date}.`,
          },
        ];
  });
