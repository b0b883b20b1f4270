import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold } from './characters.ts';
import { inflect } from './inflect.ts';
import { tokenise } from './tokenizer.ts';
import { Tokens } from './tokens.ts';
import { Vocabulary } from './vocabulary.ts';

const vocabulary = new Vocabulary();
for (const w of ['carcinome', 'oedeme', 'naevus', '2.5']) vocabulary.add(w);
vocabulary.freeze();

function cut(text: string): { words: string[]; forms: number[]; tokens: Tokens } {
  const tokens = new Tokens(1);
  tokenise(text, vocabulary, tokens);
  const words = Array.from({ length: tokens.size }, (_, i) => text.slice(tokens.begin[i], tokens.end[i]));
  return { words, forms: Array.from(tokens.form.subarray(0, tokens.size)), tokens };
}

test.each([
  ['pT2N0M0', ['pT', '2', 'N', '0', 'M', '0']],
  ['HER2 3+', ['HER', '2', '3', '+']],
  ['Ki-67 à 12,5 %', ['Ki', '-', '67', 'à', '12,5', '%']],
  ['le 12/06/2015', ['le', '12', '/', '06', '/', '2015']],
  ['12.06.15', ['12', '.', '06', '.', '15']],
  ['C50.9 8500/3', ['C', '50.9', '8500', '/', '3']],
  ['L’œdème', ['L', '’', 'œdème']],
  ['cm²', ['cm', '²']],
  ['1,2,3', ['1', ',', '2', ',', '3']],
  ['grade 2.', ['grade', '2', '.']],
  ['a\u0000b', ['a', 'b']],
  ['😀!', ['😀', '!']],
  ['\ud800x', ['\ud800', 'x']],
])('%s', (text, expected) => {
  expect(cut(text).words).toEqual(expected);
});

test('accents, ligatures, case, combining marks and soft hyphens do not matter to the lexicon', () => {
  for (const text of ['Œdème', 'OEDEME', 'oe\u0301de\u0300me', 'œ\u00addème']) expect(cut(text).forms).toEqual([vocabulary.id('oedeme')]);
  expect(cut('NÆVUS').forms).toEqual([vocabulary.id('naevus')]);
  expect(cut('2,5').forms).toEqual([vocabulary.id('2.5')]);
});

test('a word cut at the end of a line is one token where the lexicon knows it', () => {
  expect(cut('carci-\n nome').words).toEqual(['carci-\n nome']);
  expect(cut('post-\ntruc').words).toEqual(['post', '-', 'truc']);
});

test('a word of any length is one token', () => {
  const long = 'a'.repeat(100_000);
  expect(cut(long).words).toEqual([long]);
});

test('tokens stand in order and only blanks stand between them, on any string', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.string({ unit: 'grapheme' }),
        fc.array(fc.integer({ min: 0, max: 0xffff })).map((c) => String.fromCharCode(...c)),
      ),
      (text) => {
        const { tokens } = cut(text);
        let at = 0;
        for (let i = 0; i < tokens.size; i++) {
          expect(tokens.begin[i]).toBeGreaterThanOrEqual(at);
          expect(tokens.end[i]).toBeGreaterThan(tokens.begin[i]!);
          expect(text.slice(at, tokens.begin[i])).toMatch(/^[\s\0\u0085\u180e\ufeff]*$/u);
          at = tokens.end[i]!;
        }
        expect(text.slice(at)).toMatch(/^[\s\0\u0085\ufeff]*$/u);
      },
    ),
    { numRuns: 500 },
  );
});

test('folding twice is folding once', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (s) => {
      expect(fold(fold(s))).toBe(fold(s));
    }),
  );
});

test.each([
  ['rénal', 'renal renaux renals renale renales'],
  ['positif', 'positif positifs positive positives'],
  ['osseux', 'osseux osseuse osseuses'],
  ['opéré', 'opere operes operee operees'],
  ['sein', 'sein seins'],
  ['prévu', 'prevu prevus prevue prevues'],
  ['cou', 'cou'],
  ['os', 'os'],
])('forms of %s', (word, forms) => {
  expect(inflect(fold(word), word, false).join(' ')).toBe(forms);
});
