import { createReadStream } from 'node:fs';
import { TextDecoder } from 'node:util';
import { byteOrderMark, type DeclaredEncoding, decodeAs, detectEncoding, type Encoding } from './decode.ts';

export interface Line {
  /** 1-based. */
  readonly number: number;
  /** Byte offset of its first character in the file (in its UTF-8 form where the file is UTF-16). */
  readonly offset: number;
  /** Without its end of line; empty where the line is too long. */
  readonly text: string;
  /** The bytes of `text`, for files that declare an encoding of their own. */
  readonly bytes: Uint8Array;
  readonly encoding: Encoding;
  /** The line was longer than the limit and its text has been passed over. */
  readonly tooLong: boolean;
}

const NEWLINE = 0x0a;
const RETURN = 0x0d;
/** `cr` takes a carriage return alone for an end too: segments of HL7. */
export type LineEnds = 'lf' | 'cr';

/** Next end of either kind; what has been looked through is not looked through again. */
function eitherEnd(bytes: Buffer): (from: number) => number {
  let feed = -2;
  let back = -2;
  const later = (found: number, from: number, sign: number): number => (found === -1 || found >= from ? found : bytes.indexOf(sign, from));
  return (from) => {
    feed = later(feed, from, NEWLINE);
    back = later(back, from, RETURN);
    return feed === -1 || (back !== -1 && back < feed) ? back : feed;
  };
}

/** Bytes of a file without byte order mark; UTF-16 comes out as UTF-8, so that what follows only splits bytes. */
async function* readBytes(
  path: string,
): AsyncGenerator<{ readonly bytes: Buffer; readonly skipped: number; readonly wide: Encoding | null }> {
  let first = true;
  let wide: 'utf-16le' | 'utf-16be' | null = null;
  let decoder: TextDecoder | null = null;
  for await (const chunk of createReadStream(path, { highWaterMark: 256 * 1024 }) as AsyncIterable<Buffer>) {
    let bytes = chunk;
    let skipped = 0;
    if (first) {
      first = false;
      const mark = byteOrderMark(chunk);
      if (mark === 'utf-16le' || mark === 'utf-16be') {
        wide = mark;
        decoder = new TextDecoder(mark);
      } else if (mark !== null) skipped = 3;
    }
    bytes = decoder === null ? chunk.subarray(skipped) : Buffer.from(decoder.decode(chunk, { stream: true }));
    if (bytes.length > 0) yield { bytes, skipped, wide };
  }
}

/**
 * Lines of a file, streamed with flat memory. Each line is decoded by itself (UTF-8 where valid, else Windows-1252), so that a file
 * put together from two exports keeps its accents.
 */
export async function* readLines(
  path: string,
  maxBytes: number,
  declared: DeclaredEncoding = 'auto',
  ends: LineEnds = 'lf',
): AsyncGenerator<Line> {
  let number = 0;
  let offset = 0;
  let kept: Buffer[] = [];
  let length = 0;
  for await (const { bytes, skipped, wide } of readBytes(path)) {
    offset += skipped;
    let from = 0;
    const next = ends === 'lf' ? (start: number): number => bytes.indexOf(NEWLINE, start) : eitherEnd(bytes);
    for (let at = next(0); at !== -1; at = next(from)) {
      length += at - from;
      if (length <= maxBytes) kept.push(bytes.subarray(from, at));
      yield toLine(kept, length, ++number, offset, length > maxBytes, wide, declared);
      kept = [];
      offset += length + 1;
      length = 0;
      from = at + 1;
    }
    length += bytes.length - from;
    // What is too long is no longer kept: a file without a single newline must not fill the memory.
    if (length > maxBytes) kept = [];
    else if (from < bytes.length) kept.push(bytes.subarray(from));
  }
  if (length > 0) yield toLine(kept, length, ++number, offset, length > maxBytes, null, declared);
}

function toLine(
  parts: readonly Buffer[],
  length: number,
  number: number,
  offset: number,
  tooLong: boolean,
  wide: Encoding | null,
  declared: DeclaredEncoding,
): Line {
  if (tooLong) return { number, offset, text: '', bytes: new Uint8Array(), encoding: wide ?? 'ascii', tooLong };
  const bytes = parts.length === 1 ? (parts[0] as Buffer) : Buffer.concat(parts, length);
  const detected = detectEncoding(bytes);
  const found = detected === 'utf-8' && declared === 'windows-1252' && wide === null ? declared : detected;
  // The mark of the file has been taken off: what looks like one at the head of a line is a character like others.
  const text = decodeAs(bytes, wide !== null || found === 'utf-8-bom' ? 'utf-8' : found.startsWith('utf-16') ? 'windows-1252' : found);
  return { number, offset, text: text.endsWith('\r') ? text.slice(0, -1) : text, bytes, encoding: wide ?? found, tooLong };
}
