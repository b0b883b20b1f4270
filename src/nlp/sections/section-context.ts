import type { Context, MentionType, Section } from '../../model/index.ts';

const CARE: readonly MentionType[] = ['drug', 'protocol', 'procedure', 'radiotherapy', 'transplant', 'cycle'];

/** What the section alone says of the context of a mention. Written by us; version 2026.11. */
export const SECTION_CONTEXT: Readonly<
  Partial<Record<Section, { readonly attribute: keyof Context; readonly types: readonly MentionType[] | null }>>
> = Object.freeze({
  antecedents: { attribute: 'history', types: null },
  family_history: { attribute: 'family', types: null },
  plan: { attribute: 'planned', types: CARE },
  decision: { attribute: 'planned', types: CARE },
});
