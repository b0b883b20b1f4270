import * as z from 'zod';
import { isPartialDate } from '../../model/index.ts';

/** What the warehouse knows of a patient as rows with a place in time. `patient` is one row a patient. */
export const ITEM_KINDS = ['patient', 'tumour', 'event', 'treatment', 'state', 'fact', 'sample', 'stay', 'mention'] as const;
export const ItemKind = z.enum(ITEM_KINDS);
export type ItemKind = z.infer<typeof ItemKind>;

const value = z
  .string()
  .min(1)
  .max(200)
  .regex(/^[^|=<>]*$/u)
  .refine((text) => text === text.trim(), { message: 'blank at an end' });
const bound = z.number().min(-1e9).max(1e9).nullable();
/** Unit of a laboratory result; without one, numbers are compared as they stand. */
const unit = z.string().min(1).max(40).optional();
const day = z.string().refine(isPartialDate, { message: 'not a date' }).nullable();

/**
 * What is asked of one field. Three states of law 2: `stated` (a value stands there), `absent` (stated that it is not so: HER2 negative, M0),
 * `unstated` (nothing is said). `is` takes any of its values; bounds of `between` are included, those of `above` and `below` are not.
 */
export const FieldTest = z.union([
  z.strictObject({ op: z.literal('is'), values: z.array(value).min(1).max(5_000).readonly() }),
  z
    .strictObject({ op: z.literal('between'), from: bound, to: bound, unit })
    .refine((t) => t.from !== null || t.to !== null, { message: 'a range needs a bound' }),
  z.strictObject({ op: z.enum(['above', 'below']), than: z.number().min(-1e9).max(1e9), unit }),
  z
    .strictObject({ op: z.literal('dated'), from: day, to: day })
    .refine((t) => t.from !== null || t.to !== null, { message: 'a date needs a bound' }),
  z.strictObject({ op: z.enum(['stated', 'absent', 'unstated']) }),
]);
export type FieldTest = z.infer<typeof FieldTest>;

/** One field of an item. `of` names the marker or the laboratory analysis where the field has several. */
export interface FieldCriterion {
  readonly field: string;
  readonly of: string | null;
  readonly test: FieldTest;
}

/** Patients with a tumour, event, treatment … that satisfies all of these fields together; without a field, any of its kind. */
export interface ItemNode {
  readonly kind: 'item';
  readonly item: ItemKind;
  readonly fields: readonly FieldCriterion[];
}
export const ItemSchema = z.strictObject({
  kind: z.literal('item'),
  item: ItemKind,
  fields: z
    .array(z.strictObject({ field: z.string().min(1).max(40), of: value.nullable(), test: FieldTest }))
    .max(30)
    .readonly(),
});
export const Item = Object.freeze({
  is: (node: { readonly kind: string }): node is ItemNode => node.kind === 'item',
  create: (item: ItemKind, fields: readonly FieldCriterion[] = []): ItemNode =>
    Object.freeze({ kind: 'item', item, fields: Object.freeze([...fields]) }),
});
