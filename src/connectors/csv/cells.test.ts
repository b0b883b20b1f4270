import fc from 'fast-check';
import { expect, test } from 'vitest';
import { writeCode } from './code-form.ts';
import { matchesPattern } from './match.ts';
import { readNumber } from './number.ts';
import { endsInsideQuotes, splitCells } from './rows.ts';

test.each([
  ['labo*.csv', 'a/LABO_2024.csv', true],
  ['labo*.csv', 'a/xlabo.csv', false],
  ['a/*.csv', 'a/b.csv', true],
  ['a/*.csv', 'a/c/b.csv', false],
  ['l?b*', 'lab', true],
  ['*', 'a/b', true],
  ['**a*b*', `${'a'.repeat(30)}c`, false],
])('%s matches %s: %s', (pattern, name, expected) => {
  expect(matchesPattern(pattern, name)).toBe(expected);
});
test.each([
  ['1 234,5', 1234.5],
  ['1\u202F234', 1234],
  ['0', 0],
  ['-0,08', -0.08],
  ['1,2,3', null],
  ['< 5', null],
  ['', null],
  ['1e5', null],
])('%s is %s', (text, number) => {
  expect(readNumber(text)).toBe(number);
});
test.each([
  ['cim10', 'c50.4', 'C50.4'],
  ['cim10', 'C504', 'C50.4'],
  ['cim10', 'Z511', 'Z51.1'],
  ['cim10', '504', null],
  ['icdo_topography', 'C619', 'C61.9'],
  ['icdo_morphology', '8500/3', '8500/3'],
  ['ccam', 'qefa003', 'QEFA003'],
  ['ucd', '3400891234567', '9123456'],
  ['ucd', '9123456', '9123456'],
  ['ucd', '123', null],
  ['atc', 'L01XC03', 'L01XC03'],
  ['atc', 'L01XC031', null],
] as const)('%s %s → %s', (form, text, code) => {
  const result = writeCode(text, form);
  expect(result.ok ? result.value : null).toBe(code);
});

const cell = fc.string({ unit: fc.constantFrom('a', '"', ';', ' ', 'é', '\n'), maxLength: 8 });
test('written cells come back (1,000 inputs)', () => {
  fc.assert(
    fc.property(fc.array(cell, { minLength: 1, maxLength: 6 }), (cells) => {
      const text = cells.map((value) => `"${value.replaceAll('"', '""')}"`).join(';');
      expect(splitCells(text, ';')).toEqual(cells);
    }),
    { numRuns: 1000 },
  );
});
test('line by line or whole, a quote is open or not (2,000 inputs)', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: fc.constantFrom('a', '"', ';'), maxLength: 8 }), { minLength: 1, maxLength: 5 }), (lines) => {
      let open = false;
      for (const line of lines) open = endsInsideQuotes(line, ';', open);
      // A line end inside an unquoted cell begins a new row: only texts that stay open until their last line are one row.
      const before = lines
        .slice(0, -1)
        .map((_, i) => lines.slice(0, i + 1).reduce((state, line) => endsInsideQuotes(line, ';', state), false));
      fc.pre(before.every((state) => state));
      expect(splitCells(lines.join('\n'), ';') === null).toBe(open);
    }),
    { numRuns: 2000 },
  );
});
