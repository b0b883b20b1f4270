import type { Diagnostic } from '../answers.ts';
import type { Meaning } from '../compile/document-condition.ts';
import { sequencesOfPhrase, sequencesOfWord } from '../compile/terms.ts';
import type { Places } from '../parse/parse.ts';
import type { PhraseNode, QueryNode, WordNode } from '../tree/index.ts';
import { walk } from '../tree/walk.ts';
import type { Ask } from './ask.ts';

/** Says which words stand in no document. Nothing is replaced in silence. */
export async function unknownWords(where: QueryNode, places: Places, meaning: Meaning, ask: Ask): Promise<Diagnostic[]> {
  const texts = [...walk(where)].filter((node): node is WordNode | PhraseNode => node.kind === 'word' || node.kind === 'phrase');
  const wanted = texts.map((node) => ({
    node,
    sequences: node.kind === 'word' ? sequencesOfWord(node, meaning.table) : sequencesOfPhrase(node),
  }));
  const lexemes = [...new Set(wanted.flatMap(({ sequences }) => sequences.flat()))];
  if (lexemes.length === 0) return [];
  const rows = await ask<{ lexeme: string }>('SELECT lexeme FROM words WHERE lexeme IN {lexemes:Array(String)}', { lexemes });
  const known = new Set(rows.map((row) => row.lexeme));
  return wanted
    .filter(({ sequences }) => !sequences.some((sequence) => sequence.every((lexeme) => known.has(lexeme))))
    .map(({ node }) => ({
      code: 'unknown_word',
      severity: 'information' as const,
      ...(places.get(node) ?? { begin: 0, end: 0 }),
      fr: `« ${node.text} » n’est dans aucun document.`,
      en: `“${node.text}” is in no document.`,
    }));
}
