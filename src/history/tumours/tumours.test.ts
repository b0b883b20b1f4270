import { describe, expect, test } from 'vitest';
import type { Fact } from '../../model/index.ts';
import { CONSULTATION, fact, historyOf, PATHOLOGY, type Told, tumoursOf } from '../stories.testing.ts';

const record = (topography: string, morphology: string, day: string, laterality?: string): Fact =>
  fact('tumour_record', `${topography} ${morphology}`, day, { topography, morphology, ...(laterality !== undefined && { laterality }) });
const pmsi = (code: string, day: string): Fact => fact('diagnosis', code, day, { position: 'DP' });

describe('sources of one patient are linked to one tumour, never across organs', () => {
  test.each<[name: string, told: (Told | string)[], facts: Fact[], tumours: string[]]>([
    [
      'breast unspecified in PMSI, quadrant in the record',
      [],
      [record('C50.4', '8500/3', '2019-05-10'), pmsi('C50.9', '2019-06-02')],
      ['C50.4 8500/3 2019-05-10'],
    ],
    [
      'carcinoma in the record, duct carcinoma in pathology three weeks later',
      [{ text: 'Carcinome canalaire infiltrant du sein gauche.', date: '2019-06-01', type: PATHOLOGY }],
      [record('C50.4', '8010/3', '2019-05-10')],
      ['C50.4 8500/3 left 2019-05-10'],
    ],
    [
      'duct in the record, "cancer" in a letter',
      [{ text: 'Cancer du sein gauche.', date: '2019-07-01', type: CONSULTATION }],
      [record('C50.4', '8500/3', '2019-05-10')],
      ['C50.4 8500/3 left 2019-05-10'],
    ],
    [
      'rectosigmoid in PMSI, rectum in the record',
      [],
      [record('C20.9', '8140/3', '2019-05-10'), pmsi('C19', '2019-05-20'), pmsi('C19', '2019-06-20')],
      ['C20.9 8140/3 2019-05-10'],
    ],
    [
      'lobe in pathology, lung in PMSI',
      [{ text: 'Biopsie du lobe supérieur droit : adénocarcinome.', date: '2020-02-01', type: PATHOLOGY }],
      [pmsi('C34.9', '2020-02-10'), pmsi('C34.1', '2020-03-10')],
      ['C34.1 8140/3 right 2020-02-01'],
    ],
    [
      'colon and breast stay two',
      [],
      [record('C50.4', '8500/3', '2019-05-10'), record('C18.2', '8140/3', '2019-06-10')],
      ['C50.4 8500/3 2019-05-10', 'C18.2 8140/3 2019-06-10'],
    ],
    [
      'PMSI of another organ twice is another tumour',
      [],
      [record('C50.4', '8500/3', '2019-05-10'), pmsi('C18.2', '2019-06-10'), pmsi('C18.2', '2019-07-10')],
      ['C50.4 8500/3 2019-05-10', 'C18.2 2019-06-10'],
    ],
    [
      'a secondary site of PMSI is no tumour',
      [],
      [record('C50.4', '8500/3', '2019-05-10'), pmsi('C78.7', '2019-06-10'), pmsi('C78.7', '2019-07-10')],
      ['C50.4 8500/3 2019-05-10'],
    ],
    [
      'both breasts in the record are two',
      [],
      [record('C50.4', '8500/3', '2019-05-10', 'left'), record('C50.9', '8520/3', '2019-06-01', 'right')],
      ['C50.4 8500/3 left 2019-05-10', 'C50.9 8520/3 right 2019-06-01'],
    ],
    [
      'a myeloma in PMSI is never the breast cancer',
      [],
      [record('C50.4', '8500/3', '2019-05-10'), pmsi('C90.0', '2020-01-01'), pmsi('C90.0', '2020-02-01')],
      ['C50.4 8500/3 2019-05-10', 'C42.1 9732/3 2020-01-01'],
    ],
  ])('%s', (_, told, facts, tumours) => expect(tumoursOf(historyOf(told, facts))).toEqual(tumours));
});

describe('what the words say of a tumour', () => {
  test.each<[text: string, tumours: string[]]>([
    // Side: of the tumour, of its operation, of its organ; never of an organ that is one
    ['Carcinome rénal à cellules claires gauche.', ['C64.9 8310/3 left']],
    ['Lésion du rein. Carcinome à cellules rénales. Néphrectomie élargie droite.', ['C64.9 8312/3 right']],
    ['Exophtalmie de l’orbite gauche. Carcinome adénoïde kystique de la glande lacrymale.', ['C69.5 8200/3 left']],
    ['Adénocarcinome du côlon droit.', ['C18.2 8140/3']],
    // Classes of tumours, lists and benign lesions are none
    ['Dans notre cas, il s’agit d’un séminome pinéal. Les séminomes du testicule sont radiosensibles.', ['C75.3 9064/3']],
    ['Adénocarcinome du poumon. Les options : mésothéliome, sarcome ou carcinome sarcomatoïde du poumon.', ['C34.9 8140/3']],
    ['Naevus du dos. Métastase axillaire d’un mélanome de primitif inconnu.', ['C80.9 8720/3']],
    // "Néoplasie" of an organ is its cancer
    ['Antécédent de néoplasie du sein droit.', ['C50.9 8000/3 right']],
    ['Suspicion de néoplasie du sein droit.', []],
    // Sites
    ['Carcinome indifférencié d’origine inconnue. Lésions osseuses.', ['C80.9 8010/3']],
    ['Plasmocytome vertébral. Myélome multiple.', ['C42.1 9732/3']],
    ['Sarcome à cellules claires du pied. Récidive au niveau de la plèvre.', ['C49.2 9044/3']],
  ])('%s', (text, tumours) => expect(tumoursOf(historyOf([text]))).toEqual(tumours));
});

describe('stage, T, N, M and first spread', () => {
  const of = (text: string): string => {
    const t = historyOf([text]).tumours[0];
    return [t?.t, t?.n_, t?.m, t?.stage, t?.metastasesAtDiagnosis.join(' ')].map((x) => x ?? '-').join(' ');
  };
  test.each([
    ['Carcinome mammaire cT2N+. Chimiothérapie puis mastectomie (ypT1c pN2).', 'cT2 cN+ - - '],
    ['Carcinome épidermoïde du poumon cT3N0M0, stade IIB. Lobectomie. Au total pT4N0M0, stade IIIA.', 'pT4 pN0 M0 IIIA '],
    ['Cancer gastrique pT3 pN2 M1.', 'pT3 pN2 M1 IV '],
    ['Adénocarcinome du côlon stade IV avec nodules pulmonaires et adénopathies médiastinales.', '- - - IV C77.1 C78.0'],
    ['Cancer du sein stade II. Nodules pulmonaires.', '- - - II '],
    ['Adénocarcinome du poumon stade IV (métastases supradiaphragmatiques et surrénaliennes).', '- - - IV C79.7'],
    ['Carcinome épidermoïde de la langue stade IVA. Nodule pulmonaire.', '- - - IVA '],
  ])('%s', (text, expected) => expect(of(text)).toBe(expected));
});
