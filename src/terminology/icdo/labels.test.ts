import { expect, test } from 'vitest';
import { icdoToIcd10 } from './icd10.ts';
import { isUnder, labelOf, TOPOGRAPHY_CODES } from './labels.ts';
import { LESION_WORDS, MORPHOLOGY_NAMES, QUALIFIERS, SITE_WORDS } from './lexicon.ts';

test.each([
  ['ICD-O-3', 'C50.4', 'Quadrant supéro-externe du sein'],
  ['ICD-O-3', '8500/3', 'Carcinome canalaire infiltrant'],
  ['ICD-O-3', '8140/3', 'Adénocarcinome SAI'],
  ['ICD-O-3', '8720/6', 'Mélanome métastatique'],
  ['ICD-O-3', '8441/6', 'Carcinome séreux, métastatique'],
  ['ICD-O-3', 'C34.9 8041/3', 'Poumon, bronche : Carcinome à petites cellules'],
  ['CIM-10', 'C78.7', 'Métastase du foie'],
  ['CIM-10', 'C50', 'Cancer : sein'],
  ['CIM-10', 'D05', 'Carcinome in situ du sein'],
] as const)('%s %s is "%s"', (system, code, expected) => {
  expect(labelOf(system, code)?.fr).toBe(expected);
});

test('a code that nobody knows has no label', () => {
  expect(labelOf('ICD-O-3', 'C99.9')).toBeNull();
  expect(labelOf('ICD-O-3', '1234/3')).toBeNull();
  expect(labelOf('CIM-10', 'Z51')).toBeNull();
});

test('every code of the lexicon has a label and a CIM-10 category', () => {
  const topographies = new Set(TOPOGRAPHY_CODES);
  for (const { code, node } of SITE_WORDS) {
    expect(topographies, code).toContain(code);
    if (node !== null) expect(topographies, node).toContain(node);
    expect(icdoToIcd10(code, '8000/3'), code).toMatch(/^[CD]\d\d$/);
  }
  for (const { code } of [...MORPHOLOGY_NAMES, ...LESION_WORDS]) {
    expect(code).toMatch(/^\d{4}\/[012369]$/);
    expect(labelOf('ICD-O-3', code), code).not.toBeNull();
  }
});

test('hierarchy goes by prefix, and .9 stands for the whole organ', () => {
  expect(isUnder('C50.4', 'C50')).toBe(true);
  expect(isUnder('C50.4', 'C50.9')).toBe(true);
  expect(isUnder('C50.4', 'C50.2')).toBe(false);
  expect(isUnder('8500/3', '8500')).toBe(true);
  expect(isUnder('C18.7', 'C17')).toBe(false);
});

test('every code that a qualifier gives has its label', () => {
  const codes = QUALIFIERS.flatMap(({ refines }) => [...refines.values()]).filter((code) => /^\d{4}\/\d$/.test(code));
  expect(codes.length).toBeGreaterThan(100);
  expect(codes.filter((code) => labelOf('ICD-O-3', code) === null)).toEqual([]);
});
