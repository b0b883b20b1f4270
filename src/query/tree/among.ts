import * as z from 'zod';
import { isBounded, type Range, rangeShape } from './range.ts';

/** So many of these conditions hold: at least (from), at most (to), exactly (both the same). */
export interface AmongNode<Node> extends Range {
  readonly kind: 'among';
  readonly of: readonly Node[];
}
export const amongSchema = <Node>(node: z.ZodType<Node>) =>
  z
    .strictObject({ kind: z.literal('among'), ...rangeShape, of: z.array(node).min(2).max(200).readonly() })
    .refine(isBounded, { message: 'a range needs a bound' });
export const Among = Object.freeze({
  is: <Node>(node: { readonly kind: string } | AmongNode<Node>): node is AmongNode<Node> => node.kind === 'among',
  create: <Node>(of: readonly Node[], from: number | null, to: number | null = null): AmongNode<Node> =>
    Object.freeze({ kind: 'among', from, to, of: Object.freeze([...of]) }),
});
