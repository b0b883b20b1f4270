import * as z from 'zod';
import { SECTIONS, type Section } from '../../model/index.ts';
import { type SentencePart, SentencePartSchema } from './sentence.ts';

/** Documents in whose sections of these kinds all of these words and phrases stand, each anywhere in them. */
export interface SectionNode {
  readonly kind: 'section';
  readonly sections: readonly Section[];
  readonly of: readonly SentencePart[];
}
export const SectionSchema = z.strictObject({
  kind: z.literal('section'),
  sections: z
    .array(z.enum(SECTIONS))
    .min(1)
    .max(SECTIONS.length)
    .refine((sections) => new Set(sections).size === sections.length, { message: 'a section twice' })
    .readonly(),
  of: z.array(SentencePartSchema).min(1).max(20).readonly(),
});
export const InSection = Object.freeze({
  is: (node: { readonly kind: string }): node is SectionNode => node.kind === 'section',
  create: (sections: readonly Section[], of: readonly SentencePart[]): SectionNode =>
    Object.freeze({ kind: 'section', sections: Object.freeze([...sections]), of: Object.freeze([...of]) }),
});
