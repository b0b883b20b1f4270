import * as z from 'zod';

/** The first (1), second (2) … or last (-1) dated occurrence of each patient, or of each tumour. */
export interface NthNode<Node> {
  readonly kind: 'nth';
  readonly n: number;
  readonly per: 'patient' | 'tumour';
  readonly of: Node;
}
const n = z
  .int()
  .min(-1_000)
  .max(1_000)
  .refine((value) => value !== 0, { message: 'there is no occurrence 0' });
export const nthSchema = <Node>(node: z.ZodType<Node>) =>
  z.strictObject({ kind: z.literal('nth'), n, per: z.enum(['patient', 'tumour']), of: node });
export const Nth = Object.freeze({
  is: <Node>(node: { readonly kind: string } | NthNode<Node>): node is NthNode<Node> => node.kind === 'nth',
  create: <Node>(of: Node, rank = 1, per: 'patient' | 'tumour' = 'patient'): NthNode<Node> =>
    Object.freeze({ kind: 'nth', n: rank, per, of }),
});
