import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalNumbers } from './links.ts';

const link = (relation: 'merge' | 'split', from: string, into: string, date: string, key = `${date}-${from}-${into}`) => ({
  key,
  relation,
  from_ipp: from,
  into_ipp: into,
  date,
});

describe('canonical numbers', () => {
  it('follows merges to their end', () => {
    const map = canonicalNumbers([link('merge', 'A', 'B', '2020-01-01'), link('merge', 'B', 'C', '2021-01-01')]);
    expect(Object.fromEntries(map)).toEqual({ A: 'C', B: 'C', C: 'C' });
  });
  it('takes a number out again by a later split, and keeps it out', () => {
    const map = canonicalNumbers([link('split', 'A', 'B', '2022-01-01'), link('merge', 'A', 'B', '2020-01-01')]);
    expect(map.get('A')).toBe('A');
  });
  it('merges again after a split', () => {
    const map = canonicalNumbers([link('merge', 'A', 'B', '2020'), link('split', 'A', 'B', '2021'), link('merge', 'A', 'B', '2022')]);
    expect(map.get('A')).toBe('B');
  });
  it('does not close a circle through a number that was merged before', () => {
    const map = canonicalNumbers([link('merge', 'A', 'C', '2020'), link('merge', 'X', 'A', '2021'), link('merge', 'A', 'X', '2022')]);
    expect(Object.fromEntries(map)).toEqual({ A: 'C', C: 'C', X: 'C' });
  });
  it('never runs in a circle, whatever the links, and does not depend on their order', () => {
    const one = fc.record({
      relation: fc.constantFrom('merge' as const, 'split' as const),
      from_ipp: fc.constantFrom('A', 'B', 'C', 'D'),
      into_ipp: fc.constantFrom('A', 'B', 'C', 'D'),
      date: fc.constantFrom('2020', '2021', '2022'),
      key: fc.uuid(),
    });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 12 }), (links) => {
        const map = canonicalNumbers(links);
        for (const root of map.values()) expect(map.get(root)).toBe(root);
        expect(canonicalNumbers([...links].reverse())).toEqual(map);
      }),
    );
  });
});
