import * as z from 'zod';
import { QueryContext } from './context.ts';

/** Words that begin with these letters (`récidiv*`). */
export interface PrefixNode {
  readonly kind: 'prefix';
  readonly text: string;
  readonly context: QueryContext;
}
export const PrefixSchema = z.strictObject({ kind: z.literal('prefix'), text: z.string().min(1).max(200), context: QueryContext });
export const Prefix = Object.freeze({
  is: (node: { readonly kind: string }): node is PrefixNode => node.kind === 'prefix',
  create: (text: string, context: QueryContext = 'any'): PrefixNode => Object.freeze({ kind: 'prefix', text, context }),
});
