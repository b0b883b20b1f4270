import type { Attribute } from './cues/cue.ts';

/** How far an attribute reaches. */
export interface Policy {
  /**
   * What a comma lets through. strict: complements that repeat their preposition, or a list closed by "ni", "ou";
   * alternatives: also indefinite items closed by "ou"; indefinites: items that open with "un", "une", "des"; list: any enumeration of nouns; free: everything.
   */
  readonly comma: 'strict' | 'alternatives' | 'indefinites' | 'list' | 'free';
  /** Stops that only end what comes from the left ("avec", "après", "qui"). */
  readonly stopForward: boolean;
  /** A finite verb ends the reach. */
  readonly verb: boolean;
  /** A colon that does not touch the cue lets through. */
  readonly colon: boolean;
  /** A word for the patient, or a new subject after a comma, ends the reach. */
  readonly patient: boolean;
  /** Most tokens, which keeps the work linear. */
  readonly most: number;
}

export const POLICIES: Readonly<Record<Attribute, Policy>> = {
  negated: { comma: 'strict', stopForward: true, verb: true, colon: false, patient: false, most: 40 },
  hypothetical: { comma: 'alternatives', stopForward: true, verb: true, colon: false, patient: false, most: 25 },
  family: { comma: 'free', stopForward: false, verb: false, colon: true, patient: true, most: 80 },
  history: { comma: 'list', stopForward: true, verb: true, colon: true, patient: false, most: 60 },
  reported: { comma: 'free', stopForward: false, verb: false, colon: true, patient: false, most: 60 },
  planned: { comma: 'list', stopForward: false, verb: true, colon: true, patient: false, most: 40 },
};
