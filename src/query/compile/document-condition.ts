import { dayNumber, earliestDay, latestDay } from '../../model/index.ts';
import { codeMarks, neverAffirmedMark, wordMark } from '../../warehouse/lexical/marks.ts';
import { conceptOf } from '../concept/concept.ts';
import type { Condition } from '../concept/said.ts';
import type { ExpansionTable } from '../expand/expansion.ts';
import { type PrefixNode, type QueryContext, type QueryNode, type Visitor, visit } from '../tree/index.ts';
import type { Parameters } from './parameters.ts';
import { siteCondition } from './site-condition.ts';
import { type Sequences, sequencesOfPhrase, sequencesOfWord } from './terms.ts';

/** What the meaning of a tree depends on beside the tree. */
export interface Meaning {
  readonly table: ExpansionTable;
  /** Lexemes of the warehouse that a truncated word stands for. */
  readonly lexemesOfPrefix: (node: PrefixNode) => readonly string[];
}

/** Condition on rows of `documents`; two-valued, so that NOT means not. */
export function documentCondition(node: QueryNode, meaning: Meaning, parameters: Parameters): string {
  const again = (child: QueryNode): string => `(${visit(child, visitor)})`;
  const visitor: Visitor<string> = {
    all: () => '1',
    and: ({ of }) => of.map(again).join(' AND '),
    or: ({ of }) => of.map(again).join(' OR '),
    not: ({ of }) => `NOT ${again(of)}`,
    word: (word) => textCondition(sequencesOfWord(word, meaning.table), word.context, parameters),
    phrase: (phrase) => textCondition(sequencesOfPhrase(phrase), phrase.context, parameters),
    prefix: (prefix) =>
      textCondition(
        meaning.lexemesOfPrefix(prefix).map((lexeme) => [lexeme]),
        prefix.context,
        parameters,
      ),
    concept: ({ text, context }) => {
      const conditions = conceptOf(text) ?? [];
      return conditions.length === 0
        ? '0'
        : conditions.map((condition) => `(${oneOfConcept(condition, context, parameters)})`).join(' AND ');
    },
    mention: ({ code, context }) => hasMark(codeMarks(context, code), parameters),
    site: ({ code }) => `patient_id IN (SELECT patient_id FROM tumours WHERE ${siteCondition(code, parameters)})`,
    attribute: ({ field, value }) => `ifNull(${ATTRIBUTE_COLUMN[field]} = ${parameters.bind('String', value)}, 0)`,
    date: ({ from, to }) =>
      [
        ...(from === null ? [] : [`last_day >= ${parameters.bind('Int32', dayNumber(earliestDay(from)))}`]),
        ...(to === null ? [] : [`first_day <= ${parameters.bind('Int32', dayNumber(latestDay(to)))}`]),
      ].join(' AND '),
  };
  return visit(node, visitor);
}

const ATTRIBUTE_COLUMN = Object.freeze({ source: 'source', type: 'type', unit: 'unit' } as const);

function oneOfConcept({ key, words }: Condition, context: QueryContext, parameters: Parameters): string {
  const marked = hasMark(codeMarks(context, key), parameters);
  return words.length === 0 ? marked : `${marked} OR ${wordsCondition(words, context, parameters)}`;
}

/** A text stands in the document when one of its sequences does, in the context asked. */
function textCondition(sequences: Sequences, context: QueryContext, parameters: Parameters): string {
  const words = sequences.filter((sequence) => sequence.length === 1).map((sequence) => sequence[0]!);
  const phrases = sequences.filter((sequence) => sequence.length > 1);
  const parts = [
    ...(words.length === 0 ? [] : [wordsCondition(words, context, parameters)]),
    ...phrases.map((phrase) => phraseCondition(phrase, context, parameters)),
  ];
  return parts.length === 0 ? '0' : parts.map((part) => `(${part})`).join(' OR ');
}

function wordsCondition(words: readonly string[], context: QueryContext, parameters: Parameters): string {
  switch (context) {
    case 'any':
      return hasWord(words, parameters);
    case 'affirmed':
      return words.map((word) => `(${hasWord([word], parameters)} AND NOT ${hasMark([neverAffirmedMark(word)], parameters)})`).join(' OR ');
    default:
      return hasMark(
        words.map((word) => wordMark(context, word)),
        parameters,
      );
  }
}

/** The index finds documents with all words of the phrase; their order is verified in the sequence of lexemes. */
function phraseCondition(phrase: readonly string[], context: QueryContext, parameters: Parameters): string {
  const words = [...new Set(phrase)];
  const found = `hasAllTokens(lexical, ${parameters.bind('Array(String)', words)}) AND position(lexical, ${parameters.bind('String', ` ${phrase.join(' ')} `)}) > 0`;
  switch (context) {
    case 'any':
      return found;
    case 'affirmed':
      return `${found} AND NOT ${hasMark(words.map(neverAffirmedMark), parameters)}`;
    default:
      return `${found} AND ${words.map((word) => hasMark([wordMark(context, word)], parameters)).join(' AND ')}`;
  }
}

const hasWord = (words: readonly string[], parameters: Parameters): string =>
  `hasAnyTokens(lexical, ${parameters.bind('Array(String)', words)})`;
const hasMark = (marks: readonly string[], parameters: Parameters): string =>
  `hasAnyTokens(marks, ${parameters.bind('Array(String)', marks)})`;
