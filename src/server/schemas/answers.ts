import * as z from 'zod';
import type { Explanation, Loser, Placement, SamplePlacement, Source } from '../../history/index.ts';
import {
  DiseaseState,
  DocumentFormat,
  Fact,
  FactKind,
  History,
  Mention,
  Origin,
  Patient,
  Sample,
  SECTIONS,
  type SentenceSpan,
  SourceDocument,
  Stay,
} from '../../model/index.ts';
import type {
  CountAnswer,
  DocumentHit,
  DocumentRecord,
  DocumentSummary,
  FacetValue,
  HitSentence,
  PatientExplanations,
  PatientRecord,
  SearchAnswer,
} from '../../query/answers.ts';
import { BilingualSchema, DiagnosticSchema, TreeSchema } from './shared.ts';

const CONTEXTS = ['negated', 'hypothetical', 'family', 'history', 'reported', 'planned'] as const;
const range = z.tuple([z.int(), z.int()]);
const facet: z.ZodType<FacetValue> = z
  .object({ value: z.string().nullable(), label: BilingualSchema.nullable(), patients: z.int(), documents: z.int() })
  .meta({ id: 'FacetValue' });

export const HitSentenceSchema: z.ZodType<HitSentence> = z
  .object({
    begin: z.int(),
    end: z.int(),
    section: z.string().nullable(),
    text: z.string(),
    highlights: z.array(range),
    contexts: z.array(z.enum(CONTEXTS)).exactOptional(),
  })
  .meta({ id: 'HitSentence' });

const hit: z.ZodType<DocumentHit> = z
  .object({
    documentId: z.string(),
    patientId: z.int(),
    source: z.string(),
    type: z.string().nullable(),
    title: z.string().nullable(),
    unit: z.string().nullable(),
    date: z.string().nullable(),
    score: z.number(),
    sentences: z.array(HitSentenceSchema),
  })
  .meta({ id: 'DocumentHit' });

const answered = {
  generation: z.int(),
  tree: TreeSchema,
  restated: BilingualSchema,
  diagnostics: z.array(DiagnosticSchema),
  patients: z.int(),
  documents: z.int(),
  milliseconds: z.number(),
};

export const CountAnswerSchema: z.ZodType<CountAnswer> = z.object(answered).meta({ id: 'CountAnswer' });

export const SearchAnswerSchema: z.ZodType<SearchAnswer> = z
  .object({
    ...answered,
    text: z.string(),
    expansions: z.array(z.object({ word: z.string(), forms: z.array(z.string()) })),
    excluded: z.object({ patients: z.int(), documents: z.int() }),
    hits: z.array(hit),
    cursor: z.string().nullable(),
    facets: z.object({ source: z.array(facet), type: z.array(facet), year: z.array(facet), site: z.array(facet), unit: z.array(facet) }),
  })
  .meta({ id: 'SearchAnswer' });

const summary: z.ZodType<DocumentSummary> = z
  .object({
    documentId: z.string(),
    source: z.string(),
    type: z.string().nullable(),
    title: z.string().nullable(),
    unit: z.string().nullable(),
    author: z.string().nullable(),
    date: z.string().nullable(),
    stayId: z.string().nullable(),
    format: DocumentFormat,
    origin: Origin,
    characters: z.int(),
  })
  .meta({ id: 'DocumentSummary' });

/** Names and identifiers, present only for roles that may see them. */
export const IdentitySchema = z
  .object({
    ipp: z.array(z.string()),
    ins: z.array(z.string()),
    familyName: z.string().nullable(),
    birthName: z.string().nullable(),
    givenName: z.string().nullable(),
  })
  .meta({ id: 'PatientIdentity' });

const place = {
  tumour: z.int(),
  state: DiseaseState.nullable(),
  possible: z.array(DiseaseState),
  line: z.int().nullable(),
  care: z.enum(['before', 'during', 'after']).nullable(),
};
const placement: z.ZodType<Placement> = z.object(place).meta({ id: 'Placement' });
const samplePlacement: z.ZodType<SamplePlacement> = z
  .object({ ...place, nature: z.enum(['primary', 'recurrence', 'metastasis']).nullable(), stated: z.boolean() })
  .meta({ id: 'SamplePlacement' });

const record: z.ZodType<PatientRecord> = z
  .object({
    generation: z.int(),
    patient: Patient,
    history: History.nullable(),
    documents: z.array(summary),
    facts: z.array(Fact),
    samples: z.array(Sample),
    stays: z.array(Stay),
    placements: z
      .object({ documents: z.record(z.string(), z.array(placement)), samples: z.record(z.string(), samplePlacement) })
      .exactOptional(),
  })
  .meta({ id: 'PatientRecord' });

export const PatientAnswerSchema = z
  .object({
    record,
    identity: IdentitySchema.nullable(),
    /** Labels of the codes of the history, by code; codes without a label are left out. */
    labels: z.record(z.string(), BilingualSchema),
  })
  .meta({ id: 'PatientAnswer' });

const span: z.ZodType<SentenceSpan> = z
  .object({ begin: z.int(), end: z.int(), section: z.enum(SECTIONS).nullable() })
  .meta({ id: 'SentenceSpan' });

export const DocumentAnswerSchema: z.ZodType<DocumentRecord> = z
  .object({
    generation: z.int(),
    document: SourceDocument,
    mentions: z.array(Mention),
    sentences: z.array(span),
    highlights: z.array(range),
  })
  .meta({ id: 'DocumentRecord' });

export const FactAnswerSchema = Fact;

const source: z.ZodType<Source> = z
  .discriminatedUnion('kind', [
    z.object({
      kind: z.literal('text'),
      documentId: z.string(),
      type: z.string().nullable(),
      date: z.string().nullable(),
      begin: z.int(),
      end: z.int(),
      sentence: z.string(),
    }),
    z.object({
      kind: z.literal('fact'),
      factId: z.string(),
      fact: FactKind,
      date: z.string().nullable(),
      code: z.string().nullable(),
      label: z.string().nullable(),
    }),
  ])
  .meta({ id: 'ExplanationSource' });

const loser: z.ZodType<Loser> = z
  .object({
    field: z.string(),
    kept: z.string(),
    value: z.string(),
    source: z.string(),
    conflict: z.boolean(),
    rule: z.string(),
    fr: z.string(),
    en: z.string(),
    sources: z.array(source),
  })
  .meta({ id: 'ValueNotKept' });

const spoken = z.object({ id: z.string(), version: z.string(), fr: z.string(), en: z.string() });

const explanation: z.ZodType<Explanation> = z
  .object({
    ref: z.string(),
    fr: z.array(z.string()),
    en: z.array(z.string()),
    rule: spoken,
    certainty: z.number(),
    sources: z.array(source),
    against: z.array(source),
    losers: z.array(loser),
  })
  .meta({ id: 'Explanation' });

export const ExplanationsAnswerSchema: z.ZodType<PatientExplanations> = z
  .object({ generation: z.int(), patientId: z.int(), rules: z.string(), items: z.array(explanation), fired: z.array(spoken) })
  .meta({ id: 'PatientExplanations' });
