import type { DocumentSet } from './document-set.ts';
import type { Lists } from './lists.ts';

/** Where something stands in each of some documents: rising places in their sequences of words. */
export class Places {
  #flat = new Uint32Array(1024);
  #end = 0;
  readonly #from: Uint32Array;
  readonly #count: Uint32Array;

  constructor(documents: number) {
    this.#from = new Uint32Array(documents);
    this.#count = new Uint32Array(documents);
  }

  count(document: number): number {
    return this.#count[document]!;
  }

  of(document: number): Uint32Array {
    const from = this.#from[document]!;
    return this.#flat.subarray(from, from + this.#count[document]!);
  }

  /** Sets the places of a document that has none yet: those of its word, `back` places before, where there are such. */
  put(document: number, places: Uint32Array, count: number, back: number): void {
    if (this.#end + count > this.#flat.length) {
      const larger = new Uint32Array(2 * (this.#flat.length + count));
      larger.set(this.#flat.subarray(0, this.#end));
      this.#flat = larger;
    }
    this.#from[document] = this.#end;
    for (let i = 0; i < count; i++) if (places[i]! >= back) this.#flat[this.#end++] = places[i]! - back;
    this.#count[document] = this.#end - this.#from[document]!;
  }

  /** Keeps the places from which `ahead` words later one of these follows. */
  keep(document: number, places: Uint32Array, count: number, ahead: number): void {
    const from = this.#from[document]!;
    const flat = this.#flat;
    let kept = 0;
    for (let i = 0, j = 0; i < this.#count[document]! && j < count; ) {
      const wanted = flat[from + i]! + ahead;
      if (places[j]! < wanted) j++;
      else {
        if (places[j] === wanted) flat[from + kept++] = flat[from + i]!;
        i++;
      }
    }
    this.#count[document] = kept;
  }
}

const ANY = (): boolean => true;

/** Where the words stand side by side in that order, in documents that hold all of them. The rarest word comes first, so that few places are read. */
export function placesOfSequence(words: readonly string[], candidates: DocumentSet, lists: Lists): Places {
  const found = new Places(candidates.size);
  const still = (place: number): boolean => found.count(candidates.rank(place)) > 0;
  const order = words
    .map((word, at) => ({ segments: lists.get(word)?.segments ?? [], documents: lists.get(word)?.documents ?? 0, at }))
    .sort((a, b) => a.documents - b.documents);
  for (const [i, { segments, at }] of order.entries())
    for (const segment of segments)
      segment.eachPlaces(candidates, i === 0 ? ANY : still, (place, places, count) => {
        if (i === 0) found.put(candidates.rank(place), places, count, at);
        else found.keep(candidates.rank(place), places, count, at);
      });
  return found;
}
