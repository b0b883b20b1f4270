import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Noise } from '../../course/types.ts';
import { finish } from './finish.ts';

const noise = (accents: Noise['accents'], hardWrap: boolean): Noise => ({
  typos: 0,
  telegraphic: false,
  abbreviations: 'few',
  accents,
  hardWrap,
  furniture: false,
  table: false,
  dates: 'slash',
});

describe('changes to a whole text', () => {
  it('never move an offset, and leave frozen passages alone', () => {
    const texts = fc.string({ unit: fc.constantFrom(...Array.from('abcéèÉœµ²  \n\t|’')), maxLength: 400 });
    fc.assert(
      fc.property(
        texts,
        texts,
        texts,
        fc.constantFrom('kept' as const, 'dropped' as const, 'uppercase' as const),
        fc.boolean(),
        (a, b, c, accents, hardWrap) => {
          const done = finish(a + b + c, noise(accents, hardWrap), [[a.length, a.length + b.length]]);
          expect(done.length).toBe(a.length + b.length + c.length);
          expect(done.slice(a.length, a.length + b.length)).toBe(b);
        },
      ),
    );
  });

  it.each([
    ['Œdème à l’œil, 3 µg', 'dropped', 'Œdeme a l’œil, 3 µg'],
    ['Œdème à l’œil, 3 µg', 'uppercase', 'ŒDEME A L’ŒIL, 3 µG'],
  ] as const)('%s %s', (text, accents, expected) => {
    expect(finish(text, noise(accents, false), [])).toBe(expected);
  });

  it('breaks long lines at spaces, tables excepted', () => {
    const long = 'mot '.repeat(50).trim();
    for (const line of finish(long, noise('kept', true), []).split('\n')) expect(line.length).toBeLessThanOrEqual(80);
    const row = `a | ${'mot '.repeat(40)}`;
    expect(finish(row, noise('kept', true), [])).toBe(row);
  });
});
