import * as z from 'zod';
import { MetCorrection } from './correction.ts';
import { Evidence, Grounds } from './evidence.ts';

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

export const DISEASE_STATES = [
  'initial_care',
  'surveillance',
  'remission',
  'locally_recurrent',
  'metastatic',
  'progressive',
  'dead',
] as const;
export const DiseaseState = z.enum(DISEASE_STATES);
export type DiseaseState = z.infer<typeof DiseaseState>;

/**
 * A tumour was in this state from `start` until `end`, which is the start of the next state; the last one ends with the last news (that day
 * included), death never. A start may be partial, or null where only the order is known.
 */
export const StateSpan = z.object({
  tumour: z.int().positive(),
  state: DiseaseState,
  /** Distant disease is known, whatever the state is called ("progressive" of a metastatic cancer). */
  metastatic: z.boolean(),
  start: z.string().nullable(),
  end: z.string().nullable(),
  ...Grounds.shape,
});
export type StateSpan = z.infer<typeof StateSpan>;

export const ENDPOINT_KINDS = [
  'overall_survival',
  'event_free',
  'recurrence_free',
  'metastasis_free',
  'progression_free',
  'time_to_next_treatment',
] as const;
export const EndpointKind = z.enum(ENDPOINT_KINDS);
export type EndpointKind = z.infer<typeof EndpointKind>;

/** One end of survival of one tumour, or of one line of it. Definitions: docs/reference/endpoints.md. */
export const Endpoint = z.object({
  kind: EndpointKind,
  tumour: z.int().positive(),
  /** Number of the line, for the ends that are counted by line. */
  line: z.int().positive().nullable(),
  start: z.string().nullable(),
  /** Day of the event, or of the last news where none came; null where the event has no day or nothing is known. */
  end: z.string().nullable(),
  /** True: the event came. False: censored at `end`. */
  event: z.boolean(),
  /** What ended it. */
  cause: z.union([EventType, z.literal('next_treatment'), z.literal('last_news')]),
  /** Days from start to end: the least and the most that partial dates allow; null where a date is missing. */
  days: z.object({ least: z.int().nonnegative(), most: z.int().nonnegative() }).nullable(),
  rule: z.string(),
});
export type Endpoint = z.infer<typeof Endpoint>;

/**
 * Sources that say something else than what the history keeps. `conflict`: no mere lesser precision, and from a source of the same trust or told
 * as often: a person should look.
 */
export const Disagreement = z.object({
  tumour: z.int().positive().nullable(),
  /** The line that keeps the value (T1 a tumour, E2 an event, S3 a treatment); null for the person and for a line withdrawn. */
  line: z.string().nullable(),
  /** Name of the field as in the line or the history: `topography`, `date`, `sex`, `biomarkers.HER2`; of a line withdrawn its type. */
  field: z.string(),
  /** Null for a line withdrawn: its `others` are the documents that tell it, by its day, and under `denied` those that take it back. */
  kept: z.string().nullable(),
  others: z.array(z.object({ value: z.string(), source: z.string(), evidence: z.array(Evidence) })),
  conflict: z.boolean(),
  rule: z.string(),
});
export type Disagreement = z.infer<typeof Disagreement>;

/** How tumours were counted: `recording` keeps sides and subsites apart, `reporting` counts for incidence. */
export const CountingPolicy = z.object({ name: z.enum(['recording', 'reporting']), icdo: z.enum(['3.0', '3.1', '3.2']) });
export type CountingPolicy = z.infer<typeof CountingPolicy>;

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
  /** Of each tumour a sequence without holes or overlaps, from the diagnosis to the last news. */
  states: z.array(StateSpan),
  endpoints: z.array(Endpoint),
  disagreements: z.array(Disagreement),
  /** Every rule that spoke in this inference, with its version, silent ones of the course included; sorted. */
  fired: z.array(z.string()),
  /** What persons said against the inference, and what became of it. */
  corrections: z.array(MetCorrection),
  policy: CountingPolicy,
  /** Version of the rules of `src/history`. */
  rules: z.string(),
});
export type History = z.infer<typeof History>;
