import type { CorrectedValue, Correction, CountingPolicy, Fact, Origin, ProblemCode, Sex } from '../model/index.ts';
import type {
  Answered,
  Bilingual,
  CountAnswer,
  Diagnostic,
  DocumentRecord,
  HistoryChanges,
  HistoryReview,
  PatientExplanations,
  PatientRecord,
  Question,
  SearchAnswer,
  SearchOptions,
} from '../query/answers.ts';
import type { CriterionWitnesses, Explanation } from '../query/index.ts';
import type { SavedCohort } from '../registry/index.ts';

export type { SavedCohort } from '../registry/index.ts';

export interface CohortOrder {
  readonly name: string;
  readonly of: Question | { readonly ipp: readonly string[] };
}
export type CohortOutcome =
  | { readonly ok: true; readonly cohort: SavedCohort; readonly unknown: readonly string[] }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };
/** Saved cohorts. All who may search see and use them; the owner and administrators change them. */
export interface CohortKeeper {
  list(): Promise<readonly SavedCohort[]>;
  ownerOf(name: string): Promise<string | null>;
  /** Saves the next version; numbers that nobody knows come back as they were given. */
  save(order: CohortOrder, by: string, options: SearchOptions & Visibility): Promise<CohortOutcome>;
  remove(name: string): Promise<boolean>;
}

/** What the server asks of the other parts. It knows them by these shapes only, and the tests put plain objects in their place. */
export type { Answered, Question };
export type Visibility = Required<Pick<SearchOptions, 'opposed'>>;

export interface SearchPort {
  search(question: Question, options: SearchOptions & Visibility): Promise<Answered<SearchAnswer>>;
  count(question: Question, options: SearchOptions & Visibility): Promise<Answered<CountAnswer>>;
  /** A question taken apart: criterion by criterion, at every grain, and what its patients are. */
  takeApart(question: Question, options: SearchOptions & Visibility): Promise<Answered<Explanation>>;
  /** What of one patient satisfies which criterion. */
  witnesses(question: Question, patientId: number, options: SearchOptions & Visibility): Promise<Answered<readonly CriterionWitnesses[]>>;
  /** `question` lights up its words; one that cannot be read lights up none. Null where unknown or opposed. */
  document(
    documentId: string,
    options: Visibility & { readonly question?: Question; readonly signal?: AbortSignal },
  ): Promise<DocumentRecord | null>;
  patient(patientId: number, options: Visibility & { readonly signal?: AbortSignal }): Promise<PatientRecord | null>;
  /** One line (T1, E2, S3), or all with null; no items where there is no such line. Null where unknown, opposed or without a history. */
  explain(
    patientId: number,
    ref: string | null,
    options: Visibility & { readonly signal?: AbortSignal },
  ): Promise<PatientExplanations | null>;
  fact(factId: string, options: Visibility & { readonly signal?: AbortSignal }): Promise<Fact | null>;
  /** Generation that readers see; 0 before the first load. */
  readonly generation: number;
}

/** Direct identifiers of one person, from the registry. */
export interface Person {
  readonly patientId: number;
  readonly ipp: readonly string[];
  readonly ins: readonly string[];
  readonly nda: readonly string[];
  readonly familyName: string | null;
  readonly birthName: string | null;
  readonly givenName: string | null;
  readonly birthDate: string | null;
  readonly sex: Sex | null;
}

export interface PatientDirectory {
  /** Those that are known, in any order. */
  persons(patientIds: readonly number[]): Promise<readonly Person[]>;
  /** The patient's number of this number of the centre itself, whatever it was merged into; null where it is not known. */
  ownNumber(ipp: string): Promise<number | null>;
}

/** What became of the rows: read = new + updated + same + quarantined; deleted ones were not read. */
export interface LedgerCounts {
  readonly read: number;
  readonly new: number;
  readonly updated: number;
  readonly same: number;
  readonly deleted: number;
  readonly quarantined: number;
}

export interface SourceStatus {
  readonly source: string;
  readonly label: Bilingual | null;
  readonly files: number;
  /** Rows of this source that the warehouse holds now. */
  readonly records: number;
  readonly quarantined: number;
  readonly lastRunAt: string | null;
}

export interface RunStatus {
  readonly runId: string;
  readonly state: 'running' | 'complete' | 'interrupted' | 'failed';
  readonly startedAt: string;
  readonly endedAt: string | null;
  /** Part done, 0 to 1, where it is known. */
  readonly progress: number | null;
  readonly counts: LedgerCounts;
}

export interface IngestOverview {
  readonly generation: number;
  readonly patients: number;
  readonly documents: number;
  readonly facts: number;
  readonly sources: readonly SourceStatus[];
  /** Newest first, at most twenty. */
  readonly runs: readonly RunStatus[];
  readonly quarantine: readonly { readonly source: string; readonly code: ProblemCode; readonly count: number }[];
}

export interface QuarantinedRecord {
  readonly id: string;
  readonly source: string;
  readonly code: ProblemCode;
  readonly message: string;
  readonly field: string | null;
  readonly origin: Origin;
  readonly at: string;
}

/** A folder of the server's machine to ingest; see `continuum ingest`. */
export interface IngestOrder {
  readonly dir: string;
  readonly name?: string;
  readonly mappings?: string;
  readonly policy?: 'auto' | 'required' | 'created';
  readonly full?: boolean;
  readonly allowRemovals?: boolean;
}
/** Where the ingestion of this process stands; `progress` and `result` are those of the command line, as JSON. */
export interface IngestCurrent {
  readonly running: boolean;
  readonly progress: unknown;
  readonly result: { readonly ok: true; readonly summary: unknown } | { readonly ok: false; readonly fault: Bilingual } | null;
}
export interface IngestControl {
  /** False where one is running already. */
  start(order: IngestOrder): boolean;
  /** Infers histories anew, of these patients or of all; the same process as an ingestion: false where one is running. */
  rebuild(order: { readonly patients: readonly number[] | null; readonly policy?: CountingPolicy | undefined }): boolean;
  current(): IngestCurrent;
}

/** What a person says against a line of a history (T1, E2, S3): another value of a field, or that the line is none. */
export type CorrectionOrder =
  | { readonly item: string; readonly field: string; readonly value: CorrectedValue; readonly reason: string }
  | { readonly item: string; readonly withdraw: true; readonly reason: string };
export type CorrectionOutcome =
  | { readonly ok: true; readonly correctionId: string }
  | { readonly ok: false; readonly fault: 'patient_not_found' | 'item_not_found' | 'bad_correction' };
export interface KnownCorrection extends Correction {
  readonly patientId: number;
  readonly undoneAt: string | null;
  readonly undoneBy: string | null;
  readonly pending: boolean;
}

/** Corrections of histories, and what changed between two inferences. */
export interface HistoryKeeper {
  /** Oldest first, what was undone included. */
  corrections(patientId: number): Promise<readonly KnownCorrection[]>;
  correct(patientId: number, order: CorrectionOrder, author: string): Promise<CorrectionOutcome>;
  /** The patient whose correction was undone; null where there is none of this id, or it was undone already. */
  undo(correctionId: string, by: string): Promise<number | null>;
  changes(options: Visibility & { readonly from?: number; readonly signal?: AbortSignal }): Promise<HistoryChanges | null>;
  /** Open conflicts, of one patient or of all, and what became of what persons said. */
  review(
    options: Visibility & { readonly patient?: number; readonly from?: number; readonly signal?: AbortSignal },
  ): Promise<HistoryReview>;
}

export interface IngestStatus {
  overview(): Promise<IngestOverview>;
  /** Newest first; `after` is the id of the last record of the page before. */
  quarantine(page: {
    readonly limit: number;
    readonly after?: string;
    readonly source?: string;
    readonly code?: ProblemCode;
  }): Promise<readonly QuarantinedRecord[]>;
}

/** Short label of a code of ICD-O-3 (topography C50.4, morphology 8500/3) or CIM-10 (C50, C78.7); null where it has none. */
export type CodeLabel = (code: string) => Bilingual | null;
