import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FRENCH_FORMS } from '../expand/expansion.ts';
import {
  All,
  Among,
  And,
  Attribute,
  Cohort,
  Concept,
  DateCriterion,
  InSection,
  Item,
  List,
  MentionCriterion,
  Near,
  type NodeKind,
  Not,
  Nth,
  Or,
  Phrase,
  Prefix,
  type QueryNode,
  queryTree,
  Relation,
  Sentence,
  Site,
  Times,
  Title,
  Word,
} from '../tree/index.ts';
import { anyTree } from '../tree/tree.testing.ts';
import { compile } from './compile.ts';
import type { Meaning } from './meaning.ts';

const meaning: Meaning = {
  table: FRENCH_FORMS,
  lexemesOfPrefix: (node) => [`${node.text}a`, `${node.text}b`],
  today: 20_000,
  patientsOf: () => [1, 2],
};

/** The only literals of SQL: our own. */
const LITERALS = new Set([
  '',
  ' ',
  ' . ',
  '0',
  '0000-01-01',
  '1970-01-01',
  '-12-31',
  '-01',
  ':',
  '.',
  '/',
  '"',
  'dci',
  'ghm',
  'position',
  'laboratory',
  'dead',
  'CIM-10',
  'CCAM',
  'ADICAP',
  'document',
  'patient',
  'tumour',
  'event',
  'treatment',
  'state',
  'fact',
  'sample',
  'stay',
  'mention',
  'synchronous_metastasis',
  'affirmed',
  'negated',
  'suspected',
  'family',
  'planned',
  'history',
  'Nullable(UInt16)',
  'Nullable(UInt32)',
  'Nullable(UInt64)',
  '^C7[89]',
  '  ',
  'aa',
  String.raw`[^\\x{0}-\\x{FFFF}\\p{L}\\p{N}]`,
  String.raw`[^\\x{0}-\\x{FFFF}]`,
  String.raw`[\\p{L}\\p{N}+]`,
  '^[0-9]+(?:[.][0-9]+)?',
]);
const LITERAL = /'[^']*'/gu;
/** Names of our own tables, columns and functions. */
const NAMES: ReadonlySet<string> = new Set(
  (
    'NOT AND OR IN SELECT FROM WHERE DISTINCT UNION ALL AS IS NULL INNER LEFT JOIN ON USING GROUP BY HAVING ORDER ASC DESC OVER PARTITION BOTH CAST ' +
    'ROWS BETWEEN UNBOUNDED PRECEDING CURRENT FOLLOWING ROW NULL leadInFrame max from_day to_day next latest metastatic states batch hasAnyTokens hasAllTokens hasAll position ifNull if multiIf startsWith arrayExists arrayFilter arrayMap arrayConcat arraySlice range length concat substring splitByString splitByChar ' +
    'multiSearchAny toUInt8 toInt32 toString toNullable toDate32 toDate32OrNull toYYYYMMDD intDiv addMonths addDays leftPad lowerUTF8 match extract toFloat64OrNull trim notEmpty empty bitAnd coalesce ' +
    'count countIf min row_number place x v s i p a b c h t e u transform nullIf toFloat64 body sections sentence_ends replaceRegexpAll substringUTF8 toUInt32 has arrayPopBack arrayResize own papers births first last ' +
    'patients documents tumours events treatments facts samples stays mentions history_meta ' +
    'lexical marks patient_id doc icd10 topography source type unit first_day last_day date stay_id kind key lo hi elo ehi tumour sent stay ' +
    'b_patient_id b_kind b_key b_lo b_hi b_elo b_ehi b_tumour b_doc b_sent b_stay b_code c_patient_id c_code c_kind c_key c_lo c_hi c_elo c_ehi c_tumour c_doc c_sent c_stay ' +
    'sex birth_date death_date vital vital_status last_news smoker performance performance_status family_history diagnosed_first diagnosed_last diagnosed n morphology laterality basis grade stage n_stage m metastases biomarkers ' +
    'position sites drugs protocol label line intent cycles dose end_reason start end system code attributes value number fact_id nature state quantity collected sample_id exit_mode record_id text context section begin sentence'
  ).split(' '),
);

function expectOwnWords(sql: string): void {
  expect((sql.match(LITERAL) ?? []).filter((literal) => !LITERALS.has(literal.slice(1, -1)))).toEqual([]);
  const names = sql.replace(LITERAL, '').replace(/\{p\d+:(?:Array\()?(?:String|UInt32|UInt64|Int32|Float64)\)?\}/gu, '');
  expect((names.match(/[a-zA-Z_][a-zA-Z0-9_]*/gu) ?? []).filter((name) => !NAMES.has(name))).toEqual([]);
  expect(names.replace(/[a-zA-Z_][a-zA-Z0-9_]*/gu, '')).toMatch(/^[\d\s(),.=!<>+*/[\]-]*$/u);
}

describe('compile', () => {
  it('puts no text of a user into SQL, whatever the tree', () => {
    fc.assert(
      fc.property(anyTree, (tree) => {
        const { documents, patients } = compile(tree, meaning, [7]);
        expectOwnWords(documents);
        if (patients !== null) expectOwnWords(patients);
      }),
      { numRuns: 2000 },
    );
  });

  const ONE_OF_EACH: Readonly<Record<NodeKind, QueryNode>> = {
    all: All.create(),
    word: Word.create('récidive'),
    phrase: Phrase.create('cancer du sein'),
    prefix: Prefix.create('récidiv'),
    concept: Concept.create('HER2 positif'),
    mention: MentionCriterion.create('C50'),
    site: Site.create('C50'),
    attribute: Attribute.create('type', 'x'),
    date: DateCriterion.create('2015', null),
    and: And.create<QueryNode>([All.create(), Word.create('a')]),
    or: Or.create<QueryNode>([All.create(), Word.create('a')]),
    not: Not.create<QueryNode>(Word.create('a')),
    near: Near.create('cancer sein', 5),
    sentence: Sentence.create([Word.create('cancer'), Word.create('sein')]),
    section: InSection.create(['antecedents'], [Word.create('cancer')]),
    title: Title.create('RCP'),
    item: Item.create('event', [{ field: 'type', of: null, test: { op: 'is', values: ['death'] } }]),
    relation: Relation.create<QueryNode>(Item.create('event'), 'after', Word.create('a'), { between: Item.create('treatment') }),
    nth: Nth.create<QueryNode>(Item.create('treatment'), 2),
    times: Times.create<QueryNode>(Word.create('a'), 0, 2),
    among: Among.create<QueryNode>([Word.create('a'), Site.create('C50')], 1),
    list: List.create(['1', '2']),
    cohort: Cohort.create('x'),
  };
  it.each(Object.entries(ONE_OF_EACH))('leaves out patients who object at the outermost level: %s', (_, where) => {
    for (const node of [where, Not.create<QueryNode>(where), Or.create<QueryNode>([where, All.create()])]) {
      const { documents, patients, parameters } = compile(queryTree(node), meaning, [3, 5]);
      for (const condition of [documents, patients]) {
        if (condition === null) continue;
        const guard = / AND patient_id NOT IN \{(p\d+):Array\(UInt32\)\}$/.exec(condition);
        expect(guard).not.toBeNull();
        expect(parameters.values[guard![1]!]).toEqual([3, 5]);
        expect(closesAtTheEnd(condition.slice(0, guard!.index))).toBe(true);
      }
    }
  });
});

/** The first parenthesis is closed by the last one: what is before the guard is one condition. */
function closesAtTheEnd(condition: string): boolean {
  let depth = 0;
  for (let i = 0; i < condition.length; i++) {
    if (condition[i] === '(') depth++;
    if (condition[i] === ')' && --depth === 0) return i === condition.length - 1;
  }
  return false;
}
