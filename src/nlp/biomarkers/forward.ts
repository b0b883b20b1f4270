import { type Hit, NUMBER, type TextView } from '../engine/contract.ts';
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
