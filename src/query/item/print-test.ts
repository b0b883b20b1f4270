import type { FieldCriterion, FieldTest } from '../tree/index.ts';
import type { FieldSpec } from './catalogue.ts';
import { readCriterion } from './read-test.ts';

const STATE = { stated: 'renseigné', absent: 'absent', unstated: 'non_renseigné' } as const;

/** What stands after the colon: reading it gives the criterion again. */
export function printValue(spec: FieldSpec, criterion: FieldCriterion): string {
  const { test, of } = criterion;
  const before = (sign: string): string => (of === null ? sign : `${of}${sign === '' ? '=' : sign}`);
  switch (test.op) {
    case 'stated':
    case 'absent':
    case 'unstated':
      return `${before('')}${STATE[test.op]}`;
    case 'above':
      return `${before('>')}${test.than}${unitOf(test)}`;
    case 'below':
      return `${before('<')}${test.than}${unitOf(test)}`;
    case 'between':
      return `${before('')}${bounds(test)}${unitOf(test)}`;
    case 'dated':
      return `${before('')}${bounds(test)}`;
    case 'is': {
      const friendly = `${before('')}${test.values.map((value) => spec.choices.find((choice) => choice.value === value)?.fr.replaceAll(' ', '_') ?? value).join('|')}`;
      return same(readCriterion(spec, friendly), criterion) ? friendly : `${before('')}=${test.values.join('|')}`;
    }
  }
}

const unitOf = ({ unit }: { readonly unit?: string | undefined }): string => (unit === undefined ? '' : ` ${unit}`);
const bounds = ({ from, to }: { readonly from: string | number | null; readonly to: string | number | null }): string =>
  from === to ? String(from) : `${from ?? ''}..${to ?? ''}`;
const same = (a: unknown, b: FieldCriterion): boolean =>
  JSON.stringify(a) === JSON.stringify({ field: b.field, of: b.of, test: ordered(b.test) });
/** Members in the order in which reading makes them. */
const ordered = (test: FieldTest): FieldTest => (test.op === 'is' ? { op: 'is', values: test.values } : test);
