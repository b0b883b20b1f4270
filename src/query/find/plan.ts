import { lexemesOf } from '../../nlp/lexeme/index.ts';
import { codeMarks, neverAffirmedMark, wordMark } from '../../warehouse/lexical/marks.ts';
import { markKey } from '../../warehouse/lexical/word-lists.ts';
import { documentCondition } from '../compile/document-condition.ts';
import type { Meaning } from '../compile/meaning.ts';
import { withoutOpposed } from '../compile/opposition.ts';
import { Parameters } from '../compile/parameters.ts';
import { type Sequences, sequencesOfPart, sequencesOfPhrase, sequencesOfWord } from '../compile/terms.ts';
import { conceptOf } from '../concept/concept.ts';
import type { Condition } from '../concept/said.ts';
import { isOfPatients } from '../tree/grain.ts';
import { And, Or, type QueryContext, type QueryNode, type Visitor, visit } from '../tree/index.ts';
import type { ValueField } from './document-columns.ts';

/**
 * How a question is answered: sets of documents joined in memory. Lists of words and marks, and short columns, are read from memory or from the
 * lists; everything else is asked of the engine, as rows of documents or as patients. Plain data: two equal plans have one answer.
 */
export type Plan =
  | { readonly kind: 'all' | 'none' }
  /** Documents in any of these lists. */
  | { readonly kind: 'lists'; readonly keys: readonly string[] }
  | { readonly kind: 'phrase'; readonly words: readonly string[] }
  /** All words within so many successive words of one sentence. */
  | { readonly kind: 'near'; readonly words: readonly string[]; readonly size: number }
  | { readonly kind: 'sentence'; readonly parts: readonly Sequences[] }
  | { readonly kind: 'title'; readonly words: readonly string[] }
  | { readonly kind: 'value'; readonly field: ValueField; readonly value: string }
  | {
      readonly kind: 'rows';
      readonly of: 'documents' | 'patients';
      readonly sql: string;
      readonly values: Readonly<Record<string, unknown>>;
    }
  | { readonly kind: 'and' | 'or'; readonly of: readonly Plan[] }
  | { readonly kind: 'not'; readonly of: Plan }
  | { readonly kind: 'among'; readonly of: readonly Plan[]; readonly from: number | null; readonly to: number | null };

const ALL: Plan = Object.freeze({ kind: 'all' });
const NONE: Plan = Object.freeze({ kind: 'none' });
const lists = (keys: readonly string[]): Plan => (keys.length === 0 ? NONE : { kind: 'lists', keys });
const marks = (of: readonly string[]): Plan => lists(of.map(markKey));
const and = (of: readonly Plan[]): Plan => (of.length === 1 ? of[0]! : { kind: 'and', of });
const or = (of: readonly Plan[]): Plan => (of.length === 0 ? NONE : of.length === 1 ? of[0]! : { kind: 'or', of });
const not = (of: Plan): Plan => ({ kind: 'not', of });

/** The plan of a tree; patients who object are out of whatever the engine is asked, and out of the whole once it is run. */
export function planOf(node: QueryNode, meaning: Meaning, opposed: readonly number[]): Plan {
  const again = (child: QueryNode): Plan => visit(child, visitor);
  const asked = (of: QueryNode): Plan => rowsOf(of, meaning, opposed);
  /** Children that only the engine can tell go to it in one question. */
  const together = (of: readonly QueryNode[], create: (of: readonly QueryNode[]) => QueryNode): Plan[] => {
    const apart = of.filter((child) => !isOfEngine(child));
    const own = of.filter(isOfEngine);
    const groups = [own.filter(isOfPatients), own.filter((child) => !isOfPatients(child))].filter((group) => group.length > 0);
    return [...apart.map(again), ...groups.map((group) => asked(group.length === 1 ? group[0]! : create(group)))];
  };
  const visitor: Visitor<Plan> = {
    all: () => ALL,
    and: ({ of }) => and(together(of, And.create)),
    or: ({ of }) => or(together(of, Or.create)),
    not: ({ of }) => not(again(of)),
    word: (word) => textPlan(sequencesOfWord(word, meaning.table), word.context),
    phrase: (phrase) => textPlan(sequencesOfPhrase(phrase), phrase.context),
    prefix: (prefix) =>
      textPlan(
        meaning.lexemesOfPrefix(prefix).map((lexeme) => [lexeme]),
        prefix.context,
      ),
    concept: ({ text, context }) => {
      const conditions = conceptOf(text) ?? [];
      return conditions.length === 0 ? NONE : and(conditions.map((condition) => conceptPlan(condition, context)));
    },
    mention: ({ code, context }) => marks(codeMarks(context, code)),
    attribute: ({ field, value }) => ({ kind: 'value', field, value }),
    near: ({ text, distance }) => {
      const words = lexemesOf(text);
      return words.length === 0 ? NONE : { kind: 'near', words: [...new Set(words)], size: words.length + distance };
    },
    sentence: ({ of }) => {
      const parts = of.map((part) => sequencesOfPart(part, meaning).filter((sequence) => sequence.length > 0));
      return parts.some((sequences) => sequences.length === 0) ? NONE : { kind: 'sentence', parts };
    },
    title: ({ text }) => {
      const words = lexemesOf(text);
      return words.length === 0 ? NONE : { kind: 'title', words };
    },
    among: ({ of, from, to }) => ({ kind: 'among', of: of.map(again), from, to }),
    section: asked,
    site: asked,
    date: asked,
    item: asked,
    relation: asked,
    nth: asked,
    times: asked,
    list: asked,
    cohort: asked,
  };
  return again(node);
}

const ENGINE = new Set<QueryNode['kind']>(['section', 'site', 'date', 'item', 'relation', 'nth', 'times', 'list', 'cohort']);
const isOfEngine = (node: QueryNode): boolean => ENGINE.has(node.kind);

function rowsOf(node: QueryNode, meaning: Meaning, opposed: readonly number[]): Plan {
  const parameters = new Parameters();
  const condition = withoutOpposed(documentCondition(node, meaning, parameters), opposed, parameters);
  const of = isOfPatients(node) ? 'patients' : 'documents';
  const sql = of === 'patients' ? 'SELECT DISTINCT patient_id' : 'SELECT doc';
  return { kind: 'rows', of, sql: `${sql} FROM documents WHERE ${condition}`, values: parameters.values };
}

function conceptPlan({ key, words }: Condition, context: QueryContext): Plan {
  const marked = marks(codeMarks(context, key));
  return words.length === 0 ? marked : or([marked, wordsPlan(words, context)]);
}

/** A text stands in the document when one of its sequences does, in the context asked. */
function textPlan(sequences: Sequences, context: QueryContext): Plan {
  const words = sequences.flatMap((sequence) => (sequence.length === 1 ? [sequence[0]!] : []));
  const phrases = sequences.filter((sequence) => sequence.length > 1);
  return or([...(words.length === 0 ? [] : [wordsPlan(words, context)]), ...phrases.map((phrase) => phrasePlan(phrase, context))]);
}

function wordsPlan(words: readonly string[], context: QueryContext): Plan {
  switch (context) {
    case 'any':
      return lists(words);
    case 'affirmed':
      return or(words.map((word) => and([lists([word]), not(marks([neverAffirmedMark(word)]))])));
    default:
      return marks(words.map((word) => wordMark(context, word)));
  }
}

function phrasePlan(words: readonly string[], context: QueryContext): Plan {
  const phrase: Plan = { kind: 'phrase', words };
  const single = [...new Set(words)];
  switch (context) {
    case 'any':
      return phrase;
    case 'affirmed':
      return and([phrase, not(marks(single.map(neverAffirmedMark)))]);
    default:
      return and([phrase, ...single.map((word) => marks([wordMark(context, word)]))]);
  }
}

/** What a plan needs beside the columns of the documents. */
export interface Needs {
  /** Lists of which the documents are enough. */
  readonly lists: Set<string>;
  /** Lists of which the places of the word are needed. */
  readonly places: Set<string>;
  readonly rows: Extract<Plan, { readonly kind: 'rows' }>[];
}

export function addNeeds(plan: Plan, needs: Needs, mark: string): void {
  switch (plan.kind) {
    case 'lists':
      for (const key of plan.keys) needs.lists.add(key);
      break;
    case 'phrase':
      for (const word of plan.words) needs.places.add(word);
      break;
    case 'near':
    case 'title':
      for (const word of [...plan.words, mark]) needs.places.add(word);
      break;
    case 'sentence':
      for (const word of [...plan.parts.flat(2), mark]) needs.places.add(word);
      break;
    case 'rows':
      needs.rows.push(plan);
      break;
    case 'and':
    case 'or':
    case 'among':
      for (const child of plan.of) addNeeds(child, needs, mark);
      break;
    case 'not':
      addNeeds(plan.of, needs, mark);
      break;
    case 'all':
    case 'none':
    case 'value':
      break;
  }
}
