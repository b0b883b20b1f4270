import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analysis, mention } from '../sample.testing.ts';
import { impactOf, weightOf } from './impact.ts';
import { indexDocument } from './index-document.ts';
import { contextsOf, withAncestors } from './marks.ts';

describe('indexDocument', () => {
  it('keeps the order of words, the title first, and sentences apart', () => {
    const text = 'Pas de récidive. Foie normal.';
    expect(indexDocument(text, 'Fiche de RCP', analysis(text)).lexical).toBe(' fiche de rcp . pas de recidiv . foie normal ');
    expect(indexDocument('', null, analysis('')).lexical).toBe(' . ');
  });

  it('marks words by the context of the mention over them, and codes with all that they lie beneath', () => {
    const text = 'Pas de métastase hépatique. Foie sain, métastase osseuse.';
    const { marks } = indexDocument(
      text,
      null,
      analysis(text, [
        mention(text, 'métastase hépatique', { code: 'C78.7', negated: true }),
        mention(text, 'métastase osseuse', { code: 'C79.5', history: true }),
      ]),
    );
    expect([...marks].sort()).toEqual(
      [
        'affirmed#C79',
        'affirmed#C79.5',
        'history#C79',
        'history#C79.5',
        'negated#C78',
        'negated#C78.7',
        'history|metastas',
        'history|osseus',
        'negated|hepatiqu',
        'negated|metastas',
        'never|hepatiqu',
      ].sort(),
    );
  });

  it('weighs a word more when it comes more often and when the document is shorter', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1, max: 5000 }), (times, length) => {
        const impact = impactOf(times, length);
        expect(impact).toBeGreaterThanOrEqual(1);
        expect(impact).toBeLessThanOrEqual(255);
        expect(impactOf(times + 1, length)).toBeGreaterThanOrEqual(impact);
        expect(impactOf(times, length + 100)).toBeLessThanOrEqual(impact);
      }),
    );
    expect(weightOf(1, 1000)).toBeGreaterThan(weightOf(900, 1000));
    expect(weightOf(1000, 1000)).toBeGreaterThan(0);
  });
});

describe('contexts', () => {
  const none = { negated: false, hypothetical: false, family: false, history: false, reported: false, planned: false };
  it.each([
    [{}, ['affirmed']],
    [{ history: true }, ['affirmed', 'history']],
    [{ reported: true }, ['affirmed']],
    [{ negated: true, history: true }, ['negated', 'history']],
    [{ hypothetical: true, planned: true }, ['suspected', 'planned']],
    [{ family: true }, ['family']],
  ])('%j', (flags, contexts) => {
    expect(contextsOf({ ...none, ...flags })).toEqual(contexts);
  });

  it.each([
    ['C50.4', ['C50.4', 'C50']],
    ['8500/3', ['8500/3', '8500']],
    ['c50', ['C50']],
    ['L01XC03', ['L01XC03']],
  ])('%s lies in %j', (code, chain) => {
    expect(withAncestors(code)).toEqual(chain);
  });
});
