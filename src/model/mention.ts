import * as z from 'zod';

export const MENTION_TYPES = [
  'topography',
  'morphology',
  'metastasis',
  'drug',
  'protocol',
  'procedure',
  'radiotherapy',
  'transplant',
  'tnm',
  'stage',
  'grade',
  'score',
  'biomarker',
  'performance_status',
  'response',
  'recurrence',
  'progression',
  'remission',
  'transformation',
  'surveillance',
  'death',
  'date',
  'duration',
  'measurement',
  'age',
  'sex',
  'menopause',
  'tobacco',
  'alcohol',
  'exposure',
  'comorbidity',
  'predisposition',
  'family_cancer',
  'toxicity',
  'cycle',
  'intent',
  'adicap',
  'trial',
  'laterality',
] as const;
export const MentionType = z.enum(MENTION_TYPES);
export type MentionType = z.infer<typeof MentionType>;

/** In which context the words stand. `planned`: announced, not done; `history`: told as past; `reported`: said by somebody else. */
export const Context = z.object({
  negated: z.boolean(),
  hypothetical: z.boolean(),
  family: z.boolean(),
  history: z.boolean(),
  reported: z.boolean(),
  planned: z.boolean(),
});
export type Context = z.infer<typeof Context>;

export const SECTIONS = [
  'header',
  'reason',
  'antecedents',
  'family_history',
  'lifestyle',
  'history_of_disease',
  'examination',
  'biology',
  'imaging',
  'pathology',
  'complementary_exams',
  'treatment',
  'operation',
  'evolution',
  'conclusion',
  'decision',
  'plan',
  'footer',
  'signature',
] as const;
export type Section = (typeof SECTIONS)[number];

export const MentionValue = z.union([
  z.string(),
  z.number(),
  z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string())])),
  z.null(),
]);
export type MentionValue = z.infer<typeof MentionValue>;

/** What the text says at [begin, end): the contract of `continuum analyse`. Offsets are UTF-16 code units into the text as given. */
export const Mention = z.object({
  begin: z.int().nonnegative(),
  end: z.int().nonnegative(),
  text: z.string(),
  type: MentionType,
  system: z.string().nullable(),
  code: z.string().nullable(),
  label: z.string().nullable(),
  value: MentionValue,
  unit: z.string().nullable(),
  /** The date that the mention is attached to, as precise as known. */
  date: z.string().nullable(),
  ...Context.shape,
  /** Where the words stand that decided the context. */
  cues: z.array(z.tuple([z.int(), z.int()])),
  section: z.enum(SECTIONS).nullable(),
  sentence: z.int().nonnegative(),
});
export type Mention = z.infer<typeof Mention>;

/** Attributes asked for on a given span (`spans` of `continuum analyse`). */
export const SpanContext = z.object({ begin: z.int().nonnegative(), end: z.int().nonnegative(), ...Context.shape });
export type SpanContext = z.infer<typeof SpanContext>;

export interface SentenceSpan {
  readonly begin: number;
  readonly end: number;
  readonly section: Section | null;
}

/** All that the reader found in one text. `lexicon` names the version of data and rules: the key of the cache beside the text's hash. */
export interface DocumentAnalysis {
  readonly mentions: readonly Mention[];
  readonly sentences: readonly SentenceSpan[];
  readonly spans: readonly SpanContext[];
  readonly lexicon: string;
}
