import { ALL_CAPITALS, type Hit, NUMBER, SIGN, WORD } from '../engine/contract.ts';
import type { View } from '../engine/view.ts';
import type { Attribute, Cue } from './cues/cue.ts';
import { FIRST_PERSON } from './cues/reported.ts';
import { G } from './grammar.ts';
import { POLICIES } from './policy.ts';
import type { Reach } from './reach.ts';
import { COLON, OPEN, signAt } from './words.ts';

/** Tokens first to last (inclusive) get the attribute because of the cue. */
export interface Scope {
  readonly attribute: Attribute;
  readonly first: number;
  readonly last: number;
  readonly cue: Hit<Cue>;
}

const NE_WINDOW = 6;
const RULED_OUT = { ...POLICIES.negated, comma: 'indefinites', most: 80 } as const;
const CLOSES_NOUN = G.de | G.preposition | G.and | G.or | G.finite | G.pronoun | G.ne;
const OPENS_NOUN = G.de | G.determiner | G.preposition | G.and | G.or | G.nor | G.finite | G.be;

/** Scopes of one sentence (tokens start to end, exclusive) from the cues that stand in it. */
export function scopesOf(view: View, reach: Reach, cues: readonly Hit<Cue>[], start: number, end: number): Scope[] {
  const scopes: Scope[] = [];
  const add = (attribute: Attribute, first: number, last: number, cue: Hit<Cue>): void => {
    if (last >= first) scopes.push({ attribute, first, last, cue });
  };
  const forward = (attribute: Attribute, cue: Hit<Cue>, from = cue.last + 1, verbs = 0): void =>
    add(attribute, from, reach.forward(from, end, POLICIES[attribute], verbs), cue);
  const backward = (attribute: Attribute, cue: Hit<Cue>, from = cue.first - 1): void =>
    add(attribute, reach.backward(from, start, POLICIES[attribute]), from, cue);

  let opened: Hit<Cue> | null = null;
  for (const cue of cues) {
    const { kind, attribute } = cue.value;
    if (attribute === null) continue;
    switch (kind) {
      case 'before':
      case 'ceasing':
        forward(attribute, cue);
        break;
      case 'including':
        forward(attribute, cue, cue.last);
        break;
      case 'closed':
        add(attribute, cue.first + 1, cue.last, cue);
        break;
      case 'result':
        if (isMarker(unjoined(cue.first - 1))) marker(attribute, cue);
        else backward(attribute, cue);
        break;
      case 'after':
      case 'answer':
        backward(attribute, cue);
        break;
      case 'adjective':
        if (standsBefore(cue)) forward(attribute, cue);
        else backward(attribute, cue);
        break;
      case 'opening':
        if (cue.first === start) forward(attribute, cue, cue.last + 1, 1);
        break;
      case 'clause':
        forward(attribute, cue, cue.last + 1, 1);
        break;
      case 'list':
        add(attribute, cue.last + 1, reach.forward(cue.last + 1, end, { ...POLICIES[attribute], comma: 'list', colon: true }, 1), cue);
        break;
      case 'around':
        around(attribute, cue);
        break;
      case 'word':
        word(attribute, cue);
        break;
      case 'particle':
        particle(cue);
        break;
      case 'exclusion':
        exclusion(cue);
        break;
      case 'question':
        add(
          attribute,
          Math.max(start, reach.backward(cue.first - 1, Math.max(start, cue.first - 8), POLICIES.hypothetical)),
          cue.first - 1,
          cue,
        );
        break;
      case 'quote':
        quote(attribute, cue);
        break;
      case 'cancel':
        cancel(attribute, cue);
        break;
      default:
        break;
    }
  }
  return scopes;

  /** A name in capitals or with digits, as those of markers: HER2, EGFR, CD20. */
  function isMarker(token: number): boolean {
    return token >= start && (view.kind[token] === NUMBER || (view.kind[token] === WORD && (view.shape[token]! & ALL_CAPITALS) !== 0));
  }

  /** "HER2-négatif": the word before the hyphen. */
  function unjoined(token: number): number {
    return token > start && view.kind[token] === SIGN && view.norm(token) === '-' ? token - 1 : token;
  }

  /** "carcinome du sein HER2 négatif": the marker is negative, not the carcinoma. */
  function marker(attribute: Attribute, cue: Hit<Cue>): void {
    let first = unjoined(cue.first - 1);
    while (first > start && (isMarker(first - 1) || (view.kind[first - 1] === SIGN && view.norm(first - 1) === '-' && isMarker(first - 2))))
      first--;
    add(attribute, first, cue.first - 1, cue);
  }

  /** The adjective opens its noun phrase: a word follows, and no noun stands right before. */
  function standsBefore(cue: Hit<Cue>): boolean {
    const next = cue.last + 1;
    if (next >= end || view.kind[next] !== WORD || (reach.bits(next) & CLOSES_NOUN) !== 0) return false;
    const before = cue.first - 1;
    return before < start || view.kind[before] !== WORD || (reach.bits(before) & OPENS_NOUN) !== 0;
  }

  /** "chez sa mère" speaks of what stands before; "sa mère a …" of what follows. */
  function around(attribute: Attribute, cue: Hit<Cue>): void {
    if (attribute !== 'family') {
      forward(attribute, cue);
      backward(attribute, cue);
      return;
    }
    if (followsNoun(cue.first) || saidOfNoun(cue.first)) {
      backward(attribute, cue);
      add(
        attribute,
        cue.last + 1,
        reach.forward(cue.last + 1, end, { ...POLICIES[attribute], comma: 'strict', verb: true, colon: false }),
        cue,
      );
    } else forward(attribute, cue, cue.first, 1);
  }

  /** The kin stands behind "chez", "du", "de sa", or alone in brackets. */
  function followsNoun(first: number): boolean {
    for (let i = first - 1; i >= Math.max(start, first - 3); i--) {
      if (signAt(view, i) === OPEN) return true;
      const bits = reach.bits(i);
      if ((bits & (G.de | G.preposition)) !== 0) return i > start;
      if ((bits & G.determiner) === 0) return false;
    }
    return false;
  }

  /** The cue itself opens with a preposition or a side: "plusieurs cancers dans la famille", "cancers côté maternel". */
  function saidOfNoun(first: number): boolean {
    if (first === start || view.kind[first - 1] !== WORD) return false;
    return (reach.bits(first) & G.preposition) !== 0 || (SIDE.has(view.norm(first)) && (reach.bits(first - 1) & OPENS_NOUN) === 0);
  }

  /** "non métastatique": the word; "non retrouvé", "non fait": what stands before. */
  function word(attribute: Attribute, cue: Hit<Cue>): void {
    const next = cue.last + 1;
    if (next >= end) return;
    const bits = reach.bits(next);
    if ((bits & G.excluding) !== 0) return;
    add(attribute, next, next, cue);
    if ((bits & G.finding) !== 0) backward(attribute, cue);
  }

  function hasNe(before: number): number {
    for (let i = before - 1; i >= Math.max(start, before - NE_WINDOW); i--) {
      if ((reach.bits(i) & G.ne) !== 0) return i;
      if (signAt(view, i) === COLON) return -1;
    }
    return -1;
  }

  /** ne … pas, ne … plus, pas de: the verb between or behind decides. */
  function particle(cue: Hit<Cue>): void {
    const ne = hasNe(cue.first);
    const next = cue.last + 1;
    let verb = 0;
    let passive = false;
    for (let i = ne < 0 ? cue.first : ne; i < Math.min(end, next + 4); i++) {
      const bits = reach.bits(i);
      if ((bits & G.be) !== 0) passive = true;
      if (i >= next && (bits & (G.determiner | G.de | G.preposition)) !== 0 && i > next) break;
      verb |= bits & (G.finding | G.excluding | G.presupposing);
      if (i >= next && (bits & (G.adverb | G.be)) === 0) break;
    }
    // "pas d'exclure", "permettre d'éliminer": the verb stands behind the preposition.
    for (let i = next; i < Math.min(end, next + 4); i++) verb |= reach.bits(i) & G.excluding;
    if ((verb & G.excluding) !== 0) {
      forward('hypothetical', cue);
      if (passive) backward('hypothetical', cue, ne < 0 ? cue.first - 1 : ne - 1);
      return;
    }
    if (ne < 0) {
      const bits = next < end ? reach.bits(next) : 0;
      // "Plus de lésion visible": without its "ne" it opens a telegraphic sentence; elsewhere it compares ("plus de 3 cm").
      if (view.norm(cue.first) === 'plus' && !(cue.first === start && (bits & G.de) !== 0 && view.kind[next + 1] === WORD)) return;
      if ((bits & G.de) !== 0) forward('negated', cue);
      else if (next < end) {
        add('negated', next, next, cue);
        if ((bits & G.finding) !== 0) backward('negated', cue);
      }
      return;
    }
    add('negated', ne + 1, cue.first - 1, cue);
    if ((verb & G.presupposing) !== 0) {
      add('negated', next, Math.min(end - 1, next), cue);
      return;
    }
    if (passive && (verb & G.finding) !== 0) {
      backward('negated', cue, ne - 1);
      passiveForward(cue, next);
    } else forward('negated', cue);
  }

  /** "il n'a pas été noté de X" denies X; in "n'a pas été détecté par Y" Y is left alone. */
  function passiveForward(cue: Hit<Cue>, next: number): void {
    let i = next;
    while (
      i < end &&
      i < next + 5 &&
      (reach.bits(i) & (G.be | G.adverb | G.participle | G.finding | G.infinitive)) !== 0 &&
      (reach.bits(i) & G.de) === 0
    )
      i++;
    // "mis en évidence de"
    if (i + 2 < end && view.norm(i) === 'en' && (reach.bits(i + 2) & G.de) !== 0) i += 2;
    if (i < end && (reach.bits(i) & G.de) !== 0) forward('negated', cue);
    else add('negated', next, Math.max(next, i - 1), cue);
  }

  /** éliminer, exclure: denied when affirmed, open when an aim or itself negated. */
  function exclusion(cue: Hit<Cue>): void {
    const bits = reach.bits(cue.first);
    let negated = false;
    let permitted = false;
    let had = false;
    let passive = false;
    for (let i = cue.first - 1; i >= Math.max(start, cue.first - NE_WINDOW); i--) {
      const norm = view.norm(i);
      if (NEGATORS.has(norm)) negated = true;
      if (PERMIT.has(norm)) permitted = true;
      if (HAVE.has(norm)) had = true;
      if ((reach.bits(i) & G.be) !== 0) passive = true;
    }
    if (negated) {
      forward('hypothetical', cue);
      if ((bits & G.participle) !== 0) backward('hypothetical', cue);
    } else if ((bits & G.participle) !== 0 && (passive || !had)) {
      backward('negated', cue);
    } else if ((bits & G.infinitive) !== 0 || INFINITIVE.test(view.norm(cue.first))) {
      if (permitted) ruledOut(cue);
      else forward('hypothetical', cue);
    } else ruledOut(cue);
  }

  /** What an inquiry has ruled out is told one after the other: "permettant d'éliminer un myélome (…), une sarcoïdose (…) et enfin des métastases". */
  function ruledOut(cue: Hit<Cue>): void {
    add('negated', cue.last + 1, reach.forward(cue.last + 1, end, RULED_OUT), cue);
  }

  /** Between two quotation marks, where somebody speaks of oneself. */
  function quote(attribute: Attribute, cue: Hit<Cue>): void {
    if (opened === null) {
      opened = cue;
      return;
    }
    const first = opened.last + 1;
    opened = null;
    let speaks = false;
    for (let i = first; i < cue.first; i++) speaks ||= FIRST_PERSON.has(view.norm(i));
    if (speaks) add(attribute, first, cue.first - 1, cue);
  }

  /** "suspecté puis confirmé": the suspicion just before falls. */
  function cancel(attribute: Attribute, cue: Hit<Cue>): void {
    for (let i = scopes.length - 1; i >= 0; i--) {
      const scope = scopes[i]!;
      if (scope.attribute === attribute && scope.cue.last < cue.first && cue.first - scope.cue.last <= 4) scopes.splice(i, 1);
    }
  }
}

const SIDE = new Set(['cote', 'branche', 'lignee']);
const NEGATORS = new Set(['pas', 'non', 'sans', 'ni', 'jamais', 'impossible', 'ne', 'n']);
const PERMIT = new Set(['permis', 'permet', 'permettait', 'permettant', 'permettent', 'permit', 'pu', 'permettaient']);
const HAVE = new Set(['a', 'ont', 'avait', 'avaient', 'ayant', 'avoir']);
const INFINITIVE = /(er|re)$/;
