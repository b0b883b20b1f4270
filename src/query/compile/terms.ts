import { fold, lexemesOf, stem } from '../../nlp/lexeme/index.ts';
import type { ExpansionTable } from '../expand/expansion.ts';
import type { PhraseNode, PrefixNode, SentencePart, WordNode } from '../tree/index.ts';
import type { Meaning } from './meaning.ts';

/**
 * What a word, phrase or truncated word means in the index: one of these sequences of lexemes. A sequence of one is a word;
 * a longer one stands side by side in one sentence.
 */
export type Sequences = readonly (readonly string[])[];

/** A word with its other forms. Words that the tokenizer takes apart (`post-opératoire`) are looked for side by side. */
export function sequencesOfWord(node: WordNode, table: ExpansionTable): Sequences {
  const lexemes = lexemesOf(node.text);
  if (lexemes.length !== 1 || node.exact) return [lexemes];
  return [lexemes, ...table.others(lexemes[0]!).map((other) => [other])];
}

export const sequencesOfPhrase = (node: PhraseNode): Sequences => [lexemesOf(node.text)];

/** What a part of a sentence may be in the text. */
export function sequencesOfPart(part: SentencePart, meaning: Meaning): Sequences {
  switch (part.kind) {
    case 'word':
      return sequencesOfWord(part, meaning.table);
    case 'phrase':
      return sequencesOfPhrase(part);
    case 'prefix':
      return meaning.lexemesOfPrefix(part).map((lexeme) => [lexeme]);
  }
}

/** Beginning of the words meant by `récidiv*`, folded as the index is. */
export const prefixOf = (node: PrefixNode): string => fold(node.text).replace(/[^\p{L}\p{N}.+/]/gu, '');

/** `métastases*` also means the word whose stem is shorter than what was typed. */
export const matchesPrefix = (lexeme: string, prefix: string): boolean => lexeme.startsWith(prefix) || lexeme === stem(prefix);
