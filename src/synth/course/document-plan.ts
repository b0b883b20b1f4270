import type { Context, DocumentTypeCode, EventType, Laterality, Mention, TreatmentType } from '../../model/index.ts';
import type { Rng } from '../rng.ts';
import type { Imaging, Lesion, Pathology } from './acts.ts';
import type { CancerKind } from './cancer-kinds.ts';
import type { Course } from './course.ts';
import type { Clinician, Day, Unit } from './person.ts';
import type { Response } from './treatments.ts';
import type { Biomarker, Tnm } from './tumour.ts';

/** What kind of paper it is, finer than its LOINC type. */
export type DocumentGenre =
  | 'first_consultation'
  | 'announcement'
  | 'follow_up'
  | 'before_cycle'
  | 'end_of_treatment'
  | 'second_opinion'
  | 'toxicity_consultation'
  | 'palliative_consultation'
  | 'rcp'
  | 'care_plan'
  | 'pathology'
  | 'second_reading'
  | 'molecular'
  | 'operative'
  | 'imaging'
  | 'stay_report'
  | 'discharge_letter'
  | 'session_note'
  | 'nurse_note'
  | 'radiotherapy_summary'
  | 'laboratory'
  | 'episode_summary'
  | 'medical_summary'
  | 'death_letter';

/**
 * One thing that a document says. `date` is the true day of the thing (null: it has none); `precision` how exactly the document may say it.
 * `context` is how it must be said: `planned` with a dropped treatment, `negated` with metastases searched and not found, `family`, `hypothetical`…
 * `contradicts`: the value is deliberately not the truth of the course (an error of this source); the text must say it as given here.
 */
interface ToldBase {
  readonly date: Day | null;
  readonly precision: 'day' | 'month' | 'year' | 'none';
  readonly context: Context;
  readonly contradicts: boolean;
}
export type Told = ToldBase & ToldValue;
export type ToldValue =
  | {
      readonly kind: 'diagnosis';
      readonly tumour: number;
      readonly cancer: CancerKind;
      readonly topography: string;
      readonly siteLabel: string;
      readonly morphology: string;
      readonly morphologyLabel: string;
      readonly laterality: Laterality | null;
    }
  | { readonly kind: 'discovery'; readonly tumour: number; readonly how: string }
  | { readonly kind: 'tnm'; readonly tumour: number; readonly tnm: Tnm }
  | { readonly kind: 'stage'; readonly tumour: number; readonly system: string; readonly stage: string }
  | { readonly kind: 'grade'; readonly tumour: number; readonly system: string; readonly grade: string; readonly gleason: string | null }
  | { readonly kind: 'biomarker'; readonly tumour: number; readonly biomarker: Biomarker }
  /** Biomarker asked for, result pending or not exploitable. */
  | { readonly kind: 'biomarker_missing'; readonly tumour: number; readonly name: string }
  /** With `context.negated`: searched, not found. `synchronous`: found in the first work-up. */
  | { readonly kind: 'metastases'; readonly tumour: number; readonly sites: readonly string[]; readonly synchronous: boolean }
  | { readonly kind: 'event'; readonly event: string; readonly type: EventType; readonly tumour: number; readonly sites: readonly string[] }
  | {
      readonly kind: 'surgery';
      readonly treatment: string;
      readonly label: string;
      readonly operation: string;
      readonly ccam: string;
      readonly residual: string | null;
      readonly laterality: Laterality | null;
    }
  | {
      readonly kind: 'radiotherapy';
      readonly treatment: string;
      readonly region: string;
      readonly dose: number;
      readonly fractions: number;
      readonly technique: string;
      readonly brachytherapy: boolean;
      readonly end: Day | null;
    }
  | {
      readonly kind: 'line';
      readonly treatment: string;
      readonly type: TreatmentType;
      readonly protocol: string;
      readonly drugs: readonly string[];
      readonly line: number | null;
      readonly intent: string;
      readonly cycles: number;
      readonly end: Day | null;
      readonly endReason: string | null;
    }
  | { readonly kind: 'transplant'; readonly treatment: string; readonly autologous: boolean; readonly conditioning: string }
  | {
      readonly kind: 'cycle';
      readonly treatment: string;
      readonly protocol: string;
      readonly drugs: readonly string[];
      readonly number: number;
      readonly dose: number;
      readonly note: string | null;
    }
  /** A treatment proposed, announced or refused: `context.planned` or `context.negated` says which; `why` where it was dropped. */
  | {
      readonly kind: 'plan';
      readonly type: TreatmentType;
      readonly label: string;
      readonly drugs: readonly string[];
      readonly why: string | null;
    }
  | { readonly kind: 'response'; readonly treatment: string; readonly response: Response }
  | { readonly kind: 'surveillance'; readonly tumour: number }
  | {
      readonly kind: 'toxicity';
      readonly term: string;
      readonly label: string;
      readonly icd10: string;
      readonly grade: number;
      readonly drug: string | null;
    }
  | { readonly kind: 'performance_status'; readonly value: number }
  | { readonly kind: 'weight'; readonly kg: number }
  | { readonly kind: 'tobacco'; readonly status: 'current' | 'former' | 'never'; readonly packYears: number | null }
  | { readonly kind: 'alcohol'; readonly status: 'none' | 'occasional' | 'excessive' | 'weaned' }
  | { readonly kind: 'comorbidity'; readonly icd10: string; readonly label: string; readonly drugs: readonly string[] }
  | {
      readonly kind: 'family_cancer';
      readonly relation: string;
      readonly cancer: CancerKind;
      readonly topography: string;
      readonly age: number | null;
    }
  | { readonly kind: 'predisposition'; readonly gene: string; readonly pathogenic: boolean }
  | { readonly kind: 'genetic_risk'; readonly tumour: number; readonly risk: 'high' | 'low' }
  | { readonly kind: 'lesion'; readonly lesion: Lesion }
  | {
      readonly kind: 'imaging';
      readonly modality: Imaging['modality'];
      readonly region: string;
      readonly purpose: Imaging['purpose'];
      readonly response: Response | null;
    }
  | {
      readonly kind: 'specimen';
      readonly specimen: Pathology['specimen'];
      readonly topography: string;
      readonly siteLabel: string;
      readonly origin: Pathology['context'];
      readonly sizeMm: number | null;
      readonly residual: string | null;
      readonly nodes: { readonly examined: number; readonly positive: number } | null;
      readonly adicap: string | null;
    }
  | {
      readonly kind: 'lab';
      readonly loinc: string;
      readonly label: string;
      readonly value: number;
      readonly unit: string;
      readonly low: number | null;
      readonly high: number | null;
    }
  | { readonly kind: 'sample_stored'; readonly sample: string; readonly nature: string }
  | { readonly kind: 'admission'; readonly reason: string; readonly start: Day; readonly end: Day; readonly emergency: boolean }
  | { readonly kind: 'death'; readonly cause: string | null };
export type ToldKind = ToldValue['kind'];

/**
 * What is told again of the past ("histoire de la maladie", "on rappelle"). Copy-paste: a writer makes the words of a block from (`seed`, `facts`)
 * alone, so that the same block in ten letters is the same text, character for character. Blocks come oldest first.
 */
export interface RecallBlock {
  readonly seed: number;
  /** Day of the document in which the block was first written. */
  readonly written: Day;
  readonly facts: readonly Told[];
}

/** How hard the text must be to read. */
export interface Noise {
  /** Share of words with a typing error: 0, or 0.002 to 0.02. */
  readonly typos: number;
  readonly telegraphic: boolean;
  readonly abbreviations: 'few' | 'many';
  readonly accents: 'kept' | 'dropped' | 'uppercase';
  /** Lines broken at 80 columns in the middle of sentences, as old exports do. */
  readonly hardWrap: boolean;
  /** Page header and footer repeated inside the text. */
  readonly furniture: boolean;
  readonly table: boolean;
  readonly dates: 'slash' | 'dots' | 'long' | 'month' | 'iso' | 'mixed';
}

/** One document to write. `facts` is what this document is about; `recalled` what it tells again; `course` serves names, not facts. */
export interface DocumentPlan {
  /** Unique in the hospital, and file name without extension: `P000042-017`. */
  readonly key: string;
  readonly ordinal: number;
  readonly course: Course;
  readonly type: DocumentTypeCode;
  readonly genre: DocumentGenre;
  /** French. */
  readonly title: string;
  readonly date: Day;
  readonly unit: Unit;
  readonly author: Clinician;
  readonly nda: string | null;
  readonly facts: readonly Told[];
  readonly recalled: readonly RecallBlock[];
  readonly noise: Noise;
}

/** What the text says for certain at [begin, end), UTF-16 code units: the mention-level truth. */
export type TruthMention = Pick<Mention, 'begin' | 'end' | 'type' | 'system' | 'code' | 'label' | 'value' | 'unit' | 'date'> & Context;

export interface WrittenDocument {
  readonly text: string;
  readonly mentions: readonly TruthMention[];
}

/** Writes the French text of a plan. Pure: the same plan and generator state give the same text. */
export interface DocumentWriter {
  write(plan: DocumentPlan, rng: Rng): WrittenDocument;
}

/** Formats of a document file other than plain text. */
export type FileFormat = 'txt' | 'pdf' | 'docx' | 'rtf' | 'html' | 'cda';
/** Makes the bytes of a document file of one format from its plan and text. Deterministic. */
export interface DocumentRenderer {
  render(format: FileFormat, plan: DocumentPlan, text: string, rng: Rng): Uint8Array | Promise<Uint8Array>;
}
