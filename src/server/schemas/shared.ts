import * as z from 'zod';
import type { Bilingual, Diagnostic, SearchFilters } from '../../query/answers.ts';
import { QueryNodeSchema, type QueryTree, QueryTreeSchema } from '../../query/tree/index.ts';

export const BilingualSchema: z.ZodType<Bilingual> = z.object({ fr: z.string(), en: z.string() }).meta({ id: 'Bilingual' });

export const DiagnosticSchema: z.ZodType<Diagnostic> = z
  .object({
    code: z.string(),
    severity: z.enum(['error', 'warning', 'information']),
    begin: z.int(),
    end: z.int(),
    fr: z.string(),
    en: z.string(),
    proposal: z.string().exactOptional(),
  })
  .meta({ id: 'Diagnostic' });

// Named, so that the recursion becomes a reference in the OpenAPI document.
z.globalRegistry.add(QueryNodeSchema, { id: 'QueryNode' });
z.globalRegistry.add(QueryTreeSchema, { id: 'QueryTree' });
export const TreeSchema: z.ZodType<QueryTree> = QueryTreeSchema;

const texts = z.array(z.string().min(1).max(200)).max(100);
export const FiltersSchema: z.ZodType<SearchFilters> = z
  .strictObject({
    sources: texts.exactOptional(),
    types: texts.exactOptional(),
    years: z.array(z.int().min(1850).max(2200)).max(200).exactOptional(),
    sites: texts.exactOptional(),
    units: texts.exactOptional(),
  })
  .meta({ id: 'SearchFilters' });

export const MAX_QUESTION_LENGTH = 20_000;
export const QuestionTextSchema = z.string().max(MAX_QUESTION_LENGTH);

/** The form of every error. */
export const ErrorSchema = z
  .object({
    error: z.object({
      code: z.string(),
      message: BilingualSchema,
      request: z.string(),
      params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
      issues: z.array(z.object({ path: z.string(), code: z.string() })).optional(),
      diagnostics: z.array(DiagnosticSchema).optional(),
    }),
  })
  .meta({ id: 'Error' });
