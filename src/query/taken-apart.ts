import type { Bilingual, Counts, Diagnostic, HitSentence } from './answers.ts';

/** One criterion of a question, in the order of the text: what it takes alone, and what is left after it and all before it. */
export interface AttritionStep {
  readonly text: string;
  readonly restated: Bilingual;
  readonly begin: number;
  readonly end: number;
  readonly alone: Counts;
  readonly remaining: Counts;
}

export const STATISTICS = ['sex', 'age', 'year', 'vital', 'site', 'stage', 'treatment'] as const;
export type StatisticName = (typeof STATISTICS)[number];

/** How good a variable was found where the truth is known. */
export interface Measure {
  /** Name in docs/reference/quality.md. */
  readonly variable: string;
  readonly corpus: string;
  /** Number of true values that it was compared with. */
  readonly n: number;
  readonly kind: 'f1' | 'accuracy';
  /** 0 to 1. */
  readonly value: number;
}
/** What a reader must know of a variable before trusting its numbers. */
export interface QualityCard {
  /** Where the variable comes from. */
  readonly made: Bilingual;
  readonly measures: readonly Measure[];
  /** Day, lexicon and rules of the measures. */
  readonly measured: { readonly date: string; readonly lexicon: string; readonly rules: string } | null;
}
/** Distinct patients of each value, most first; a patient may have several sites and treatments. */
export interface Statistic {
  readonly name: StatisticName;
  /** `label` is null where the value speaks for itself. */
  readonly values: readonly { readonly value: string; readonly label: Bilingual | null; readonly patients: number }[];
  /** Patients of whom nothing is stated. */
  readonly missing: number;
  /** Part of the patients of whom something is stated, 0 to 1; null without patients. */
  readonly completeness: number | null;
  readonly card: QualityCard;
}

/** Which data answered: its version, how far it reaches, and what it was read and inferred with. */
export interface DataState {
  readonly generation: number;
  /** Day of the newest document, no later than the day of the question; null without a dated document. */
  readonly until: string | null;
  /** Versions of the lexicon and of the rules; several where not all has been read or inferred anew. */
  readonly lexicons: readonly string[];
  readonly rules: readonly string[];
}

/** A question taken apart: its numbers at every grain, criterion by criterion, and what its patients are. */
export interface Explanation extends Counts {
  readonly generation: number;
  readonly tumours: number;
  readonly samples: number;
  readonly restated: Bilingual;
  readonly diagnostics: readonly Diagnostic[];
  readonly attrition: readonly AttritionStep[];
  readonly statistics: readonly Statistic[];
  readonly data: DataState;
}

/** A document, mention, fact, event, treatment … that satisfies a criterion. */
export interface Witness {
  readonly kind: string;
  /** Number or id of the row within its kind: position of an event, n of a tumour, id of a fact. */
  readonly key: string;
  readonly documentId: string | null;
  readonly from: string | null;
  readonly to: string | null;
  /** The sentence that shows it; null for what is no words of a document. */
  readonly sentence: HitSentence | null;
}
export interface CriterionWitnesses {
  readonly text: string;
  readonly restated: Bilingual;
  readonly begin: number;
  readonly end: number;
  /** How many there are; the first are shown. */
  readonly count: number;
  readonly shown: readonly Witness[];
}
