import { DOCUMENTS_PER_PATIENT } from '../schema/tables.ts';

/**
 * Lists of the documents that hold a word or carry a mark, in bytes (docs/decisions/0016-word-lists.md):
 * - `docs`: documents by rising number, as whole numbers of seven bits a byte: 2 × the step from the number before within the same patient, or
 *   1 + 2 × the step from the patient before and then the number within the patient; a 0 goes back to the beginning, so that lists can be
 *   put behind each other as they are;
 * - `times`: a byte a document, how often the word stands in it, 255 for as often and more;
 * - `positions`: the places of the word in the sequence of the document: their number where `times` says 255, the first, then the words between.
 */
export interface ListRow {
  readonly lexeme: string;
  readonly documents: number;
  readonly docs: Uint8Array;
  readonly times: Uint8Array;
  readonly positions: Uint8Array;
}

/** No word holds a blank: marks stand in the same table behind one. */
export const markKey = (mark: string): string => ` ${mark}`;
export const MOST_TIMES = 255;
const AGAIN = 0;

interface Growing {
  readonly docs: number[];
  readonly times: number[];
  readonly positions: number[];
  patient: number;
  number: number;
}

/** Gathers the lists of some documents, added by rising number. */
export class WordLists {
  readonly #lists = new Map<string, Growing>();

  /** `sequence` holds the words of a document in order, with the marks of sentences. */
  add(doc: number, sequence: readonly string[], marks: readonly string[]): void {
    const places = new Map<string, number[]>();
    for (const [at, lexeme] of sequence.entries()) {
      const own = places.get(lexeme);
      if (own === undefined) places.set(lexeme, [at]);
      else own.push(at);
    }
    const patient = Math.floor(doc / DOCUMENTS_PER_PATIENT);
    const number = doc % DOCUMENTS_PER_PATIENT;
    for (const [lexeme, at] of places) {
      const list = this.#place(lexeme, patient, number);
      list.times.push(Math.min(MOST_TIMES, at.length));
      if (at.length >= MOST_TIMES) push(list.positions, at.length);
      let last = -1;
      for (const position of at) {
        push(list.positions, position - last - 1);
        last = position;
      }
    }
    for (const mark of marks) this.#place(markKey(mark), patient, number).times.push(1);
  }

  rows(): ListRow[] {
    return [...this.#lists].map(([lexeme, { docs, times, positions }]) => ({
      lexeme,
      documents: times.length,
      docs: Uint8Array.from(docs),
      times: Uint8Array.from(times),
      positions: Uint8Array.from(positions),
    }));
  }

  #place(key: string, patient: number, number: number): Growing {
    let list = this.#lists.get(key);
    if (list === undefined) {
      list = { docs: [AGAIN], times: [], positions: [], patient: 0, number: -1 };
      this.#lists.set(key, list);
    }
    if (patient === list.patient && list.number >= 0) push(list.docs, 2 * (number - list.number));
    else {
      push(list.docs, 2 * (patient - list.patient) + 1);
      push(list.docs, number);
    }
    list.patient = patient;
    list.number = number;
    return list;
  }
}

function push(into: number[], value: number): void {
  let rest = value;
  while (rest >= 128) {
    into.push((rest % 128) | 128);
    rest = Math.floor(rest / 128);
  }
  into.push(rest);
}

/** Documents of a list, one an entry of `times`: their patients and their numbers within the patient. */
export function readDocs(docs: Uint8Array, documents: number): { readonly patients: Uint32Array; readonly numbers: Uint32Array } {
  const patients = new Uint32Array(documents);
  const numbers = new Uint32Array(documents);
  let patient = 0;
  let number = 0;
  let at = 0;
  const next = (): number => {
    let byte = docs[at++]!;
    if (byte < 128) return byte;
    let value = byte & 127;
    for (let scale = 128; byte >= 128; scale *= 128) {
      byte = docs[at++]!;
      value += (byte & 127) * scale;
    }
    return value;
  };
  for (let i = 0; i < documents; i++) {
    let step = next();
    if (step === AGAIN) {
      patient = 0;
      step = next();
    }
    if (step % 2 === 0) number += step / 2;
    else {
      patient += (step - 1) / 2;
      number = next();
    }
    patients[i] = patient;
    numbers[i] = number;
  }
  return { patients, numbers };
}

/** Reads the places of one document after the other, or passes over them. */
export class Positions {
  readonly #bytes: Uint8Array;
  #at = 0;
  /** The places read last, in order; the first `count` of them count. */
  places = new Uint32Array(256);
  count = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** Where it stands, to come back to. */
  get at(): number {
    return this.#at;
  }

  goTo(at: number): void {
    this.#at = at;
  }

  skip(times: number): void {
    let left = times === MOST_TIMES ? this.#next() : times;
    const bytes = this.#bytes;
    let at = this.#at;
    while (left > 0) if (bytes[at++]! < 128) left--;
    this.#at = at;
  }

  read(times: number): void {
    this.count = times === MOST_TIMES ? this.#next() : times;
    if (this.count > this.places.length) this.places = new Uint32Array(2 * this.count);
    let last = -1;
    for (let i = 0; i < this.count; i++) {
      last += this.#next() + 1;
      this.places[i] = last;
    }
  }

  #next(): number {
    let byte = this.#bytes[this.#at++]!;
    let value = byte & 127;
    for (let scale = 128; byte >= 128; scale *= 128) {
      byte = this.#bytes[this.#at++]!;
      value += (byte & 127) * scale;
    }
    return value;
  }
}
