import * as z from 'zod';
import { isPartialDate } from '../../model/index.ts';

const Bound = z.string().refine(isPartialDate, { message: 'not a date' }).nullable();

/** Documents that may be of this time: a partial date counts when some day of it lies within. At least one bound. */
export interface DateNode {
  readonly kind: 'date';
  readonly from: string | null;
  readonly to: string | null;
}
export const DateSchema = z
  .strictObject({ kind: z.literal('date'), from: Bound, to: Bound })
  .refine((node) => node.from !== null || node.to !== null, { message: 'a date needs a bound' });
export const DateCriterion = Object.freeze({
  is: (node: { readonly kind: string }): node is DateNode => node.kind === 'date',
  create: (from: string | null, to: string | null): DateNode => Object.freeze({ kind: 'date', from, to }),
});
