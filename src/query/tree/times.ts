import * as z from 'zod';
import { isBounded, type Range, rangeShape } from './range.ts';

/** Patients with so many occurrences: documents, or rows of facts and history. */
export interface TimesNode<Node> extends Range {
  readonly kind: 'times';
  readonly of: Node;
}
export const timesSchema = <Node>(node: z.ZodType<Node>) =>
  z.strictObject({ kind: z.literal('times'), ...rangeShape, of: node }).refine(isBounded, { message: 'a range needs a bound' });
export const Times = Object.freeze({
  is: <Node>(node: { readonly kind: string } | TimesNode<Node>): node is TimesNode<Node> => node.kind === 'times',
  create: <Node>(of: Node, from: number | null, to: number | null = null): TimesNode<Node> =>
    Object.freeze({ kind: 'times', from, to, of }),
});
