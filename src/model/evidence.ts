import * as z from 'zod';

/** What says so: words of a document (offsets in UTF-16 code units) or a structured fact. */
export const Evidence = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), documentId: z.string(), begin: z.int().nonnegative(), end: z.int().nonnegative() }),
  z.object({ kind: z.literal('fact'), factId: z.string() }),
]);
export type Evidence = z.infer<typeof Evidence>;

/** A value with its proof: law 1 of the design. `certainty` is a probability between 0 and 1. */
export const Grounds = z.object({
  evidence: z.array(Evidence),
  against: z.array(Evidence),
  certainty: z.number().min(0).max(1),
  /** Name and version of the rule that inferred it, for instance `recurrence/after-remission@1`. */
  rule: z.string(),
});
export type Grounds = z.infer<typeof Grounds>;
