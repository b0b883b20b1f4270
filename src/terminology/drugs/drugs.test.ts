import { expect, test } from 'vitest';
import { DRUG_BY_DCI, DRUG_CLASSES, DRUGS, substances } from './drugs.ts';

const fold = (s: string) => s.normalize('NFD').replace(/[̀-ͯ]/g, '').toLowerCase();

test('every medicine has an ATC code of the right form and a lower-case INN', () => {
  for (const d of DRUGS) {
    expect(d.atc, d.dci).toMatch(/^[A-Z]\d\d[A-Z]{1,2}(\d\d)?$|^V06D$/);
    expect(d.dci[0], d.dci).toBe(d.dci[0]?.toLowerCase());
  }
});

test('the parts of a fixed combination are in the table', () => {
  for (const d of DRUGS) if (d.dci.includes('+')) for (const part of substances(d.dci)) expect(DRUG_BY_DCI.has(part), part).toBe(true);
});

test('no name belongs to two medicines', () => {
  const owner = new Map<string, string>();
  for (const d of DRUGS) {
    for (const name of [d.dci, ...d.names]) {
      const key = fold(name.replace(/^=/, ''));
      expect([undefined, d.dci], name).toContain(owner.get(key));
      owner.set(key, d.dci);
    }
  }
});

test.each([
  ['cétuximab', 'L01FE01'],
  ['trastuzumab déruxtécan', 'L01FD04'],
  ['tamoxifène', 'L02BA01'],
  ['dénosumab', 'M05BX04'],
  ['ondansétron', 'A04AA01'],
])('%s is %s', (dci, atc) => {
  expect(DRUG_BY_DCI.get(dci)?.atc).toBe(atc);
});

test('the oncology part is complete enough to be of use', () => {
  expect(DRUGS.filter((d) => d.atc.startsWith('L01')).length).toBeGreaterThan(300);
  expect(DRUG_CLASSES.some((c) => c.label === 'chimiothérapie' && c.kind === 'chemotherapy')).toBe(true);
});
