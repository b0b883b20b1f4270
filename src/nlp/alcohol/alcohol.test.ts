import { expect, test } from 'vitest';
import { compareAnnotated } from '../engine/annotated.ts';
import { createReader } from '../index.ts';
import { alcohol } from './alcohol.ts';

const reader = createReader([alcohol]);

test.each([
  'Patient {alcoolique | alcohol value=current}.',
  '{Alcoolisme sevré | alcohol value=former}',
  '{Alcool: 0 | alcohol value=never negated}',
  'Patient {alcoolique: non | alcohol value=never negated}.',
  '{OH | alcohol value=current} chronique.',
  'Application d’un pansement alcoolisé',
  '{Alcoolisme non sevré | alcohol value=current}',
  'en cours de {sevrage éthylotabagique | alcohol value=former}',
  'Il {ne buvait pas | alcohol value=never}',
  '{Pas d’alcool | alcohol value=never}, tabac 20 PA',
  '{éthylisme chronique | alcohol value=current}',
  'non-fumeuse et {non-buveuse | alcohol value=never}',
  'dosage de la 25 OH vitamine D, solution d’alcool à 70°',
  'désinfection à l’alcool',
  '{Pas d’habitudes toxiques | alcohol value=never}',
  'ni tabac ni rien',
  '{Alcool : occasionnel | alcohol value=current}',
  '{OH - | alcohol value=never negated}, tabac 20 PA',
  '{Exogénose : festive | alcohol value=current}',
  '{Alcool : consommation excessive | alcohol value=current}',
  '{éthylisme chronique sevré | alcohol value=former}',
  '2 {verres de vin | alcohol value=current} par jour',
  'Codes (ADICAP) : OH UV U5P0',
  '{OH sevré | alcohol value=former}',
])('%s', (marked) => {
  const [found, expected] = compareAnnotated(reader, alcohol.types, marked);
  expect(found).toEqual(expected);
});
