import type { ConnectorLimits } from '../connector.ts';
import type { ConvertedFormat } from '../conversion/convert.ts';
import { converter } from '../conversion/converter.ts';
import { decode, looksBinary } from '../encoding/index.ts';
import { type Parsed, parsed, unparsed } from '../item.ts';
import { rtfText } from '../rtf/render.ts';
import { tidyText } from '../tidy-text.ts';

const CONVERTED: ReadonlyMap<string, ConvertedFormat> = new Map([
  ['application/pdf', 'pdf'],
  ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'docx'],
  ['text/html', 'html'],
  ['application/xhtml+xml', 'html'],
]);
const RTF: ReadonlySet<string> = new Set(['text/rtf', 'application/rtf', 'text/richtext']);

/** Text of a body that stands inside another document (CDA, HL7), read by the connector of its media type. */
export async function mediaText(mediaType: string, bytes: Buffer, limits: ConnectorLimits): Promise<Parsed<string>> {
  if (bytes.length > limits.maxFileBytes)
    return unparsed(
      'too_large',
      `contenu de ${bytes.length} octets, limite ${limits.maxFileBytes} / body of ${bytes.length} bytes, limit ${limits.maxFileBytes}`,
    );
  const type = mediaType.toLowerCase().split(';', 1)[0]?.trim() ?? '';
  const format = CONVERTED.get(type);
  if (format !== undefined) {
    const found = await converter.convert(format, bytes, limits, limits.pdfTimeoutMs);
    return found.ok ? parsed(found.value.text) : found;
  }
  if (RTF.has(type) || bytes.subarray(0, 5).toString('latin1') === '{\\rtf') return rtfText(bytes, limits.maxDepth);
  if (type.startsWith('image/')) return unparsed('no_text', 'le corps est une image / the body is an image');
  if (type !== '' && type !== 'text/plain')
    return unparsed('unknown_format', 'ce type de contenu n’est pas lu / media type of the body is not read');
  return looksBinary(bytes)
    ? unparsed('bad_encoding', 'le corps n’est dans aucun encodage de texte / the body holds bytes of no text encoding')
    : parsed(tidyText(decode(bytes).text));
}

const BASE64 = /^[A-Za-z0-9+/]*={0,2}$/;

/** Bytes of a Base64 text, line ends inside allowed; a text cut short is `truncated`. */
export function fromBase64(text: string): Parsed<Buffer> {
  const signs = text.replaceAll(/\s+/g, '');
  if (!BASE64.test(signs)) return unparsed('broken_file', 'le contenu n’est pas en Base64 / the body is not Base64');
  // Writers may leave the padding out; one sign more than whole groups can only be a cut.
  if (signs.replace(/=+$/, '').length % 4 === 1 || (signs.includes('=') && signs.length % 4 !== 0))
    return unparsed('truncated', 'le contenu Base64 est coupé / the Base64 body is cut short');
  return parsed(Buffer.from(signs, 'base64'));
}
