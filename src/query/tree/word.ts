import * as z from 'zod';
import { QueryContext } from './context.ts';

/** A word of the document, folded as the reader folds it. `exact` asks for no synonym and no derived form (`=mot`). */
export interface WordNode {
  readonly kind: 'word';
  readonly text: string;
  readonly exact: boolean;
  readonly context: QueryContext;
}
export const WordSchema = z.strictObject({
  kind: z.literal('word'),
  text: z.string().min(1).max(200),
  exact: z.boolean(),
  context: QueryContext,
});
export const Word = Object.freeze({
  is: (node: { readonly kind: string }): node is WordNode => node.kind === 'word',
  create: (text: string, options: { readonly exact?: boolean; readonly context?: QueryContext } = {}): WordNode =>
    Object.freeze({ kind: 'word', text, exact: options.exact ?? false, context: options.context ?? 'any' }),
});
