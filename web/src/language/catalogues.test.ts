import { expect, test } from 'vitest';
import { english } from './english.ts';
import { french } from './french.ts';

test('English has every key of French and no other, none empty', () => {
  expect(Object.keys(english).sort()).toEqual(Object.keys(french).sort());
  for (const message of [...Object.values(french), ...Object.values(english)]) expect(message).not.toBe('');
});

test('plurals: French 0 and 1 are singular, English 1', () => {
  expect(french['search.patients']({ n: 0, shown: '0' })).toBe('0 patient');
  expect(english['search.patients']({ n: 0, shown: '0' })).toBe('0 patients');
  expect(french['search.patients']({ n: 2, shown: '2' })).toBe('2 patients');
  expect(french['timeline.year']({ n: -1 })).toBe('-1 an');
});
