import * as z from 'zod';

/** Documents whose title holds these words side by side. */
export interface TitleNode {
  readonly kind: 'title';
  readonly text: string;
}
export const TitleSchema = z.strictObject({ kind: z.literal('title'), text: z.string().min(1).max(200) });
export const Title = Object.freeze({
  is: (node: { readonly kind: string }): node is TitleNode => node.kind === 'title',
  create: (text: string): TitleNode => Object.freeze({ kind: 'title', text }),
});
