import * as z from 'zod';
import { QueryContext } from './context.ts';

/** A concept that the reader found in the document: a code or any code beneath it (`C50` takes `C50.4`). */
export interface MentionNode {
  readonly kind: 'mention';
  readonly code: string;
  readonly context: QueryContext;
}
export const MentionSchema = z.strictObject({ kind: z.literal('mention'), code: z.string().min(1).max(100), context: QueryContext });
export const MentionCriterion = Object.freeze({
  is: (node: { readonly kind: string }): node is MentionNode => node.kind === 'mention',
  create: (code: string, context: QueryContext = 'affirmed'): MentionNode => Object.freeze({ kind: 'mention', code, context }),
});
