import { expect, test } from 'vitest';
import { tumour } from '../told.testing.ts';
import { categoryWithSpread, stageWithSpread } from './stage-with-spread.ts';

const LIVER = ['C78.7'];

test.each<[name: string, told: Parameters<typeof tumour>[0], metastases: string[], stage: string | null]>([
  ['metastases found at once, whatever local stage was told', { stage: 'IIB' }, LIVER, 'IV'],
  ['M1 alone', { m: 'cM1' }, [], 'IV'],
  ['a letter of stage IV stays', { stage: 'IVA' }, LIVER, 'IVA'],
  ['stage D of the liver is no local stage', { topography: 'C22.0', icd10: 'C22', stage: 'D' }, LIVER, 'D'],
  ['nodes are N, not M', { stage: 'IIIA' }, ['C77.3'], 'IIIA'],
  ['M0', { stage: 'II', m: 'cM0' }, [], 'II'],
  ['the peritoneum is stage III of the ovary', { topography: 'C56.9', icd10: 'C56', stage: 'IIIC' }, ['C78.6'], 'IIIC'],
  ['but M1 is IV', { topography: 'C56.9', icd10: 'C56', stage: 'IIIC', m: 'M1' }, ['C78.6'], 'IV'],
  ['a testis with lung metastases is stage III', { topography: 'C62.9', icd10: 'C62', morphology: '9061/3' }, ['C78.0'], null],
  ['a thyroid depends on age', { topography: 'C73.9', icd10: 'C73', morphology: '8260/3', stage: 'II' }, ['C78.0'], 'II'],
  ['melanoma of the eye', { topography: 'C69.4', icd10: 'C69', morphology: '8720/3' }, LIVER, 'IV'],
  ['retinoblastoma', { topography: 'C69.2', icd10: 'C69', morphology: '9510/3', m: 'M1' }, LIVER, null],
  ['lymphoma of the stomach', { topography: 'C16.9', icd10: 'C83', morphology: '9680/3', stage: 'II' }, LIVER, 'II'],
])('%s', (_, told, metastases, stage) => expect(stageWithSpread(tumour(told), metastases)).toBe(stage));

test.each<[name: string, m: string | null, metastases: string[], said: string[], expected: string | null]>([
  ['Mx of the piece, M1 told later, metastases at diagnosis', 'Mx', LIVER, ['x', '1'], 'M1'],
  ['Mx alone stays', 'Mx', LIVER, ['x'], 'Mx'],
  ['an M1 of a relapse', 'Mx', [], ['x', '1'], 'Mx'],
  ['M0 stays', 'M0', LIVER, ['0', '1'], 'M0'],
  ['nothing told', null, LIVER, ['1'], null],
])('%s', (_, m, metastases, said, expected) => expect(categoryWithSpread(m, metastases, said)).toBe(expected));
