import fc from 'fast-check';
import { lexemesOf } from '../../nlp/lexeme/index.ts';
import {
  All,
  And,
  ATTRIBUTE_FIELDS,
  Attribute,
  CONTEXTS,
  Concept,
  DateCriterion,
  MentionCriterion,
  Not,
  Or,
  Phrase,
  Prefix,
  type QueryNode,
  type QueryTree,
  queryTree,
  Site,
  Word,
} from './index.ts';

/** Vocabularies of random trees: words that may stand in the random hospital, or hostile text. */
export interface TreeValues {
  readonly word: fc.Arbitrary<string>;
  readonly phrase: fc.Arbitrary<string>;
  readonly prefix: fc.Arbitrary<string>;
  readonly concept: fc.Arbitrary<string>;
  readonly code: fc.Arbitrary<string>;
  readonly site: fc.Arbitrary<string>;
  readonly value: fc.Arbitrary<string>;
  readonly date: fc.Arbitrary<string>;
}

const context = fc.constantFrom(...CONTEXTS);

/** Random trees over these values: every kind of node, nested. */
export function treesOf(values: TreeValues, depth = 4): fc.Arbitrary<QueryTree> {
  const leaf: fc.Arbitrary<QueryNode> = fc.oneof(
    { weight: 1, arbitrary: fc.constant(All.create()) },
    {
      weight: 6,
      arbitrary: fc.tuple(values.word, fc.boolean(), context).map(([text, exact, c]) => Word.create(text, { exact, context: c })),
    },
    { weight: 3, arbitrary: fc.tuple(values.phrase, context).map(([text, c]) => Phrase.create(text, c)) },
    { weight: 2, arbitrary: fc.tuple(values.prefix, context).map(([text, c]) => Prefix.create(text, c)) },
    { weight: 3, arbitrary: fc.tuple(values.concept, context).map(([text, c]) => Concept.create(text, c)) },
    { weight: 2, arbitrary: fc.tuple(values.code, context).map(([code, c]) => MentionCriterion.create(code, c)) },
    { weight: 2, arbitrary: values.site.map((code) => Site.create(code)) },
    {
      weight: 2,
      arbitrary: fc.tuple(fc.constantFrom(...ATTRIBUTE_FIELDS), values.value).map(([field, value]) => Attribute.create(field, value)),
    },
    {
      weight: 2,
      arbitrary: fc
        .tuple(fc.option(values.date), fc.option(values.date))
        .filter(([from, to]) => from !== null || to !== null)
        .map(([from, to]) => DateCriterion.create(from, to)),
    },
  );
  const { node } = fc.letrec<{ node: QueryNode }>((tie) => ({
    node: fc.oneof(
      { maxDepth: depth, withCrossShrink: true },
      { weight: 3, arbitrary: leaf },
      { weight: 2, arbitrary: fc.array(tie('node'), { minLength: 2, maxLength: 4 }).map((of) => And.create<QueryNode>(of)) },
      { weight: 2, arbitrary: fc.array(tie('node'), { minLength: 2, maxLength: 4 }).map((of) => Or.create<QueryNode>(of)) },
      { weight: 1, arbitrary: tie('node').map((of) => Not.create<QueryNode>(of)) },
    ),
  }));
  return node.map(queryTree);
}

const holdsWords = (text: string): boolean => lexemesOf(text).length > 0;
const hostile = fc.oneof(
  fc.string({ minLength: 1, maxLength: 20 }),
  fc.string({
    minLength: 1,
    maxLength: 12,
    unit: fc.constantFrom('a', 'b', "'", '"', '\\', ';', '(', ')', '*', '%', '_', '{', '}', ':', '=', 'é', ' ', '-', 'OU', '--'),
  }),
);

/** Words that are concepts beside each other, and concepts. */
export const CONCEPTS = ['récidive hépatique', 'HER2 positif', 'cancer du sein', 'carcinome lobulaire', 'HER2+', 'triple négatif'] as const;
const CONCEPT_WORDS = [
  'récidive',
  'hépatique',
  'HER2',
  'positif',
  'cancer',
  'du',
  'sein',
  'carcinome',
  'lobulaire',
  'HER2+',
  'négatif',
] as const;

/** Trees with any text in them. */
export const anyTree: fc.Arbitrary<QueryTree> = treesOf({
  word: fc.oneof(hostile.filter(holdsWords), fc.constantFrom(...CONCEPT_WORDS)),
  phrase: hostile.filter(holdsWords),
  prefix: hostile.filter((text) => lexemesOf(text).length === 1 && lexemesOf(text)[0]!.length >= 2),
  concept: fc.oneof(hostile, fc.constantFrom(...CONCEPTS)),
  code: hostile,
  site: hostile,
  value: hostile,
  date: fc.oneof(
    fc.integer({ min: 1900, max: 2100 }).map(String),
    fc.tuple(fc.integer({ min: 1900, max: 2100 }), fc.integer({ min: 1, max: 12 })).map(([y, m]) => `${y}-${String(m).padStart(2, '0')}`),
  ),
});
