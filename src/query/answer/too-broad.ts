import type { Diagnostic } from '../answers.ts';
import { withoutOpposed } from '../compile/opposition.ts';
import { Parameters } from '../compile/parameters.ts';
import type { Places } from '../parse/parse.ts';
import type { QueryNode } from '../tree/index.ts';
import type { Ask } from './ask.ts';

/** Of a handful of patients any question may take most. */
const FEWEST = 100;
const MOST = 0.75;

/** A question that takes more than three patients of four is rarely meant; `*` and nothing are. */
export async function tooBroad(
  where: QueryNode,
  places: Places,
  patients: number,
  opposed: readonly number[],
  ask: Ask,
): Promise<Diagnostic[]> {
  if (where.kind === 'all' || patients < FEWEST * MOST) return [];
  const parameters = new Parameters();
  const [row] = await ask<{ all: number }>(
    `SELECT toUInt32(count()) AS all FROM patients WHERE ${withoutOpposed('1', opposed, parameters)}`,
    parameters.values,
  );
  const all = row?.all ?? 0;
  if (all < FEWEST || patients <= all * MOST) return [];
  const percent = Math.floor((100 * patients) / all);
  return [
    {
      code: 'too_broad',
      severity: 'warning',
      ...(places.get(where) ?? { begin: 0, end: 0 }),
      fr: `Demande très large : ${percent} % des patients de l’entrepôt.`,
      en: `Very broad question: ${percent}% of the patients of the warehouse.`,
    },
  ];
}
