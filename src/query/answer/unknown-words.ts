import type { Diagnostic } from '../answers.ts';
import type { Meaning } from '../compile/meaning.ts';
import { sequencesOfPhrase, sequencesOfWord } from '../compile/terms.ts';
import type { Places } from '../parse/parse.ts';
import type { PhraseNode, QueryNode, WordNode } from '../tree/index.ts';
import { walk } from '../tree/walk.ts';
import type { Ask } from './ask.ts';
import { proposalFor } from './proposal.ts';

/** A question with many unknown words is no slip of the pen. */
const MOST_PROPOSALS = 5;

/** Says which words stand in no document, and which word may have been meant. Nothing is replaced in silence. */
export async function unknownWords(
  where: QueryNode,
  places: Places,
  meaning: Meaning,
  opposed: readonly number[],
  ask: Ask,
): Promise<Diagnostic[]> {
  const texts = [...walk(where)].filter((node): node is WordNode | PhraseNode => node.kind === 'word' || node.kind === 'phrase');
  const wanted = texts.map((node) => ({
    node,
    sequences: node.kind === 'word' ? sequencesOfWord(node, meaning.table) : sequencesOfPhrase(node),
  }));
  const lexemes = [...new Set(wanted.flatMap(({ sequences }) => sequences.flat()))];
  if (lexemes.length === 0) return [];
  const rows = await ask<{ lexeme: string }>('SELECT lexeme FROM words WHERE lexeme IN {lexemes:Array(String)}', { lexemes });
  const known = new Set(rows.map((row) => row.lexeme));
  const unknown = wanted.filter(({ sequences }) => !sequences.some((sequence) => sequence.every((lexeme) => known.has(lexeme))));
  return Promise.all(
    unknown.map(async ({ node, sequences }, i) => {
      const [first] = sequences;
      const single = node.kind === 'word' && first?.length === 1 && i < MOST_PROPOSALS ? first[0]! : null;
      return diagnosticOf(node, places, single === null ? null : await proposalFor(single, opposed, ask));
    }),
  );
}

const diagnosticOf = (node: WordNode | PhraseNode, places: Places, proposal: string | null): Diagnostic => ({
  code: 'unknown_word',
  severity: 'information',
  ...(places.get(node) ?? { begin: 0, end: 0 }),
  fr: `« ${node.text} » n’est dans aucun document.${proposal === null ? '' : ` Vouliez-vous dire « ${proposal} » ?`}`,
  en: `“${node.text}” is in no document.${proposal === null ? '' : ` Did you mean “${proposal}”?`}`,
  ...(proposal === null ? {} : { proposal }),
});
