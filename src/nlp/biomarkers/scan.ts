import { BLANK, CAPITAL, GLUED, type Hit, NUMBER, type TextView, WORD } from '../engine/contract.ts';
import { after, before, isChar, isDatePart } from '../walk/walk.ts';
import {
  COORDINATORS,
  DENIALS,
  FILLERS,
  type Finding,
  IHC_ITEMS,
  LEADS,
  type MarkerPayload,
  NORMAL,
  QUESTION,
  TARGETED,
  UNITS,
} from './phrases.ts';

/** A result found beside a marker: a finding, a share of cells, a score with its plus sign, or a number. */
export type Result =
  | { readonly kind: 'finding'; readonly finding: Finding; readonly last: number; readonly first: number }
  | {
      readonly kind: 'percent';
      readonly low: number;
      readonly high: number | null;
      readonly below: boolean;
      readonly first: number;
      readonly last: number;
    }
  | { readonly kind: 'score'; readonly score: number; readonly first: number; readonly last: number }
  | {
      readonly kind: 'number';
      readonly number: number;
      readonly unit: string | null;
      readonly below: boolean;
      readonly first: number;
      readonly last: number;
    };

/** Hits by first token, and by last token: constant-time answers to "what begins here". */
export class HitMap {
  private readonly starts = new Map<number, Hit<MarkerPayload>>();
  private readonly ends = new Map<number, Hit<MarkerPayload>>();
  constructor(hits: readonly Hit<MarkerPayload>[]) {
    for (const hit of hits) {
      this.starts.set(hit.first, hit);
      this.ends.set(hit.last, hit);
    }
  }
  startingAt(token: number): Hit<MarkerPayload> | undefined {
    return this.starts.get(token);
  }
  endingAt(token: number): Hit<MarkerPayload> | undefined {
    return this.ends.get(token);
  }
}

const REACH = 14;
const MOST_STRANGERS = 1;

export interface Forward<R> {
  readonly read: R | null;
  /** The next marker, where only coordinating words stand between: its result may be shared. */
  readonly next: Hit<MarkerPayload> | null;
}

/**
 * The result that follows a marker. `accept` says what a result means for the marker, `undefined` where it means nothing (the search goes on),
 * null where it ends the search. `numbers`: whether a plain number can be a result.
 */
export function scanForward<R>(
  view: TextView,
  hit: Hit<MarkerPayload>,
  map: HitMap,
  numbers: boolean,
  accept: (result: Result) => R | null | undefined,
): Forward<R> {
  let strangers = 0;
  let commas = 0;
  let open = 0;
  let closed = false;
  for (let i = after(view, hit.last), n = 0; i >= 0 && n < REACH; n++) {
    const word = view.norm(i);
    const other = map.startingAt(i);
    if (other !== undefined) {
      if (other.value.word === 'marker') return { read: null, next: strangers === 0 && !closed ? other : null };
      if (other.value.word === 'direct' || other.value.word === 'triple') break;
      if (other.value.word === 'finding') {
        // What leads to another marker ("négatif pour", "mutation de") is not ours; "marquage de 90 %" only leads to its number.
        if (other.value.side === 'before' && FILLERS.has(word)) {
          i = after(view, other.last);
          continue;
        }
        if (
          other.value.side === 'before' ||
          commas > 1 ||
          (other.value.side === 'both' && (leadsToMarker(view, other, map) || (commas > 0 && isPlural(view, other))))
        )
          break;
        const read = accept({ kind: 'finding', finding: other.value.finding, first: other.first, last: other.last });
        if (read !== undefined) return { read, next: null };
      }
      i = after(view, other.last);
      continue;
    }
    const here = withPolarity(view, resultAt(view, i, numbers, hit.last), map);
    const read = here === null ? undefined : accept(here);
    if (read !== undefined) return { read, next: null };
    if (word === ';' || word === '.') break;
    if (NOT_DONE.has(word)) return { read: null, next: null };
    // The list in brackets, with the marker in it, is closed: what follows is of others.
    if (word === '(') open++;
    else if (word === ')' && --open < 0) closed = true;
    if (word === ',') commas++;
    else if (
      here === null &&
      !COORDINATORS.has(word) &&
      !FILLERS.has(word) &&
      !(view.kind[i] === NUMBER && (isDatePart(view, i) || followsFiller(view, i)))
    )
      strangers++;
    if (strangers > MOST_STRANGERS || commas > 2) break;
    i = after(view, here === null ? i : here.last);
  }
  return { read: null, next: null };
}

/** "…, et les mutations de ces gènes": said of all of them, not a result. */
const isPlural = (view: TextView, finding: Hit<MarkerPayload>): boolean => {
  const previous = before(view, finding.first);
  return previous >= 0 && view.norm(previous) === 'les';
};

/** "EGFR et réarrangement de ALK": the word belongs to the marker that it leads to. */
function leadsToMarker(view: TextView, finding: Hit<MarkerPayload>, map: HitMap): boolean {
  for (let i = after(view, finding.last), n = 0; i >= 0 && n < 5; i = after(view, i), n++) {
    if (map.startingAt(i)?.value.word === 'marker') return true;
    if (!LEADS.has(view.norm(i)) || view.norm(i) === 'et') return false;
  }
  return false;
}
/** "V600E non retrouvée": a variant that is denied is the wild type. */
function withPolarity(view: TextView, result: Result | null, map: HitMap): Result | null {
  if (result?.kind !== 'finding' || result.finding !== 'mutated') return result;
  const next = after(view, result.last);
  const hit = next < 0 ? undefined : map.startingAt(next);
  return hit?.value.word === 'finding' && hit.value.side === 'after' && hit.value.finding === 'negative'
    ? { ...result, finding: 'wild', last: hit.last }
    : result;
}

/** Words after which no result follows. */
const NOT_DONE: ReadonlySet<string> = new Set(['attente', 'indisponible', 'ininterpretable']);
const EXON: ReadonlySet<string> = new Set(['exon', 'exons', 'codon', 'codons', 'en', 'le', ',', 'et', 'a', '-', 'au']);
const followsFiller = (view: TextView, token: number): boolean => {
  const previous = before(view, token);
  return previous >= 0 && EXON.has(view.norm(previous));
};

/** Signs and numbers as results: "+++", "-", "3+", "(2+)", "90 %", "20-30 %", "< 1 %", "12,5 ng/mL". */
function resultAt(view: TextView, token: number, numbers: boolean, marker: number): Result | null {
  if (isChar(view, token, '+')) return plusSigns(view, token, marker);
  if (isChar(view, token, '-')) return minusSign(view, token) ? { kind: 'finding', finding: 'negative', first: token, last: token } : null;
  const variant = variantEnd(view, token);
  if (variant >= 0) return { kind: 'finding', finding: 'mutated', first: token, last: variant };
  if (view.kind[token] !== NUMBER || isDatePart(view, token)) return null;
  const low = view.number(token);
  const previous = before(view, token);
  const below = previous >= 0 && (isChar(view, previous, '<') || view.norm(previous) === 'moins');
  const next = after(view, token);
  if (next >= 0 && isChar(view, next, '+') && view.space[next] === GLUED && low <= 3) {
    return { kind: 'score', score: low, first: token, last: scoreEnd(view, next) };
  }
  const range = next < 0 ? null : rangeAfter(view, next);
  const percentAt = range === null ? next : range.last < 0 ? -1 : after(view, range.last);
  if (percentAt >= 0 && isChar(view, percentAt, '%')) {
    return { kind: 'percent', low, high: range === null ? null : view.number(range.last), below, first: token, last: percentAt };
  }
  if (next >= 0 && isChar(view, next, '%')) return { kind: 'percent', low, high: null, below, first: token, last: next };
  // "CD56": the number ends a name.
  if (previous >= 0 && previous !== marker && view.kind[previous] === WORD && view.space[token] === GLUED) return null;
  if (!numbers || isLimit(view, token) || (next >= 0 && view.kind[next] === WORD && AFTER_NO_RESULT.has(view.norm(next)))) return null;
  return numberAt(view, token, below);
}
const AFTER_NO_RESULT: ReadonlySet<string> = new Set([
  'ans',
  'an',
  'mois',
  'jours',
  'semaines',
  'fois',
  'mm',
  'cm',
  'janvier',
  'fevrier',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'aout',
  'septembre',
  'octobre',
  'novembre',
  'decembre',
  'h',
  'cures',
  'cycles',
]);

/** "V600E", "L858R", "G12": the last token of a protein variant that begins here; -1 for none. */
function variantEnd(view: TextView, token: number): number {
  if (!/^[ACDEFGHIKLMNPQRSTVWY]$/.test(view.raw(token))) return -1;
  const position = after(view, token);
  if (position < 0 || view.kind[position] !== NUMBER || view.space[position] !== GLUED || view.number(position) < 10) return -1;
  const to = after(view, position);
  return to >= 0 && view.space[to] === GLUED && /^([ACDEFGHIKLMNPQRSTVWY]|fs|X|del|dup|ins)$/.test(view.raw(to)) ? to : -1;
}

/** "+", "++", "+++", "+/-" … right after the marker or after a blank. */
function plusSigns(view: TextView, token: number, marker: number): Result | null {
  let count = 1;
  let last = token;
  for (let i = after(view, token); i >= 0 && isChar(view, i, '+') && view.space[i] === GLUED; i = after(view, i)) {
    count++;
    last = i;
  }
  const next = after(view, last);
  // "+/3+" counts the signs out of three.
  if (next >= 0 && isChar(view, next, '/') && view.kind[after(view, next)] === NUMBER)
    return { kind: 'score', score: count, first: token, last: scoreEnd(view, last) };
  // "Ki-67 +75%": the sign belongs to the number.
  if (count === 1 && next >= 0 && view.kind[next] === NUMBER) return null;
  if (
    count === 1 &&
    next >= 0 &&
    view.kind[next] === WORD &&
    view.space[token] === BLANK &&
    view.space[next] === BLANK &&
    before(view, token) === marker
  ) {
    const word = view.norm(next);
    if (!/^(re|rp|ro|her|rh|fish|ki|pr|er|et)$/.test(word)) return null;
  }
  return { kind: 'score', score: count === 1 ? 10 : count, first: token, last };
}

/** A minus, not a hyphen: nothing is glued to it on the right, or only a sign. */
function minusSign(view: TextView, token: number): boolean {
  const next = after(view, token);
  if (next < 0) return true;
  if (view.space[next] === GLUED) return view.kind[next] !== WORD && view.kind[next] !== NUMBER;
  return view.space[token] === GLUED;
}

/** "3+/3+": the whole of it. */
function scoreEnd(view: TextView, plus: number): number {
  const slash = after(view, plus);
  const total = slash >= 0 && isChar(view, slash, '/') ? after(view, slash) : -1;
  const sign = total >= 0 && view.kind[total] === NUMBER ? after(view, total) : -1;
  return sign >= 0 && isChar(view, sign, '+') ? sign : plus;
}

function rangeAfter(view: TextView, token: number): { readonly last: number } | null {
  if (!isChar(view, token, '-') && !isChar(view, token, 'a') && !isChar(view, token, 'et')) return null;
  const second = after(view, token);
  return second >= 0 && view.kind[second] === NUMBER ? { last: second } : null;
}

/** "(N < 35)", "normale < 5": a limit of the normal range. */
function isLimit(view: TextView, token: number): boolean {
  for (let i = before(view, token), n = 0; i >= 0 && n < 3; i = before(view, i), n++) {
    const word = view.norm(i);
    if (NORMAL.has(word) && n > 0) return true;
    if (word !== '<' && word !== ':' && word !== '=' && word !== '>') return word === 'n' && n === 0;
  }
  return false;
}

function numberAt(view: TextView, token: number, below: boolean): Result {
  let last = token;
  let number = view.number(token);
  const rest = after(view, token);
  // "2 451,6": blanks between thousands.
  if (
    rest >= 0 &&
    view.kind[rest] === NUMBER &&
    view.space[rest] === BLANK &&
    number < 1000 &&
    Number.isInteger(number) &&
    /^\d{3}([.,]\d+)?$/.test(view.raw(rest))
  ) {
    number = number * 1000 + view.number(rest);
    last = rest;
  }
  const unitAt = after(view, last);
  const unit = unitAt < 0 ? undefined : UNITS[view.norm(unitAt)];
  if (unit === undefined) return { kind: 'number', number, unit: null, below, first: token, last };
  const slash = after(view, unitAt);
  const per = slash >= 0 && isChar(view, slash, '/') ? after(view, slash) : -1;
  if (per < 0) return { kind: 'number', number, unit, below, first: token, last: unitAt };
  return {
    kind: 'number',
    number,
    unit: `${unit}/${view.norm(per) === 'ml' ? 'mL' : view.norm(per) === 'l' ? 'L' : view.raw(per)}`,
    below,
    first: token,
    last: per,
  };
}

const BACK_REACH = 8;
const LIST_REACH = 36;
export interface Backward {
  readonly finding: Finding;
  readonly first: number;
}

/**
 * The finding that leads to a marker ("mutation du gène", "négatif pour CK7, EGFR et"), denied where a denial stands before it.
 * `own`: markers before this one with a result of their own end the search.
 */
export function scanBackward(
  view: TextView,
  hit: Hit<MarkerPayload>,
  map: HitMap,
  own: (marker: Hit<MarkerPayload>) => boolean,
): Backward | null {
  let lists = true;
  for (let i = before(view, hit.first), n = 0; i >= 0 && n < LIST_REACH; n++) {
    const word = view.norm(i);
    const other = map.endingAt(i);
    if (other?.value.word === 'marker') {
      if (own(other)) return null;
      i = before(view, other.first);
      continue;
    }
    if (other?.value.word === 'finding') {
      const { finding, side } = other.value;
      // A noun governs what follows it at once; "positif pour" and the like govern a list.
      if (side === 'after' || (n >= BACK_REACH && !governsList(view, other))) return null;
      if (ASKED.has(finding) && !STATED.has(view.norm(other.last)) && questionBefore(view, other.first)) return null;
      return { finding: deniedBefore(view, other.first, map) ? (NEGATED[finding] ?? finding) : finding, first: other.first };
    }
    if (other !== undefined || word === ';' || word === '.' || (TARGETED.has(word) && n < 6)) return null;
    const item = (view.shape[i]! & CAPITAL) !== 0 || view.kind[i] === NUMBER || IHC_ITEMS.has(word) || /^(p|ck|cd)$/.test(word);
    if (!LEADS.has(word) && !COORDINATORS.has(word) && !item) return null;
    if (!item && !COORDINATORS.has(word) && !LEADS.has(word)) lists = false;
    if (!lists && n >= BACK_REACH) return null;
    i = before(view, i);
  }
  return null;
}
export const NEGATED: Partial<Record<Finding, Finding>> = {
  mutated: 'wild',
  positive: 'negative',
  amplified: 'negative',
  rearranged: 'negative',
  lost: 'retained',
  methylated: 'unmethylated',
  codeleted: 'negative',
  unstable: 'stable',
};
/** Nouns of alteration may be only asked about ("recherche de mutation"); a stated polarity is a result. */
const ASKED: ReadonlySet<Finding> = new Set(['mutated', 'rearranged', 'amplified', 'methylated', 'codeleted', 'positive']);
/** "positif pour": a polarity in so many words, never a question. */
const STATED: ReadonlySet<string> = new Set(['pour', 'au', 'aux', 'a']);
const GOVERNING: ReadonlySet<string> = new Set([
  'pour',
  'exprime',
  'expriment',
  'exprimaient',
  'exprimait',
  'exprimant',
  'expression',
  'au',
  'aux',
  'sauvage',
  'mutation',
  'mutations',
]);
const governsList = (view: TextView, finding: Hit<MarkerPayload>): boolean =>
  GOVERNING.has(view.norm(finding.last)) ||
  (() => {
    const next = after(view, finding.last);
    return next >= 0 && view.norm(next) === 'pour';
  })();

function deniedBefore(view: TextView, first: number, map: HitMap): boolean {
  for (let i = before(view, first), n = 0; i >= 0 && n < 4; i = before(view, i), n++) {
    const other = map.endingAt(i);
    if (other?.value.word === 'finding') return other.value.finding === 'negative';
    const word = view.norm(i);
    if (DENIALS.has(word)) return true;
    if (word === ',' || word === 'et' || word === 'mais') return false;
  }
  return false;
}
function questionBefore(view: TextView, first: number): boolean {
  for (let i = before(view, first), n = 0; i >= 0 && n < 4; i = before(view, i), n++) {
    const word = view.norm(i);
    if (QUESTION.has(word)) return true;
    if (word === ',' || word === ':') return false;
  }
  return false;
}

const DONE: ReadonlySet<string> = new Set([
  'realise',
  'realisee',
  'recherche',
  'recherchee',
  'faite',
  'fait',
  'effectue',
  'effectuee',
  'demande',
  'demandee',
  'disponible',
  'connu',
  'connue',
  'contributif',
  'interpretable',
  'evaluable',
]);
/** "la translocation ALK n'a pas été réalisée": there is no result. */
export function notDone(view: TextView, hit: Hit<MarkerPayload>): boolean {
  let denied = false;
  for (let i = after(view, hit.last), n = 0; i >= 0 && n < 6; i = after(view, i), n++) {
    const word = view.norm(i);
    if (word === ',' || word === ';') return false;
    if (word === 'pas' || word === 'non') denied = true;
    else if (denied && DONE.has(word)) return true;
  }
  return false;
}

/** "pas de lésions BRAF mutées": the denial stands before the marker, in the same clause. */
export function deniedMarker(view: TextView, hit: Hit<MarkerPayload>): boolean {
  for (let i = before(view, hit.first), n = 0; i >= 0 && n < 4; i = before(view, i), n++) {
    const word = view.norm(i);
    if (word === 'pas' || word === 'sans' || word === 'aucune' || word === 'aucun') return true;
    if (word === ',' || word === ';' || word === ':' || word === 'et' || word === ')') return false;
  }
  return false;
}

/** The marker is the target of a treatment ("anti-HER2", "inhibiteur de l'EGFR"). */
export function isTarget(view: TextView, hit: Hit<MarkerPayload>): boolean {
  for (let i = before(view, hit.first), n = 0; i >= 0 && n < 7; i = before(view, i), n++) {
    const word = view.norm(i);
    if (TARGETED.has(word)) return true;
    if (!LEADS.has(word) && word !== '-' && word !== 'tyrosine' && word !== 'kinase' && word !== 'recepteur') return false;
  }
  return false;
}
