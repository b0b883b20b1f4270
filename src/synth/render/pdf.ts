import { deflateSync } from 'node:zlib';
import { layOutPages, PAGE_HEIGHT, PAGE_WIDTH, type PlacedText } from './pdf-pages.ts';
import type { PrintableDocument } from './printable.ts';
import { encodeWindows1252 } from './windows-1252.ts';

const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
/** A PDF string literal in WinAnsi bytes, carried as Latin-1 characters. */
const literal = (text: string): string => `(${latin1(encodeWindows1252(text)).replace(/[\\()]/g, '\\$&')})`;
const number = (value: number): string => String(Math.round(value * 100) / 100);

function pageContent(page: readonly PlacedText[]): string {
  const parts: string[] = [];
  for (const t of page) parts.push(`BT /F${t.bold ? 2 : 1} ${t.size} Tf 1 0 0 1 ${number(t.x)} ${number(t.y)} Tm ${literal(t.text)} Tj ET`);
  return parts.join('\n');
}

function stream(content: string, compressed: boolean): string {
  const bytes = Buffer.from(content, 'latin1');
  const body = compressed ? deflateSync(bytes) : bytes;
  return `<< /Length ${body.length}${compressed ? ' /Filter /FlateDecode' : ''} >>\nstream\n${latin1(body)}\nendstream`;
}

/** A PDF 1.4 file (Helvetica, WinAnsi). Older hospital software leaves the pages uncompressed: `compressed` false does so. */
export function writePdf(document: PrintableDocument, compressed = true): Uint8Array {
  const pages = layOutPages(document);
  const day = (document.date ?? '').replaceAll('-', '');
  const firstPage = 6;
  const kids = pages.map((_, i) => `${firstPage + 2 * i} 0 R`).join(' ');
  const objects: string[] = [
    '<< /Type /Catalog /Pages 2 0 R /Lang (fr-FR) >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>',
    `<< /Producer (Continuum synth)${day === '' ? '' : ` /CreationDate (D:${day}080000)`} >>`,
  ];
  pages.forEach((page, i) => {
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${PAGE_WIDTH} ${PAGE_HEIGHT}] /Contents ${firstPage + 2 * i + 1} 0 R /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> >>`,
      stream(pageContent(page), compressed),
    );
  });
  return Buffer.from(assemble(objects), 'latin1');
}

function assemble(objects: readonly string[]): string {
  let out = '%PDF-1.4\n%\u00e2\u00e3\u00cf\u00d3\n';
  const offsets: number[] = [];
  objects.forEach((body, i) => {
    offsets.push(out.length);
    out += `${i + 1} 0 obj\n${body}\nendobj\n`;
  });
  const table = out.length;
  out += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  for (const offset of offsets) out += `${String(offset).padStart(10, '0')} 00000 n \n`;
  return `${out}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 5 0 R >>\nstartxref\n${table}\n%%EOF\n`;
}
