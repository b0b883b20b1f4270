import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, lexemesOf, stem, tokenise } from './index.ts';

const TEXTS: readonly [text: string, lexemes: string][] = [
  ['Récidive hépatique', 'recidiv hepatiqu'],
  ['récidives hépatiques', 'recidiv hepatiqu'],
  ['Œdème du cœur', 'oedem du coeur'],
  ["Pas d'adénopathie, n'a pas de fièvre", 'pas de adenopathi ne a pas de fievr'],
  ['sans métastase', 'sans metastas'],
  ['pT2N0M0', 'pt2n0m0'],
  ['T2 N0 M0', 't2 n0 m0'],
  ['HER2 3+ et HER-2', 'her2 3+ et her2'],
  ['HER2+', 'her2 +'],
  ['Ki-67 à 20 %, Ki67', 'ki67 a 20 ki67'],
  ['5-FU, PD-L1', '5fu pdl1'],
  ['C50.9 et 8500/3', 'c50.9 et 8500/3'],
  ['le 12/06/2015 ou 2015-06-12', 'le 12 06 2015 ou 2015 06 12'],
  ['2,5 cm', '2.5 cm'],
  ['1.2.3', '1 2.3'],
  ['arthrodèse L4-L5', 'arthrodes l4 l5'],
  ['post-opératoire', 'post operatoir'],
  ["valueOf'a", 'valueof a'],
  ['ganglions hormonaux', 'ganglion hormonal'],
];

describe('tokenise', () => {
  it.each(TEXTS)('%s', (text, lexemes) => {
    expect(lexemesOf(text).join(' ')).toBe(lexemes);
  });

  it('gives offsets into the text as it came', () => {
    const text = 'Œdème, HER2 3+.';
    expect(tokenise(text).map((t) => text.slice(t.begin, t.end))).toEqual(['Œdème', 'HER2', '3+']);
  });

  it('keeps order and bounds on any text, and never makes a lexeme with a blank', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        let last = 0;
        for (const token of tokenise(text)) {
          expect(token.begin).toBeGreaterThanOrEqual(last);
          expect(token.end).toBeGreaterThan(token.begin);
          expect(token.end).toBeLessThanOrEqual(text.length);
          expect(token.lexeme).not.toMatch(/\s/u);
          last = token.end;
        }
      }),
    );
  });

  it('keeps blanks out of a lexeme even where Unicode takes a letter apart into words', () => {
    for (const { lexeme } of tokenise('\ufdfa')) expect(lexeme).not.toMatch(/\s/u);
  });

  it('does not depend on Unicode form', () => {
    for (const [text] of TEXTS) expect(lexemesOf(text.normalize('NFD'))).toEqual(lexemesOf(text));
  });
});

describe('stem', () => {
  it.each([
    ['positif', 'positive'],
    ['operes', 'operee'],
    ['veineux', 'veineuses'],
    ['ancien', 'anciennes'],
    ['partiel', 'partielles'],
    ['tumeur', 'tumeurs'],
    ['noyau', 'noyaux'],
  ])('%s meets %s', (a, b) => {
    expect(stem(fold(a))).toBe(stem(fold(b)));
  });

  it.each([
    ['colon', 'colonne'],
    ['situ', 'situation'],
    ['situ', 'située'],
    ['sans', 'sang'],
    ['mois', 'moi'],
    ['sein', 'saine'],
  ])('%s stays apart from %s', (a, b) => {
    expect(stem(fold(a))).not.toBe(stem(fold(b)));
  });
});
