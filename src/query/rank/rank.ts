import { weightOf } from '../../warehouse/lexical/impact.ts';
import { DOCUMENTS_PER_PATIENT } from '../../warehouse/schema/tables.ts';
import type { Ask } from '../answer/ask.ts';
import type { Compiled } from '../compile/compile.ts';
import { withoutOpposed } from '../compile/opposition.ts';
import type { Parameters } from '../compile/parameters.ts';
import type { Sequences } from '../compile/terms.ts';
import type { Cursor } from './cursor.ts';

/** A place in the ranking: whole numbers, so that the order is the same in every run and on every engine. */
export interface Ranked {
  readonly doc: number;
  readonly key: number;
}
interface Page {
  readonly size: number;
  readonly after: Cursor | null;
}
/** Condition on the documents found whose words stand affirmed; null where the question has no free word. */
type Firm = ((parameters: Parameters) => string) | null;
/** Weights are whole numbers of this fraction. */
const GRAIN = 16;

/** Above every score: what is affirmed comes before what is only denied or suspected. */
const AFFIRMED = 2 ** 40;
/** The score without the rank of what is affirmed. */
export const scoreOf = (key: number): number => key % AFFIRMED;

/**
 * How the documents found and those of the posting lists lie to each other: the same ones, all of them in the lists, or some without a word to
 * weigh.
 */
export type Reach = 'same' | 'within' | 'beyond';

/** Documents found, best first by BM25 over the posting lists; equal ones by number. */
export async function rankByWords(
  compiled: Compiled,
  firm: Firm,
  texts: readonly Sequences[],
  reach: Reach,
  opposed: readonly number[],
  page: Page,
  ask: Ask,
): Promise<Ranked[]> {
  const weights = await weightsOf([...new Set(texts.flat(2))], ask);
  const { parameters } = compiled;
  const lexemes = parameters.bind('Array(String)', [...weights.keys()]);
  const values = parameters.bind('Array(UInt32)', [...weights.values()]);
  const listed = `lexeme IN ${lexemes}`;
  const wanted =
    reach === 'same'
      ? withoutOpposed(listed, opposed, parameters)
      : `${listed} AND doc IN (SELECT doc FROM documents WHERE ${compiled.documents})`;
  const scored = `SELECT doc, intDiv(doc, ${DOCUMENTS_PER_PATIENT}) AS patient_id, impact * transform(lexeme, ${lexemes}, ${values}, 0) AS part FROM postings WHERE ${wanted}`;
  const parts = [
    `SELECT doc, part FROM (${scored})`,
    ...(reach !== 'beyond' ? [] : [`SELECT doc, 0 AS part FROM documents WHERE ${compiled.documents}`]),
    ...(firm === null ? [] : [`SELECT doc, ${parameters.bind('UInt64', AFFIRMED)} AS part FROM documents WHERE ${firm(parameters)}`]),
  ].join(' UNION ALL ');
  return ask<Ranked>(
    `SELECT doc, toInt64(sum(part)) AS key FROM (${parts}) GROUP BY doc ${after(page, compiled, 'HAVING')} ORDER BY key DESC, doc DESC LIMIT ${parameters.bind('UInt32', page.size)}`,
    parameters.values,
  );
}

/** Documents found, newest first: for questions without a word to weigh. */
export async function rankByDay(compiled: Compiled, page: Page, ask: Ask): Promise<Ranked[]> {
  const { parameters } = compiled;
  const condition = after(page, compiled, 'AND');
  return ask<Ranked>(
    `SELECT doc, last_day AS key FROM documents WHERE (${compiled.documents}) ${condition} ORDER BY key DESC, doc DESC LIMIT ${parameters.bind('UInt32', page.size)}`,
    parameters.values,
  );
}

function after(page: Page, { parameters }: Compiled, word: 'HAVING' | 'AND'): string {
  if (page.after === null) return '';
  const key = parameters.bind('Int64', page.after.key);
  return `${word} (key < ${key} OR (key = ${key} AND doc < ${parameters.bind('UInt64', page.after.doc)}))`;
}

/** Weight of each word that the warehouse knows, in whole numbers of 1/16. */
async function weightsOf(lexemes: readonly string[], ask: Ask): Promise<Map<string, number>> {
  const rows = await ask<{ lexeme: string; documents: number; total: number }>(
    'SELECT lexeme, documents, (SELECT count() FROM documents) AS total FROM words WHERE lexeme IN {lexemes:Array(String)} ORDER BY lexeme',
    { lexemes },
  );
  // A text that is in no posting list still needs a list that is not empty for the engine to bind.
  if (rows.length === 0) return new Map([['', 0]]);
  return new Map(rows.map((row) => [row.lexeme, Math.max(1, Math.round(weightOf(row.documents, row.total) * GRAIN))]));
}
