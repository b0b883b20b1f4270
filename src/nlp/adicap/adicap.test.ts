import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareAnnotated } from '../engine/annotated.ts';
import { createReader } from '../index.ts';
import { adicap } from './adicap.ts';

const reader = createReader([adicap]);
const sentences = [
  'Codification ADICAP : {OHGSA7B2 | adicap OHGSA7B2 topography=C50.9 morphology=8500/3 pathology=tumour}.',
  'ADICAP {B.H.HP.A7A0 | adicap BHHPA7A0 topography=C61.9 morphology=8140/3}',
  'Code ADICAP: {BHRPE7T0 | adicap BHRPE7T0 topography=C34.9 morphology=8070/3}',
  'adicap : {BFEZABC3 | adicap BFEZABC3},\n    {ABCDA990 | adicap ABCDA990}. Une autre chose',
  'Codification ADICAP : {OHNP6071 | adicap OHNP6071 pathology=other}',
  'Codification : {IHDCA7A1 | adicap IHDCA7A1 topography=C18.9 morphology=8140/3} - {OHSGAMA0 | adicap OHSGAMA0 morphology=8140/6}',
  'ADICAP:{OHURA7A0 | adicap OHURA7A0 topography=C64.9}',
  'codification adicap {O H GS A7B1 | adicap OHGSA7B1 morphology=8520/3}',
  'CODAGE : {PHDEA7A3 | adicap PHDEA7A3 topography=C16.9}',
  'ADICAP {OHOTM7B3 | adicap OHOTM7B3 topography=C44.9 morphology=8721/3}.',
  // Must not match.
  'La codification est faite par le DIM.',
  'Compte rendu OHGSA7B2 sans mot qui annonce',
  'ADICAP : non renseigné. Dossier relu par le PATHOLOGISTE',
  'Codification CCAM QEFA004 et CIM C50.9',
  'adicap ohgsa7b2',
  'ADICAP : CONCLUSION : carcinome',
];
test.each(sentences)('%s', (marked) => {
  const [found, expected] = compareAnnotated(reader, ['adicap'], marked);
  expect(found).toEqual(expected);
});

test('offsets are valid on any string', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('adicap', ' ', 'OHGSA7B2', '.', '\n', 'B.H', 'é', '\ud800', 'codification'), { maxLength: 12 }),
      (parts) => {
        const text = parts.join('');
        for (const m of reader.read(text).mentions) expect(text.slice(m.begin, m.end).replace(/[. -]/g, '')).toBe(m.code);
      },
    ),
  );
});
