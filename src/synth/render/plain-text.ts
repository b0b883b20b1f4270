import { encodeWindows1252 } from './windows-1252.ts';

export type TextEncoding = 'utf-8' | 'utf-8-bom' | 'windows-1252';

const BOM = Uint8Array.of(0xef, 0xbb, 0xbf);

/** The bytes of a text file. In Windows-1252 characters outside the code page are substituted, so offsets hold only for texts inside it. */
export function writePlainText(text: string, encoding: TextEncoding): Uint8Array {
  if (encoding === 'windows-1252') return encodeWindows1252(text);
  const bytes = new TextEncoder().encode(text);
  if (encoding === 'utf-8') return bytes;
  const out = new Uint8Array(BOM.length + bytes.length);
  out.set(BOM);
  out.set(bytes, BOM.length);
  return out;
}
