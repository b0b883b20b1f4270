import { expect, test } from 'vitest';
import { drugs } from '../drugs/drugs.ts';
import { compareAnnotated } from '../engine/annotated.ts';
import { createReader } from '../index.ts';
import { toxicity } from './toxicity.ts';

const reader = createReader([toxicity]);

test.each([
  '{Colite gr 3 | toxicity grade=3}, {neuropathie gr1 | toxicity grade=1}',
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
  '{neutropénie fébrile G4 | toxicity effect=neutropénie_fébrile grade=4}',
  '{neuropathie, grade 2 | toxicity effect=neuropathie_périphérique grade=2}',
  '{bouffées de chaleur G2 | toxicity grade=2} sous tamoxifène',
  '{colite immuno-induite | toxicity effect=colite}',
  'Tolérance : {asthénie | toxicity effect=asthénie}, {alopécie | toxicity effect=alopécie}',
  '{mucite | toxicity effect=mucite} après la cure',
  '{IRA G3 | toxicity effect=toxicité_rénale grade=3}',
  '{GVHD cutanée grade 2 | toxicity grade=2}',
  'prurit cholestatique, hépatite C, érythème du visage',
  'insuffisance rénale aiguë obstructive',
])('%s', (marked) => {
  const [found, expected] = compareAnnotated(reader, toxicity.types, marked);
  expect(found).toEqual(expected);
});

test('sickness denied under treatment is an effect asked for', () => {
  const both = createReader([drugs, toxicity]);
  const effects = (text: string) =>
    both
      .read(text)
      .mentions.filter((m) => m.type === 'toxicity')
      .map((m) => [m.text, m.negated]);
  expect(effects('Sous cisplatine. Pas de nausées.')).toEqual([['nausées', true]]);
  expect(effects('Pas de nausées.')).toEqual([]);
});
