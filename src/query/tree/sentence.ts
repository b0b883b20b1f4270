import * as z from 'zod';
import { type PhraseNode, PhraseSchema } from './phrase.ts';
import { type PrefixNode, PrefixSchema } from './prefix.ts';
import { type WordNode, WordSchema } from './word.ts';

export type SentencePart = WordNode | PhraseNode | PrefixNode;
/** All of these words and phrases in one sentence, in any order; their context is that of the document's words. */
export interface SentenceNode {
  readonly kind: 'sentence';
  readonly of: readonly SentencePart[];
}
export const SentencePartSchema: z.ZodType<SentencePart> = z
  .union([WordSchema, PhraseSchema, PrefixSchema])
  .refine(({ context }) => context === 'any', { message: 'no context here' });
export const SentenceSchema = z.strictObject({ kind: z.literal('sentence'), of: z.array(SentencePartSchema).min(2).max(20).readonly() });
export const Sentence = Object.freeze({
  is: (node: { readonly kind: string }): node is SentenceNode => node.kind === 'sentence',
  create: (of: readonly SentencePart[]): SentenceNode => Object.freeze({ kind: 'sentence', of: Object.freeze([...of]) }),
});
