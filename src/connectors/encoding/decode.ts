import { isUtf8 } from 'node:buffer';

/** Encodings that hospital files come in. `windows-1252` stands for Latin-1 too, which it extends. */
export type Encoding = 'ascii' | 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** What a mapping says of its files; `auto` leaves it to the bytes. */
export type DeclaredEncoding = 'auto' | 'utf-8' | 'windows-1252';

const WINDOWS_1252 = new TextDecoder('windows-1252');
const UTF_8 = new TextDecoder('utf-8', { ignoreBOM: true });
const UTF_16LE = new TextDecoder('utf-16le');
const UTF_16BE = new TextDecoder('utf-16be');

/** What the first bytes say of the encoding by themselves: a byte order mark, or UTF-16 without one. */
export function byteOrderMark(bytes: Uint8Array): 'utf-8-bom' | 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8-bom';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return unmarkedUtf16(bytes);
}

const isAscii = (bytes: Uint8Array): boolean => {
  for (let i = 0; i < bytes.length; i++) if ((bytes[i] as number) > 0x7f) return false;
  return true;
};

/** The encoding of a whole file or of one line. Text that is valid UTF-8 by accident and Windows-1252 by intent is rarer than one file in a million. */
export function detectEncoding(bytes: Uint8Array): Encoding {
  const mark = byteOrderMark(bytes);
  if (mark !== null) return mark;
  if (isAscii(bytes)) return 'ascii';
  return isUtf8(bytes) ? 'utf-8' : 'windows-1252';
}

export function decodeAs(bytes: Uint8Array, encoding: Encoding): string {
  switch (encoding) {
    case 'ascii':
    case 'utf-8':
      return UTF_8.decode(bytes);
    case 'utf-8-bom':
      return UTF_8.decode(bytes.subarray(3));
    case 'utf-16le':
      return UTF_16LE.decode(bytes);
    case 'utf-16be':
      return UTF_16BE.decode(bytes);
    case 'windows-1252':
      return WINDOWS_1252.decode(bytes);
  }
}

/** Text of bytes with the encoding found; `forced` is what the centre declares, used where the bytes do not contradict it. */
export function decode(bytes: Uint8Array, forced: DeclaredEncoding = 'auto'): { readonly text: string; readonly encoding: Encoding } {
  const found = detectEncoding(bytes);
  const encoding = forced === 'windows-1252' && found === 'utf-8' ? 'windows-1252' : found;
  return { text: decodeAs(bytes, encoding), encoding };
}

/** A file that is not UTF-16 and holds NUL bytes, more than this share of them, is no text. */
export function looksBinary(head: Uint8Array, share = 0): boolean {
  if (byteOrderMark(head) !== null && byteOrderMark(head) !== 'utf-8-bom') return false;
  return head.includes(0) && head.reduce((nuls, byte) => nuls + (byte === 0 ? 1 : 0), 0) > share * head.length;
}

const ENOUGH = 16;
/** UTF-16 whose writer left the mark out: of our scripts, every second byte is then zero and hardly any of the others. */
function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const pairs = Math.min(bytes.length, 512) >> 1;
  if (pairs < ENOUGH) return null;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < pairs; i++) {
    if (bytes[2 * i] === 0) even++;
    if (bytes[2 * i + 1] === 0) odd++;
  }
  if (odd > 0.8 * pairs && even < 0.05 * pairs) return 'utf-16le';
  return even > 0.8 * pairs && odd < 0.05 * pairs ? 'utf-16be' : null;
}
