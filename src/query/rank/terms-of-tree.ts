import type { Meaning } from '../compile/document-condition.ts';
import { type Sequences, sequencesOfPhrase, sequencesOfWord } from '../compile/terms.ts';
import { type QueryNode, type Visitor, visit } from '../tree/index.ts';

/** Everything that a question asks to stand in a text: what to weigh and to light up. Words under SAUF are not among it. */
export function positiveSequences(node: QueryNode, meaning: Meaning): Sequences[] {
  const none = (): Sequences[] => [];
  const each = ({ of }: { readonly of: readonly QueryNode[] }): Sequences[] => of.flatMap((child) => visit(child, visitor));
  const visitor: Visitor<Sequences[]> = {
    all: none,
    and: each,
    or: each,
    not: none,
    word: (word) => [sequencesOfWord(word, meaning.table)],
    phrase: (phrase) => [sequencesOfPhrase(phrase)],
    prefix: (prefix) => [meaning.lexemesOfPrefix(prefix).map((lexeme) => [lexeme])],
    mention: none,
    site: none,
    attribute: none,
    date: none,
  };
  return visit(node, visitor);
}

/** Codes that a question asks for as mentions, for lighting up. */
export function positiveCodes(node: QueryNode): string[] {
  const none = (): string[] => [];
  const each = ({ of }: { readonly of: readonly QueryNode[] }): string[] => of.flatMap((child) => visit(child, visitor));
  const visitor: Visitor<string[]> = {
    all: none,
    and: each,
    or: each,
    not: none,
    word: none,
    phrase: none,
    prefix: none,
    mention: ({ code }) => [code],
    site: none,
    attribute: none,
    date: none,
  };
  return visit(node, visitor);
}

/** True where every document that can be found holds one of the weighed words: then the posting lists alone give all documents of a page. */
export function needsWord(node: QueryNode): boolean {
  const no = (): boolean => false;
  const yes = (): boolean => true;
  const visitor: Visitor<boolean> = {
    all: no,
    and: ({ of }) => of.some((child) => visit(child, visitor)),
    or: ({ of }) => of.every((child) => visit(child, visitor)),
    not: no,
    word: yes,
    phrase: yes,
    prefix: yes,
    mention: no,
    site: no,
    attribute: no,
    date: no,
  };
  return visit(node, visitor);
}
