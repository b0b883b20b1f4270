import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from '../../../../src/query/parse/parse.ts';
import { asConcept, asWords, conceptsOf, withProposal } from './concept-text.ts';

const conceptsIn = (question: string): readonly string[] => conceptsOf(parse(question).tree);

describe('a concept becomes words and comes back', () => {
  test.each([
    ['récidive hépatique', 'récidive hépatique', 'récidive ET hépatique'],
    ['cancer du sein', 'cancer du sein', 'cancer ET du ET sein'],
    ['carcinome lobulaire HER2 positif', 'HER2 positif', 'carcinome lobulaire HER2 ET positif'],
    ['foie OU récidive hépatique', 'récidive hépatique', 'foie OU récidive ET hépatique'],
    ['sein SAUF HER2 positif', 'HER2 positif', 'sein SAUF (HER2 ET positif)'],
    ['nié:récidive hépatique scanner', 'récidive hépatique', 'nié:(récidive ET hépatique) scanner'],
    ['(HER2 positif OU foie)', 'HER2 positif', '(HER2 ET positif OU foie)'],
    ['HER2+ sein', 'HER2+', '\\HER2+ sein'],
    ['récidive   hépatique', 'récidive hépatique', 'récidive ET hépatique'],
  ])('%s', (question, concept, words) => {
    expect(conceptsIn(question)).toContain(concept);
    expect(asWords(question, concept)).toBe(words);
    // What is shown must be true: the server reads the new text without this concept, and with it again after the way back.
    expect(parse(words).diagnostics).toEqual([]);
    expect(conceptsIn(words)).not.toContain(concept);
    const back = asConcept(words, concept);
    expect(conceptsIn(back ?? '')).toEqual(conceptsIn(question));
  });

  test('a named one too', () => {
    expect(asWords('notion:"récidive hépatique" foie', 'récidive hépatique')).toBe('récidive ET hépatique foie');
  });

  test('what does not stand in the question is left alone', () => {
    expect(asWords('foie', 'récidive hépatique')).toBeNull();
    expect(asWords('antirécidive hépatique', 'récidive hépatique')).toBeNull();
    expect(asConcept('récidive ET foie', 'récidive hépatique')).toBeNull();
  });

  test('whatever is typed, nothing breaks', () => {
    fc.assert(
      fc.property(fc.string(), fc.string({ minLength: 1 }), (question, concept) => {
        const words = asWords(question, concept);
        if (words !== null) expect(asConcept(words, concept)).not.toBeNull();
      }),
    );
  });
});

test('a proposal takes the place of the word only', () => {
  expect(withProposal('foie récidve os', 5, 12, 'récidive')).toBe('foie récidive os');
  expect(withProposal('=récidve', 0, 8, 'récidive')).toBe('=récidive');
});
