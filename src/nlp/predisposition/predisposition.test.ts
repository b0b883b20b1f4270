import { expect, test } from 'vitest';
import { compareAnnotated } from '../engine/annotated.ts';
import { createReader } from '../index.ts';
import { predisposition } from './predisposition.ts';

const reader = createReader([predisposition]);

test.each([
  '{syndrome de Lynch | predisposition syndrome=Lynch_syndrome}',
  '{mutation germinale BRCA1 | predisposition gene=BRCA1}',
  'patiente {porteuse d’une mutation BRCA2 | predisposition gene=BRCA2}',
  '{Li-Fraumeni | predisposition gene=TP53}',
  '{polypose adénomateuse familiale | predisposition gene=APC}',
  '{neurofibromatose de type 1 | predisposition gene=NF1}',
  '{MEN2A | predisposition gene=RET}',
  'recherche de {prédisposition génétique | predisposition hypothetical}',
  '{maladie de Cowden | predisposition gene=PTEN}',
  '{trisomie 21 | predisposition syndrome=Down_syndrome}',
  '{mutation constitutionnelle du gène PALB2 | predisposition gene=PALB2}',
  'mutation KRAS somatique',
  'dépistage de masse du cancer du sein',
  'la famille du patient, le village de Lyncombe',
  'consultation de génétique',
])('%s', (marked) => {
  const [found, expected] = compareAnnotated(reader, predisposition.types, marked);
  expect(found).toEqual(expected);
});
