import { escapeMarkup } from './markup.ts';
import type { PrintableBlock, PrintableDocument } from './printable.ts';
import { encodeWindows1252 } from './windows-1252.ts';

export type HtmlEncoding = 'utf-8' | 'windows-1252';

/** Older record systems write accents as entities and lines as `<br>`. */
const ENTITIES: Readonly<Record<string, string>> = {
  é: '&eacute;',
  è: '&egrave;',
  ê: '&ecirc;',
  à: '&agrave;',
  â: '&acirc;',
  ç: '&ccedil;',
  ô: '&ocirc;',
  î: '&icirc;',
  ù: '&ugrave;',
  û: '&ucirc;',
  É: '&Eacute;',
  '°': '&deg;',
  '\u00a0': '&nbsp;',
  '’': '&rsquo;',
};

function inline(text: string, entities: boolean): string {
  const safe = escapeMarkup(text);
  const written = entities ? safe.replace(/\P{ASCII}/gu, (c) => ENTITIES[c] ?? c) : safe;
  return written.replaceAll('\n', '<br>\n');
}

function block(b: PrintableBlock, entities: boolean): string {
  switch (b.kind) {
    case 'title':
      return `<h1>${inline(b.text, entities)}</h1>`;
    case 'heading':
      return `<h2>${inline(b.text, entities)}</h2>`;
    case 'paragraph':
      return `<p>${inline(b.text, entities)}</p>`;
    case 'table': {
      const rows = b.rows.map((row) => `<tr>${row.map((cell) => `<td>${inline(cell, entities)}</td>`).join('')}</tr>`);
      return `<table border="1">\n${rows.join('\n')}\n</table>`;
    }
  }
}

/** A page of HTML as record systems export it, with its character set declared. */
export function writeHtml(document: PrintableDocument, encoding: HtmlEncoding = 'utf-8', entities = false): Uint8Array {
  const title = document.blocks.find((b) => b.kind === 'title')?.text ?? 'Document';
  const page = [
    '<!DOCTYPE html>',
    '<html lang="fr">',
    `<head><meta charset="${encoding}"><title>${inline(title, entities)}</title>`,
    '<style>body { font-family: Arial; font-size: 10pt } h2 { font-size: 11pt } .pied { color: #666 }</style></head>',
    '<body>',
    document.header.length === 0 ? '' : `<header>${document.header.map((l) => `<div>${inline(l, entities)}</div>`).join('\n')}</header>`,
    ...document.blocks.map((b) => block(b, entities)),
    document.footer.length === 0
      ? ''
      : `<footer class="pied">${document.footer.map((l) => `<div>${inline(l, entities)}</div>`).join('\n')}</footer>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
  return encoding === 'utf-8' ? new TextEncoder().encode(page) : encodeWindows1252(page);
}
