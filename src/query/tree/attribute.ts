import * as z from 'zod';

export const ATTRIBUTE_FIELDS = ['source', 'type', 'unit'] as const;
export const AttributeField = z.enum(ATTRIBUTE_FIELDS);
export type AttributeField = z.infer<typeof AttributeField>;

/** Documents by what their index says: name of the source, LOINC type, medical unit. Compared as written in the warehouse. */
export interface AttributeNode {
  readonly kind: 'attribute';
  readonly field: AttributeField;
  readonly value: string;
}
export const AttributeSchema = z.strictObject({ kind: z.literal('attribute'), field: AttributeField, value: z.string().min(1).max(200) });
export const Attribute = Object.freeze({
  is: (node: { readonly kind: string }): node is AttributeNode => node.kind === 'attribute',
  create: (field: AttributeField, value: string): AttributeNode => Object.freeze({ kind: 'attribute', field, value }),
});
