import type { PrintableBlock } from './printable.ts';

const LONGEST_HEADING = 60;
const SEPARATORS = ['\t', ' | ', '   '] as const;
const RULE = /^-{3,}$/;

/** The separator that makes a line a row of a table; null for a line of words. */
function separatorOf(line: string): string | null {
  return SEPARATORS.find((separator) => line.includes(separator)) ?? null;
}

function isHeading(line: string, next: string | undefined): boolean {
  if (line.length > LONGEST_HEADING) return false;
  if (next !== undefined && RULE.test(next)) return true;
  if (next === undefined || next === '') return false;
  return line.endsWith(' :') || (line.length > 4 && !/[a-zà-ÿ0-9,;]/.test(line));
}

/**
 * Finds titles, headings, tables and paragraphs in a plain document, as its author typed it. No word is lost: the blocks' texts, joined, are the
 * text without the rules under headings and the separators of tables.
 */
export function blocksOf(text: string, title: string): PrintableBlock[] {
  const lines = text.split('\n');
  const blocks: PrintableBlock[] = [];
  let paragraph: string[] = [];
  let rows: string[][] = [];
  const flush = (): void => {
    if (paragraph.length > 0) blocks.push({ kind: 'paragraph', text: paragraph.join('\n') });
    if (rows.length > 0) blocks.push({ kind: 'table', rows });
    paragraph = [];
    rows = [];
  };
  let titled = false;
  lines.forEach((line, i) => {
    const separator = separatorOf(line);
    if (line === '' || (RULE.test(line) && i > 0 && lines[i - 1] !== '')) flush();
    else if (!titled && line.toLowerCase() === title.toLowerCase()) {
      flush();
      titled = true;
      blocks.push({ kind: 'title', text: line });
    } else if (isHeading(line, lines[i + 1])) {
      flush();
      blocks.push({ kind: 'heading', text: line });
    } else if (separator !== null) {
      if (paragraph.length > 0) flush();
      rows.push(line.split(separator));
    } else {
      if (rows.length > 0) flush();
      paragraph.push(line);
    }
  });
  flush();
  return blocks;
}
