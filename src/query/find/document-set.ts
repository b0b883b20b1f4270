/** A set of documents by their places in the order of all documents (`DocumentColumns`): a bit a document. */
export class DocumentSet {
  /** Number of documents that there are. */
  readonly room: number;
  readonly bits: Uint32Array;
  #ranks: Uint32Array | null = null;

  constructor(room: number, bits: Uint32Array = new Uint32Array((room + 31) >>> 5)) {
    this.room = room;
    this.bits = bits;
  }

  static all(room: number): DocumentSet {
    const set = new DocumentSet(room);
    set.bits.fill(0xff_ff_ff_ff);
    if ((room & 31) !== 0) set.bits[set.bits.length - 1] = 2 ** (room & 31) - 1;
    return set;
  }

  add(place: number): void {
    this.bits[place >>> 5]! |= 1 << (place & 31);
  }

  /** All places from one up to another. */
  addRange(from: number, to: number): void {
    for (let place = from; place < to; place++) this.add(place);
  }

  removeRange(from: number, to: number): void {
    for (let place = from; place < to; place++) this.bits[place >>> 5]! &= ~(1 << (place & 31));
  }

  has(place: number): boolean {
    return (this.bits[place >>> 5]! & (1 << (place & 31))) !== 0;
  }

  and(other: DocumentSet): DocumentSet {
    return this.#with(other, (a, b) => a & b);
  }

  or(other: DocumentSet): DocumentSet {
    return this.#with(other, (a, b) => a | b);
  }

  without(other: DocumentSet): DocumentSet {
    return this.#with(other, (a, b) => a & ~b);
  }

  #with(other: DocumentSet, join: (a: number, b: number) => number): DocumentSet {
    const bits = new Uint32Array(this.bits.length);
    for (let i = 0; i < bits.length; i++) bits[i] = join(this.bits[i]!, other.bits[i]!);
    return new DocumentSet(this.room, bits);
  }

  get size(): number {
    const ranks = this.#ranked();
    return ranks[ranks.length - 1]!;
  }

  /** How many documents of the set stand before this one, which must be in it. The set may not change any more. */
  rank(place: number): number {
    const word = place >>> 5;
    return this.#ranked()[word]! + ones(this.bits[word]! & ((1 << (place & 31)) - 1));
  }

  /** The places in order. */
  places(): Uint32Array {
    const places = new Uint32Array(this.size);
    let n = 0;
    for (let word = 0; word < this.bits.length; word++)
      for (let left = this.bits[word]!; left !== 0; left &= left - 1) places[n++] = word * 32 + (31 - Math.clz32(left & -left));
    return places;
  }

  /** Documents before each word of bits, and of all. */
  #ranked(): Uint32Array {
    if (this.#ranks !== null) return this.#ranks;
    const ranks = new Uint32Array(this.bits.length + 1);
    for (let i = 0; i < this.bits.length; i++) ranks[i + 1] = ranks[i]! + ones(this.bits[i]!);
    this.#ranks = ranks;
    return ranks;
  }
}

function ones(word: number): number {
  let w = word - ((word >>> 1) & 0x55_55_55_55);
  w = (w & 0x33_33_33_33) + ((w >>> 2) & 0x33_33_33_33);
  return Math.imul((w + (w >>> 4)) & 0x0f_0f_0f_0f, 0x01_01_01_01) >>> 24;
}
