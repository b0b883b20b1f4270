import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type HistoryInput, inferHistory } from './index.ts';
import { CONSULTATION, fact, inputOf, PATHOLOGY } from './stories.testing.ts';

const input = inputOf(
  [
    { text: 'Carcinome canalaire infiltrant du sein gauche. pT2 pN1.', date: '2015-03-02', type: PATHOLOGY },
    { text: 'Mastectomie gauche le 12/04/2015. Radiothérapie prévue.', date: '2015-04-20', type: CONSULTATION },
    { text: 'Rémission complète. Pas de récidive.', date: '2016-01-10', type: CONSULTATION },
    { text: 'Récidive métastatique hépatique. Paclitaxel débuté le 05/06/2018.', date: '2018-06-10', type: CONSULTATION },
    { text: 'Progression osseuse en décembre 2018.', date: '2018-12-20', type: CONSULTATION },
    { text: 'Adénocarcinome du côlon diagnostiqué en 2019.', date: '2019-02-01', type: PATHOLOGY },
  ],
  [
    fact('tumour_record', 'C50.4 8500/3', '2015-03', { topography: 'C50.4', morphology: '8500/3' }),
    fact('diagnosis', 'C50.9', '2015-04-12', { position: 'DP' }),
    fact('diagnosis', 'C18.9', '2019-02-12', { position: 'DP' }),
    fact('procedure', 'QEFA005', '2015-04-12'),
    fact('drug_administration', '9000001', '2018-06-05', { dci: 'paclitaxel', protocol: 'PACLITAXEL' }, 'paclitaxel'),
  ],
);
const expected = inferHistory(input);
const shuffled = <T>(list: readonly T[]): fc.Arbitrary<T[]> =>
  fc.shuffledSubarray([...list], { minLength: list.length, maxLength: list.length });

test('the story holds something to keep', () => {
  expect(expected.tumours.length).toBe(2);
  expect(expected.events.length).toBeGreaterThan(2);
  expect(expected.treatments.length).toBeGreaterThan(1);
});

test('order of documents and facts changes nothing', () => {
  fc.assert(
    fc.property(shuffled(input.documents), shuffled(input.facts), (documents, facts) => {
      expect(inferHistory({ ...input, documents, facts })).toEqual(expected);
    }),
    { numRuns: 30 },
  );
});

test('repetition of documents and facts changes nothing', () => {
  fc.assert(
    fc.property(fc.subarray([...input.documents]), fc.subarray([...input.facts]), (documents, facts) => {
      const again: HistoryInput = { ...input, documents: [...documents, ...input.documents], facts: [...input.facts, ...facts] };
      expect(inferHistory(again)).toEqual(expected);
    }),
    { numRuns: 30 },
  );
});

test('every line has evidence, a certainty and a rule with its version', () => {
  for (const line of [...expected.tumours, ...expected.events, ...expected.treatments]) {
    expect(line.evidence.length).toBeGreaterThan(0);
    expect(line.certainty).toBeGreaterThan(0);
    expect(line.certainty).toBeLessThanOrEqual(1);
    expect(line.rule).toMatch(/^[a-z-]+\/[a-z-]+@\d+$/);
  }
});
