import type { WordList } from './word-list.ts';

/** About this many bytes of lists are kept: the words of a day's questions, frequent ones with their places among them. */
const ROOM = 256_000_000;

/** Lists of one generation that were read; those asked for longest ago go first. A word in no document has an empty one. */
export class ListMemory {
  readonly #lists = new Map<string, WordList>();
  readonly #room: number;
  #bytes = 0;

  constructor(room = ROOM) {
    this.#room = room;
  }

  /** Null where it is not known, or not with the places that are wanted. */
  recall(key: string, withPlaces: boolean): WordList | null {
    const list = this.#lists.get(key);
    if (list === undefined || (withPlaces && !list.hasPlaces)) return null;
    // Set anew at the end: the first of the map is the one that was asked for longest ago.
    this.#lists.delete(key);
    this.#lists.set(key, list);
    return list;
  }

  remember(key: string, list: WordList): void {
    this.#drop(key);
    if (list.bytes > this.#room / 4) return;
    this.#lists.set(key, list);
    this.#bytes += list.bytes;
    for (const oldest of this.#lists.keys()) {
      if (this.#bytes <= this.#room) break;
      this.#drop(oldest);
    }
  }

  #drop(key: string): void {
    this.#bytes -= this.#lists.get(key)?.bytes ?? 0;
    this.#lists.delete(key);
  }
}
