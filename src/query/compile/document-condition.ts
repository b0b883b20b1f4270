import { dayNumber, earliestDay, latestDay } from '../../model/index.ts';
import { lexemesOf } from '../../nlp/lexeme/index.ts';
import { SENTENCE_MARK } from '../../warehouse/lexical/index-document.ts';
import { codeMarks, neverAffirmedMark, wordMark } from '../../warehouse/lexical/marks.ts';
import { conceptOf } from '../concept/concept.ts';
import type { Condition } from '../concept/said.ts';
import { isOfPatients } from '../tree/grain.ts';
import { type QueryContext, type QueryNode, type TimesNode, type Visitor, visit } from '../tree/index.ts';
import type { Meaning } from './meaning.ts';
import { itemPatients, occurrences } from './occurrences.ts';
import type { Parameters } from './parameters.ts';
import { sectionCondition } from './section-condition.ts';
import { siteCondition } from './site-condition.ts';
import { type Sequences, sequencesOfPart, sequencesOfPhrase, sequencesOfWord } from './terms.ts';

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
    near: ({ text, distance }) => nearCondition(lexemesOf(text), distance, parameters),
    sentence: ({ of }) =>
      sentenceCondition(
        of.map((part) => sequencesOfPart(part, meaning)),
        parameters,
      ),
    section: (section) => {
      const parts = section.of.map((part) => sequencesOfPart(part, meaning));
      return sectionCondition(
        section,
        parts.map((sequences) => textCondition(sequences, 'any', parameters)),
        parts,
        parameters,
      );
    },
    title: ({ text }) =>
      `position(substring(lexical, 1, position(lexical, ' ${SENTENCE_MARK} ')), ${parameters.bind('String', ` ${lexemesOf(text).join(' ')} `)}) > 0`,
    among: ({ of, from, to }) => rangeCondition(of.map((child) => `toUInt8(${countable(child, again(child))})`).join(' + '), from, to),
    item: (item) => patientsIn(itemPatients(item, meaning, parameters)),
    relation: (relation) => patientsIn(`SELECT patient_id FROM (${occurrences(relation, meaning, parameters, documentCondition)})`),
    nth: (nth) => patientsIn(`SELECT patient_id FROM (${occurrences(nth, meaning, parameters, documentCondition)})`),
    times: (times) => timesCondition(times, meaning, parameters),
    list: (list) => `patient_id IN ${parameters.bind('Array(UInt32)', meaning.patientsOf(list))}`,
    cohort: (cohort) => `patient_id IN ${parameters.bind('Array(UInt32)', meaning.patientsOf(cohort))}`,
  };
  return visit(node, visitor);
}

/**
 * A condition that can be added up. The engine asks its text index, and cuts the column into the tokens of the index, only where the condition stands
 * by itself: within a sum it would cut otherwise and find less.
 */
const countable = (node: QueryNode, condition: string): string =>
  isOfPatients(node) ? condition : `doc IN (SELECT doc FROM documents WHERE ${condition})`;
const patientsIn = (sql: string): string => `patient_id IN (${sql})`;
const rangeCondition = (count: string, from: number | null, to: number | null): string =>
  [...(from === null ? [] : [`${count} >= ${from}`]), ...(to === null ? [] : [`${count} <= ${to}`])].join(' AND ');

/** Nobody has fewer than no occurrences: a range from 0 also takes patients without one. */
export function timesCondition({ of, from, to }: TimesNode<QueryNode>, meaning: Meaning, parameters: Parameters): string {
  const having = (range: string): string =>
    `SELECT patient_id FROM (${occurrences(of, meaning, parameters, documentCondition)}) GROUP BY patient_id HAVING ${range}`;
  if (from !== null && from > 0) return `patient_id IN (${having(rangeCondition('count()', from, to))})`;
  return to === null ? '1' : `patient_id NOT IN (${having(`count() > ${to}`)})`;
}

/** The index finds documents with all of the parts; the sentences among them are verified one by one. */
function sentenceCondition(parts: readonly Sequences[], parameters: Parameters): string {
  if (parts.some((sequences) => sequences.length === 0)) return '0';
  const found = parts.map((sequences) => `(${textCondition(sequences, 'any', parameters)})`);
  const within = parts.map((sequences) => {
    const texts = parameters.bind(
      'Array(String)',
      sequences.map((sequence) => ` ${sequence.join(' ')} `),
    );
    return `multiSearchAny(s, ${texts})`;
  });
  return `${found.join(' AND ')} AND arrayExists(s -> ${within.join(' AND ')}, ${SENTENCES})`;
}
const SENTENCES = `arrayMap(s -> concat(' ', s, ' '), splitByString(' ${SENTENCE_MARK} ', lexical))`;

/** All words within so many successive words of one sentence. */
function nearCondition(lexemes: readonly string[], distance: number, parameters: Parameters): string {
  const wanted = [...new Set(lexemes)];
  if (wanted.length === 0) return '0';
  const words = parameters.bind('Array(String)', wanted);
  const size = lexemes.length + distance;
  return `hasAllTokens(lexical, ${words}) AND arrayExists(s -> arrayExists(i -> hasAll(arraySlice(s, i, ${size}), ${words}), range(1, length(s) + 1)), arrayMap(s -> splitByChar(' ', s), splitByString(' ${SENTENCE_MARK} ', lexical)))`;
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
