import * as z from 'zod';

const name = z
  .string()
  .min(1)
  .max(200)
  .regex(/^[^|]*$/u)
  .refine((text) => text === text.trim(), { message: 'blank at an end' });

/** Patients named by their numbers in the centre; numbers that nobody knows are told, never dropped in silence. */
export interface ListNode {
  readonly kind: 'list';
  readonly ipp: readonly string[];
}
export const ListSchema = z.strictObject({ kind: z.literal('list'), ipp: z.array(name).min(1).max(200_000).readonly() });
export const List = Object.freeze({
  is: (node: { readonly kind: string }): node is ListNode => node.kind === 'list',
  create: (ipp: readonly string[]): ListNode => Object.freeze({ kind: 'list', ipp: Object.freeze([...ipp]) }),
});

/** Patients of a saved cohort, by its name and where asked its version. */
export interface CohortNode {
  readonly kind: 'cohort';
  readonly name: string;
}
export const CohortSchema = z.strictObject({ kind: z.literal('cohort'), name });
export const Cohort = Object.freeze({
  is: (node: { readonly kind: string }): node is CohortNode => node.kind === 'cohort',
  create: (cohort: string): CohortNode => Object.freeze({ kind: 'cohort', name: cohort }),
});
