import { describe, expect, test } from 'vitest';
import { histologyGroup, isUnspecific, sameHistology, siteGroup } from './groups.ts';
import { HISTOLOGY_GROUPS } from './table-2004.ts';

const firstOf = (group: number): string => `${HISTOLOGY_GROUPS.find((g) => g.group === group)?.ranges[0]?.[0] ?? 0}/3`;
const CARCINOMAS = [1, 2, 3, 4];
const BLOOD = [8, 9, 10, 11, 12, 13];

describe('histological groups', () => {
  test.each([
    ['8070/3', 1],
    ['8120/3', 1],
    ['8090/3', 2],
    ['8140/3', 3],
    ['8500/3', 3],
    ['8041/3', 4],
    ['8170/3', 4],
    ['8010/3', 5],
    ['8890/3', 6],
    ['9050/3', 7],
    ['9861/3', 8],
    ['9732/3', 9],
    ['9702/3', 10],
    ['9650/3', 11],
    ['9740/3', 12],
    ['9751/3', 13],
    ['9590/3', 14],
    ['9140/3', 15],
    ['8720/3', 16],
    ['8000/3', 17],
  ])('%s is of group %i', (morphology, group) => expect(histologyGroup(morphology)).toBe(group));

  test('no code is in two groups', () => {
    for (let code = 8000; code < 10_000; code++)
      expect(HISTOLOGY_GROUPS.filter(({ ranges }) => ranges.some(([from, to]) => code >= from && code <= to)).length).toBeLessThanOrEqual(
        1,
      );
  });

  test('a code outside the tables has no group', () => {
    expect(histologyGroup('7999/3')).toBeNull();
    expect(histologyGroup('9999/3')).toBeNull();
  });

  test('every pair of groups: one tumour where equal or unspecific, else two', () => {
    const groups = HISTOLOGY_GROUPS.map((g) => g.group);
    for (const a of groups)
      for (const b of groups) {
        const one =
          a === b ||
          a === 17 ||
          b === 17 ||
          (a === 5 && CARCINOMAS.includes(b)) ||
          (b === 5 && CARCINOMAS.includes(a)) ||
          (a === 14 && BLOOD.includes(b)) ||
          (b === 14 && BLOOD.includes(a));
        expect(sameHistology(firstOf(a), firstOf(b)), `${a} and ${b}`).toBe(one);
      }
  });

  test('5, 14 and 17 are unspecific', () => {
    expect(HISTOLOGY_GROUPS.map((g) => g.group).filter(isUnspecific)).toEqual([5, 14, 17]);
  });
});

describe('topographies that count as one', () => {
  test.each([
    [['C01.9', 'C02.1']],
    [['C00.1', 'C03.0', 'C04.9', 'C05.0', 'C06.2']],
    [['C09.9', 'C10.2', 'C12.9', 'C13.0', 'C14.0']],
    [['C19.9', 'C20.9']],
    [['C23.9', 'C24.0']],
    [['C33.9', 'C34.1']],
    [['C40.2', 'C41.4']],
    [['C65.9', 'C66.9', 'C67.2', 'C68.0']],
  ])('%s', (codes) => expect(new Set(codes.map(siteGroup)).size).toBe(1));

  test.each([
    ['C18.9', 'C19.9'],
    ['C02.1', 'C03.0'],
    ['C11.9', 'C10.9'],
    ['C50.1', 'C44.5'],
    ['C64.9', 'C65.9'],
  ])('%s and %s do not', (a, b) => expect(siteGroup(a)).not.toBe(siteGroup(b)));

  test('of all pairs of the 70 topographies those of the table, and no others', () => {
    const TOGETHER = [
      ['C01', 'C02'],
      ['C00', 'C03', 'C04', 'C05', 'C06'],
      ['C09', 'C10', 'C12', 'C13', 'C14'],
      ['C19', 'C20'],
      ['C23', 'C24'],
      ['C33', 'C34'],
      ['C40', 'C41'],
      ['C65', 'C66', 'C67', 'C68'],
    ];
    const MISSING = new Set([27, 28, 29, 35, 36, 43, 45, 46, 59, 78, 79]);
    const all = Array.from({ length: 81 }, (_, n) => n).filter((n) => !MISSING.has(n));
    const codes = all.map((n) => `C${String(n).padStart(2, '0')}`);
    expect(codes).toHaveLength(70);
    for (const a of codes)
      for (const b of codes) {
        const one = a === b || TOGETHER.some((of) => of.includes(a) && of.includes(b));
        expect(siteGroup(`${a}.9`) === siteGroup(`${b}.9`), `${a} and ${b}`).toBe(one);
      }
  });
});
