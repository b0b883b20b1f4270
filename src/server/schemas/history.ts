import * as z from 'zod';
import type { Change, Reason } from '../../history/index.ts';
import { Correction } from '../../model/index.ts';
import type { HistoryChanges } from '../../query/answers.ts';
import type { KnownCorrection } from '../ports.ts';

const known: z.ZodType<KnownCorrection> = Correction.extend({
  patientId: z.int(),
  undoneAt: z.string().nullable(),
  undoneBy: z.string().nullable(),
  pending: z.boolean(),
}).meta({ id: 'Correction' });
export const CorrectionsSchema = z.object({ corrections: z.array(known) });

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
