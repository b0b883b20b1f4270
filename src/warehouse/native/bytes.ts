/** Bytes that grow at the end: where a block of the engine's Native format is written. Numbers are little-endian, as the format wants them. */
export class Bytes {
  #buffer: Buffer;
  #length = 0;

  constructor(size = 65_536) {
    this.#buffer = Buffer.allocUnsafe(size);
  }

  /** What has been written. */
  taken(): Uint8Array {
    return this.#buffer.subarray(0, this.#length);
  }

  byte(value: number): void {
    this.#reserve(1);
    this.#buffer[this.#length++] = value;
  }

  /** Length in the engine's variable form: seven bits a byte, the lowest first. */
  varuint(value: number): void {
    this.#reserve(10);
    let rest = value;
    while (rest >= 0x80) {
      this.#buffer[this.#length++] = (rest % 0x80) | 0x80;
      rest = Math.floor(rest / 0x80);
    }
    this.#buffer[this.#length++] = rest;
  }

  /** Length and UTF-8 bytes. A lone surrogate, which no UTF-8 can hold, becomes U+FFFD: one unit for one, so offsets stay true. */
  text(value: string): void {
    if (value.length <= SHORT && this.#shortAscii(value)) return;
    const bytes = Buffer.byteLength(value);
    this.varuint(bytes);
    this.#reserve(bytes);
    this.#length += this.#buffer.write(value, this.#length);
  }

  /** Length and bytes that are no text. */
  bytes(value: Uint8Array): void {
    this.varuint(value.length);
    this.raw(value);
  }

  raw(bytes: Uint8Array): void {
    this.#reserve(bytes.length);
    this.#buffer.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  /** Codes and words are short and plain: written here, without the cost of a call out of the runtime. False where the text is not plain. */
  #shortAscii(value: string): boolean {
    this.#reserve(SHORT + 1);
    const buffer = this.#buffer;
    const from = this.#length + 1;
    for (let i = 0; i < value.length; i++) {
      const code = value.charCodeAt(i);
      if (code >= 0x80) return false;
      buffer[from + i] = code;
    }
    buffer[this.#length] = value.length;
    this.#length = from + value.length;
    return true;
  }

  #reserve(more: number): void {
    if (this.#length + more <= this.#buffer.length) return;
    const larger = Buffer.allocUnsafe(Math.max(2 * this.#buffer.length, this.#length + more));
    this.#buffer.copy(larger, 0, 0, this.#length);
    this.#buffer = larger;
  }
}

/** Below it, a length takes one byte. */
const SHORT = 100;
