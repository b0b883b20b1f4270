import { expect, test } from 'vitest';
import { compareAnnotated } from '../engine/annotated.ts';
import { createReader } from '../index.ts';
import { recurrence } from './recurrence.ts';

const reader = createReader([recurrence]);

test.each([
  '{récidive locale | recurrence kind=local sites=} en 2015',
  'une {récidive hépatique et osseuse | recurrence kind=metastatic sites=C78.7,C79.5}',
  '{rechute ganglionnaire axillaire | recurrence kind=regional sites=C77.3}',
  'tumeur {récidivante | recurrence kind=unknown}',
  '{récidive locorégionale | recurrence kind=locoregional}',
  '{rechute métastatique | recurrence kind=metastatic sites=} pulmonaire'
    .replace('} pulmonaire', '}')
    .replace('rechute métastatique', 'rechute métastatique pulmonaire')
    .replace('sites=', 'sites=C78.0'),
  '{progression cérébrale | progression kind=metastatic sites=C79.3}',
  '{Progression de la maladie | progression kind=unknown} sous FOLFOX',
  '{progression au niveau pulmonaire | progression sites=C78.0}',
  'La maladie {a progressé | progression kind=unknown}.',
  '{apparition de nouvelles lésions | progression} hépatiques'
    .replace('} hépatiques', '}')
    .replace('nouvelles lésions |', 'nouvelles lésions hépatiques | '),
  '{syndrome de Richter | transformation 9680/3}',
  '{transformation à petites cellules | transformation 8041/3}',
  '{prog hépatique | progression kind=metastatic sites=C78.7}, {Prog. ganglionnaire | progression kind=regional sites=C77.9} et stable ailleurs',
  '{Prog | progression kind=unknown} sous trastuzumab, {en prog | progression}',
  '{récid pulm | recurrence kind=metastatic sites=C78.0}',
  'opération prog pour lundi, prog le 12/05, réc. hormonaux positifs',
  '{réc. locale | recurrence kind=local} en 2012',
  'risque de {récidive | recurrence hypothetical}',
  'survie sans progression médiane de 6 mois',
  'récidive du pneumothorax, récidives infectieuses',
  'progression vers la guérison, progression du cathéter',
  'une masse hépatique locale, un nodule pulmonaire',
  '{échappement thérapeutique | progression kind=unknown} sous létrozole',
  '{récidive biochimique | recurrence kind=biochemical sites=} (PSA 0,4)',
  '{reprise évolutive ganglionnaire médiastinale | recurrence kind=regional sites=C77.1}',
  '{majoration des métastases hépatiques | progression kind=metastatic sites=C78.7}',
  '{augmentation de taille des lésions pulmonaires | progression sites=C78.0}',
  'Le scanner montre une {évolution de la maladie | progression}.',
  'La {maladie a évolué sur le plan pulmonaire | progression sites=C78.0}.',
  '{apparition d’une adénopathie axillaire | progression kind=regional sites=C77.3} de 2 cm',
  '{apparition d’un nodule pulmonaire | progression kind=metastatic sites=C78.0}',
  'apparition d’une masse, apparition de nodules cutanés',
  '{augmentation de volume de la métastase | progression}',
  'Les {lésions se sont aggravées | progression}.',
  'progression du déficit visuel, bruits de progression, progression lente',
  '{apparition de lésions osseuses | progression kind=metastatic sites=C79.5}',
  '{flambée évolutive | progression} en juin',
  '{Récidive : locale | recurrence kind=local} (février 2012)',
  '{rechute à distance hépatique | recurrence kind=metastatic sites=C78.7}',
  'L’évolution de la maladie a été favorable, travail en évolution.',
  'pseudo-progression sous immunothérapie, progression du transit',
  'Progression aisée du coloscope',
  'apparition de lésions cutanées prurigineuses',
  'calculs récidivants, chutes récidivantes, hernie récidivante',
  'L’IRM a montré une masse évoquant une {récidive | recurrence kind=unknown !hypothetical}',
  'élévation du marqueur évoquant une {récidive | recurrence kind=unknown hypothetical}',
  '{récidive au site opératoire | recurrence kind=local}, {récidive dans le site chirurgical | recurrence kind=local}',
  'images interprétées comme une {progression | progression kind=unknown hypothetical}',
  'les {lésions de la patiente se sont nettement aggravées | progression kind=unknown}',
])('%s', (marked) => {
  const [found, expected] = compareAnnotated(reader, recurrence.types, marked);
  expect(found).toEqual(expected);
});

test('a user reads French', () => {
  const labels = reader.read('Récidive locale, puis progression.').mentions.map((m) => m.label);
  expect(labels).toEqual(['récidive locale', 'progression']);
});
