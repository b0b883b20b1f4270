import * as z from 'zod';

/** Documents that do not satisfy the condition. */
export interface NotNode<Node> {
  readonly kind: 'not';
  readonly of: Node;
}
export const notSchema = <Node>(node: z.ZodType<Node>) => z.strictObject({ kind: z.literal('not'), of: node });
export const Not = Object.freeze({
  is: <Node>(node: { readonly kind: string } | NotNode<Node>): node is NotNode<Node> => node.kind === 'not',
  create: <Node>(of: Node): NotNode<Node> => Object.freeze({ kind: 'not', of }),
});
