import { TextDecoder } from 'node:util';
import { CODE_PAGES } from './vocabulary.ts';

const decoders = new Map<string, TextDecoder>();

/** Text of bytes (one sign, one byte) in a Windows code page; an unknown page is read as 1252. */
export function fromCodePage(bytes: string, page: number): string {
  if (/^[\t\x20-\x7e]*$/.test(bytes)) return bytes;
  const name = CODE_PAGES.get(page) ?? 'windows-1252';
  let decoder = decoders.get(name);
  if (decoder === undefined) {
    decoder = new TextDecoder(name);
    decoders.set(name, decoder);
  }
  return decoder.decode(Buffer.from(bytes, 'latin1'));
}
