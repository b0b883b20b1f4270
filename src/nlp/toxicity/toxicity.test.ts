import { expect, test } from 'vitest';
import { compareAnnotated } from '../engine/annotated.ts';
import { createReader } from '../index.ts';
import { toxicity } from './toxicity.ts';

const reader = createReader([toxicity]);

test.each([
  '{neutropénie de grade 3 | toxicity effect=neutropénie grade=3}',
  '{mucite grade II | toxicity effect=mucite grade=2}',
  '{asthénie de grade II-III | toxicity grade=3}',
  '{nausées/vomissements de grade 1 | toxicity grade=1}',
  '{anémie G1 | toxicity effect=anémie grade=1}',
  '{toxicité hématologique | toxicity}',
  '{toxicité cutanée de grade 1 | toxicity grade=1}',
  '{érythrodysesthésie palmo-plantaire de grade 1 | toxicity effect=syndrome_mains-pieds}',
  '{thrombopénie grade 4 | toxicity grade=4} et {anémie de grade 2 | toxicity grade=2}',
  '{diarrhée (grade IV | toxicity grade=4})',
  'carcinome canalaire de grade 3',
  'anémie connue, nausées matinales',
  'gliome de grade II',
  'asthénie depuis 3 mois, fièvre à 39',
  'neutropénie, carcinome de grade 2',
])('%s', (marked) => {
  const [found, expected] = compareAnnotated(reader, toxicity.types, marked);
  expect(found).toEqual(expected);
});
