import type { Change, Explanation, Placement, SamplePlacement } from '../history/index.ts';
import type { Disagreement, Fact, History, Mention, Patient, Sample, SentenceSpan, SourceDocument, Stay } from '../model/index.ts';
import type { QueryTree } from './tree/index.ts';

/** A text in both languages of the product. */
export interface Bilingual {
  readonly fr: string;
  readonly en: string;
}

/** What is wrong or doubtful in a question, with its place: UTF-16 offsets into the text typed; 0,0 where the tree came without text. */
export interface Diagnostic {
  readonly code: string;
  readonly severity: 'error' | 'warning' | 'information';
  readonly begin: number;
  readonly end: number;
  readonly fr: string;
  readonly en: string;
  /** What may have been meant at this place; never used without being chosen. */
  readonly proposal?: string;
}

/** Values chosen among the facets: any of the values of one facet, all the facets together. */
export interface SearchFilters {
  readonly sources?: readonly string[];
  /** LOINC codes. */
  readonly types?: readonly string[];
  readonly years?: readonly number[];
  /** CIM-10 codes of three characters of the patients' tumours. */
  readonly sites?: readonly string[];
  readonly units?: readonly string[];
}

export interface SearchOptions {
  readonly filters?: SearchFilters;
  /** Documents on a page, 1 to 100; 20 by default. */
  readonly size?: number;
  /** `cursor` of the page before; the answer has diagnostic `stale_cursor` when the data has changed since. */
  readonly cursor?: string | null;
  /** Patients who object: out of every number and list (law 6). */
  readonly opposed?: readonly number[];
  /** The day of the question, `YYYY-MM-DD`, for ages as of today; the day of the machine by default. */
  readonly today?: string;
  /** Who stands behind pasted numbers and saved cohorts. Without it a question that asks for them is refused. */
  readonly people?: PeoplePort | undefined;
  /** Whether a question may name patients by numbers of the centre; true by default. Saved cohorts need no number. */
  readonly numbers?: boolean;
  /** Seconds that the engine may take for one query; 30 by default. */
  readonly maxSeconds?: number;
  /** Bytes of memory that the engine may take for one query; 4 GB by default. */
  readonly maxMemoryBytes?: number;
  readonly signal?: AbortSignal;
}

/** Looks up patients outside the warehouse: numbers of the centre stand in the registry (law 7). */
export interface PeoplePort {
  /** Patients of these numbers; those that nobody knows come back as they were given. */
  patientsOfIpp(ipp: readonly string[]): Promise<{ readonly patients: readonly number[]; readonly unknown: readonly string[] }>;
  /** Patients of a saved cohort, `name` or `name@2` for a version, with version and day; null where there is none. */
  patientsOfCohort(name: string): Promise<{ readonly patients: readonly number[]; readonly version: string; readonly date: string } | null>;
}

export interface Counts {
  readonly patients: number;
  readonly documents: number;
}

/** [begin, end) in UTF-16 code units into the document's text. */
export type Range = readonly [begin: number, end: number];

export interface HitSentence {
  readonly begin: number;
  readonly end: number;
  readonly section: string | null;
  readonly text: string;
  /** Words that matched: offsets into the document's text, not into the sentence. */
  readonly highlights: readonly Range[];
  /** In which contexts mentions that overlap the highlights stand; left out or empty where affirmed. For the chips on each hit. */
  readonly contexts?: readonly ('negated' | 'hypothetical' | 'family' | 'history' | 'reported' | 'planned')[];
}

export interface DocumentHit {
  readonly documentId: string;
  readonly patientId: number;
  readonly source: string;
  readonly type: string | null;
  readonly title: string | null;
  readonly unit: string | null;
  readonly date: string | null;
  readonly score: number;
  /** The best sentences in the order of the text, at most three. */
  readonly sentences: readonly HitSentence[];
}

/** One value of a facet. `value` null is "not stated"; for years a number in text form. */
export interface FacetValue {
  readonly value: string | null;
  readonly label: Bilingual | null;
  readonly patients: number;
  readonly documents: number;
}

export const FACETS = ['source', 'type', 'year', 'site', 'unit'] as const;
export type FacetName = (typeof FACETS)[number];

/** Other forms under which a word was looked for; `=mot` in the box switches them off for one word. */
export interface Expansion {
  readonly word: string;
  readonly forms: readonly string[];
}

export interface SearchAnswer extends Counts {
  /** Generation of the warehouse that answered. */
  readonly generation: number;
  readonly tree: QueryTree;
  /** The question in its canonical form. */
  readonly text: string;
  readonly restated: Bilingual;
  readonly diagnostics: readonly Diagnostic[];
  readonly expansions: readonly Expansion[];
  /** Found with the same words, but only in another context than asked ("38 autres patients : mention niée"). */
  readonly excluded: Counts;
  readonly hits: readonly DocumentHit[];
  readonly cursor: string | null;
  readonly facets: Readonly<Record<FacetName, readonly FacetValue[]>>;
  readonly milliseconds: number;
}

export interface CountAnswer extends Counts {
  readonly generation: number;
  readonly tree: QueryTree;
  readonly restated: Bilingual;
  readonly diagnostics: readonly Diagnostic[];
  readonly milliseconds: number;
}

/** A document in the list of a patient: all but text and mentions. */
export type DocumentSummary = Omit<SourceDocument, 'text' | 'patientId'> & { readonly characters: number };

/** Everything for the page of one patient. */
export interface PatientRecord {
  readonly generation: number;
  readonly patient: Patient;
  /** Null where no history has been inferred. Evidence points into `documents` and `facts`. */
  readonly history: History | null;
  readonly documents: readonly DocumentSummary[];
  readonly facts: readonly Fact[];
  readonly samples: readonly Sample[];
  readonly stays: readonly Stay[];
  /** Where documents and samples lie in the course of each tumour, by their ids; those without a day have no place. */
  readonly placements?: {
    readonly documents: Readonly<Record<string, readonly Placement[]>>;
    readonly samples: Readonly<Record<string, SamplePlacement>>;
  };
}

/** Why the lines of a patient's history stand there (T1 a tumour, E2 an event, S3 a treatment). */
export interface PatientExplanations {
  readonly generation: number;
  readonly patientId: number;
  /** Version of the rules that the history was inferred with. */
  readonly rules: string;
  /** Lines that stand (T1, E2, S3), then those that later documents took back (R1). */
  readonly items: readonly Explanation[];
  /** Every rule that spoke in this inference, in words. */
  readonly fired: readonly { readonly id: string; readonly version: string; readonly fr: string; readonly en: string }[];
}

/** A value that sources contradict and nobody has decided. */
export interface OpenConflict extends Pick<Disagreement, 'tumour' | 'line' | 'field' | 'kept' | 'others' | 'rule'> {
  readonly patientId: number;
}
/** What corrections of one field said of the inference: confirmed, changed, or met no line (`lost`). */
export interface CorrectionMeasure {
  readonly field: string;
  readonly n: number;
  readonly confirmed: number;
  readonly changed: number;
  readonly lost: number;
}
/** What a person should look at in the published histories, and what became of what persons said. */
export interface HistoryReview {
  readonly generation: number;
  readonly conflicts: readonly OpenConflict[];
  /** Conflicts that a person closed. */
  readonly decided: number;
  readonly corrections: readonly CorrectionMeasure[];
  /** Every rule that spoke in this inference, with its version, and in how many patients. */
  readonly rules: readonly { readonly rule: string; readonly patients: number }[];
  /** Where to go on; null at the end. */
  readonly next: number | null;
}

/** What became of one patient's history between two generations. */
export interface PatientChanges {
  readonly patientId: number;
  readonly changes: readonly Change[];
}
export interface HistoryChanges {
  readonly before: number;
  readonly after: number;
  readonly patients: readonly PatientChanges[];
  /** Where to go on; null at the end. */
  readonly next: number | null;
}

export interface DocumentRecord {
  readonly generation: number;
  readonly document: SourceDocument;
  readonly mentions: readonly Mention[];
  readonly sentences: readonly SentenceSpan[];
  /** Words to light up for the question that led here, empty without one. */
  readonly highlights: readonly Range[];
}

/** A question as typed, or as a tree. */
export type Question = { readonly text: string } | { readonly tree: QueryTree };
/** An answer, or what is wrong with the question, with its place. */
export type Answered<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };
