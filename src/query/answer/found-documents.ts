import { compile } from '../compile/compile.ts';
import { positiveTerms } from '../rank/terms-of-tree.ts';
import { walk } from '../tree/walk.ts';
import type { Ask } from './ask.ts';
import type { Ready } from './question.ts';

/** Numbers that are still cheaper to send than the condition to evaluate again: 10,000 cost 13 ms to send, a phrase 400 ms to verify. */
const MOST = 60_000;

/**
 * The documents of a question that the index alone cannot answer (phrases are verified in the sequence of lexemes): found once for
 * counts, facets and ranking together. Null where the condition is cheap, or where too many are found.
 */
export async function foundDocuments({ tree, meaning }: Ready, opposed: readonly number[], ask: Ask): Promise<readonly number[] | null> {
  const verified = [...walk(tree.where)].some((node) =>
    positiveTerms(node, meaning).some(({ sequences }) => sequences.some((s) => s.length > 1)),
  );
  if (!verified) return null;
  const { documents, parameters } = compile(tree, meaning, opposed);
  const rows = await ask<{ doc: number }>(
    `SELECT doc FROM documents WHERE ${documents} LIMIT ${parameters.bind('UInt32', MOST + 1)}`,
    parameters.values,
  );
  return rows.length > MOST ? null : rows.map(({ doc }) => doc);
}
