import { CDA_TEMPLATES, cdaHeader } from './cda-header.ts';
import { escapeMarkup } from './markup.ts';
import { writePdf } from './pdf.ts';
import type { PrintableBlock, PrintableDocument, PrintableIdentity } from './printable.ts';

/** `n1-pdf` and `n1-text`: unstructured body; `n3`: sections with title and text. */
export type CdaLevel = 'n1-pdf' | 'n1-text' | 'n3';

const TUMOUR_BOARD = '34794-8';

/** A CDA R2 document (French header, HL7 France and CI-SIS templates). The document must have a date. */
export function writeCda(document: PrintableDocument, identity: PrintableIdentity, level: CdaLevel): Uint8Array {
  const title = document.blocks.find((b) => b.kind === 'title')?.text ?? identity.typeLabel;
  if (document.date === null) throw new TypeError('A CDA document needs a date.');
  const own = level === 'n3' ? (identity.type === TUMOUR_BOARD ? CDA_TEMPLATES.tumourBoard : []) : CDA_TEMPLATES.unstructured;
  const header = cdaHeader(identity, title, document.date, own);
  return new TextEncoder().encode(`${header}<component>\n${body(document, level)}\n  </component>\n</ClinicalDocument>\n`);
}

function body(document: PrintableDocument, level: CdaLevel): string {
  switch (level) {
    case 'n1-pdf':
      return unstructured('application/pdf', writePdf(document));
    case 'n1-text':
      return unstructured('text/plain', new TextEncoder().encode(document.blocks.map(blockText).join('\n\n')));
    case 'n3':
      return `<structuredBody>\n${sectionsOf(document.blocks).map(section).join('\n')}\n</structuredBody>`;
  }
}

const unstructured = (mediaType: string, bytes: Uint8Array): string =>
  `<nonXMLBody><text mediaType="${mediaType}" representation="B64">${Buffer.from(bytes).toString('base64')}</text></nonXMLBody>`;

const blockText = (b: PrintableBlock): string => (b.kind === 'table' ? b.rows.map((row) => row.join('\t')).join('\n') : b.text);

interface Section {
  readonly title: string | null;
  readonly blocks: PrintableBlock[];
}

/** A heading opens a section; what stands before the first heading is a section without title. */
function sectionsOf(blocks: readonly PrintableBlock[]): Section[] {
  const sections: Section[] = [];
  for (const b of blocks) {
    if (b.kind === 'title') continue;
    if (b.kind === 'heading') sections.push({ title: b.text, blocks: [] });
    else {
      if (sections.length === 0) sections.push({ title: null, blocks: [] });
      sections.at(-1)?.blocks.push(b);
    }
  }
  return sections;
}

function section(s: Section): string {
  const title = s.title === null ? '' : `<title>${escapeMarkup(s.title)}</title>`;
  return `<component><section>${title}<text>${s.blocks.map(narrative).join('\n')}</text></section></component>`;
}

function narrative(b: PrintableBlock): string {
  if (b.kind !== 'table') return `<paragraph>${escapeMarkup(b.text).replaceAll('\n', '<br/>')}</paragraph>`;
  const rows = b.rows.map((row) => `<tr>${row.map((cell) => `<td>${escapeMarkup(cell)}</td>`).join('')}</tr>`);
  return `<table><tbody>${rows.join('')}</tbody></table>`;
}
