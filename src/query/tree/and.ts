import * as z from 'zod';

/** Documents that satisfy all of these conditions; at least two. */
export interface AndNode<Node> {
  readonly kind: 'and';
  readonly of: readonly Node[];
}
export const andSchema = <Node>(node: z.ZodType<Node>) => z.strictObject({ kind: z.literal('and'), of: z.array(node).min(2).readonly() });
export const And = Object.freeze({
  is: <Node>(node: { readonly kind: string } | AndNode<Node>): node is AndNode<Node> => node.kind === 'and',
  create: <Node>(of: readonly Node[]): AndNode<Node> => Object.freeze({ kind: 'and', of: Object.freeze([...of]) }),
});
