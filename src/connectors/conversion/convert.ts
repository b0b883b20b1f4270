import { docxText } from '../docx/docx-text.ts';
import { decodeHtml } from '../html/charset.ts';
import { type HtmlText, htmlText } from '../html/render.ts';
import { type Parsed, parsed } from '../item.ts';
import { pdfText } from '../pdf/pdf-text.ts';

/** Formats whose readers are not ours, or whose parsing time no one can bound: converted in a worker. */
export type ConvertedFormat = 'pdf' | 'docx' | 'html';
export interface ConversionLimits {
  readonly maxPdfPages: number;
  readonly maxUnzippedBytes: number;
}

/** Text of a file in one of these formats. */
export async function convert(format: ConvertedFormat, bytes: Uint8Array, limits: ConversionLimits): Promise<Parsed<HtmlText>> {
  switch (format) {
    case 'pdf':
      return titled(await pdfText(bytes, limits.maxPdfPages));
    case 'docx':
      return titled(await docxText(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), limits.maxUnzippedBytes));
    case 'html':
      return parsed(htmlText(decodeHtml(bytes)));
  }
}

const titled = (text: Parsed<string>): Parsed<HtmlText> => (text.ok ? parsed({ text: text.value, title: null }) : text);
