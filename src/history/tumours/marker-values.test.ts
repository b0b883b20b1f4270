import { expect, test } from 'vitest';
import { createReader } from '../../nlp/index.ts';
import { inferHistory } from '../infer.ts';

const reader = createReader();
const tumoursOf = (...texts: readonly string[]) =>
  inferHistory({
    patient: null,
    facts: [],
    documents: texts.map((text, n) => {
      const { mentions, sentences } = reader.read(text, {});
      return { documentId: `d${n}`, type: null, date: null, mentions, sentences };
    }),
  }).tumours;
const markers = (...texts: readonly string[]): string[] =>
  tumoursOf(...texts).map((t) =>
    `${t.icd10} ${Object.entries(t.biomarkers)
      .map(([code, value]) => `${code}=${value}`)
      .join(' ')}`.trim(),
  );

const BREAST = 'Carcinome canalaire infiltrant du sein gauche diagnostiqué en mars 2012, RE 90 %, RP 80 %, HER2 négatif.';
const COLON = 'Adénocarcinome du côlon droit diagnostiqué en juin 2015.';

test.each<[name: string, texts: string[], expected: string[]]>([
  ['repair proteins are told as instability', [`${COLON} Perte d’expression de MLH1 et PMS2.`], ['C18 MSI=MSI-H']],
  ['kept repair proteins as stability', [`${COLON} Expression conservée de MLH1, MSH2, MSH6 et PMS2.`], ['C18 MSI=MSS']],
  [
    'a marker of the bowel told after the breast was named last is of the bowel',
    [`${COLON} Antécédent de cancer du sein en 2005. KRAS muté.`],
    ['C50', 'C18 KRAS=mutated'],
  ],
  [
    'the sentence that names the tumour decides',
    [`${BREAST} ${COLON} Le cancer du sein est RE positif.`],
    ['C50 ER=positive HER2=negative PR=positive', 'C18'],
  ],
  [
    'a born mutation is of both tumours of its organs, not of others',
    ['Carcinome canalaire infiltrant du sein droit en 2001. Carcinome séreux de l’ovaire en 2010. Mutation de BRCA1.'],
    ['C50 BRCA1=mutated', 'C56 BRCA1=mutated'],
  ],
  [
    'a gene looked at in the blood and found sound, too',
    ['Carcinome séreux de l’ovaire en 2010. Cancer du côlon en 2012. Aucune mutation de BRCA1.'],
    ['C56 BRCA1=wild-type', 'C18'],
  ],
  [
    'a born mutation says nothing of a tumour of another organ',
    ['Adénocarcinome du poumon chez une patiente porteuse de la mutation BRCA2.'],
    ['C34'],
  ],
  [
    'a level in the blood years later is of the follow-up',
    ['Adénocarcinome du rectum diagnostiqué en janvier 2010, ACE à 12 ng/ml.', 'En mai 2014, ACE à 45 ng/ml.'],
    ['C20 CEA=12'],
  ],
  [
    'told only years later it says nothing of the diagnosis',
    ['Adénocarcinome du rectum diagnostiqué en janvier 2010.', 'En mai 2014, ACE à 45 ng/ml.'],
    ['C20'],
  ],
  [
    'receptors of a relapse do not replace those of the primary',
    [
      `${BREAST} Mastectomie en avril 2012, rémission complète.`,
      'En mai 2016, métastases hépatiques ; biopsie : RE négatif, HER2 positif.',
    ],
    ['C50 ER=positive HER2=negative PR=positive'],
  ],
])('%s', (_, texts, expected) => expect(markers(...texts)).toEqual(expected));

test('two cancers of one organ each have their own side', () => {
  const text =
    'Carcinome médullaire du sein droit en 1998, mastectomie droite. En juillet 2014, nodule du sein gauche. La biopsie montre un carcinome lobulaire infiltrant. Mastectomie gauche.';
  expect(
    tumoursOf(text)
      .map((t) => `${t.morphology} ${t.laterality}`)
      .sort(),
  ).toEqual(['8510/3 right', '8520/3 left']);
});

test('a thymoma of the mediastinum is of the thymus, a disease of the back of the trunk', () => {
  expect(tumoursOf('Tumeur du médiastin antérieur. La biopsie conclut à un thymome B2.').map((t) => t.topography)).toEqual(['C37.9']);
  expect(tumoursOf('Lésion dorsale. Exérèse : dermatofibrosarcome de Darier.').map((t) => t.topography)).toEqual(['C44.5']);
});

test('the performance status of the examination goes before the one of an old diagnosis', () => {
  const { mentions, sentences } = reader.read(
    'Histoire de la maladie\nNéoplasie du rein gauche en 2013, ECOG 0.\n\nExamen physique\nECOG 3, obésité.\n',
    {},
  );
  const history = inferHistory({ patient: null, facts: [], documents: [{ documentId: 'd', type: null, date: null, mentions, sentences }] });
  expect(history.performanceStatus).toBe(3);
});
