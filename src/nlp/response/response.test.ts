import { expect, test } from 'vitest';
import { compareAnnotated } from '../engine/annotated.ts';
import { createReader } from '../index.ts';
import { response } from './response.ts';

const reader = createReader([response]);

test.each([
  '{bonne réponse partielle | response value=PR} clinique',
  '{réponse modérée | response value=SD}',
  '{Réponse complète | response value=CR} après 4 cures',
  'une {réponse métabolique complète | response value=CR code=metabolic}',
  '{réponse histologique complète | response value=pCR code=histological}',
  'patient en {RC | response value=CR} après 6 cures, en {RP | response value=PR}',
  '{maladie stable | response value=SD}, {stabilité des lésions | response value=SD}',
  '{Deauville 2 | response value=CR system=Deauville}',
  '{score de Deauville : 4 | response value=4 system=Deauville}',
  '{réponse dissociée | response value=dissociated}',
  '{pCR | response value=pCR} obtenue',
  'Une {réponse radiologique complète | response value=CR} a été observée',
  '{régression tumorale | response value=PR}',
  'en réponse à votre courrier, réponse immunitaire, RP négatif, RC : 65/min',
  'stabilité hémodynamique, stabilité des microsatellites',
  'RP 90 %, SD 12 ans',
])('%s', (marked) => {
  const [found, expected] = compareAnnotated(reader, response.types, marked);
  expect(found).toEqual(expected);
});
