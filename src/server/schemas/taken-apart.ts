import * as z from 'zod';
import type { CriterionWitnesses, Explanation } from '../../query/index.ts';
import { HitSentenceSchema } from './answers.ts';
import { BilingualSchema, DiagnosticSchema } from './shared.ts';

const counts = z.object({ patients: z.int(), documents: z.int() });
const place = { begin: z.int(), end: z.int() } as const;

export const TakenApartSchema: z.ZodType<Explanation> = z
  .object({
    generation: z.int(),
    patients: z.int(),
    documents: z.int(),
    tumours: z.int(),
    samples: z.int(),
    restated: BilingualSchema,
    diagnostics: z.array(DiagnosticSchema),
    attrition: z.array(z.object({ text: z.string(), restated: BilingualSchema, ...place, alone: counts, remaining: counts })),
    statistics: z.array(
      z.object({
        name: z.enum(['sex', 'age', 'year', 'vital', 'site', 'stage', 'treatment']),
        values: z.array(z.object({ value: z.string(), label: BilingualSchema.nullable(), patients: z.int() })),
        missing: z.int(),
        completeness: z.number().nullable(),
        card: z.object({
          made: BilingualSchema,
          measures: z.array(
            z.object({ variable: z.string(), corpus: z.string(), n: z.int(), kind: z.enum(['f1', 'accuracy']), value: z.number() }),
          ),
          measured: z.object({ date: z.string(), lexicon: z.string(), rules: z.string() }).nullable(),
        }),
      }),
    ),
    data: z.object({
      generation: z.int(),
      until: z.string().nullable(),
      lexicons: z.array(z.string()),
      rules: z.array(z.string()),
    }),
  })
  .meta({ id: 'TakenApart' });

const witness = z.object({
  kind: z.string(),
  key: z.string(),
  documentId: z.string().nullable(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  sentence: HitSentenceSchema.nullable(),
});
const criterion: z.ZodType<CriterionWitnesses> = z.object({
  text: z.string(),
  restated: BilingualSchema,
  ...place,
  count: z.int(),
  shown: z.array(witness),
});
export const WitnessesSchema: z.ZodType<{ readonly criteria: readonly CriterionWitnesses[] }> = z
  .object({ criteria: z.array(criterion) })
  .meta({ id: 'Witnesses' });
