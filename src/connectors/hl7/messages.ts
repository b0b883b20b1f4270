import { TextDecoder } from 'node:util';
import { detectEncoding, type Line, readLines } from '../encoding/index.ts';
import { CHARSETS, separatorsOf } from './separators.ts';

/** A message as it stands in its file. */
export interface RawMessage {
  /** 1-based number in the file. */
  readonly number: number;
  readonly offset: number;
  readonly segments: readonly string[];
  readonly charset: string;
  /** Why the message is not whole, as far as its frame says. */
  readonly fault: 'too_large' | 'unframed' | 'before_header' | null;
}

const MAX_SEGMENTS = 100_000;
const START = '\u000B';
const END = '\u001C';
/** Headers and trailers of batches and files say nothing about patients. */
const FRAME_SEGMENTS: ReadonlySet<string> = new Set(['FHS', 'BHS', 'BTS', 'FTS']);

/** Messages of a file, with or without MLLP framing, segments ended by CR, LF or both. Streams: one message is in memory. */
export async function* readMessages(path: string, maxBytes: number): AsyncGenerator<RawMessage> {
  let current: MessageParts | null = null;
  let number = 0;
  for await (const line of readLines(path, maxBytes, 'auto', 'cr')) {
    const text = line.text.replaceAll(END, '').replaceAll(START, '').trimEnd();
    const ends = line.text.includes(END);
    if (text.startsWith('MSH')) {
      if (current !== null) yield current.close();
      current = new MessageParts(++number, line, maxBytes);
    } else if (line.tooLong && current !== null) current.tooLarge();
    else if (text !== '' && !FRAME_SEGMENTS.has(text.slice(0, 3))) {
      if (current === null) {
        yield { number: number + 1, offset: line.offset, segments: [text], charset: 'utf-8', fault: 'before_header' };
        return;
      }
      current.add(line);
    }
    if (ends) current?.framed();
  }
  if (current !== null) yield current.close();
}

class MessageParts {
  readonly #number: number;
  readonly #offset: number;
  readonly #lines: Line[];
  readonly #maxBytes: number;
  readonly #open: boolean;
  #bytes = 0;
  #tooLarge = false;
  #ended = false;

  constructor(number: number, header: Line, maxBytes: number) {
    this.#number = number;
    this.#offset = header.offset;
    this.#lines = [header];
    this.#maxBytes = maxBytes;
    this.#open = header.text.startsWith(START);
  }
  add(line: Line): void {
    if (this.#tooLarge) return;
    this.#bytes += line.bytes.length;
    if (this.#bytes > this.#maxBytes || this.#lines.length > MAX_SEGMENTS) this.tooLarge();
    else this.#lines.push(line);
  }
  tooLarge(): void {
    this.#tooLarge = true;
    this.#lines.length = 1;
  }
  framed(): void {
    this.#ended = true;
  }
  close(): RawMessage {
    const header = clean(this.#lines[0]?.text ?? '');
    const charset = declaredCharset(header);
    const segments = this.#lines.map((line) => clean(charset === null ? line.text : decoded(line, charset))).filter((text) => text !== '');
    const fault = this.#tooLarge ? 'too_large' : this.#open && !this.#ended ? 'unframed' : null;
    return { number: this.#number, offset: this.#offset, segments, charset: charset ?? 'windows-1252', fault };
  }
}

const clean = (text: string): string => text.replaceAll(START, '').replaceAll(END, '').trimEnd();

/** What MSH-18 declares, where the decoder knows it. */
function declaredCharset(header: string): string | null {
  const separators = separatorsOf(header);
  if (separators === null) return null;
  const declared = header.split(separators.field)[17]?.split(separators.repetition)[0]?.trim().toUpperCase() ?? '';
  return CHARSETS.get(declared) ?? null;
}

/** A line in the declared character set, unless its bytes contradict UTF-8. */
function decoded(line: Line, charset: string): string {
  if (line.encoding === 'ascii') return line.text;
  const valid = detectEncoding(line.bytes) === 'utf-8';
  if (charset === 'utf-8' || (valid && charset === 'windows-1252')) return line.text;
  return new TextDecoder(charset).decode(line.bytes);
}
