import { expect, test } from 'vitest';
import type { Tumour } from '../../../src/model/history.ts';
import { RICH_PATIENT } from '../../../tests/fake-hospital.ts';
import { translator } from '../language/language.tsx';
import { tumourExtent } from './tumour-text.ts';

const [tumour] = RICH_PATIENT.history?.tumours ?? [];
if (tumour === undefined) throw new Error('no tumour');
const said = (changed: Partial<Tumour>) =>
  (['fr', 'en'] as const).map((code) => tumourExtent({ ...tumour, ...changed }, code, translator(code)));

test.each([
  [{}, 'pT2 pN1 M0 · stade IIB · grade 2', 'pT2 pN1 M0 · stage IIB · grade 2'],
  [{ grade: 'low' }, 'pT2 pN1 M0 · stade IIB · grade bas', 'pT2 pN1 M0 · stage IIB · grade low'],
  [{ t: null, n_: null, m: null, stage: null, grade: null }, '', ''],
])('%j', (changed, fr, en) => {
  expect(said(changed)).toEqual([fr, en]);
});
