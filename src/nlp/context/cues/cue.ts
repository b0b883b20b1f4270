import type { Context } from '../../../model/index.ts';
import type { Phrase } from '../../engine/contract.ts';

export type Attribute = keyof Context;

/**
 * How a cue acts.
 *  before   on what follows, to the end of the proposition (lists of complements included)
 *  including as before, its own last word included ("sera opérée")
 *  ceasing  as before, of what is no longer there
 *  closed   on its own words only ("sans particularité")
 *  result   as after, without the examinations themselves ("échographie négative")
 *  after    on what stands before it in its proposition
 *  answer   as after, at the end of its item only ("Métastases : aucune", not "Cytologie : aucun signe de …")
 *  around   both
 *  adjective on the noun that it stands beside: "possible récidive", "récidive possible"
 *  list     as before, and through an enumeration whatever its articles ("trois diagnostics évoqués : un X, un Y")
 *  clause   as before, across the verb of its clause ("si le patient est diabétique")
 *  opening  as clause, where it opens its sentence ("Décrit une douleur")
 *  word     on the next words only, or with a participle of finding, on what stands before ("non retrouvé")
 *  particle pas, plus, jamais: the verb of the clause decides
 *  exclusion forms of "éliminer": affirmed they deny, as an aim or negated they leave open
 *  quote    quotation marks: what stands between two, where the patient speaks
 *  question ? and (?): the noun before
 *  pseudo   nothing: words that look like a cue
 *  stop     ends every scope, both ways
 *  stopForward ends scopes that come from the left
 *  stopAfter the same, after its own words
 *  cancel   takes the attribute off its own proposition ("suspecté puis confirmé")
 */
export type CueKind =
  | 'before'
  | 'including'
  | 'ceasing'
  | 'closed'
  | 'result'
  | 'after'
  | 'answer'
  | 'around'
  | 'adjective'
  | 'list'
  | 'clause'
  | 'opening'
  | 'word'
  | 'particle'
  | 'exclusion'
  | 'question'
  | 'quote'
  | 'pseudo'
  | 'stop'
  | 'stopForward'
  | 'stopAfter'
  | 'cancel';

export interface Cue {
  readonly kind: CueKind;
  /** The attribute that it decides; null for stops and for pseudo-cues of every kind. */
  readonly attribute: Attribute | null;
}

/** One block of a data file. */
export interface CueBlock {
  readonly kind: CueKind;
  readonly patterns: readonly string[];
}

/** Phrases of an axis for the automaton. */
export const cuePhrases = (attribute: Attribute | null, blocks: readonly CueBlock[]): Phrase<Cue>[] =>
  blocks.flatMap(({ kind, patterns }) => {
    const value: Cue = Object.freeze({ kind, attribute });
    return patterns.map((pattern) => ({ pattern, value }));
  });
