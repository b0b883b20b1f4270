import * as z from 'zod';

/** Every document of every patient: what an empty box means. */
export interface AllNode {
  readonly kind: 'all';
}
export const AllSchema = z.strictObject({ kind: z.literal('all') });
export const All = Object.freeze({
  is: (node: { readonly kind: string }): node is AllNode => node.kind === 'all',
  create: (): AllNode => Object.freeze({ kind: 'all' }),
});
