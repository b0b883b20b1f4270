import { lexemesOf } from '../../nlp/lexeme/index.ts';
import { FORMS, FORMS_VERSION } from './forms.ts';

/** Other words for a word. Replaceable: the lexicon of the reader may give a better one. */
export interface ExpansionTable {
  readonly version: string;
  /** Lexemes that stand for this one, itself not among them. */
  readonly others: (lexeme: string) => readonly string[];
  /** How a lexeme of the table is written, for people. */
  readonly written: (lexeme: string) => string;
}

/** Builds the table from groups of words; words of several lexemes are refused. */
export function expansionTable(groups: readonly (readonly string[])[], version: string): ExpansionTable {
  const others = new Map<string, string[]>();
  const written = new Map<string, string>();
  for (const group of groups) {
    const lexemes = group.map((word) => {
      const found = lexemesOf(word);
      if (found.length !== 1) throw new Error(`not one word: ${word}`);
      written.set(found[0]!, word);
      return found[0]!;
    });
    for (const lexeme of lexemes)
      others.set(lexeme, [...new Set([...(others.get(lexeme) ?? []), ...lexemes.filter((other) => other !== lexeme)])]);
  }
  return Object.freeze({
    version,
    others: (lexeme: string) => others.get(lexeme) ?? [],
    written: (lexeme: string) => written.get(lexeme) ?? lexeme,
  });
}

export const FRENCH_FORMS: ExpansionTable = expansionTable(FORMS, FORMS_VERSION);
export const NO_FORMS: ExpansionTable = expansionTable([], 'none@1');
