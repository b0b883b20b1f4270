import { impactOf, weightOf } from '../../warehouse/lexical/impact.ts';
import type { Cursor } from '../rank/cursor.ts';
import type { DocumentColumns } from './document-columns.ts';
import type { DocumentSet } from './document-set.ts';
import type { Lists } from './lists.ts';

/** A place in the ranking: whole numbers, so that the order is the same in every run and on every engine. */
export interface Ranked {
  readonly doc: number;
  readonly key: number;
}
/** Weights are whole numbers of this fraction. */
const GRAIN = 16;
/** Above every score: what is affirmed comes before what is only denied or suspected. */
const AFFIRMED = 2 ** 40;
/** The score without the rank of what is affirmed. */
export const scoreOf = (key: number): number => key % AFFIRMED;

interface Page {
  readonly size: number;
  readonly after: Cursor | null;
}

/** Documents found, best first by BM25 over their lists; those whose words stand affirmed (`firm`) before the others. */
export function bestByWords(
  found: DocumentSet,
  firm: DocumentSet | null,
  words: readonly string[],
  lists: Lists,
  columns: DocumentColumns,
  page: Page,
): Ranked[] {
  const scores = new Float64Array(found.size);
  for (const word of words) {
    const list = lists.get(word);
    if (list === undefined || list.documents === 0) continue;
    const weight = Math.max(1, Math.round(weightOf(list.documents, columns.size) * GRAIN));
    for (const { places, times } of list.segments)
      for (let i = 0; i < places.length; i++) {
        const place = places[i]!;
        if (place >= 0 && found.has(place)) scores[found.rank(place)]! += impactOf(times[i]!, columns.words[place]!) * weight;
      }
  }
  if (firm !== null) for (const place of firm.places()) if (found.has(place)) scores[found.rank(place)]! += AFFIRMED;
  return best(found.places(), (document) => scores[document]!, columns, page);
}

/** Documents found, newest first: for questions without a word to weigh. */
export function bestByDay(found: DocumentSet, columns: DocumentColumns, page: Page): Ranked[] {
  const places = found.places();
  return best(places, (document) => columns.lastDays[places[document]!]!, columns, page);
}

/** The first of the page by falling key; equal ones by falling number. */
function best(places: Uint32Array, keyOf: (document: number) => number, columns: DocumentColumns, { size, after }: Page): Ranked[] {
  // The places that are kept, the worst of them at the top: a heap.
  const heap: { readonly key: number; readonly place: number }[] = [];
  const worse = (a: { key: number; place: number }, b: { key: number; place: number }): boolean =>
    a.key < b.key || (a.key === b.key && a.place < b.place);
  for (let document = 0; document < places.length; document++) {
    const key = keyOf(document);
    const place = places[document]!;
    const last = heap.length < size ? undefined : heap[0];
    if (last !== undefined && (key < last.key || (key === last.key && place < last.place))) continue;
    const one = { key, place };
    if (after !== null && !(one.key < after.key || (one.key === after.key && columns.docOf(one.place) < after.doc))) continue;
    if (heap.length < size) rise(heap, one, worse);
    else sink(heap, one, worse);
  }
  return heap.sort((a, b) => (worse(a, b) ? 1 : -1)).map(({ key, place }) => ({ key, doc: columns.docOf(place) }));
}

function rise<One>(heap: One[], one: One, worse: (a: One, b: One) => boolean): void {
  let at = heap.push(one) - 1;
  for (let above = (at - 1) >> 1; at > 0 && worse(one, heap[above]!); above = (at - 1) >> 1) {
    heap[at] = heap[above]!;
    at = above;
  }
  heap[at] = one;
}

/** Puts one in the place of the worst. */
function sink<One>(heap: One[], one: One, worse: (a: One, b: One) => boolean): void {
  let at = 0;
  for (;;) {
    let below = 2 * at + 1;
    if (below >= heap.length) break;
    if (below + 1 < heap.length && worse(heap[below + 1]!, heap[below]!)) below++;
    if (!worse(heap[below]!, one)) break;
    heap[at] = heap[below]!;
    at = below;
  }
  heap[at] = one;
}
