import * as z from 'zod';
import { QueryContext } from './context.ts';

/** Words that follow each other in one sentence, exactly these once folded: no synonym. */
export interface PhraseNode {
  readonly kind: 'phrase';
  readonly text: string;
  readonly context: QueryContext;
}
export const PhraseSchema = z.strictObject({ kind: z.literal('phrase'), text: z.string().min(1).max(2000), context: QueryContext });
export const Phrase = Object.freeze({
  is: (node: { readonly kind: string }): node is PhraseNode => node.kind === 'phrase',
  create: (text: string, context: QueryContext = 'any'): PhraseNode => Object.freeze({ kind: 'phrase', text, context }),
});
