import type { Loser } from './losers.ts';
import type { Source } from './source.ts';

/** Why a line stands in a history: at most three sentences a language, the rule, and the sources for and against. */
export interface Explanation {
  readonly ref: string;
  readonly fr: readonly string[];
  readonly en: readonly string[];
  readonly rule: { readonly id: string; readonly version: string; readonly fr: string; readonly en: string };
  readonly certainty: number;
  readonly sources: readonly Source[];
  readonly against: readonly Source[];
  /** Values that the line does not keep, each with who says it. */
  readonly losers: readonly Loser[];
}
