import type { Phrase } from '../../engine/contract.ts';

export interface Condition {
  readonly code: string;
  readonly condition: string;
  /** Condition of Charlson's index (1987), null where it is none. */
  readonly charlson: string | null;
  /** Folded words of which one must stand before it in the sentence: a word that alone may be another disease. */
  readonly beside?: ReadonlySet<string>;
}

export const named = (code: string, condition: string, charlson: string | null, ...patterns: string[]): Phrase<Condition>[] => {
  const value: Condition = Object.freeze({ code, condition, charlson });
  return patterns.map((pattern) => ({ pattern, value }));
};
