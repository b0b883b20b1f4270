import { expect, test } from 'vitest';
import { compareAnnotated } from '../engine/annotated.ts';
import { createReader } from '../index.ts';
import { lesion } from '../lesion/lesion.ts';

const reader = createReader([lesion]);
const sentences = [
  '{Métastases hépatiques | metastasis C78.7 topography=C22.0} et {osseuses | metastasis C79.5}',
  '{Métastase cérébrale | metastasis C79.3} unique',
  '{Métastases pulmonaires | metastasis C78.0} bilatérales',
  '{Métastase du foie | metastasis C78.7}',
  '{Métastases à distance | metastasis C79.9}',
  '{Carcinose péritonéale | metastasis C78.6}',
  '{Carcinose | metastasis C78.6} opérée',
  '{Lymphangite carcinomateuse | metastasis C78.0}',
  '{Métastases ganglionnaires axillaires | metastasis C77.3}',
  '{Métastase surrénalienne | metastasis C79.7} gauche',
  '{Implants péritonéaux | metastasis C78.6}',
  'Cancer du sein {métastatique | metastasis C79.9}',
  '{Lésions osseuses | metastasis C79.5} métastatiques',
  '{Localisations secondaires hépatiques | metastasis C78.7}',
  '{Métastase cutanée | metastasis C79.2} d’un mélanome',
  '{Nodules de perméation | metastasis C79.2}',
  '{Métastase | metastasis C79.9} d’origine pulmonaire',
  '{Métastase | metastasis C79.9} d’un adénocarcinome du côlon',
  'Pas de {métastase hépatique | metastasis C78.7}',
  'Lésions {pulmonaires | metastasis C78.0} et {hépatiques | metastasis C78.7} évoquant des métastases',
  'Nodules {pulmonaires | metastasis C78.0} fortement suspects de métastases',
  '{Adénopathies métastatiques axillaires | metastasis C77.3}',
  '{Adénopathies sus-claviculaires | metastasis C77.0} métastatiques',
  'pT3N1 {M1 (hépatique | metastasis C78.7})',
  // Must not match.
  'Adénocarcinome du poumon',
  'Adénopathies axillaires',
  'Nodule hépatique',
  'Carcinome canalaire infiltrant du sein',
  'Récidive locale',
  'Progression hépatique',
  'La TDM crânienne a montré de multiples {métastases | metastasis C79.3 topography=C71.9}',
  'La TDM cérébrale et thoracique a montré de multiples {métastases | metastasis C79.9}',
  'IRM du cerveau : pas de {métastase | metastasis C79.3 topography=C71.9 negated}',
];
test.each(sentences)('%s', (marked) => {
  const [found, expected] = compareAnnotated(reader, ['metastasis'], marked);
  expect(found).toEqual(expected);
});
