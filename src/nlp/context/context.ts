import type { Context } from '../../model/index.ts';
import { type Hit, LINE, SIGN, WORD } from '../engine/contract.ts';
import type { HitList } from '../engine/scan.ts';
import type { View } from '../engine/view.ts';
import type { Vocabulary } from '../engine/vocabulary.ts';
import { carriedKin, mayGoOn } from './carried-kin.ts';
import type { Attribute, Cue } from './cues/cue.ts';
import { EXAMINATIONS } from './examinations.ts';
import { G, GRAMMAR } from './grammar.ts';
import { Reach, STOP, STOP_FORWARD } from './reach.ts';
import { type Scope, scopesOf } from './scopes.ts';
import { grammarTable } from './words.ts';

export const CONTEXT_WORDS: Iterable<string> = GRAMMAR.keys();

export interface ContextAnswer {
  readonly context: Context;
  readonly cues: readonly [number, number][];
}

const LONGEST_LOOK = 60;
const NONE: Context = Object.freeze({
  negated: false,
  hypothetical: false,
  family: false,
  history: false,
  reported: false,
  planned: false,
});
const NO_ANSWER: ContextAnswer = Object.freeze({ context: NONE, cues: Object.freeze([]) as readonly [number, number][] });

/** What stays the same from text to text. */
export class ContextRules {
  private readonly grammar: Int32Array;
  private stops = new Uint8Array(1024);

  constructor(vocabulary: Vocabulary) {
    this.grammar = grammarTable(vocabulary);
  }

  /** One byte per word of the vocabulary: 1 for those with one of the grammatical bits. */
  mask(bits: number): Uint8Array {
    return Uint8Array.from(this.grammar, (b) => ((b & bits) !== 0 ? 1 : 0));
  }

  /** Context of one text; `hits` are those of the source `CUES`. Valid until the next text. */
  of(view: View, hits: HitList): TextContext {
    if (this.stops.length < view.size + 1) this.stops = new Uint8Array(view.size * 2 + 1);
    else this.stops.fill(0, 0, view.size + 1);
    return new TextContext(view, this.grammar, this.stops, hits.all as readonly Hit<Cue>[]);
  }
}

/** Answers for spans of tokens; the scopes of a sentence are made when first asked for. */
export class TextContext {
  private readonly view: View;
  private readonly reach: Reach;
  private readonly cues: readonly Hit<Cue>[];
  private readonly made = new Map<number, readonly Scope[]>();

  constructor(view: View, grammar: Int32Array, stops: Uint8Array, hits: readonly Hit<Cue>[]) {
    this.view = view;
    this.reach = new Reach(view, grammar, stops);
    this.cues = choose(view, hits);
    for (const { first, last, value } of this.cues) {
      if (value.kind === 'stop') stops[first] = STOP;
      else if (value.kind === 'stopForward' && stops[first] === 0) stops[first] = STOP_FORWARD;
      else if (value.kind === 'stopAfter' && stops[last] === 0) stops[last] = STOP_FORWARD;
    }
  }

  /** Context of the tokens first to last (inclusive). */
  of(first: number, last: number): ContextAnswer {
    const { view } = this;
    if (first >= view.size) return NO_ANSWER;
    const scopes = this.scopes(view.sentenceOf[first]!);
    const minus = minusAfter(view, last);
    if (scopes.length === 0 && minus === null) return NO_ANSWER;
    let context: Context | null = minus === null ? null : { ...NONE, negated: true };
    let cues: [number, number][] | null = minus === null ? null : [minus];
    for (const scope of scopes) {
      if (!covers(scope, first, last)) continue;
      if (scope.cue.value.kind === 'result' && EXAMINATIONS.has(view.norm(first))) continue;
      context ??= { ...NONE };
      context[scope.attribute] = true;
      cues ??= [];
      const { begin, end } = scope.cue;
      if (!cues.some((c) => c[0] === begin && c[1] === end)) cues.push([begin, end]);
    }
    return context === null ? NO_ANSWER : { context, cues: (cues ?? []).sort((a, b) => a[0] - b[0]) };
  }

  /** The sentence has a finite verb among its first words. */
  narrates(sentence: number): boolean {
    const first = this.view.sentenceFirst[sentence]!;
    const end = Math.min(this.view.sentenceFirst[sentence + 1]!, first + LONGEST_LOOK);
    for (let i = first; i < end; i++) if ((this.reach.bits(i) & G.finite) !== 0) return true;
    return false;
  }

  private scopes(sentence: number): readonly Scope[] {
    const known = this.made.get(sentence);
    if (known !== undefined) return known;
    const start = this.view.sentenceFirst[sentence]!;
    const end = this.view.sentenceFirst[sentence + 1]!;
    const from = lowerBound(this.cues, start);
    const to = lowerBound(this.cues, end);
    const told = from === to ? [] : scopesOf(this.view, this.reach, this.cues.slice(from, to), start, end);
    const made = sentence === 0 || start >= end || !mayGoOn(this.view, start) ? told : this.goingOn(told, sentence, start, end);
    this.made.set(sentence, made);
    return made;
  }

  /** The scopes of a sentence, all of it a relative's where it goes on about the one of the sentence before. */
  private goingOn(told: readonly Scope[], sentence: number, start: number, end: number): readonly Scope[] {
    const cue = carriedKin(this.view, this.scopes(sentence - 1), start, end);
    return cue === null ? told : [...told, { attribute: 'family', first: start, last: end - 1, cue }];
  }
}

/** The first word of the span is in the scope, or the cue that opens it is the span's own beginning ("[absence de rein droit]"). */
function covers(scope: Scope, first: number, last: number): boolean {
  if (scope.first <= first && first <= scope.last) return true;
  const { cue } = scope;
  return (
    cue.first >= first &&
    cue.last < last &&
    cue.first - first <= 1 &&
    scope.first <= last &&
    INSIDE.has(cue.value.kind) &&
    scope.first > cue.last
  );
}
const INSIDE = new Set(['before', 'particle']);

/** Most words between a finding and the sign that denies it: "métastases hépatiques (-)". */
const QUALIFIED = 2;

/** Where a minus sign in brackets, or alone behind a colon at the end of its line, denies what ends at a token; null for none. */
function minusAfter(view: View, last: number): [number, number] | null {
  let t = last + 1;
  while (t < view.size && t <= last + QUALIFIED && view.kind[t] === WORD && view.space[t]! < LINE) t++;
  // Almost every finding ends here: asked of the kind before a string is made.
  if (t + 1 >= view.size || view.kind[t + 1] !== SIGN || view.space[t]! >= LINE || view.norm(t + 1) !== '-') return null;
  const open = view.norm(t);
  const closed = open === '(' && t + 2 < view.size && view.norm(t + 2) === ')';
  const ends = open === ':' && (t + 2 >= view.size || view.space[t + 2]! >= LINE || /^[.;,]$/.test(view.norm(t + 2)));
  return closed || ends ? [view.begin[t]!, view.end[closed ? t + 2 : t + 1]!] : null;
}

/** Of overlapping cues of one axis the longest counts; stops are an axis of their own. */
function choose(view: View, hits: readonly Hit<Cue>[]): readonly Hit<Cue>[] {
  const free = new Map<Attribute | null, number>();
  const chosen: Hit<Cue>[] = [];
  for (const hit of hits) {
    const axis = hit.value.attribute;
    if (hit.first <= (free.get(axis) ?? -1) || (hit.value.kind === 'answer' && goesOn(view, hit.last))) continue;
    free.set(axis, hit.last);
    chosen.push(hit);
  }
  return chosen;
}

/** A word follows in the same sentence and on the same line. */
function goesOn(view: View, last: number): boolean {
  const next = last + 1;
  return next < view.size && view.kind[next] === WORD && view.space[next]! < LINE && view.sentenceOf[next] === view.sentenceOf[last];
}

function lowerBound(cues: readonly Hit<Cue>[], token: number): number {
  let low = 0;
  let high = cues.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (cues[middle]!.first < token) low = middle + 1;
    else high = middle;
  }
  return low;
}
