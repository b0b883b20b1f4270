import type { Evidence } from '../../model/index.ts';
import type { Item } from '../item.ts';

export type RecurrenceKind = 'local' | 'regional' | 'metastatic' | 'unknown';

/** One statement about the course of a tumour, in its place among the others. */
export interface Signal {
  readonly kind: 'care' | 'stage' | 'metastasis' | 'recurrence' | 'progression' | 'remission' | 'surveillance' | 'transformation' | 'death';
  readonly item: Item | null;
  readonly date: string | null;
  readonly order: readonly [string, number, number];
  readonly evidence: readonly Evidence[];
  /** CIM-10 codes of secondary sites, named ones only. */
  readonly codes: readonly string[];
  /** Nodes of the region that are involved too, in the sentence of a metastasis. */
  readonly nodes: readonly string[];
  readonly recurrence: RecurrenceKind;
  /** Care with curative intent. */
  readonly curative: boolean;
  readonly surgical: boolean;
  /** An operation or an irradiation. */
  readonly local: boolean;
  /** An operation on metastases: it leaves the primary where it is. */
  readonly onSpread: boolean;
  /** Sentence that tells a treatment; null of everything else. */
  readonly careSentence: number | null;
  /** Care given years before the present of the text. */
  readonly longAgo: boolean;
  /** Metastases that an operation takes away: they were known. */
  readonly removed: boolean;
  /** A remission that its words state outright; "sans récidive" only says that nothing came back. */
  readonly strong: boolean;
  /** "Sans signe de maladie": nothing is seen, wherever it had been. */
  readonly clear: boolean;
  /** "Après un intervalle sans maladie de 19 mois": looks back on a time that is over. */
  readonly interval: boolean;
  /** The sentence gives the stage at diagnosis: what it lists belongs to the first stage whenever it is told. */
  readonly initial: boolean;
  /** The date is that of the words themselves, or of the report that finds it; a letter's own day is only the day of telling. */
  readonly firm: boolean;
  /** A date carried over from words before: it happened no earlier. */
  readonly since: string | null;
}

/** What a statement says where it says nothing special. */
export const blank = {
  codes: [],
  nodes: [],
  recurrence: 'unknown',
  curative: false,
  surgical: false,
  local: false,
  onSpread: false,
  careSentence: null,
  strong: false,
  clear: false,
  interval: false,
  longAgo: false,
  removed: false,
} as const;

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
export const compareSignals = (a: Signal, b: Signal): number =>
  compareText(a.order[0], b.order[0]) || a.order[1] - b.order[1] || a.order[2] - b.order[2] || compareText(a.kind, b.kind);
