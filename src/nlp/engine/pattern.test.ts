import { expect, test } from 'vitest';
import { PatternError, parsePattern } from './pattern.ts';

const rows = (pattern: string): string[] => parsePattern(pattern).map((row) => row.map((w) => w.word).join(' '));

test.each([
  ['carcinome canalaire [infiltrant]', ['carcinome canalaire', 'carcinome canalaire infiltrant']],
  ['cancer (du sein|mammaire)', ['cancer du sein', 'cancer mammaire']],
  ['[a [b]] c', ['c', 'a c', 'a b c']],
  ['Ki-67 | HER2 3 +', ['ki 67', 'her 2 3 +']],
  ["carcinome de l'ovaire", ['carcinome de l ovaire']],
  ['2,5', ['2.5']],
  ['\\(a\\)', ['( a )']],
])('%s', (pattern, expected) => {
  expect(rows(pattern)).toEqual(expected);
});

test.each(['', '[a]b)', '(a', '[a', '=', 'a]'])('bad: "%s"', (pattern) => {
  expect(() => parsePattern(pattern)).toThrow(PatternError);
});

test('too many variants are refused, not built', () => {
  expect(() => parsePattern('(a|b|c|d) '.repeat(6))).toThrow(/variants/);
});
