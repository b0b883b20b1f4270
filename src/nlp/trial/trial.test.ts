import { expect, test } from 'vitest';
import { compareAnnotated } from '../engine/annotated.ts';
import { createReader } from '../index.ts';
import { protocols } from '../protocols/protocols.ts';
import { trial } from './trial.ts';

const reader = createReader([protocols, trial]);

test.each([
  'inclus dans l’{essai PRODIGE 7 | trial name=PRODIGE_7}',
  '{NCT02345678 | trial NCT02345678 system=NCT}',
  'un {essai clinique | trial} lui est proposé',
  '{essai de phase III | trial phase=III}',
  'Incluse dans l’{étude MONALEESA | trial name=MONALEESA}',
  '{essai KEYNOTE-522 | trial name=KEYNOTE-522}',
  '{essai thérapeutique | trial}',
  'randomisée dans le {protocole RADIOPARP | trial name=RADIOPARP}',
  'étude anatomopathologique, étude des mutations',
  'protocole FOLFOX',
  'un essai de retrait du drain',
  'NCT sans numéro, NCT 12',
  'l’étude génétique',
  'essayer un traitement',
  'le protocole opératoire',
  'randomisée dans le bras A de l’{étude MINDACT | trial name=MINDACT}',
  '{protocole SAFIR-02 | trial name=SAFIR-02}',
  'l’{étude UNICANCER PADA-1 | trial name=UNICANCER_PADA-1}',
  '{Essai thérapeutique | trial negated} : non proposé',
  'traité hors essai, ÉTUDE IMMUNOHISTOCHIMIQUE',
  'étude FISH négative, protocole FEC-100',
])('%s', (marked) => {
  const [found, expected] = compareAnnotated(reader, trial.types, marked);
  expect(found).toEqual(expected);
});
