const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** Words longer than this are in no lexicon: the tokenizer stops folding there. */
export const LONGEST_WORD = 48;

export const hashStart = FNV_OFFSET;
export const hashStep = (hash: number, unit: number): number => Math.imul(hash ^ unit, FNV_PRIME);
const spread = (hash: number): number => hash ^ (hash >>> 15);

/**
 * Folded words of the whole lexicon, each with a number, found without making a string: open addressing over the hash of the
 * characters. Forms of one word (plural, feminine) are told to be `same` and share a class, which is what phrases match on.
 */
export class Vocabulary {
  readonly words: string[] = [];
  private readonly index = new Map<string, number>();
  private parent: number[] = [];
  /** Open addressing, number of the word and its hash side by side. */
  private slots: Int32Array = new Int32Array(0);
  private offsets: Int32Array = new Int32Array(0);
  private pool: Uint16Array = new Uint16Array(0);
  /** Class of each word; filled by `freeze`. */
  classOf: Int32Array = new Int32Array(0);

  /** Number of a folded word, added where new. */
  add(word: string): number {
    const known = this.index.get(word);
    if (known !== undefined) return known;
    const id = this.words.length;
    this.words.push(word);
    this.parent.push(id);
    this.index.set(word, id);
    return id;
  }

  same(a: number, b: number): void {
    const x = this.root(a);
    const y = this.root(b);
    if (x !== y) this.parent[Math.max(x, y)] = Math.min(x, y);
  }

  /** Number of a folded word, -1 where it is in no lexicon. */
  id(word: string): number {
    return this.index.get(word) ?? -1;
  }

  /** Builds the table; no word is added afterwards. */
  freeze(): void {
    const n = this.words.length;
    let size = 1024;
    while (size < n * 3) size *= 2;
    this.slots = new Int32Array(size * 2).fill(-1);
    this.offsets = new Int32Array(n + 1);
    this.classOf = new Int32Array(n);
    let total = 0;
    for (const w of this.words) total += w.length;
    this.pool = new Uint16Array(total);
    let at = 0;
    for (let id = 0; id < n; id++) {
      const w = this.words[id]!;
      let h = hashStart;
      for (let i = 0; i < w.length; i++) {
        const c = w.charCodeAt(i);
        this.pool[at++] = c;
        h = hashStep(h, c);
      }
      this.offsets[id + 1] = at;
      this.classOf[id] = this.root(id);
      let slot = spread(h) & (size - 1);
      while (this.slots[slot * 2] !== -1) slot = (slot + 1) & (size - 1);
      this.slots[slot * 2] = id;
      this.slots[slot * 2 + 1] = h;
    }
  }

  /** Number of the word whose folded units are `units[0, length)` with that hash; -1 where there is none. */
  find(units: Uint16Array, length: number, hash: number): number {
    const { slots, offsets, pool } = this;
    const mask = (slots.length >> 1) - 1;
    const h = hash | 0;
    for (let slot = spread(h) & mask; ; slot = (slot + 1) & mask) {
      const id = slots[slot * 2]!;
      if (id < 0) return -1;
      if (slots[slot * 2 + 1] !== h) continue;
      const from = offsets[id]!;
      if (offsets[id + 1]! - from !== length) continue;
      let i = 0;
      while (i < length && pool[from + i] === units[i]) i++;
      if (i === length) return id;
    }
  }

  /** One byte per word, 1 for those given: a set that costs one read to test. */
  mask(words: Iterable<string>): Uint8Array {
    const mask = new Uint8Array(this.words.length);
    for (const w of words) {
      const id = this.id(w);
      if (id >= 0) mask[id] = 1;
    }
    return mask;
  }

  private root(id: number): number {
    let r = id;
    while (this.parent[r] !== r) r = this.parent[r]!;
    while (this.parent[id] !== r) {
      const next = this.parent[id]!;
      this.parent[id] = r;
      id = next;
    }
    return r;
  }
}
