import { factorTo, unitNamed } from '../../terminology/units/units.ts';
import type { Diagnostic } from '../answers.ts';
import { analysisCondition } from '../compile/item-condition.ts';
import { withoutOpposed } from '../compile/opposition.ts';
import { Parameters } from '../compile/parameters.ts';
import { isNumberTest } from '../item/laboratory.ts';
import type { Places } from '../parse/parse.ts';
import type { QueryNode } from '../tree/index.ts';
import { walk } from '../tree/walk.ts';
import type { Ask } from './ask.ts';

interface UnitFound {
  readonly unit: string;
  readonly results: number;
}

/** Numbers compared as they stand though they were given in several units, and results left aside because theirs cannot be converted. */
export async function laboratoryUnits(where: QueryNode, places: Places, opposed: readonly number[], ask: Ask): Promise<Diagnostic[]> {
  const told = [...walk(where)].flatMap((node) => {
    if (node.kind !== 'item') return [];
    const place = places.get(node) ?? { begin: 0, end: 0 };
    return node.fields.flatMap(({ field, of, test }) =>
      field === 'laboratory' && of !== null && isNumberTest(test)
        ? [
            unitsOf(of, opposed, ask).then((found): Diagnostic | null => {
              const said = test.unit === undefined ? sayMixed(of, found) : sayLeftOut(of, test.unit, found);
              return said === null ? null : { severity: 'warning', ...place, ...said };
            }),
          ]
        : [],
    );
  });
  return (await Promise.all(told)).filter((diagnostic) => diagnostic !== null);
}

function unitsOf(analysis: string, opposed: readonly number[], ask: Ask): Promise<UnitFound[]> {
  const parameters = new Parameters();
  const condition = withoutOpposed(`${analysisCondition(analysis, parameters)} AND number IS NOT NULL`, opposed, parameters);
  return ask<UnitFound>(
    `SELECT trim(BOTH ' ' FROM ifNull(toString(unit), '')) AS unit, toUInt32(count()) AS results FROM facts WHERE ${condition} GROUP BY unit ORDER BY results DESC, unit LIMIT 50`,
    parameters.values,
  );
}

type Said = Pick<Diagnostic, 'code' | 'fr' | 'en'> | null;
function sayMixed(analysis: string, found: readonly UnitFound[]): Said {
  const names = [...new Set(found.map(({ unit }) => unitNamed(unit)?.name ?? unit))];
  if (names.length < 2) return null;
  const list = (none: string): string => names.map((name) => (name === '' ? none : name)).join(', ');
  return {
    code: 'several_units',
    fr: `« ${analysis} » est rendu en plusieurs unités (${list('sans unité')}) : les nombres sont comparés tels quels. Ajoutez l’unité, par exemple <8 ${names.find((n) => n !== '') ?? 'g/dL'}.`,
    en: `“${analysis}” is given in several units (${list('without a unit')}): numbers are compared as they stand. Add the unit, for example <8 ${names.find((n) => n !== '') ?? 'g/dL'}.`,
  };
}
function sayLeftOut(analysis: string, asked: string, found: readonly UnitFound[]): Said {
  const wanted = unitNamed(asked);
  const left = found.filter(({ unit }) => wanted === undefined || factorTo(unit, wanted, analysis) === null);
  const results = left.reduce((sum, one) => sum + one.results, 0);
  if (results === 0) return null;
  const list = (none: string): string => left.map(({ unit }) => (unit === '' ? none : unit)).join(', ');
  return {
    code: 'units_left_out',
    fr: `${results} résultats de « ${analysis} » ne se convertissent pas en ${asked} (${list('sans unité')}) : laissés de côté.`,
    en: `${results} results of “${analysis}” cannot be converted to ${asked} (${list('without a unit')}): left aside.`,
  };
}
