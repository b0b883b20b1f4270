import fc from 'fast-check';
import { lexemesOf } from '../../nlp/lexeme/index.ts';
import { FIELDS, type FieldSpec } from '../item/catalogue.ts';
import { isNumberTest } from '../item/laboratory.ts';
import {
  All,
  Among,
  And,
  ATTRIBUTE_FIELDS,
  Attribute,
  CONTEXTS,
  Cohort,
  Concept,
  DateCriterion,
  DURATION_UNITS,
  type Duration,
  type FieldCriterion,
  type FieldTest,
  InSection,
  ITEM_KINDS,
  Item,
  type ItemNode,
  LINKS,
  List,
  MentionCriterion,
  Near,
  Not,
  Nth,
  Or,
  Phrase,
  Prefix,
  type QueryNode,
  type QueryTree,
  queryTree,
  Relation,
  Sentence,
  type SentencePart,
  Site,
  Times,
  Title,
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
  /** Items with fields whose values may stand in the hospital, or hostile ones. */
  readonly item: fc.Arbitrary<ItemNode>;
  readonly person: fc.Arbitrary<string>;
}

const range = fc
  .tuple(fc.option(fc.integer({ min: 0, max: 3 })), fc.option(fc.integer({ min: 0, max: 4 })))
  .filter(([from, to]) => from !== null || to !== null);
const duration: fc.Arbitrary<Duration | null> = fc.option(
  fc
    .record({ n: fc.integer({ min: 0, max: 60 }), unit: fc.constantFrom(...DURATION_UNITS) })
    .filter(({ n, unit }) => unit === 'day' || n < 13),
);
const links = fc.subarray([...LINKS], { maxLength: 2 });

/** What stands in time: items, their relations, one of them by rank, or documents. */
function occurrencesOf(values: TreeValues, depth: number): fc.Arbitrary<QueryNode> {
  const documents = fc.oneof(
    values.word.map((text) => Word.create(text)),
    fc.tuple(values.phrase, context).map(([text, c]) => Phrase.create(text, c)),
    fc
      .tuple(values.word, values.value)
      .map(([text, value]) => And.create<QueryNode>([Word.create(text, { exact: true }), Attribute.create('type', value)])),
  );
  const { node } = fc.letrec<{ node: QueryNode }>((tie) => ({
    node: fc.oneof(
      { maxDepth: depth, withCrossShrink: true },
      { weight: 5, arbitrary: values.item },
      { weight: 2, arbitrary: documents },
      {
        weight: 3,
        arbitrary: fc
          .record({
            of: tie('node'),
            to: tie('node'),
            relation: fc.constantFrom('before', 'after'),
            none: fc.boolean(),
            min: duration,
            max: duration,
            same: links,
            certain: fc.boolean(),
            between: fc.option(tie('node'), { freq: 3 }),
          })
          .map(({ of, to, relation, ...over }) =>
            Relation.create<QueryNode>(of, relation, to, { ...over, between: over.none ? null : over.between }),
          ),
      },
      {
        weight: 1,
        arbitrary: fc
          .record({
            of: tie('node'),
            to: tie('node'),
            relation: fc.constantFrom('during', 'with'),
            none: fc.boolean(),
            same: links,
            certain: fc.boolean(),
          })
          .map(({ of, to, relation, ...over }) =>
            Relation.create<QueryNode>(
              of,
              relation,
              to,
              relation === 'with' && over.same.length === 0 ? { ...over, same: ['tumour'] } : over,
            ),
          ),
      },
      {
        weight: 1,
        arbitrary: fc
          .tuple(tie('node'), fc.constantFrom(1, 2, -1, -2), fc.constantFrom('patient', 'tumour'))
          .map(([of, n, per]) => Nth.create<QueryNode>(of, n, per)),
      },
      { weight: 1, arbitrary: fc.array(values.item, { minLength: 2, maxLength: 3 }).map((of) => Or.create<QueryNode>(of)) },
    ),
  }));
  return node;
}

const context = fc.constantFrom(...CONTEXTS);
/** What may stand in one sentence, or in a section. */
const partOf = (values: TreeValues): fc.Arbitrary<SentencePart> =>
  fc.oneof(
    values.word.map((text): SentencePart => Word.create(text)),
    values.phrase.map((text): SentencePart => Phrase.create(text)),
    values.prefix.map((text): SentencePart => Prefix.create(text)),
  );

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
    { weight: 2, arbitrary: values.item },
    {
      weight: 1,
      arbitrary: fc.tuple(values.phrase, fc.integer({ min: 0, max: 6 })).map(([text, distance]) => Near.create(text, distance)),
    },
    {
      weight: 1,
      arbitrary: fc.array(partOf(values), { minLength: 2, maxLength: 3 }).map((of) => Sentence.create(of)),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(
          fc.uniqueArray(fc.constantFrom('antecedents', 'history_of_disease', 'conclusion'), { minLength: 1 }),
          fc.array(partOf(values), { minLength: 1, maxLength: 3 }),
        )
        .map(([sections, of]) => InSection.create(sections, of)),
    },
    { weight: 1, arbitrary: values.phrase.map((text) => Title.create(text)) },
    { weight: 1, arbitrary: fc.uniqueArray(values.person, { minLength: 1, maxLength: 4 }).map((ipp) => List.create(ipp)) },
    { weight: 1, arbitrary: values.person.map((name) => Cohort.create(name)) },
  );
  const occurrence = occurrencesOf(values, 2);
  const { node } = fc.letrec<{ node: QueryNode }>((tie) => ({
    node: fc.oneof(
      { maxDepth: depth, withCrossShrink: true },
      { weight: 3, arbitrary: leaf },
      { weight: 2, arbitrary: occurrence },
      { weight: 1, arbitrary: fc.tuple(occurrence, range).map(([of, [from, to]]) => Times.create<QueryNode>(of, from, to)) },
      {
        weight: 1,
        arbitrary: fc
          .tuple(fc.array(tie('node'), { minLength: 2, maxLength: 4 }), range)
          .map(([of, [from, to]]) => Among.create<QueryNode>(of, from, to)),
      },
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

const NUMBERS = fc.oneof(fc.integer({ min: -5, max: 40_000 }), fc.constantFrom(0.5, 2.25, 1e9));
/** Any test that a field can take, with these values. */
export function criterionOf(
  spec: FieldSpec,
  values: fc.Arbitrary<string>,
  names: fc.Arbitrary<string>,
  dates: fc.Arbitrary<string>,
): fc.Arbitrary<FieldCriterion> {
  const named = spec.type === 'marker' || spec.type === 'laboratory';
  const own: fc.Arbitrary<string> = spec.type === 'choice' ? fc.constantFrom(...spec.choices.map((c) => c.value)) : values;
  const is: fc.Arbitrary<FieldTest> = fc.uniqueArray(own, { minLength: 1, maxLength: 3 }).map((found) => ({ op: 'is', values: found }));
  const numbers: fc.Arbitrary<FieldTest> = fc.oneof(
    fc
      .tuple(fc.option(NUMBERS), fc.option(NUMBERS))
      .filter(([from, to]) => from !== null || to !== null)
      .map(([from, to]): FieldTest => ({ op: 'between', from, to })),
    fc.tuple(fc.constantFrom('above', 'below'), NUMBERS).map(([op, than]): FieldTest => ({ op, than })),
  );
  const inUnits: fc.Arbitrary<FieldTest> = fc
    .tuple(numbers, fc.constantFrom('g/dL', 'g/L', 'mmol/L', 'G/L'))
    .map(([test, unit]) => (isNumberTest(test) ? { ...test, unit } : test));
  const dated: fc.Arbitrary<FieldTest> = fc
    .tuple(fc.option(dates), fc.option(dates))
    .filter(([from, to]) => from !== null || to !== null)
    .map(([from, to]) => ({ op: 'dated', from, to }));
  const states: fc.Arbitrary<FieldTest> = fc.constantFrom<FieldTest>(
    { op: 'stated' },
    { op: 'unstated' },
    ...(spec.absent.length > 0 ? [{ op: 'absent' } as const] : []),
  );
  const content =
    spec.type === 'number'
      ? numbers
      : spec.type === 'date'
        ? dated
        : spec.type === 'laboratory'
          ? fc.oneof(is, numbers, inUnits)
          : named
            ? fc.oneof(is, numbers)
            : is;
  return fc
    .tuple(fc.oneof({ weight: 3, arbitrary: content }, { weight: 1, arbitrary: states }), names)
    .map(([test, of]) => ({ field: spec.field, of: named ? of : null, test }));
}

const valid = (text: string): boolean => text.trim() === text && text !== '' && !/[|=<>]/u.test(text);
const anyItem: fc.Arbitrary<ItemNode> = fc.constantFrom(...ITEM_KINDS).chain((item) =>
  fc
    .uniqueArray(fc.constantFrom(...FIELDS.filter((spec) => spec.item === item)), { maxLength: 4, selector: (spec) => spec.field })
    .chain((specs) =>
      fc.tuple(
        ...specs.map((spec) =>
          criterionOf(
            spec,
            spec.type === 'shape' ? fc.constantFrom('II', 'IV', 'IA', '0') : hostile.filter(valid),
            fc.oneof(hostile.filter(valid), fc.constantFrom('HER2', 'RE', 'hémoglobine')),
            fc.constantFrom('2015', '2015-06', '2015-06-12'),
          ),
        ),
      ),
    )
    .map((fields) => Item.create(item, fields)),
);

/** Trees with any text in them. */
export const anyTree: fc.Arbitrary<QueryTree> = treesOf({
  word: fc.oneof(hostile.filter(holdsWords), fc.constantFrom(...CONCEPT_WORDS)),
  phrase: hostile.filter(holdsWords),
  prefix: hostile.filter((text) => lexemesOf(text).length === 1 && lexemesOf(text)[0]!.length >= 2),
  concept: fc.oneof(hostile, fc.constantFrom(...CONCEPTS)),
  code: hostile,
  site: hostile,
  value: hostile,
  item: anyItem,
  person: hostile.filter((text) => valid(text) && !/[|,;\s]/u.test(text)),
  date: fc.oneof(
    fc.integer({ min: 1900, max: 2100 }).map(String),
    fc.tuple(fc.integer({ min: 1900, max: 2100 }), fc.integer({ min: 1, max: 12 })).map(([y, m]) => `${y}-${String(m).padStart(2, '0')}`),
  ),
});
