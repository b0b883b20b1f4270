import { inflateRawSync } from 'node:zlib';
import { type Parsed, parsed, unparsed } from '../item.ts';

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const MAX_ENTRIES = 5_000;

/**
 * Makes sure that a zip stays under a limit once unzipped. Its directory may lie about sizes, so that every part is inflated once,
 * with the rest of the limit as its bound, before the file is given to a reader that knows no limit. Answers the bytes of all parts.
 */
export function checkZip(bytes: Buffer, maxBytes: number): Parsed<number> {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end === -1 || end + 22 > bytes.length || bytes.readUInt32LE(end) !== END_OF_DIRECTORY)
    return unparsed('broken_file', 'zip sans répertoire / zip without directory');
  const entries = bytes.readUInt16LE(end + 10);
  if (entries > MAX_ENTRIES) return unparsed('unsafe', `zip de ${entries} parties / zip of ${entries} parts`);
  let at = bytes.readUInt32LE(end + 16);
  let total = 0;
  for (let i = 0; i < entries; i++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== DIRECTORY_ENTRY)
      return unparsed('broken_file', 'répertoire du zip coupé / zip directory cut short');
    if ((bytes.readUInt16LE(at + 8) & 1) === 1)
      return unparsed('encrypted', 'partie du zip protégée par mot de passe / zip part protected by a password');
    const size = inflatedSize(bytes, at, maxBytes - total);
    if (!size.ok) return size;
    total += size.value;
    if (total > maxBytes)
      return unparsed('unsafe', `plus de ${maxBytes} octets une fois décompressé / unzips to more than ${maxBytes} bytes`);
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return parsed(total);
}

function inflatedSize(bytes: Buffer, entry: number, rest: number): Parsed<number> {
  const method = bytes.readUInt16LE(entry + 10);
  const compressed = bytes.readUInt32LE(entry + 20);
  const local = bytes.readUInt32LE(entry + 42);
  if (local + 30 > bytes.length || bytes.readUInt32LE(local) !== LOCAL_HEADER)
    return unparsed('broken_file', 'partie du zip absente de sa place / zip part is not where the directory says');
  const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
  if (from + compressed > bytes.length) return unparsed('truncated', 'partie du zip coupée / zip part cut short');
  if (method === 0) return parsed(compressed);
  if (method !== 8) return unparsed('broken_file', `méthode de compression ${method} inconnue / zip part of unknown method ${method}`);
  try {
    return parsed(inflateRawSync(bytes.subarray(from, from + compressed), { maxOutputLength: Math.max(1, rest) }).length);
  } catch (error) {
    if (error instanceof RangeError) return unparsed('unsafe', 'dépasse la limite une fois décompressé / unzips to more than the limit');
    if (error instanceof Error && 'code' in error)
      return error.code === 'ERR_BUFFER_TOO_LARGE'
        ? unparsed('unsafe', 'dépasse la limite une fois décompressé / unzips to more than the limit')
        : unparsed('broken_file', 'partie du zip illisible / zip part cannot be inflated');
    throw error;
  }
}
