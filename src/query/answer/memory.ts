type Rows = readonly unknown[];
interface Entry {
  readonly rows: Rows;
  readonly weight: number;
}

/** About this many characters of answers are kept a warehouse; a page of documents weighs some 50,000. */
const ROOM = 32_000_000;
/** An answer above it would push out many others. */
const LARGEST = ROOM / 32;

/**
 * Answers of the engine, by statement, values and generation: what a person asks again (a page turned back, one criterion of ten changed, a
 * colleague with the same question) is not computed again. Only finished answers stand here, of one generation; patients who object are among the
 * values of every statement, so an objection is never passed over.
 */
export class AnswerMemory {
  readonly #entries = new Map<string, Entry>();
  readonly #room: number;
  #generation = -1;
  #weight = 0;

  constructor(room = ROOM) {
    this.#room = room;
  }

  /** A list of its own, so that sorting it in place harms nobody; null where nothing is known. */
  recall<Row>(generation: number, key: string): Row[] | null {
    if (generation !== this.#generation) return null;
    const entry = this.#entries.get(key);
    if (entry === undefined) return null;
    // Set anew at the end: the first of the map is the one that was asked for longest ago.
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    return [...entry.rows] as Row[];
  }

  remember(generation: number, key: string, rows: Rows): void {
    if (generation < this.#generation) return;
    if (generation > this.#generation) this.#forget(generation);
    const weight = key.length + weightOf(rows);
    if (weight > Math.min(LARGEST, this.#room)) return;
    this.#drop(key);
    this.#entries.set(key, { rows: [...rows], weight });
    this.#weight += weight;
    for (const oldest of this.#entries.keys()) {
      if (this.#weight <= this.#room) break;
      this.#drop(oldest);
    }
  }

  #drop(key: string): void {
    this.#weight -= this.#entries.get(key)?.weight ?? 0;
    this.#entries.delete(key);
  }

  #forget(generation: number): void {
    this.#entries.clear();
    this.#weight = 0;
    this.#generation = generation;
  }
}

/** Characters, eight for everything that is no text. */
function weightOf(value: unknown): number {
  if (typeof value === 'string') return value.length;
  if (value === null || typeof value !== 'object') return 8;
  let weight = 8;
  for (const inner of Object.values(value)) weight += weightOf(inner);
  return weight;
}
