import { expect, test } from 'vitest';
import { tumour } from '../told.testing.ts';
import { computedStage } from './computed-stage.ts';

test.each<[name: string, told: Parameters<typeof tumour>[0], stage: string | null]>([
  ['breast, M not told', { t: 'pT2', n_: 'pN1' }, 'IIB'],
  ['breast, with all letters', { t: 'cT1c', n_: 'cN0', m: 'cM0' }, 'IA'],
  ['colon', { topography: 'C18.7', morphology: '8140/3', t: 'pT3', n_: 'pN1a', m: 'M0' }, 'IIIB'],
  ['a stated stage is not computed', { stage: 'III', t: 'pT2', n_: 'pN1' }, null],
  ['after treatment', { t: 'ypT2', n_: 'ypN1' }, null],
  ['only N after treatment', { t: 'cT2', n_: 'ypN1' }, null],
  ['no N', { t: 'pT2' }, null],
  ['N positive, without its number', { t: 'cT2', n_: 'cN+' }, null],
  ['in situ', { morphology: '8500/2', t: 'pTis', n_: 'N0' }, null],
  ['a sarcoma of the breast', { morphology: '8800/3', t: 'T2', n_: 'N0' }, null],
  ['a neuroendocrine tumour', { topography: 'C18.1', morphology: '8240/3', t: 'T2', n_: 'N0' }, null],
  ['a site without a table', { topography: 'C71.1', morphology: '8010/3', t: 'T2', n_: 'N0' }, null],
])('%s', (_, told, stage) => expect(computedStage(tumour(told))).toBe(stage));
