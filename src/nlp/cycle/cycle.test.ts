import { expect, test } from 'vitest';
import { drugs } from '../drugs/drugs.ts';
import { compareAnnotated } from '../engine/annotated.ts';
import { createReader } from '../index.ts';
import { protocols } from '../protocols/protocols.ts';
import { cycle } from './cycle.ts';

const reader = createReader([drugs, protocols, cycle]);

test.each([
  '{C3J1 | cycle cycle=3 day=1} de FOLFOX',
  '{6 cures | cycle count=6} de docétaxel',
  'après {trois cycles | cycle count=3}',
  '{3ème cure | cycle cycle=3}',
  'la {deuxième cure | cycle cycle=2}',
  '{4 cycles de chimiothérapie | cycle count=4}',
  '{C2 | cycle cycle=2} FOLFIRI',
  '{C1 J8 | cycle cycle=1 day=8}',
  '{12 cures | cycle count=12}',
  '{une cure | cycle count=1}',
  'OK pour la {cure n° 5 | cycle cycle=5} de paclitaxel',
  'Reçoit ce jour la {cure 2 | cycle cycle=2}.',
  '{cycle n°3 J1 | cycle cycle=3 day=1}',
  'FOLFIRINOX {C8 | cycle cycle=8} le 12/03',
  'Validation : {C1 | cycle cycle=1} cisplatine',
  'Gemcitabine, {C1-C3 | cycle from=1 to=3 count=3} en janvier',
  '{C1 à C6 | cycle from=1 to=6} d’immunothérapie',
  'J8 {C2 | cycle cycle=2}',
  'FOLFOX x {6 | cycle count=6}',
  '{3 | cycle count=3} FEC 100 puis docétaxel',
  // the spine, hepatitis, sizes, durations, other cycles
  'fracture de C3, hernie C5-C6',
  'lyse de la vertèbre C3 sous docétaxel',
  'hépatite C2, arthrodèse C3-C5',
  'un cycle de 28 jours, cycles de 21 jours',
  'cycle menstruel régulier',
  '2 cycles cardiaques, cycles irréguliers',
  'une cure thermale',
  'C50.9, la vitamine C 500 mg',
  'le 3 FOLFOX, 12/03 FOLFOX',
  'intercure sans particularité',
])('%s', (marked) => {
  const [found, expected] = compareAnnotated(reader, cycle.types, marked);
  expect(found).toEqual(expected);
});
