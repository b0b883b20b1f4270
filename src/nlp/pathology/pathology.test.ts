import { expect, test } from 'vitest';
import { compareAnnotated } from '../engine/annotated.ts';
import { createReader } from '../index.ts';
import { pathology } from './pathology.ts';

const reader = createReader([pathology]);

test.each([
  '{ganglion axillaire indemne | measurement node-involvement value=free}',
  '{ganglion axillaire visualisé | measurement node-involvement value=involved}',
  '{emboles lymphatiques nombreux | measurement lymphovascular-invasion value=present}',
  '{LVI + | measurement lymphovascular-invasion value=present}',
  'Absence d’{embole vasculaire | measurement lymphovascular-invasion value=absent}',
  '{marge envahie | measurement margin value=involved}, {berges saines | measurement margin value=free}',
  '{Limites de résection libres | measurement margin value=free}',
  '{marges chirurgicales non envahies | measurement margin value=free}',
  'sans {engainement périnerveux | measurement perineural-invasion value=absent}',
  '{composante in situ étendue | measurement in-situ-component value=present}',
  '{foyer de calcifications suspectes | measurement microcalcifications value=present}',
  'avec {rupture capsulaire | measurement extracapsular-extension value=present}',
  '{ganglions sentinelles négatifs | measurement node-involvement value=free}',
  'marge de 5 mm, en marge de la réunion',
  'ganglion de 12 mm',
  'curage de 12 ganglions',
])('%s', (marked) => {
  const [found, expected] = compareAnnotated(reader, pathology.types, marked);
  expect(found).toEqual(expected);
});
