import { GLUED, type Hit, NUMBER, type TextView, WORD } from '../engine/contract.ts';
import { after, before, isDatePart } from '../walk/walk.ts';
import type { HitMap } from './hit-map.ts';
import { COORDINATORS, FILLERS, LEADS, type MarkerPayload } from './phrases.ts';
import { type Result, resultAt } from './result.ts';

const REACH = 14;
const MOST_STRANGERS = 1;

export interface Forward<R> {
  readonly read: R | null;
  /** The next marker, where only coordinating words stand between: its result may be shared. */
  readonly next: Hit<MarkerPayload> | null;
  /** The next marker has a noun of its own ("translocation ALK"): only a result in the plural is shared. */
  readonly joined?: boolean;
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
          (other.value.side === 'before' && !leadsToNumber(view, other)) ||
          commas > 1 ||
          (other.value.side === 'both' && (leadsToMarker(view, other, map) || (commas > 0 && isPlural(view, other))))
        ) {
          // "mutation EGFR et translocation ALK négatives": a plural at its end is said of both.
          const next = strangers === 0 && commas === 0 && !closed ? markerBehind(view, other, map) : null;
          return { read: null, next, joined: next !== null };
        }
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
    const gloss = word === '(' ? glossEnd(view, i, map) : -1;
    if (gloss >= 0) {
      i = after(view, gloss);
      continue;
    }
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
      // "β2-microglobuline élevée, une protéinurie de 8 g": the number is of the noun behind the comma.
      strangers += numbers && commas > 0 ? MOST_STRANGERS + 1 : 1;
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

/** "positif à 95 %": the word tells of the marker before it, and its number. */
function leadsToNumber(view: TextView, finding: Hit<MarkerPayload>): boolean {
  const next = after(view, finding.last);
  return finding.first !== finding.last && next >= 0 && view.kind[next] === NUMBER;
}

/** "EGFR et réarrangement de ALK": the word belongs to the marker that it leads to. */
const leadsToMarker = (view: TextView, finding: Hit<MarkerPayload>, map: HitMap): boolean => markerBehind(view, finding, map) !== null;
function markerBehind(view: TextView, finding: Hit<MarkerPayload>, map: HitMap): Hit<MarkerPayload> | null {
  for (let i = after(view, finding.last), n = 0; i >= 0 && n < 5; i = after(view, i), n++) {
    const hit = map.startingAt(i);
    if (hit?.value.word === 'marker') return hit;
    if (!LEADS.has(view.norm(i)) || view.norm(i) === 'et') return null;
  }
  return null;
}

const LONGEST_GLOSS = 7;
/** Last token of a bracket that only explains the name before it ("ACE (antigène carcino-embryonnaire)"): no number, sign or result in it; -1 for another. */
function glossEnd(view: TextView, open: number, map: HitMap): number {
  let words = 0;
  for (let i = after(view, open), n = 0; i >= 0 && n < LONGEST_GLOSS; i = after(view, i), n++) {
    if (view.norm(i) === ')') return words > 1 ? i : -1;
    if (view.kind[i] === WORD) words++;
    else if (view.norm(i) !== '-' || words === 0 || view.space[i] !== GLUED) return -1;
    const hit = map.startingAt(i);
    if (hit !== undefined && hit.value.word !== 'marker') return -1;
  }
  return -1;
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
