import { expect, test } from 'vitest';
import type { Mention } from '../../../../src/model/mention.ts';
import { conceptsOf } from './concepts.ts';

const mention = (part: Partial<Mention>): Mention => ({
  begin: 0,
  end: 4,
  text: 'sein',
  type: 'topography',
  system: 'ICD-O-3',
  code: 'C50.9',
  label: 'Sein',
  value: null,
  unit: null,
  date: null,
  negated: false,
  hypothetical: false,
  family: false,
  history: false,
  reported: false,
  planned: false,
  cues: [],
  section: null,
  sentence: 0,
  ...part,
});

test('the same concept in another context is another line', () => {
  const concepts = conceptsOf([
    mention({ begin: 9 }),
    mention({ begin: 20, negated: true }),
    mention({ begin: 30, text: 'Sein' }),
    mention({ begin: 1, type: 'drug', code: 'L01' }),
  ]);
  expect(concepts.map((c) => [c.family, c.contexts, c.places])).toEqual([
    ['site', [], [0, 2]],
    ['site', ['negated'], [1]],
    ['treatment', [], [3]],
  ]);
});
