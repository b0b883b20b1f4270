import { expect, test } from 'vitest';
import { compareAnnotated } from '../engine/annotated.ts';
import { createReader } from '../index.ts';
import { lesion } from '../lesion/lesion.ts';

const reader = createReader([lesion]);
const sentences = [
  '{Carcinome canalaire infiltrant | morphology 8500/3 kind=histology} du sein gauche',
  '{CCI | morphology 8500/3} de grade 2',
  '{Carcinome canalaire in situ | morphology 8500/2} de haut grade',
  '{CCIS | morphology 8500/2}',
  '{Adénocarcinome | morphology 8140/3} bien différencié',
  '{Adénocarcinome | morphology 8140/3} infiltrant la séreuse',
  '{Adénocarcinome infiltrant | morphology 8140/3} du côlon',
  '{Adénocarcinome lieberkühnien | morphology 8140/3} moyennement différencié',
  '{Carcinome épidermoïde kératinisant | morphology 8071/3} de la langue',
  '{CBNPC | morphology 8046/3} et {CPC | morphology 8041/3}',
  '{Carcinome | morphology 8310/3} rénal à cellules claires',
  '{Carcinome médullaire | morphology 8345/3} de la thyroïde',
  '{Carcinome | morphology 8586/3} thymique',
  '{LBDGC | morphology 9680/3}, {LLC | morphology 9823/3}, {LAM | morphology 9861/3}, {GIST | morphology 8936/3}',
  '{Lymphome folliculaire grade 2 | morphology 9691/3}',
  '{Carcinome séreux | morphology 8461/3} de haut grade de l’ovaire',
  '{Tumeur séreuse borderline | morphology 8442/1} de l’ovaire',
  '{Mélanome à extension superficielle | morphology 8743/3}',
  '{Glioblastome | morphology 9440/3} frontal droit',
  '{Néphroblastome | morphology 8960/3} et {neuroblastome | morphology 9500/3}',
  '{Tumeur neuroendocrine | morphology 8240/3} de l’iléon',
  '{Léiomyosarcome | morphology 8890/3} utérin',
  '{Tumeur | morphology 8000/1 kind=tumour} du rein, {masse | morphology 8000/1 kind=lesion}, {nodule | morphology 8000/1}',
  '{Tumeur maligne | morphology 8000/3 kind=cancer} du pancréas',
  '{Cancer | morphology 8000/3} du sein chez la mère',
  '{Métastases | morphology 8000/6 kind=spread} osseuses',
  '{Atteinte | morphology 8000/1 kind=bound} pleurale',
  '{K | morphology 8000/3} du sein',
  '{CCR | morphology 8312/3} du rein gauche',
  '{CCR | morphology 8000/3} : côlon droit',
  // Must not match.
  'Comité pluridisciplinaire des tumeurs',
  'Indice de masse corporelle : 24',
  'Effet de masse sur le ventricule',
  'Bilan d’extension négatif',
  'Atteinte de l’état général',
  'Survie sans progression de 8 mois',
  'Le patient a récidivé en 2012',
  'Lésions érythémateuses et prurigineuses',
  'Kaliémie : K 4,2 mmol/l',
  'Syndrome carcinoïde',
  'Maladie de Crohn',
  'Dosage du CA 15-3',
];
test.each(sentences)('%s', (marked) => {
  const [found, expected] = compareAnnotated(reader, ['morphology'], marked);
  expect(found).toEqual(expected);
});
