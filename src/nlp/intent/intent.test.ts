import { expect, test } from 'vitest';
import { compareAnnotated } from '../engine/annotated.ts';
import { createReader } from '../index.ts';
import { intent } from './intent.ts';

const reader = createReader([intent]);

test.each([
  'chimiothérapie {néoadjuvante | intent value=neoadjuvant}',
  'hormonothérapie {adjuvante | intent value=adjuvant}',
  'chimiothérapie {néo-adjuvante | intent value=neoadjuvant}',
  'traitement {à visée palliative | intent value=palliative}',
  '{2e ligne | intent line value=2} métastatique',
  'en {première ligne | intent line value=1}, {troisième ligne | intent line value=3}',
  '{traitement d’entretien | intent value=maintenance}',
  'radiothérapie {concomitante | intent value=concurrent}',
  '{traitement de consolidation | intent value=consolidation}',
  'chimiothérapie de {rattrapage | intent value=salvage}',
  '{7e ligne de chimiothérapie | intent line value=7}',
  'chimio {adj | intent value=adjuvant}, RT {adj | intent value=adjuvant}',
  'Mme X, adj au directeur ; traits adj.',
  'bilan préopératoire, consultation pré-opératoire',
  'ligne blanche, ligne médiane',
  'il habite en première couronne',
  'la ligne de suture',
  'Service : Soins palliatifs',
])('%s', (marked) => {
  const [found, expected] = compareAnnotated(reader, intent.types, marked);
  expect(found).toEqual(expected);
});
