import { expect, test } from 'vitest';
import { DRUG_BY_DCI } from '../drugs/drugs.ts';
import { PROTOCOLS } from './protocols.ts';

test('every medicine of every protocol is in the table of medicines', () => {
  const unknown = PROTOCOLS.flatMap((p) => p.drugs.filter((d) => !DRUG_BY_DCI.has(d)).map((d) => `${p.name}: ${d}`));
  expect(unknown).toEqual([]);
});

test('no name belongs to two protocols', () => {
  const owner = new Map<string, string>();
  for (const p of PROTOCOLS) {
    for (const name of p.names) {
      const key = name.replace(/^=/, '');
      expect([undefined, p.name], name).toContain(owner.get(key));
      owner.set(key, p.name);
    }
  }
});

test.each([
  ['FOLFIRINOX', 'acide folinique, fluorouracile, irinotécan, oxaliplatine'],
  ['R-CHOP', 'rituximab, cyclophosphamide, doxorubicine, vincristine, prednisone'],
  ['TCH-P', 'docétaxel, carboplatine, trastuzumab, pertuzumab'],
  ['VCD', 'bortézomib, cyclophosphamide, dexaméthasone'],
])('%s: %s', (name, drugs) => {
  expect(PROTOCOLS.find((p) => p.name === name)?.drugs.join(', ')).toBe(drugs);
});

test('at least 250 protocols', () => {
  expect(PROTOCOLS.length).toBeGreaterThanOrEqual(250);
});
