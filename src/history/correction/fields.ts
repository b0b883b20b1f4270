import * as z from 'zod';
import { CancerEvent, type CorrectedValue, type Correction, Treatment, Tumour } from '../../model/index.ts';

const shapes = {
  tumour: Tumour.pick({
    topography: true,
    morphology: true,
    laterality: true,
    diagnosed: true,
    grade: true,
    stage: true,
    t: true,
    n_: true,
    m: true,
    metastasesAtDiagnosis: true,
  }).extend({
    topography: z.string().regex(/^C\d\d(?:\.\d)?$/),
    morphology: z
      .string()
      .regex(/^\d{4}\/\d$/)
      .nullable(),
  }),
  event: CancerEvent.pick({ type: true, date: true, sites: true, tumour: true }),
  treatment: Treatment.pick({
    type: true,
    drugs: true,
    protocol: true,
    tumour: true,
    start: true,
    end: true,
    line: true,
    intent: true,
    cycles: true,
    dose: true,
    endReason: true,
  }),
} as const;
type Kind = Correction['target']['kind'];

const PARTIAL_DATE = /^\d{4}(?:-\d\d(?:-\d\d)?)?$/;
const DATES: ReadonlySet<string> = new Set(['diagnosed', 'date', 'start', 'end']);

export const MARKER = /^biomarkers\.([\p{L}\p{N}+-]{1,30})$/u;

/** Fields of a line that a person may correct. */
export const correctableFields = (kind: Kind): readonly string[] => [
  ...Object.keys(shapes[kind].shape),
  ...(kind === 'tumour' ? ['biomarkers.HER2'] : []),
];

/** Whether the value may stand in the field of such a line. */
export function fits(kind: Kind, field: string, value: CorrectedValue): boolean {
  // Each marker is a field of its own: `biomarkers.HER2`.
  if (kind === 'tumour' && MARKER.test(field)) return value === null || typeof value === 'string';
  const shape = (shapes[kind].shape as Readonly<Record<string, z.ZodType>>)[field];
  if (shape === undefined || !shape.safeParse(value).success) return false;
  return !DATES.has(field) || value === null || (typeof value === 'string' && PARTIAL_DATE.test(value));
}
