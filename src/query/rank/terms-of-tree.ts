import { lexemesOf } from '../../nlp/lexeme/index.ts';
import { codeMarks } from '../../warehouse/lexical/marks.ts';
import type { Meaning } from '../compile/meaning.ts';
import { branchOf } from '../compile/site-condition.ts';
import { type Sequences, sequencesOfPhrase, sequencesOfWord } from '../compile/terms.ts';
import { conceptOf } from '../concept/concept.ts';
import { type QueryContext, type QueryNode, type Visitor, visit, Word } from '../tree/index.ts';

/** One thing that a question asks to stand in a text; what stands under SAUF is not among it. */
export interface Term {
  readonly context: QueryContext;
  /** Words to find in the text; none for a concept or a code. */
  readonly sequences: Sequences;
  /** Marks of mentions that answer it, any of them. */
  readonly marks: readonly string[];
  /** Words that weigh in the ranking. */
  readonly weighed: Sequences;
}

/** Everything that a question asks to find: what to weigh, to order by and to light up. */
export function positiveTerms(node: QueryNode, meaning: Meaning): Term[] {
  const none = (): Term[] => [];
  const each = ({ of }: { readonly of: readonly QueryNode[] }): Term[] => of.flatMap((child) => visit(child, visitor));
  const words = (sequences: Sequences, context: QueryContext): Term[] => [{ context, sequences, marks: [], weighed: sequences }];
  const visitor: Visitor<Term[]> = {
    all: none,
    and: each,
    or: each,
    not: none,
    word: (word) => words(sequencesOfWord(word, meaning.table), word.context),
    phrase: (phrase) => words(sequencesOfPhrase(phrase), phrase.context),
    prefix: (prefix) =>
      words(
        meaning.lexemesOfPrefix(prefix).map((lexeme) => [lexeme]),
        prefix.context,
      ),
    concept: ({ text, context }) =>
      (conceptOf(text) ?? []).map(({ key, words: others }, i) => ({
        context,
        sequences: others.map((lexeme) => [lexeme]),
        marks: codeMarks(context, key),
        weighed: i > 0 ? [] : text.split(' ').flatMap((word) => sequencesOfWord(Word.create(word), meaning.table)),
      })),
    mention: ({ code, context }) => [{ context, sequences: [], marks: codeMarks(context, branchOf(code)), weighed: [] }],
    site: none,
    attribute: none,
    date: none,
    near: ({ text }) =>
      words(
        lexemesOf(text).map((lexeme) => [lexeme]),
        'any',
      ),
    sentence: ({ of }) => of.flatMap((part) => visit(part, visitor)),
    section: ({ of }) => of.flatMap((part) => visit(part, visitor)),
    title: none,
    item: none,
    list: none,
    cohort: none,
    among: each,
    relation: ({ of, to, none: without }) => (without ? visit(of, visitor) : [...visit(of, visitor), ...visit(to, visitor)]),
    nth: ({ of }) => visit(of, visitor),
    times: ({ of, from }) => (from === null || from === 0 ? [] : visit(of, visitor)),
  };
  return visit(node, visitor);
}
