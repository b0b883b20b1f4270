import * as z from 'zod';
import { QueryContext } from './context.ts';

/** Words that the reader understands as one thing ("HER2 positif", "récidive hépatique", "cancer du sein"): found as it finds it in documents. */
export interface ConceptNode {
  readonly kind: 'concept';
  readonly text: string;
  readonly context: QueryContext;
}
export const ConceptSchema = z.strictObject({ kind: z.literal('concept'), text: z.string().min(1).max(200), context: QueryContext });
export const Concept = Object.freeze({
  is: (node: { readonly kind: string }): node is ConceptNode => node.kind === 'concept',
  create: (text: string, context: QueryContext = 'affirmed'): ConceptNode => Object.freeze({ kind: 'concept', text, context }),
});
