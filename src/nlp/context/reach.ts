import { BLANK, GLUED, SIGN, WORD } from '../engine/contract.ts';
import type { View } from '../engine/view.ts';
import { G } from './grammar.ts';
import type { Policy } from './policy.ts';
import { APOSTROPHE, bitsOf, CLOSE, COLON, COMMA, DASH, OPEN, SEMICOLON, signAt } from './words.ts';

export const STOP = 1;
export const STOP_FORWARD = 2;
const LOOK_AHEAD = 16;
const VERB_OR_SUBJECT = G.determiner | G.pronoun | G.preposition | G.finite | G.participle | G.gerund | G.ne;

/** Walks from a cue to where its proposition ends. One per text. */
export class Reach {
  private readonly view: View;
  private readonly grammar: Int32Array;
  /** Per token: STOP, STOP_FORWARD or 0. */
  private readonly stops: Uint8Array;

  constructor(view: View, grammar: Int32Array, stops: Uint8Array) {
    this.view = view;
    this.grammar = grammar;
    this.stops = stops;
  }

  bits(token: number): number {
    return bitsOf(this.view, this.grammar, token);
  }

  /** Last token reached going right from `from`, below `end`; `from - 1` for none. `verbs`: finite verbs that may be crossed. */
  forward(from: number, end: number, policy: Policy, verbs = 0): number {
    const { view } = this;
    const limit = Math.min(end, from + policy.most);
    let depth = 0;
    let crossed = 0;
    let i = from;
    for (; i < limit; i++) {
      if (view.furniture[i] !== 0) continue;
      const stop = this.stops[i]!;
      // What stands in brackets behind an item of such a list is a remark on it.
      const aside = depth > 0 && policy.comma === 'indefinites';
      if (i > from && !aside && (stop === STOP || (stop === STOP_FORWARD && policy.stopForward && crossed >= verbs))) break;
      if (view.kind[i] === SIGN) {
        const sign = signAt(view, i);
        if (sign === SEMICOLON) break;
        if (sign === COLON && i !== from && !policy.colon) break;
        if (sign === OPEN) {
          if (policy.verb && policy.comma !== 'indefinites' && this.clauseInside(i + 1, limit)) break;
          depth++;
        } else if (sign === CLOSE && --depth < 0) break;
        else if (sign === COMMA && depth === 0 && !this.afterComma(i + 1, limit, policy, from, verbs > 0)) break;
        else if (sign === DASH && this.isDash(i) && !policy.colon) break;
        continue;
      }
      const bits = this.bits(i);
      if ((bits & G.and) !== 0 && i > from && !this.afterAnd(i + 1, limit, policy, from)) break;
      if (policy.patient && i > from + 1 && (bits & G.patient) !== 0 && !this.afterDe(i)) break;
      if ((bits & G.to) !== 0 && policy.stopForward && i > from && !this.leansOnTo(i)) break;
      if ((bits & G.gerund) !== 0 && policy.verb && i > from && depth === 0) break;
      if ((bits & G.finite) !== 0 && policy.verb && depth === 0) {
        if (crossed >= verbs && i > from) break;
        crossed++;
      }
    }
    return i - 1;
  }

  /** First token reached going left from `from`, not below `start`. The verb "être" next to the cue belongs to it. */
  backward(from: number, start: number, policy: Policy): number {
    const { view } = this;
    let i = from;
    const touches = (k: number): boolean => k === from;
    let sawAnd = false;
    while (i >= start && i > from - 5 && (this.bits(i) & (G.be | G.adverb)) !== 0) i--;
    while (i >= start && i > from - 6 && (this.bits(i) & (G.finite | G.ne)) !== 0) i--;
    const limit = Math.max(start, from - policy.most);
    let depth = 0;
    for (; i >= limit; i--) {
      if (view.furniture[i] !== 0) continue;
      if (this.stops[i] !== 0 && (policy.stopForward || this.stops[i] === STOP)) break;
      if (view.kind[i] === SIGN) {
        const sign = signAt(view, i);
        if (sign === SEMICOLON || (sign === COLON && !touches(i))) break;
        if (sign === CLOSE) depth++;
        else if (sign === OPEN && --depth < 0) {
          if (!touches(i)) break;
          depth = 0;
        } else if (
          sign === COMMA &&
          depth === 0 &&
          !(sawAnd && this.plainItem(i - 1, limit)) &&
          !(view.space[i] === GLUED && view.space[i + 1] === GLUED)
        )
          break;
        else if (sign === DASH && this.isDash(i)) break;
        continue;
      }
      const bits = this.bits(i);
      if ((bits & G.and) !== 0 && (this.bits(i + 1) & G.determiner) !== 0 && !this.plainItem(i - 1, start, true)) break;
      if ((bits & (G.and | G.or)) !== 0) sawAnd = true;
      if ((bits & (G.finite | G.relative)) !== 0 && depth === 0) break;
      if (policy.patient && (bits & G.patient) !== 0) break;
    }
    return i + 1;
  }

  /** "à", "au" belong to what the cue speaks of ("candidat à", "au niveau de"), and do not open a circumstance ("à l'IRM"). */
  private leansOnTo(i: number): boolean {
    return (this.bits(i - 1) & G.takesTo) !== 0 || (i + 1 < this.view.size && this.view.norm(i + 1) === 'niveau');
  }

  /** A dash between blanks, not a hyphen. */
  private isDash(i: number): boolean {
    const { view } = this;
    return view.space[i] !== GLUED && i + 1 < view.size && view.space[i + 1] !== GLUED && view.space[i]! >= BLANK;
  }

  private afterDe(i: number): boolean {
    return (
      i > 0 && ((this.bits(i - 1) & G.de) !== 0 || (i > 1 && (this.bits(i - 1) & G.determiner) !== 0 && (this.bits(i - 2) & G.de) !== 0))
    );
  }

  /** May the reach go on behind a comma? */
  private afterComma(j: number, limit: number, policy: Policy, from: number, clause: boolean): boolean {
    if (j >= limit) return false;
    const bits = this.bits(j);
    if (policy.comma === 'free')
      return !(
        policy.patient &&
        ((bits & (G.pronoun | G.finite | G.patient)) !== 0 || (j + 1 < limit && (this.bits(j + 1) & G.patient) !== 0))
      );
    if (clause && policy.comma === 'strict') return (bits & (G.or | G.nor)) !== 0;
    if ((bits & (G.nor | G.or)) !== 0) return true;
    if ((bits & G.and) !== 0) return this.afterAnd(j + 1, limit, policy, from);
    if ((bits & G.negator) !== 0) return false;
    if (policy.comma === 'indefinites') return (bits & G.indefinite) !== 0;
    if ((bits & G.de) !== 0) return this.repeats(bits, from);
    if (policy.comma === 'list') return (bits & (G.finite | G.pronoun | G.preposition | G.participle | G.gerund | G.ne)) === 0;
    if (this.view.kind[j] !== WORD) return false;
    return this.closedList(j, limit, policy.comma === 'alternatives');
  }

  private afterAnd(j: number, limit: number, policy: Policy, from: number): boolean {
    if (j >= limit) return false;
    if (this.view.norm(j) === 'en' && this.view.norm(j + 1) === 'particulier') return true;
    const bits = this.bits(j);
    if (policy.comma === 'free') return !(policy.patient && (bits & G.pronoun) !== 0);
    if ((bits & G.negator) !== 0) return false;
    if ((bits & (G.nor | G.or)) !== 0 || (policy.comma === 'indefinites' && (bits & G.indefinite) !== 0)) return true;
    if ((bits & G.de) !== 0) return this.repeats(bits, from);
    if (policy.comma === 'list') return (bits & (G.finite | G.pronoun | G.preposition | G.ne | G.gerund)) === 0;
    return (bits & VERB_OR_SUBJECT) === 0;
  }

  /** The preposition at hand repeats the one of the cue's complement: "de" for "de", "du", "des" only for "du", "des", "de la". */
  private repeats(bits: number, from: number): boolean {
    for (let i = Math.max(0, from - 1); i < from + 3 && i < this.view.size; i++) {
      const own = this.bits(i);
      if ((own & G.de) === 0) continue;
      const definite =
        (own & G.contracted) !== 0 ||
        (i + 1 < this.view.size && (this.bits(i + 1) & G.determiner) !== 0 && (this.bits(i + 1) & G.indefinite) === 0);
      return (bits & G.contracted) === 0 || definite;
    }
    return false;
  }

  /** A bracket with a verb in it is a remark of its own. */
  private clauseInside(from: number, limit: number): boolean {
    for (let i = from; i < Math.min(limit, from + LOOK_AHEAD); i++) {
      if (signAt(this.view, i) === CLOSE) return false;
      if ((this.bits(i) & G.finite) !== 0) return true;
    }
    return false;
  }

  /** Bare nouns between commas, the last one behind "ni" or "ou". */
  private closedList(j: number, limit: number, indefinite: boolean): boolean {
    const end = Math.min(limit, j + LOOK_AHEAD);
    for (let i = j; i < end; i++) {
      if (this.stops[i] !== 0) return false;
      if (this.view.kind[i] === SIGN) {
        const sign = signAt(this.view, i);
        if (sign !== COMMA && sign !== APOSTROPHE && sign !== DASH) return false;
        continue;
      }
      const bits = this.bits(i);
      if ((bits & (G.nor | G.or)) !== 0) return true;
      if ((bits & G.de) !== 0 || (indefinite && (bits & G.indefinite) !== 0)) continue;
      if ((bits & VERB_OR_SUBJECT) !== 0 && (bits & G.indefinite) === 0) return false;
      if ((bits & G.indefinite) !== 0) return false;
    }
    return false;
  }

  /** The item left of a comma is a noun phrase of an enumeration: no verb, no preposition that opens it. `whole`: it must open the sentence. */
  private plainItem(from: number, limit: number, whole = false): boolean {
    for (let i = from; i >= limit; i--) {
      if (this.stops[i] !== 0) return false;
      if (this.view.kind[i] === SIGN) {
        const sign = signAt(this.view, i);
        if (sign === COMMA) return !whole;
        if (sign === COLON || sign === SEMICOLON) return false;
        continue;
      }
      if ((this.bits(i) & (G.finite | G.participle | G.gerund | G.relative)) !== 0) return false;
      if ((this.bits(i) & G.preposition) !== 0 && (i === limit || signAt(this.view, i - 1) === COMMA)) return false;
    }
    return true;
  }
}
