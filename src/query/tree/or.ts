import * as z from 'zod';

/** Documents that satisfy at least one of these conditions; at least two. */
export interface OrNode<Node> {
  readonly kind: 'or';
  readonly of: readonly Node[];
}
export const orSchema = <Node>(node: z.ZodType<Node>) => z.strictObject({ kind: z.literal('or'), of: z.array(node).min(2).readonly() });
export const Or = Object.freeze({
  is: <Node>(node: { readonly kind: string } | OrNode<Node>): node is OrNode<Node> => node.kind === 'or',
  create: <Node>(of: readonly Node[]): OrNode<Node> => Object.freeze({ kind: 'or', of: Object.freeze([...of]) }),
});
