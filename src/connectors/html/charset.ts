import { byteOrderMark, decodeAs, detectEncoding } from '../encoding/index.ts';

const DECLARED = /charset\s{0,4}=\s{0,4}["']?([a-z0-9_-]{2,30})/i;
const LATIN: ReadonlySet<string> = new Set(['iso-8859-1', 'iso8859-1', 'latin1', 'iso-8859-15', 'windows-1252', 'cp1252']);

/** Text of a page: byte order mark first, then what the bytes are, helped by what the page declares. A page that lies about UTF-8 is read by its bytes. */
export function decodeHtml(bytes: Uint8Array): string {
  if (byteOrderMark(bytes) !== null) return decodeAs(bytes, detectEncoding(bytes));
  const declared = DECLARED.exec(Buffer.from(bytes.subarray(0, 2048)).toString('latin1'))?.[1]?.toLowerCase();
  const found = detectEncoding(bytes);
  return decodeAs(bytes, declared !== undefined && LATIN.has(declared) && found !== 'utf-8' ? 'windows-1252' : found);
}
