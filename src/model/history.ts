import * as z from 'zod';
import { Grounds } from './evidence.ts';

export const Laterality = z.enum(['left', 'right', 'bilateral']);
export type Laterality = z.infer<typeof Laterality>;

/** One primary tumour of a patient. Codes: ICD-O-3 topography and morphology with behaviour, CIM-10 (3 characters, or 4 for secondary sites). */
export const Tumour = z.object({
  n: z.int().positive(),
  topography: z.string(),
  icd10: z.string(),
  morphology: z.string().nullable(),
  laterality: Laterality.nullable(),
  diagnosed: z.string().nullable(),
  /** Basis of diagnosis: what the diagnosis stands on, best first. */
  basis: z.enum(['pathology', 'cytology', 'imaging', 'clinical', 'code']).nullable(),
  grade: z.string().nullable(),
  stage: z.string().nullable(),
  t: z.string().nullable(),
  n_: z.string().nullable(),
  m: z.string().nullable(),
  metastasesAtDiagnosis: z.array(z.string()),
  biomarkers: z.record(z.string(), z.string()),
  ...Grounds.shape,
});
export type Tumour = z.infer<typeof Tumour>;

export const EVENT_TYPES = [
  'local_recurrence',
  'regional_recurrence',
  'metastatic_recurrence',
  'progression',
  'second_cancer',
  'complete_remission',
  'transformation',
  'death',
] as const;
export const EventType = z.enum(EVENT_TYPES);
export type EventType = z.infer<typeof EventType>;

export const CancerEvent = z.object({
  type: EventType,
  /** n of the tumour that it belongs to; for second_cancer the n of the new tumour. */
  tumour: z.int().positive().nullable(),
  date: z.string().nullable(),
  /** CIM-10 codes of new secondary sites. */
  sites: z.array(z.string()),
  ...Grounds.shape,
});
export type CancerEvent = z.infer<typeof CancerEvent>;

export const TREATMENT_TYPES = [
  'surgery',
  'chemotherapy',
  'radiotherapy',
  'brachytherapy',
  'hormone',
  'targeted',
  'immunotherapy',
  'transplant',
  'other',
] as const;
export const TreatmentType = z.enum(TREATMENT_TYPES);
export type TreatmentType = z.infer<typeof TreatmentType>;

export const Treatment = z.object({
  type: TreatmentType,
  /** French DCI names, lower case. */
  drugs: z.array(z.string()),
  protocol: z.string().nullable(),
  tumour: z.int().positive().nullable(),
  start: z.string().nullable(),
  end: z.string().nullable(),
  /** Number of the line for advanced disease; null for (neo)adjuvant care. */
  line: z.int().positive().nullable(),
  intent: z.enum(['neoadjuvant', 'adjuvant', 'curative', 'palliative', 'maintenance']).nullable(),
  cycles: z.int().positive().nullable(),
  /** Total dose in gray for radiotherapy. */
  dose: z.number().nullable(),
  endReason: z.enum(['completed', 'progression', 'toxicity', 'death', 'choice', 'other']).nullable(),
  label: z.string().nullable(),
  ...Grounds.shape,
});
export type Treatment = z.infer<typeof Treatment>;

export const Smoker = z.enum(['current', 'former', 'never']);
export const VitalStatus = z.enum(['alive', 'dead']);

/** The cancer history of one patient: the answer to "what happened", each line with what says so. */
export const History = z.object({
  sex: z.enum(['F', 'M']).nullable(),
  /** Years at the first presentation. */
  age: z.int().nonnegative().nullable(),
  performanceStatus: z.int().min(0).max(4).nullable(),
  smoker: Smoker.nullable(),
  familyHistoryOfCancer: z.boolean().nullable(),
  vitalStatus: VitalStatus.nullable(),
  /** Last day on which something is known of the patient. */
  lastNews: z.string().nullable(),
  tumours: z.array(Tumour),
  events: z.array(CancerEvent),
  treatments: z.array(Treatment),
  /** Version of the rules of `src/history`. */
  rules: z.string(),
});
export type History = z.infer<typeof History>;
