import type { PrintableBlock, PrintableDocument } from './printable.ts';
import { encodeWindows1252, toWindows1252Text } from './windows-1252.ts';

/** How a program writes characters above ASCII: bytes of the code page, or Unicode numbers with a fallback. */
export type RtfEscapes = 'hex' | 'unicode';

const hex = (byte: number): string => `\\'${byte.toString(16).padStart(2, '0')}`;

function escapeRtf(text: string, escapes: RtfEscapes): string {
  return text.replace(/[\\{}\n\t]|\P{ASCII}/gu, (character) => {
    if (character === '\n') return '\\line\n';
    if (character === '\t') return '\\tab ';
    if (character === '\u00a0') return '\\~';
    const code = character.charCodeAt(0);
    if (code < 0x80) return `\\${character}`;
    const inside = toWindows1252Text(character) === character;
    if (escapes === 'hex' && inside) return hex(encodeWindows1252(character)[0] ?? 0x3f);
    // \u takes signed 16-bit numbers; a character beyond the first plane is written as its two halves.
    return [...Array(character.length).keys()]
      .map((i) => character.charCodeAt(i))
      .map((unit) => `\\u${unit > 32767 ? unit - 65536 : unit}?`)
      .join('');
  });
}

function tableRow(row: readonly string[], columns: number, escapes: RtfEscapes): string {
  const width = Math.floor(9600 / columns);
  const edges = Array.from({ length: columns }, (_, i) => `\\cellx${(i + 1) * width}`).join('');
  const cells = Array.from({ length: columns }, (_, i) => `\\pard\\intbl ${escapeRtf(row[i] ?? '', escapes)}\\cell`).join('\n');
  return `\\trowd\\trgaph70${edges}\n${cells}\n\\row\n`;
}

function block(b: PrintableBlock, escapes: RtfEscapes): string {
  switch (b.kind) {
    case 'title':
      return `\\pard\\qc\\b\\fs28 ${escapeRtf(b.text, escapes)}\\b0\\fs20\\par\n`;
    case 'heading':
      return `\\pard\\sb120\\b\\ul ${escapeRtf(b.text, escapes)}\\ul0\\b0\\par\n`;
    case 'paragraph':
      return `\\pard\\sb0 ${escapeRtf(b.text, escapes)}\\par\n`;
    case 'table': {
      const columns = Math.max(...b.rows.map((row) => row.length), 1);
      return `${b.rows.map((row) => tableRow(row, columns, escapes)).join('')}\\pard\n`;
    }
  }
}

/** A rich text file in code page 1252, as French hospital record systems export it. Pure ASCII bytes. */
export function writeRtf(document: PrintableDocument, escapes: RtfEscapes = 'hex'): Uint8Array {
  const lines = (texts: readonly string[]): string => texts.map((t) => `${escapeRtf(t, escapes)}\\par `).join('');
  const text = [
    '{\\rtf1\\ansi\\ansicpg1252\\uc1\\deff0\\deflang1036\n',
    '{\\fonttbl{\\f0\\fswiss\\fcharset0 Arial;}{\\f1\\froman\\fcharset0 Times New Roman;}}\n',
    '{\\colortbl;\\red0\\green0\\blue0;}\n{\\*\\generator DPI;}\n',
    '\\paperw11906\\paperh16838\\margl1134\\margr1134\\margt1134\\margb1134\n',
    document.header.length === 0 ? '' : `{\\header\\pard\\fs16 ${lines(document.header)}}\n`,
    `{\\footer\\pard\\fs16 ${lines(document.footer)}Page \\chpgn /{\\field{\\*\\fldinst NUMPAGES}{\\fldrslt 1}}\\par}\n`,
    '\\f0\\fs20\n',
    ...document.blocks.map((b) => block(b, escapes)),
    '}',
  ].join('');
  return new TextEncoder().encode(text);
}
