import { expect, test } from 'vitest';
import { decodeAdicap } from './adicap.ts';

test.each([
  ['OHGSA7B2', 'C50.9', '8500/3', 'tumour'],
  ['BHRPE7T2', 'C34.9', '8071/3', 'tumour'],
  ['PHHPA7A0', 'C61.9', '8140/3', 'tumour'],
  ['IHGCE5T0', 'C53.1', '8070/2', 'tumour'],
  ['OHSGAMA0', 'C77.9', '8140/6', 'tumour'],
  ['OHOTM7B5', 'C44.9', '8743/3', 'tumour'],
  ['OHDCA6A0', 'C18.9', '8140/3', 'tumour'],
])('%s is a tumour of %s, %s', (code, topography, morphology, pathology) => {
  const m = decodeAdicap(code);
  expect(m?.organ?.topography).toBe(topography);
  expect(m?.lesion?.morphology).toBe(morphology);
  expect(m?.pathology).toBe(pathology);
});

test('a lesion that begins with a digit is no tumour', () => {
  const m = decodeAdicap('OHNP6071');
  expect(m?.pathology).toBe('other');
  expect(m?.lesion).toBeNull();
  expect(m?.sampling?.fr).toBe('exérèse complète de l’organe');
});

test('parts unknown to the tables are null, never a guess', () => {
  const m = decodeAdicap('ABCD0123');
  expect(m?.organ).toBeNull();
  expect(m?.sampling?.code).toBe('A');
});

test.each(['', 'OHGSA7B', 'ohgsa7b2', 'OHGSA7B22', '12345678', 'OH GSA7B2'])('"%s" is not a code', (code) => {
  expect(decodeAdicap(code)).toBeNull();
});
