import fc from 'fast-check';
import { expect, test } from 'vitest';
import { segmentsOf } from './segments.ts';

test('overlapping ranges are cut at every edge', () => {
  const segments = segmentsOf('sein gauche opéré', [
    { begin: 0, end: 11, name: 'site' },
    { begin: 5, end: 17, name: 'hit' },
  ]);
  expect(segments.map((s) => [s.text, s.names])).toEqual([
    ['sein ', ['site']],
    ['gauche', ['site', 'hit']],
    [' opéré', ['hit']],
  ]);
});

test('the segments are the text, and each bears exactly the names that cover it', () => {
  const range = fc.record({
    begin: fc.integer({ min: -3, max: 30 }),
    length: fc.integer({ min: -2, max: 12 }),
    name: fc.constantFrom('a', 'b', 'c'),
  });
  fc.assert(
    fc.property(fc.string({ maxLength: 25 }), fc.array(range, { maxLength: 8 }), (text, made) => {
      const ranges = made.map(({ begin, length, name }) => ({ begin, end: begin + length, name }));
      const segments = segmentsOf(text, ranges);
      expect(segments.map((s) => s.text).join('')).toBe(text);
      for (const s of segments) {
        const covering = ranges.filter((r) => r.begin < r.end && r.begin <= s.begin && r.end >= s.end).map((r) => r.name);
        expect(s.names).toEqual(covering);
      }
    }),
  );
});
