import * as z from 'zod';
import { Origin, ProblemCode } from '../../model/index.ts';
import type { IngestCurrent, IngestOrder, IngestOverview, LedgerCounts, QuarantinedRecord, RunStatus, SourceStatus } from '../ports.ts';
import { BilingualSchema } from './shared.ts';

const counts: z.ZodType<LedgerCounts> = z
  .object({ read: z.int(), new: z.int(), updated: z.int(), same: z.int(), deleted: z.int(), quarantined: z.int() })
  .meta({ id: 'LedgerCounts' });

const source: z.ZodType<SourceStatus> = z
  .object({
    source: z.string(),
    label: BilingualSchema.nullable(),
    files: z.int(),
    records: z.int(),
    quarantined: z.int(),
    lastRunAt: z.string().nullable(),
  })
  .meta({ id: 'SourceStatus' });

const run: z.ZodType<RunStatus> = z
  .object({
    runId: z.string(),
    state: z.enum(['running', 'complete', 'interrupted', 'failed']),
    startedAt: z.string(),
    endedAt: z.string().nullable(),
    progress: z.number().nullable(),
    counts,
  })
  .meta({ id: 'RunStatus' });

export const IngestOverviewSchema: z.ZodType<IngestOverview> = z
  .object({
    generation: z.int(),
    patients: z.int(),
    documents: z.int(),
    facts: z.int(),
    sources: z.array(source),
    runs: z.array(run),
    quarantine: z.array(z.object({ source: z.string(), code: ProblemCode, count: z.int() })),
  })
  .meta({ id: 'IngestOverview' });

export const IngestOrderSchema: z.ZodType<IngestOrder> = z
  .strictObject({
    dir: z.string().min(1).max(4_096),
    name: z.string().min(1).max(200).exactOptional(),
    mappings: z.string().min(1).max(4_096).exactOptional(),
    policy: z.enum(['auto', 'required', 'created']).exactOptional(),
    full: z.boolean().exactOptional(),
    allowRemovals: z.boolean().exactOptional(),
  })
  .meta({ id: 'IngestOrder' });

export const IngestCurrentSchema: z.ZodType<IngestCurrent> = z
  .object({
    running: z.boolean(),
    progress: z.unknown(),
    result: z
      .union([z.object({ ok: z.literal(true), summary: z.unknown() }), z.object({ ok: z.literal(false), fault: BilingualSchema })])
      .nullable(),
  })
  .meta({ id: 'IngestCurrent' });

export const QuarantineQuerySchema = z.strictObject({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  after: z.string().max(100).exactOptional(),
  source: z.string().max(200).exactOptional(),
  code: ProblemCode.exactOptional(),
});

const quarantined: z.ZodType<QuarantinedRecord> = z
  .object({
    id: z.string(),
    source: z.string(),
    code: ProblemCode,
    message: z.string(),
    field: z.string().nullable(),
    origin: Origin,
    at: z.string(),
  })
  .meta({ id: 'QuarantinedRecord' });
export const QuarantinePageSchema = z.object({ records: z.array(quarantined) }).meta({ id: 'QuarantinePage' });
