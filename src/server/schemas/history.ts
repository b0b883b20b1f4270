import * as z from 'zod';
import type { Change, Reason } from '../../history/index.ts';
import { Correction, Disagreement } from '../../model/index.ts';
import type { HistoryChanges, HistoryReview } from '../../query/answers.ts';
import type { KnownCorrection } from '../ports.ts';

const known: z.ZodType<KnownCorrection> = Correction.extend({
  patientId: z.int(),
  undoneAt: z.string().nullable(),
  undoneBy: z.string().nullable(),
  pending: z.boolean(),
}).meta({ id: 'Correction' });
export const CorrectionsSchema = z.object({ corrections: z.array(known) });

const conflict = Disagreement.pick({ tumour: true, line: true, field: true, kept: true, others: true, rule: true })
  .extend({ patientId: z.int() })
  .meta({ id: 'OpenConflict' });
export const HistoryReviewSchema: z.ZodType<HistoryReview> = z
  .object({
    generation: z.int(),
    conflicts: z.array(conflict),
    decided: z.int(),
    corrections: z.array(z.object({ field: z.string(), n: z.int(), confirmed: z.int(), changed: z.int(), lost: z.int() })),
    rules: z.array(z.object({ rule: z.string(), patients: z.int() })),
    next: z.int().nullable(),
  })
  .meta({ id: 'HistoryReview' });

const rules = { before: z.string().nullable(), after: z.string().nullable() };
const why: z.ZodType<Reason> = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('rule'), ...rules }),
    z.object({ kind: z.literal('rules'), ...rules }),
    z.object({ kind: z.literal('source'), change: z.enum(['came', 'went', 'replaced']), id: z.string() }),
    z.object({ kind: z.literal('correction'), rule: z.string() }),
  ])
  .meta({ id: 'ChangeReason' });
const change: z.ZodType<Change> = z
  .object({
    change: z.enum(['gained', 'lost', 'changed']),
    ref: z.string(),
    kind: z.enum(['tumour', 'event', 'treatment']),
    what: z.string(),
    fields: z.array(z.object({ field: z.string(), before: z.unknown(), after: z.unknown() })),
    reasons: z.array(why),
  })
  .meta({ id: 'HistoryChange' });
export const HistoryChangesSchema: z.ZodType<HistoryChanges> = z
  .object({
    before: z.int(),
    after: z.int(),
    patients: z.array(z.object({ patientId: z.int(), changes: z.array(change) })),
    next: z.int().nullable(),
  })
  .meta({ id: 'HistoryChanges' });
