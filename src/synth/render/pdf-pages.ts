import { textWidth, wrapText } from './helvetica.ts';
import type { PrintableBlock, PrintableDocument } from './printable.ts';

/** A line of text at a place of a page: points from the lower left corner. */
export interface PlacedText {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly bold: boolean;
  readonly text: string;
}

export const PAGE_WIDTH = 595;
export const PAGE_HEIGHT = 842;
const MARGIN = 52;
const SMALL = 8;
const BODY = 10;
const HEADING = 11;
const TITLE = 14;
const LEADING = 1.25;
const CELL_GAP = 8;
const BODY_WIDTH = PAGE_WIDTH - 2 * MARGIN;

/** Lays a document out on A4 pages with header, footer and "Page i/n" on each. */
export function layOutPages(document: PrintableDocument): PlacedText[][] {
  const top = PAGE_HEIGHT - 40 - document.header.length * SMALL * LEADING - 14;
  const bottom = 40 + (document.footer.length + 1) * SMALL * LEADING + 8;
  const pages: PlacedText[][] = [[]];
  let y = top;
  const room = (height: number): void => {
    if (y - height >= bottom) return;
    pages.push([]);
    y = top;
  };
  const place = (text: string, x: number, at: number, size: number, bold: boolean): void => {
    if (text !== '') pages.at(-1)?.push({ x, y: at, size, bold, text });
  };
  const lines = (text: string, size: number, bold: boolean, centred: boolean): void => {
    for (const line of wrapText(text, BODY_WIDTH, size, bold)) {
      room(size * LEADING);
      y -= size * LEADING;
      place(line, centred ? Math.max(MARGIN, (PAGE_WIDTH - textWidth(line, size, bold)) / 2) : MARGIN, y, size, bold);
    }
  };
  const table = (rows: readonly (readonly string[])[]): void => {
    const widths = columnWidths(rows);
    for (const row of rows) {
      const cells = row.map((cell, i) => wrapText(cell, (widths[i] ?? BODY_WIDTH) - CELL_GAP, BODY));
      const height = Math.max(1, ...cells.map((c) => c.length)) * BODY * LEADING;
      room(height);
      let x = MARGIN;
      cells.forEach((cell, i) => {
        cell.forEach((line, j) => {
          place(line, x, y - (j + 1) * BODY * LEADING, BODY, false);
        });
        x += widths[i] ?? 0;
      });
      y -= height + 2;
    }
  };
  const draw = (block: PrintableBlock): void => {
    switch (block.kind) {
      case 'title':
        lines(block.text, TITLE, true, true);
        y -= 8;
        break;
      case 'heading':
        y -= 6;
        room(HEADING * 3);
        lines(block.text, HEADING, true, false);
        break;
      case 'paragraph':
        lines(block.text, BODY, false, false);
        y -= 4;
        break;
      case 'table':
        table(block.rows);
        y -= 4;
        break;
    }
  };
  for (const block of document.blocks) draw(block);
  return pages.map((page, i) => [...furniture(document, i + 1, pages.length), ...page]);
}

function furniture(document: PrintableDocument, page: number, pages: number): PlacedText[] {
  const out: PlacedText[] = [];
  document.header.forEach((text, i) => {
    if (text !== '') out.push({ x: MARGIN, y: PAGE_HEIGHT - 40 - i * SMALL * LEADING, size: SMALL, bold: i === 0, text });
  });
  document.footer.forEach((text, i) => {
    if (text !== '') out.push({ x: MARGIN, y: 40 + (document.footer.length - i) * SMALL * LEADING, size: SMALL, bold: false, text });
  });
  const label = `Page ${page}/${pages}`;
  out.push({ x: PAGE_WIDTH - MARGIN - textWidth(label, SMALL), y: 40, size: SMALL, bold: false, text: label });
  return out;
}

/** Columns share the width by their longest cell, none below a seventh of it. */
function columnWidths(rows: readonly (readonly string[])[]): number[] {
  const count = Math.max(...rows.map((row) => row.length), 1);
  const wanted = Array.from({ length: count }, (_, i) =>
    Math.max(BODY_WIDTH / 7, ...rows.map((row) => textWidth(row[i] ?? '', BODY) + CELL_GAP)),
  );
  const total = wanted.reduce((a, b) => a + b, 0);
  return total <= BODY_WIDTH ? wanted : wanted.map((w) => (w * BODY_WIDTH) / total);
}
