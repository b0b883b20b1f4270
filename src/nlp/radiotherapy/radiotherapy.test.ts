import { expect, test } from 'vitest';
import { compareAnnotated } from '../engine/annotated.ts';
import { createReader } from '../index.ts';
import { radiotherapy } from './radiotherapy.ts';

const reader = createReader([radiotherapy]);

test.each([
  '{Radiothérapie | radiotherapy dose_gy=50 fractions=25 brachytherapy=false} de 50 Gy en 25 fractions',
  '{radiothérapie externe | radiotherapy dose_gy=60}, 60 grays',
  '{curiethérapie | radiotherapy brachytherapy=true technique=brachytherapy}',
  '{radiothérapie stéréotaxique | radiotherapy technique=stereotactic dose_gy=60} (60 Gy)',
  '{boost | radiotherapy boost=true dose_gy=16} de 16 Gy',
  '{Radiochimiothérapie concomitante | radiotherapy}',
  '{irradiation | radiotherapy dose_gy=50} de 25 x 2 Gy',
  '{radiothérapie | radiotherapy dose_gy=null} à 2 Gy par fraction',
  '{radiothérapie holocrânienne | radiotherapy site=brain}',
  'arrêt de la {radiothérapie | radiotherapy status=stopped}',
  '{protonthérapie | radiotherapy technique=proton}, {Cyberknife | radiotherapy technique=stereotactic}',
  'traitement par {RT | radiotherapy}',
  'patiente {irradiée | radiotherapy} en 2010',
  'douleur avec irradiation dans le bras gauche',
  'service de radiothérapie, oncologue radiothérapeute',
  'radiographie du thorax, RT 3D',
])('%s', (marked) => {
  const [found, expected] = compareAnnotated(reader, radiotherapy.types, marked);
  expect(found.map((l) => l.replaceAll('dose_gy', 'dose gy'))).toEqual(expected.map((l) => l.replaceAll('dose_gy', 'dose gy')));
});
