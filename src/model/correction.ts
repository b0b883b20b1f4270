import * as z from 'zod';
import { Evidence } from './evidence.ts';

/** The line of a history that a person corrects, known again in a later inference by its evidence, else by what it was and when. */
export const CorrectionTarget = z.object({
  kind: z.enum(['tumour', 'event', 'treatment']),
  /** CIM-10 code of a tumour, type of an event or a treatment, when it was corrected. */
  type: z.string(),
  date: z.string().nullable(),
  evidence: z.array(Evidence),
});
export type CorrectionTarget = z.infer<typeof CorrectionTarget>;

export const CorrectedValue = z.union([z.string(), z.number(), z.array(z.string()), z.null()]);
export type CorrectedValue = z.infer<typeof CorrectedValue>;

/** What a person says against an inference: another value of one field, or that the line is none. It wins and survives every rerun. */
export const Correction = z.object({
  correctionId: z.string(),
  target: CorrectionTarget,
  action: z.enum(['set', 'withdraw']),
  /** Null where the whole line is withdrawn. */
  field: z.string().nullable(),
  value: CorrectedValue,
  author: z.string(),
  reason: z.string(),
  at: z.string(),
});
export type Correction = z.infer<typeof Correction>;

/** A correction as it met the inference: what stood there before, and whether the line was found at all. */
export const MetCorrection = Correction.omit({ target: true }).extend({
  /** T1, E2, S3 in the history; null where the line was withdrawn or not found. */
  ref: z.string().nullable(),
  found: z.boolean(),
  before: CorrectedValue,
});
export type MetCorrection = z.infer<typeof MetCorrection>;
