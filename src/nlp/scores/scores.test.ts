import { expect, test } from 'vitest';
import { compareAnnotated } from '../engine/annotated.ts';
import { createReader } from '../index.ts';
import { scores } from './scores.ts';

const reader = createReader([scores]);

test.each([
  '{Charlson à l’admission: 8 | score Charlson value=8}',
  '{SOFA maximum : 12 | score SOFA value=12}',
  '{classe ACR 4b | score BI-RADS value=4b}',
  '{acr 5 | score BI-RADS value=5}',
  '{ASA 2 | score ASA value=2}, {ASA III | score ASA value=3}',
  '{G8 : 12 | score G8 value=12}',
  'cirrhose {Child-Pugh A5 | score Child-Pugh value=A5}, {Child B | score Child-Pugh value=B}',
  '{IPI 3 | score IPI value=3}, {aaIPI = 1 | score aaIPI value=1}',
  '{PI-RADS 4 | score PI-RADS value=4}',
  '{niveau de Clark IV | score Clark value=4}, niveau {IV de Clark | score Clark value=4}',
  '{PCI à 12 | score PCI value=12}',
  '{NYHA II | score NYHA value=2}',
  '{SOFA (à 24H) : 12 | score SOFA value=12}',
  'Charlson:\nautre ligne 9 choses',
  'le score est de 12, l’hôpital de Glasgow reçoit',
  'ASA élevé, EVA à 45 %',
])('%s', (marked) => {
  const [found, expected] = compareAnnotated(reader, scores.types, marked);
  expect(found).toEqual(expected);
});
