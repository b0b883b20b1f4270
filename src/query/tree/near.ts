import * as z from 'zod';

/** `"cancer sein"~5`: these words in one sentence, in any order, with at most so many other words among them. No synonym. */
export interface NearNode {
  readonly kind: 'near';
  readonly text: string;
  readonly distance: number;
}
export const NearSchema = z.strictObject({
  kind: z.literal('near'),
  text: z.string().min(1).max(2000),
  distance: z.int().min(0).max(1_000),
});
export const Near = Object.freeze({
  is: (node: { readonly kind: string }): node is NearNode => node.kind === 'near',
  create: (text: string, distance: number): NearNode => Object.freeze({ kind: 'near', text, distance }),
});
