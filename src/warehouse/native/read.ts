/** A column as it came: numbers in an array of their width, 64-bit ones up to 2^53, texts as their bytes. */
export type ReadColumn = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array | readonly Uint8Array[];
export interface Block {
  readonly rows: number;
  readonly columns: readonly ReadColumn[];
}

/** Blocks of an answer in the format Native. Throws TypeError on a type that we do not ask for: a fault of ours. */
export function blocksOf(body: Uint8Array | null): Block[] {
  if (body === null) return [];
  const reader = new Reader(body);
  const blocks: Block[] = [];
  while (!reader.done) {
    const width = reader.varuint();
    const rows = reader.varuint();
    const columns: ReadColumn[] = [];
    for (let i = 0; i < width; i++) {
      reader.text();
      const type = reader.text();
      // A column of no rows has no bytes at all.
      columns.push(reader.column(type, rows));
    }
    blocks.push({ rows, columns });
  }
  return blocks;
}

/** One column of all blocks as numbers, one behind the other. */
export function numbersOf<Numbers extends Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array>(
  blocks: readonly Block[],
  at: number,
  into: Numbers,
): Numbers {
  let from = 0;
  for (const { columns } of blocks) {
    const values = columns[at] as Uint8Array;
    into.set(values, from);
    from += values.length;
  }
  return into;
}

export const rowsIn = (blocks: readonly Block[]): number => blocks.reduce((sum, { rows }) => sum + rows, 0);

const decoder = new TextDecoder();
const NUMBERS = { UInt8: Uint8Array, UInt16: Uint16Array, UInt32: Uint32Array, Int32: Int32Array } as const;

class Reader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get done(): boolean {
    return this.#at >= this.#bytes.length;
  }

  varuint(): number {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      const byte = this.#bytes[this.#at++]!;
      value += (byte & 127) * scale;
      if (byte < 128) return value;
    }
  }

  text(): string {
    return decoder.decode(this.#take(this.varuint()));
  }

  column(type: string, rows: number): ReadColumn {
    if (type === 'String') return Array.from({ length: rows }, () => this.#take(this.varuint()));
    if (type === 'UInt64') return wide(new Uint32Array(this.#copy(rows * 8)));
    const Numbers = NUMBERS[type as keyof typeof NUMBERS];
    if (Numbers === undefined) throw new TypeError(`not a type that is read by columns: ${type}`);
    return new Numbers(this.#copy(rows * Numbers.BYTES_PER_ELEMENT));
  }

  #take(length: number): Uint8Array {
    const from = this.#at;
    this.#at += length;
    return this.#bytes.subarray(from, this.#at);
  }

  /** Numbers need a place that their width divides: the bytes of an answer stand anywhere. */
  #copy(length: number): ArrayBuffer {
    const copy = new ArrayBuffer(length);
    new Uint8Array(copy).set(this.#take(length));
    return copy;
  }
}

function wide(halves: Uint32Array): Float64Array {
  const numbers = new Float64Array(halves.length / 2);
  for (let i = 0; i < numbers.length; i++) numbers[i] = halves[2 * i]! + halves[2 * i + 1]! * 4_294_967_296;
  return numbers;
}
