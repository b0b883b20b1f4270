import { describe, expect, test } from 'vitest';
import type { History } from '../../model/index.ts';
import { CONSULTATION, eventsOf, historyOf, PATHOLOGY, tumoursOf } from '../stories.testing.ts';

const BREAST = { text: 'Carcinome canalaire infiltrant du sein gauche.', date: '2012-03-02', type: PATHOLOGY };
const OPERATED = { text: 'Cancer du sein gauche. Mastectomie gauche le 12/04/2012.', date: '2012-04-20', type: CONSULTATION };
const told = (text: string, date: string, type = CONSULTATION) => ({ text, date, type });
const gone = (h: History): string[] =>
  h.disagreements
    .filter((d) => d.kept === null)
    .map(
      (d) =>
        `${d.field} ${d.others.map((o) => `${o.value}:${o.evidence.map((e) => (e.kind === 'text' ? e.documentId.slice(-1) : '')).join('')}`).join(' ')} ${d.rule}`,
    );

describe('an event that a later document corrects is withdrawn, both documents kept', () => {
  const LIVER = told('Récidive métastatique hépatique.', '2014-06-12');
  test.each([
    ['the tissue is benign, by its pathologist', told('Biopsie hépatique : hémangiome.', '2014-06-30', PATHOLOGY)],
    ['« lésion bénigne à la biopsie », in a letter', told('La biopsie hépatique montre une lésion bénigne.', '2014-06-30')],
  ])('%s', (_, answer) => {
    const h = historyOf([BREAST, OPERATED, LIVER, answer]);
    expect(eventsOf(h)).toEqual([]);
    expect(gone(h)).toEqual(['metastatic_recurrence 2014-06-12:2 denied:3 withdrawal/benign@1']);
    expect(h.fired).toContain('withdrawal/benign@1');
  });

  test('a local return whose tissue holds no tumour', () => {
    const h = historyOf([
      BREAST,
      OPERATED,
      told('Récidive locale du sein gauche.', '2014-06-12'),
      told('Biopsie du sein gauche : absence de tumeur, lésion bénigne.', '2014-06-30', PATHOLOGY),
    ]);
    expect(eventsOf(h)).toEqual([]);
    expect(gone(h)).toEqual([expect.stringContaining('withdrawal/benign@1')]);
  });

  test('« finalement un second primitif »: the metastasis was a second cancer', () => {
    const h = historyOf([
      BREAST,
      OPERATED,
      told('Récidive métastatique pulmonaire.', '2014-06-12'),
      told('Biopsie pulmonaire : adénocarcinome primitif du poumon, TTF1 positif.', '2014-07-02', PATHOLOGY),
      told('Il s’agit finalement d’un second primitif pulmonaire.', '2014-07-10'),
    ]);
    expect(tumoursOf(h).map((t) => t.slice(0, 3))).toEqual(['C50', 'C34']);
    expect(eventsOf(h)).toEqual(['second_cancer 2014-07-02']);
    expect(gone(h)).toEqual(['metastatic_recurrence 2014-06-12:2 denied:3 withdrawal/other-primary@1']);
  });
});

describe('an event that stands', () => {
  const LIVER = told('Récidive métastatique hépatique.', '2014-06-12');
  test.each([
    ['a benign lesion of another organ', [told('Biopsie cutanée : naevus du dos.', '2014-06-30', PATHOLOGY)]],
    ['a biopsy that finds the metastasis', [told('Biopsie hépatique : métastase d’un adénocarcinome mammaire.', '2014-06-30', PATHOLOGY)]],
    [
      'the disease goes on although one biopsy missed it',
      [
        told('Biopsie hépatique : absence de tumeur.', '2014-06-30', PATHOLOGY),
        told('Progression hépatique, nouvelles métastases hépatiques.', '2014-09-12'),
      ],
    ],
    ['a benign lesion two years later', [told('Biopsie hépatique : hémangiome.', '2016-06-30', PATHOLOGY)]],
  ])('%s', (_, later) => {
    const h = historyOf([BREAST, OPERATED, LIVER, ...later]);
    expect(eventsOf(h)).toContain('metastatic_recurrence 2014-06-12 C78.7');
    expect(gone(h)).toEqual([]);
  });
});
