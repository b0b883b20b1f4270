import { Positions } from '../../warehouse/lexical/word-lists.ts';
import { DocumentSet } from './document-set.ts';

/** So many documents lie between two places of a list from which its bytes can be read. */
const STEP = 64;

/** Documents of one batch that hold a word, by their places; -1 for one that has gone. */
export class Segment {
  readonly places: Int32Array;
  readonly times: Uint8Array;
  /** Places of the word within the documents; null where they were not asked for. */
  readonly positions: Uint8Array | null;
  #starts: Uint32Array | null = null;

  constructor(places: Int32Array, times: Uint8Array, positions: Uint8Array | null) {
    this.places = places;
    this.times = times;
    this.positions = positions;
  }

  get bytes(): number {
    const documents = this.places.length;
    return 4 * documents + documents + (this.positions === null ? 0 : this.positions.length + (4 * documents) / STEP);
  }

  /** Visits the candidates that are wanted, with the places of the word in each; what lies between costs next to nothing. */
  eachPlaces(
    { bits }: DocumentSet,
    wanted: (place: number) => boolean,
    visit: (place: number, places: Uint32Array, count: number) => void,
  ): void {
    if (this.positions === null) throw new Error('a list without places');
    const { places, times } = this;
    const reader = new Positions(this.positions);
    this.#starts ??= startsOf(times, this.positions);
    // The document whose places the reader stands before.
    let next = 0;
    for (let i = 0; i < places.length; i++) {
      const place = places[i]!;
      if (place < 0 || (bits[place >>> 5]! & (1 << (place & 31))) === 0 || !wanted(place)) continue;
      const step = Math.floor(i / STEP);
      if (step > Math.floor(next / STEP)) {
        reader.goTo(this.#starts[step]!);
        next = step * STEP;
      }
      for (; next < i; next++) reader.skip(times[next]!);
      reader.read(times[i]!);
      next = i + 1;
      visit(place, reader.places, reader.count);
    }
  }
}

/** Where the bytes of every so many documents begin. */
function startsOf(times: Uint8Array, positions: Uint8Array): Uint32Array {
  const starts = new Uint32Array(Math.ceil(times.length / STEP));
  const reader = new Positions(positions);
  for (let i = 0; i < times.length; i++) {
    if (i % STEP === 0) starts[i / STEP] = reader.at;
    reader.skip(times[i]!);
  }
  return starts;
}

/** A list of more than this part of all documents keeps its set, which then takes no more room than its places. */
const FREQUENT = 1 / 40;
/** What the objects of an empty list take. */
const OBJECTS = 500;

/** The documents that hold a word or carry a mark, of so many that there are. */
export class WordList {
  readonly segments: readonly Segment[];
  /** How many hold it, without those that have gone. */
  readonly documents: number;
  readonly #room: number;
  #set: DocumentSet | null = null;

  constructor(segments: readonly Segment[], room: number) {
    this.segments = segments;
    this.#room = room;
    let documents = 0;
    for (const { places } of segments) for (let i = 0; i < places.length; i++) if (places[i]! >= 0) documents++;
    this.documents = documents;
  }

  get hasPlaces(): boolean {
    return this.segments.every(({ positions }) => positions !== null);
  }

  /** About what it takes in memory, its set and the ranks in it included. */
  get bytes(): number {
    return this.segments.reduce((sum, segment) => sum + segment.bytes, OBJECTS) + (this.#isFrequent ? this.#room / 4 : 0);
  }

  get #isFrequent(): boolean {
    return this.documents > FREQUENT * this.#room;
  }

  /** Its documents: nobody may change the set. */
  get set(): DocumentSet {
    if (this.#set !== null) return this.#set;
    const set = new DocumentSet(this.#room);
    this.addTo(set);
    if (this.#isFrequent) this.#set = set;
    return set;
  }

  addTo(set: DocumentSet): void {
    for (const { places } of this.segments) for (let i = 0; i < places.length; i++) if (places[i]! >= 0) set.add(places[i]!);
  }
}
