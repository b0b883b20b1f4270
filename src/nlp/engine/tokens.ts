/** Columns of tokens, kept by a reader from one text to the next: only `size` entries count. */
export class Tokens {
  size = 0;
  begin = new Int32Array(0);
  end = new Int32Array(0);
  /** Number of the word in the vocabulary, -1 where unknown. */
  form = new Int32Array(0);
  kind = new Uint8Array(0);
  space = new Uint8Array(0);
  shape = new Uint8Array(0);
  furniture = new Uint8Array(0);

  constructor(capacity = 4096) {
    this.grow(capacity);
  }

  /** Room for at least `capacity` tokens, what is there is kept. */
  grow(capacity: number): void {
    if (capacity <= this.begin.length) return;
    const n = Math.max(capacity, this.begin.length * 2);
    this.begin = copy(new Int32Array(n), this.begin);
    this.end = copy(new Int32Array(n), this.end);
    this.form = copy(new Int32Array(n), this.form);
    this.kind = copy(new Uint8Array(n), this.kind);
    this.space = copy(new Uint8Array(n), this.space);
    this.shape = copy(new Uint8Array(n), this.shape);
    this.furniture = copy(new Uint8Array(n), this.furniture);
  }
}

function copy<T extends Int32Array | Uint8Array>(to: T, from: T): T {
  to.set(from);
  return to;
}
