import { type Unit, unitNamed } from '../../terminology/units/units.ts';
import type { FieldTest } from '../tree/index.ts';

/** A comparison of numbers; a laboratory result may be compared in a unit. */
export type NumberTest = Extract<FieldTest, { readonly op: 'between' | 'above' | 'below' }>;
export const isNumberTest = (test: FieldTest): test is NumberTest => test.op === 'between' || test.op === 'above' || test.op === 'below';

/** Results and bounds that are the same but for the rounding of their conversion are the same. */
const ROUNDING = 1e-9;
const less = (n: number | null): number | null => (n === null ? null : n - Math.abs(n) * ROUNDING);
const more = (n: number | null): number | null => (n === null ? null : n + Math.abs(n) * ROUNDING);

/** The same comparison in the unit of the dimension; null where none is asked for, or nobody knows it. */
export function inDimension(test: NumberTest): { readonly test: NumberTest; readonly unit: Unit } | null {
  const unit = test.unit === undefined ? undefined : unitNamed(test.unit);
  if (unit === undefined) return null;
  const scaled = (n: number | null): number | null => (n === null ? null : n * unit.factor);
  switch (test.op) {
    case 'above':
      return { test: { op: 'above', than: more(scaled(test.than))! }, unit };
    case 'below':
      return { test: { op: 'below', than: less(scaled(test.than))! }, unit };
    case 'between':
      return { test: { op: 'between', from: less(scaled(test.from)), to: more(scaled(test.to)) }, unit };
  }
}

const NUMBER = String.raw`[+-]?\d+(?:[.,]\d+)?(?:e[+-]?\d+)?`;
const WITH_UNIT = new RegExp(
  String.raw`^((?:>=|<=|[<>=])?\s*${NUMBER}(?:\.\.(?:${NUMBER})?)?|\.\.${NUMBER})(?:\s*([\p{L}%/[].*)|\s+(\d.*))$`,
  'u',
);
/** `<8 g/dL` parted into the comparison and the unit as typed; null where no unit follows a number. */
export function partUnit(typed: string): { readonly numbers: string; readonly unit: string } | null {
  const match = WITH_UNIT.exec(typed);
  return match === null ? null : { numbers: match[1]!, unit: (match[2] ?? match[3]!).trim() };
}
