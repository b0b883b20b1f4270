import { describe, expect, test } from 'vitest';
import type { Correction, History } from '../../model/index.ts';
import { targetOf } from '../correction/apply.ts';
import { itemByRef } from '../explain/item-ref.ts';
import { inferHistory } from '../index.ts';
import { CONSULTATION, fact, historyOf, inputOf, PATHOLOGY } from '../stories.testing.ts';

const IMAGING = '18748-4';
const TUMOUR = {
  text: 'Carcinome canalaire infiltrant du sein gauche. pT2 pN1 M0, stade IIB. Récepteurs aux œstrogènes positifs, HER2 négatif.',
  date: '2012-03-02',
  type: PATHOLOGY,
};
const OPERATED = { text: 'Cancer du sein gauche. Mastectomie gauche le 12/04/2012.', date: '2012-04-20', type: CONSULTATION };
const shown = (h: History): string[] =>
  h.disagreements.map(
    (d) => `${d.conflict ? '!' : '?'} ${d.line} ${d.field} ${d.kept} / ${d.others.map((o) => `${o.value} (${o.source})`).join(', ')}`,
  );
const told = (text: string, date: string, type = CONSULTATION) => ({ text, date, type });

describe('every value keeps what it won over', () => {
  test.each([
    [
      'a category of another report of the same examination',
      told('Sein gauche : pT3 pN1.', '2012-04-25', PATHOLOGY),
      '! T1 t pT2 / pT3 (pathology)',
    ],
    ['a clinical category beside the pathological one', told('Cancer du sein gauche cT3.', '2012-04-26'), '? T1 t pT2 / cT3 (letter)'],
    ['another stage', told('Cancer du sein gauche, stade IIIA.', '2012-04-26'), '! T1 stage IIB / IIIA (letter)'],
    ['another part of the same stage', told('Cancer du sein gauche, stade IIA.', '2012-04-26'), '? T1 stage IIB / IIA (letter)'],
    [
      'an opposite result',
      told('Carcinome du sein gauche. HER2 positif.', '2012-04-25', PATHOLOGY),
      '! T1 biomarkers.HER2 negative / positive (pathology)',
    ],
    ['another side', told('Carcinome canalaire infiltrant du sein gauche.', '2012-03-03', PATHOLOGY), null],
  ])('%s', (_, other, expected) => {
    expect(shown(historyOf([TUMOUR, OPERATED, other]))).toEqual(expected === null ? [] : [expected]);
  });

  test('a less precise word is no loser: T2 of "pT2", II of "IIB"', () => {
    expect(shown(historyOf([TUMOUR, OPERATED, told('Cancer du sein gauche T2 N1, stade II.', '2012-04-26')]))).toEqual([]);
  });

  test('the grades of two reports', () => {
    const graded = (n: string, date: string) => told(`Carcinome canalaire infiltrant du sein gauche de grade ${n}.`, date, PATHOLOGY);
    expect(shown(historyOf([graded('2', '2012-03-02'), graded('3', '2012-03-20')]))).toEqual(['! T1 grade 2 / 3 (pathology)']);
  });

  test('an event keeps the day that another document gives it', () => {
    const h = historyOf([
      TUMOUR,
      OPERATED,
      told('Récidive métastatique hépatique.', '2014-06-12', IMAGING),
      told('Récidive hépatique diagnostiquée le 02/08/2014.', '2014-09-10'),
    ]);
    expect(shown(h)).toEqual(['? E1 date 2014-06-12 / 2014-08-02 (letter)']);
  });

  test('a treatment of the file keeps what letters say otherwise; a day within it is no other start', () => {
    const given = (date: string, cycle: string) =>
      fact('drug_administration', '9000001', date, { dci: 'docétaxel', protocol: 'DOCETAXEL', intent: 'adjuvant', cycle }, 'docétaxel');
    const h = historyOf(
      [
        TUMOUR,
        OPERATED,
        told('Docétaxel palliatif débuté le 20/04/2012.', '2012-07-01'),
        told('Sous docétaxel depuis le 02/07/2012.', '2012-07-20'),
      ],
      [given('2012-06-01', '1'), given('2012-06-22', '2'), given('2012-07-13', '3')],
    );
    expect(shown(h).filter((line) => line.includes('S2'))).toEqual([
      '? S2 start 2012-06-01 / 2012-04-20 (letter)',
      '? S2 intent adjuvant / palliative (letter)',
    ]);
  });
});

describe('a person decides', () => {
  const input = inputOf([TUMOUR, OPERATED, told('Sein gauche : pT3 pN1. HER2 positif.', '2012-04-25', PATHOLOGY)]);
  const open = inferHistory(input);
  let made = 0;
  const decide = (field: string, value: string): Correction => ({
    correctionId: `c${++made}`,
    target: targetOf(itemByRef(open, 'T1')!),
    action: 'set',
    field,
    value,
    author: 'dr.martin',
    reason: 'Relecture du compte rendu',
    at: `2026-01-01T00:00:0${made}Z`,
  });

  test('two conflicts stand open', () => {
    expect(shown(open)).toEqual(['! T1 t pT2 / pT3 (pathology)', '! T1 biomarkers.HER2 negative / positive (pathology)']);
  });

  test('another value wins: the conflict is closed, what the rules had chosen is one more loser, and a rerun keeps it', () => {
    const once = inferHistory({ ...input, corrections: [decide('t', 'pT3')] });
    expect(once.tumours[0]).toMatchObject({ t: 'pT3', rule: 'correction/person@1', certainty: 1 });
    expect(shown(once)).toEqual(['? T1 t pT3 / pT2 (inference)', '! T1 biomarkers.HER2 negative / positive (pathology)']);
    expect(once.disagreements[0]?.rule).toBe('correction/person@1');
    expect(once.corrections).toMatchObject([{ field: 't', before: 'pT2', value: 'pT3', author: 'dr.martin', found: true }]);
  });

  test('the same value confirms it: closed, the losers stay', () => {
    const h = inferHistory({ ...input, corrections: [decide('t', 'pT2'), decide('biomarkers.HER2', 'positive')] });
    expect(shown(h)).toEqual(['? T1 t pT2 / pT3 (pathology)', '? T1 biomarkers.HER2 positive / negative (inference)']);
    expect(h.tumours[0]?.biomarkers).toMatchObject({ HER2: 'positive', ER: 'positive' });
    expect(h.corrections.map((c) => c.before)).toEqual(['pT2', 'negative']);
  });

  test('a new document does not undo what was decided', () => {
    const more = inputOf([
      TUMOUR,
      OPERATED,
      told('Sein gauche : pT3 pN1. HER2 positif.', '2012-04-25', PATHOLOGY),
      told('Cancer du sein gauche, pT1.', '2012-05-20'),
    ]);
    const h = inferHistory({ ...more, corrections: [decide('t', 'pT3')] });
    expect(h.tumours[0]?.t).toBe('pT3');
    expect(h.disagreements.find((d) => d.field === 't')).toMatchObject({ conflict: false, kept: 'pT3' });
  });
});
