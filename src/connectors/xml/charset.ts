import { type DeclaredEncoding, decode } from '../encoding/index.ts';

const DECLARED = /^\s{0,16}<\?xml[^>]{0,200}?encoding\s{0,4}=\s{0,4}["']([A-Za-z0-9._-]{1,40})["']/;

/** Text of an XML file: byte order mark first, then its bytes, then what it declares. */
export function decodeXml(bytes: Uint8Array): string {
  const declared = DECLARED.exec(Buffer.from(bytes.subarray(0, 256)).toString('latin1'))?.[1]?.toLowerCase();
  const forced: DeclaredEncoding = declared === 'iso-8859-1' || declared === 'windows-1252' ? 'windows-1252' : 'auto';
  return decode(bytes, forced).text;
}
