import { expect, test } from 'vitest';
import { valueText } from './value-words.ts';

test.each([
  [{ value: 0, unit: '%' }, '0 %', '0 %'],
  [{ value: { prefix: 'p', T: '2', kind: 'course' }, unit: null }, 'p, T 2', 'p, T 2'],
  [{ value: { kind: 'course', organ: 'C34' }, unit: 'mm' }, '', ''],
  [{ value: null, unit: null }, '', ''],
  [{ value: 'positive', unit: null }, 'positif', 'positive'],
  [{ value: '2+', unit: null }, '2+', '2+'],
])('%j', (value, fr, en) => {
  expect([valueText(value, 'fr'), valueText(value, 'en')]).toEqual([fr, en]);
});
