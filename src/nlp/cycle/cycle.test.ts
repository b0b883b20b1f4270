import { expect, test } from 'vitest';
import { compareAnnotated } from '../engine/annotated.ts';
import { createReader } from '../index.ts';
import { cycle } from './cycle.ts';

const reader = createReader([cycle]);

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
  'fracture de C3, hernie C5-C6',
  'cycle menstruel régulier',
  '2 cycles cardiaques',
  'une cure thermale',
  'C50.9, la vitamine C 500 mg',
])('%s', (marked) => {
  const [found, expected] = compareAnnotated(reader, cycle.types, marked);
  expect(found).toEqual(expected);
});
