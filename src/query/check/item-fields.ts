import { unitNamed } from '../../terminology/units/units.ts';
import { FIELDS, fieldSpec, type ValueType } from '../item/catalogue.ts';
import { isKnownDrug } from '../item/values.ts';
import type { FieldTest } from '../tree/index.ts';
import { walk } from '../tree/walk.ts';
import type { Checker, Finding } from './checker.ts';

const STATES = ['stated', 'unstated'] as const;
const NUMBERS = ['between', 'above', 'below'] as const;
/** What may be asked of each type of field. */
const TESTS: Readonly<Record<ValueType, readonly FieldTest['op'][]>> = Object.freeze({
  choice: ['is', 'absent', ...STATES],
  code: ['is', 'absent', ...STATES],
  prefix: ['is', ...STATES],
  shape: ['is', 'absent', ...STATES],
  number: [...NUMBERS, ...STATES],
  date: ['dated', ...STATES],
  text: ['is', ...STATES],
  drug: ['is', ...STATES],
  marker: ['is', ...NUMBERS, 'absent', ...STATES],
  laboratory: ['is', ...NUMBERS, ...STATES],
});
const SHAPE = /^[A-Za-z0-9]+$/u;

/** Fields that an item does not have, and tests that a field cannot take: they must not find nothing in silence. */
export const itemFields: Checker = (where) =>
  [...walk(where)].flatMap((node): Finding[] => {
    if (node.kind !== 'item') return [];
    return node.fields.flatMap(({ field, of, test }): Finding[] => {
      const spec = fieldSpec(node.item, field);
      const error = (code: string, fr: string, en: string): Finding[] => [{ code, severity: 'error', node, fr, en }];
      if (spec === undefined) {
        const known = FIELDS.filter((f) => f.item === node.item).map((f) => f.field);
        return error(
          'unknown_item_field',
          `« ${field} » n’est pas un champ ici. Champs : ${known.join(', ')}.`,
          `“${field}” is no field here. Fields: ${known.join(', ')}.`,
        );
      }
      const named = spec.type === 'marker' || spec.type === 'laboratory';
      if (!TESTS[spec.type].includes(test.op) || named !== (of !== null) || (test.op === 'absent' && spec.absent.length === 0))
        return error(
          'bad_test',
          `Le champ « ${spec.names[0]} » ne se compare pas ainsi.`,
          `The field “${spec.field}” cannot be compared so.`,
        );
      if ('unit' in test && test.unit !== undefined && (spec.type !== 'laboratory' || unitNamed(test.unit) === undefined))
        return error('unknown_unit', `« ${test.unit} » n’est pas une unité ici.`, `“${test.unit}” is no unit here.`);
      if (test.op !== 'is') return [];
      const strange = test.values.find((value) =>
        spec.type === 'choice' ? !spec.choices.some((c) => c.value === value) : spec.type === 'shape' && !SHAPE.test(value),
      );
      if (strange !== undefined)
        return error('unknown_value', `Valeur inconnue pour « ${spec.names[0]} ».`, `Unknown value of “${spec.field}”.`);
      const unknown = spec.type === 'drug' ? test.values.find((value) => !isKnownDrug(value)) : undefined;
      if (unknown === undefined) return [];
      return [
        {
          code: 'unknown_drug',
          severity: 'warning',
          node,
          fr: `« ${unknown} » n’est pas un médicament connu : cherché tel quel.`,
          en: `“${unknown}” is not a known drug: looked for as it is.`,
        },
      ];
    });
  });
