import { readFileSync } from 'node:fs';

/** A table of the terminology: tab-separated, lines that begin with '#' say source, version and columns. Throws on a row of another width. */
export function readRows(file: URL, columns: number): readonly (readonly string[])[] {
  const rows: string[][] = [];
  readFileSync(file, 'utf8')
    .split('\n')
    .forEach((line, i) => {
      if (line === '' || line.startsWith('#')) return;
      const cells = line.split('\t');
      if (cells.length !== columns) throw new Error(`${file.pathname}: line ${i + 1} has ${cells.length} columns, not ${columns}`);
      rows.push(cells);
    });
  return rows;
}

/** The parts of a cell that holds several names. */
export const parts = (cell: string): readonly string[] =>
  cell
    .split(';')
    .map((s) => s.trim())
    .filter((s) => s !== '');
