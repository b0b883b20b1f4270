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
  'TBI (traumatisme crânien) en 2006',
  'adressée en radiothérapie pour la suite',
  'service de radiothérapie, oncologue radiothérapeute',
  'radiographie du thorax, RT 3D',
  '{SBRT | radiotherapy technique=stereotactic dose_gy=54 fractions=3} 3 x 18 Gy',
  '{curiethérapie HDR | radiotherapy brachytherapy=true dose_gy=28 fractions=4} 7 Gy x 4',
  '{radiothérapie | radiotherapy dose_gy=30 fractions=5} en 5 séances de 6 Gy',
  '{protonthérapie | radiotherapy technique=proton dose_gy=60} 60 CGE',
  '{RT | radiotherapy site=breast dose_gy=50 fractions=25} (sein) 50 Gy/25 fr',
  '{irradiation prophylactique cérébrale | radiotherapy site=brain dose_gy=25 fractions=10} 25 Gy en 10',
  '{RT stéréotaxique | radiotherapy technique=stereotactic dose_gy=55} 5x11 Gy',
  '{radiothérapie | radiotherapy dose_gy=66 fractions=33} avec {surimpression | radiotherapy boost=true dose_gy=null} du lit : 66 Gy en 33 séances',
  'complément de {20 Gy en 10 fractions | radiotherapy dose_gy=20 fractions=10}',
  '{radiothérapie | radiotherapy status=completed} terminée le 3 mai',
  'La {curiethérapie | radiotherapy status=cancelled negated} n’a pas été réalisée.',
  'irradiation de la douleur vers le bras, douleur irradiant dans la jambe',
  'dose à la moelle < 45 Gy, contrainte de 30 Gy, 2 Gy par fraction',
  'radiothérapie interne vectorisée, institut de radiothérapie',
  'RT-PCR négative',
])('%s', (marked) => {
  const [found, expected] = compareAnnotated(reader, radiotherapy.types, marked);
  expect(found.map((l) => l.replaceAll('dose_gy', 'dose gy'))).toEqual(expected.map((l) => l.replaceAll('dose_gy', 'dose gy')));
});

test('the name of the department, alone on a line of the head, is no treatment', () => {
  const { mentions } = reader.read('Centre de lutte contre le cancer\nRadiothérapie\nPatient : A. B.\n\nLa patiente est revue.', {});
  expect(mentions).toEqual([]);
});
