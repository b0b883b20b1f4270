import type { Diagnostic } from '../answers.ts';
import type { Meaning } from '../compile/meaning.ts';
import { withoutOpposed } from '../compile/opposition.ts';
import { Parameters } from '../compile/parameters.ts';
import { sequencesOfPhrase, sequencesOfWord } from '../compile/terms.ts';
import type { Places } from '../parse/parse.ts';
import type { PhraseNode, QueryNode, WordNode } from '../tree/index.ts';
import { walk } from '../tree/walk.ts';
import type { Ask } from './ask.ts';
import { proposalFor } from './proposal.ts';

/** A question with many unknown words is no slip of the pen. */
const MOST_PROPOSALS = 5;

/** Says which words stand in no document, and which word may have been meant; of those `seen` it is known. Nothing is replaced in silence. */
export async function unknownWords(
  where: QueryNode,
  places: Places,
  meaning: Meaning,
  opposed: readonly number[],
  seen: ReadonlySet<string>,
  ask: Ask,
): Promise<Diagnostic[]> {
  const texts = [...walk(where)].filter((node): node is WordNode | PhraseNode => node.kind === 'word' || node.kind === 'phrase');
  const wanted = texts.map((node) => ({
    node,
    sequences: node.kind === 'word' ? sequencesOfWord(node, meaning.table) : sequencesOfPhrase(node),
  }));
  const lexemes = [...new Set(wanted.flatMap(({ sequences }) => sequences.flat()))];
  if (lexemes.length === 0) return [];
  const doubtful = lexemes.filter((lexeme) => !seen.has(lexeme));
  const known = doubtful.length === 0 ? seen : new Set([...seen, ...(await wordsOf(doubtful, opposed, ask))]);
  const unknown = wanted.filter(({ sequences }) => !sequences.some((sequence) => sequence.every((lexeme) => known.has(lexeme))));
  return Promise.all(
    unknown.map(async ({ node, sequences }, i) => {
      const [first] = sequences;
      const single = node.kind === 'word' && first?.length === 1 && i < MOST_PROPOSALS ? first[0]! : null;
      return diagnosticOf(node, places, single === null ? null : await proposalFor(single, opposed, ask));
    }),
  );
}

/** Those of the words that stand in a document which may be seen: a word that only patients who object have is in none. */
async function wordsOf(lexemes: readonly string[], opposed: readonly number[], ask: Ask): Promise<ReadonlySet<string>> {
  const rows = await ask<{ lexeme: string; documents: number }>(
    'SELECT lexeme, toUInt32(documents) AS documents FROM words WHERE lexeme IN {lexemes:Array(String)}',
    { lexemes },
  );
  const known = new Set(rows.map((row) => row.lexeme));
  if (opposed.length === 0 || rows.length === 0) return known;
  const [hidden] = await ask<{ documents: number }>(
    'SELECT toUInt32(count()) AS documents FROM documents WHERE patient_id IN {opposed:Array(UInt32)}',
    { opposed },
  );
  const doubtful = rows.filter((row) => row.documents <= (hidden?.documents ?? 0));
  await Promise.all(
    doubtful.map(async ({ lexeme }) => {
      if (!(await isSeen(lexeme, opposed, ask))) known.delete(lexeme);
    }),
  );
  return known;
}

async function isSeen(lexeme: string, opposed: readonly number[], ask: Ask): Promise<boolean> {
  const parameters = new Parameters();
  const condition = withoutOpposed(`hasAnyTokens(lexical, ${parameters.bind('Array(String)', [lexeme])})`, opposed, parameters);
  return (await ask<{ one: number }>(`SELECT 1 AS one FROM documents WHERE ${condition} LIMIT 1`, parameters.values)).length > 0;
}

const diagnosticOf = (node: WordNode | PhraseNode, places: Places, proposal: string | null): Diagnostic => ({
  code: 'unknown_word',
  severity: 'information',
  ...(places.get(node) ?? { begin: 0, end: 0 }),
  fr: `« ${node.text} » n’est dans aucun document.${proposal === null ? '' : ` Vouliez-vous dire « ${proposal} » ?`}`,
  en: `“${node.text}” is in no document.${proposal === null ? '' : ` Did you mean “${proposal}”?`}`,
  ...(proposal === null ? {} : { proposal }),
});
