import { expect, test } from 'vitest';
import { compareAnnotated } from '../engine/annotated.ts';
import { createReader } from '../index.ts';
import { measurement } from './measurement.ts';

const reader = createReader([measurement]);

test.each([
  'Masse tumorale de {23 x 18 mm | measurement code=tumour-size max=23 min=18 unit=mm} du sein droit.',
  'Ganglion axillaire de {15 mm | measurement node-size value=15} suspect.',
  'Tumeur de {12 mm | measurement tumour-size value=12} du sein gauche. Ganglion de {8 mm | measurement node-size value=8} dans le creux axillaire.',
  'nodule de {2,5 cm | measurement tumour-size value=25}',
  'lésion de {6 x 5 cm | measurement tumour-size max=60 min=50}',
  'marge de {5 mm | measurement distance value=5}',
  '{Poids 75 kg | measurement weight value=75}, {taille : 155 cm | measurement height value=155}',
  '{Poids : 57 kg | measurement weight value=57}',
  '{Poids du jour : 38,8 kg | measurement weight value=38.8}, {Pds 59,8 kg | measurement weight value=59.8}, {P 39 kg | measurement weight value=39}',
  '{SUVmax de 8,5 | measurement SUV value=8.5}',
  '{Breslow 2,3 mm | measurement Breslow value=2.3}',
  '{FEVG 60 % | measurement LVEF value=60 unit=%}',
  '{IMC: 21 | measurement BMI value=21 unit=kg/m²}',
  'poids / IMC / taille : {57 | measurement weight value=57}/{22 | measurement BMI value=22}/{150 | measurement height value=150}',
  'Poids, taille : {62 | measurement weight value=62} kg, {68 | measurement height value=168} cm'.replace('{68', '1m{68'),
  'Patient de {1m75 | measurement height value=175}, {80 kg | measurement weight value=80}.',
  '{62 kg | measurement weight value=62} pour {1 m 68 | measurement height value=168}',
  'poids / truc / IMC : 57/3/22',
  'à 1m50 de distance, périmètre de marche 1m80',
  'On délivre 10 g / h, perte de 5 kg pour 1m70 de long',
  'lésion de 34 à {38 cm | measurement distance value=380} des AD, CCI de {22 mm | measurement tumour-size value=22}',
  'masse de {3 cm x 2 cm | measurement tumour-size max=30}',
  'VS à 120 mm/h, TA 120 mmHg, PAP 41 mm Hg, 1500/mm3',
  'le poids de la maladie, une taille normale',
  'G2P2, ménopausée',
  'revu à 3 mois, 2 fois par jour',
])('%s', (marked) => {
  const [found, expected] = compareAnnotated(reader, measurement.types, marked);
  expect(found).toEqual(expected);
});
