import { type DeclaredEncoding, type Line, readLines } from '../encoding/index.ts';

export interface CsvRow {
  /** Line of the file on which the row begins, 1-based. */
  readonly line: number;
  readonly offset: number;
  readonly cells: readonly string[];
  readonly raw: string;
  /** Why the row cannot be taken: a quote without its end, or a row over the limit. */
  readonly fault: 'quote' | 'too_long' | null;
}

export interface CsvDialect {
  readonly separator: string;
  /** Rows longer than this many bytes are passed over. */
  readonly maxRowBytes: number;
  readonly encoding?: DeclaredEncoding;
}

/** Lines that one quoted cell may run over; beyond, its opening quote is taken for a mistake and reading goes on at the next line. */
const MAX_LINES = 200;
const QUOTE = '"';

/** Cells of a text of one or more whole lines; null where a quoted cell has no end. Quotes inside an unquoted cell are kept as they are. */
export function splitCells(text: string, separator: string): string[] | null {
  const cells: string[] = [];
  let at = 0;
  while (true) {
    if (text[at] === QUOTE) {
      let cell = '';
      let from = at + 1;
      while (true) {
        const end = text.indexOf(QUOTE, from);
        if (end === -1) return null;
        cell += text.slice(from, end);
        at = end + 1;
        if (text[at] !== QUOTE) break;
        cell += QUOTE;
        from = at + 1;
      }
      const next = text.indexOf(separator, at);
      // What stands between the closing quote and the separator is kept: it is data, however badly written.
      cells.push(cell + text.slice(at, next === -1 ? text.length : next));
      if (next === -1) return cells;
      at = next + 1;
    } else {
      const next = text.indexOf(separator, at);
      cells.push(next === -1 ? text.slice(at) : text.slice(at, next));
      if (next === -1) return cells;
      at = next + 1;
    }
  }
}

/** Whether a quoted cell is open at the end of a line that began inside one (`open`) or not: reads each line of a row once. */
export function endsInsideQuotes(text: string, separator: string, open: boolean): boolean {
  let at = 0;
  let inside = open;
  while (true) {
    if (inside || text[at] === QUOTE) {
      let from = inside ? at : at + 1;
      for (let end = text.indexOf(QUOTE, from); ; end = text.indexOf(QUOTE, from)) {
        if (end === -1) return true;
        from = end + 1;
        if (text[from] !== QUOTE) break;
        from++;
      }
      inside = false;
      at = from;
    }
    const next = text.indexOf(separator, at);
    if (next === -1) return false;
    at = next + 1;
  }
}

/** Rows of a delimited file, streamed. Empty lines are passed over. An unclosed quote costs its own line, not the rest of the file. */
export async function* readRows(path: string, dialect: CsvDialect): AsyncGenerator<CsvRow> {
  const lines = new LineQueue(readLines(path, dialect.maxRowBytes, dialect.encoding));
  for (let first = await lines.next(); first !== null; first = await lines.next()) {
    const at = { line: first.number, offset: first.offset };
    if (first.tooLong) yield { ...at, cells: [], raw: '', fault: 'too_long' };
    else if (first.text.trim() !== '') {
      const cells = splitCells(first.text, dialect.separator);
      if (cells !== null) yield { ...at, cells, raw: first.text, fault: null };
      else yield await continued(first, lines, dialect);
    }
  }
}

/** A row whose quoted cell goes on in the following lines. */
async function continued(first: Line, lines: LineQueue, dialect: CsvDialect): Promise<CsvRow> {
  const at = { line: first.number, offset: first.offset };
  const taken: Line[] = [];
  const parts = [first.text];
  let length = first.text.length;
  while (taken.length < MAX_LINES && length < dialect.maxRowBytes) {
    const next = await lines.next();
    if (next === null) break;
    taken.push(next);
    if (next.tooLong) break;
    parts.push(next.text);
    length += next.text.length;
    if (endsInsideQuotes(next.text, dialect.separator, true)) continue;
    const raw = parts.join('\n');
    const cells = splitCells(raw, dialect.separator);
    if (cells !== null) return { ...at, cells, raw, fault: null };
  }
  lines.putBack(taken);
  return { ...at, cells: [], raw: first.text, fault: 'quote' };
}

/** Lines that can be put back, so that reading goes on after a row that turned out not to be one. */
class LineQueue {
  readonly #lines: AsyncGenerator<Line>;
  readonly #again: Line[] = [];
  constructor(lines: AsyncGenerator<Line>) {
    this.#lines = lines;
  }
  async next(): Promise<Line | null> {
    const again = this.#again.shift();
    if (again !== undefined) return again;
    const step = await this.#lines.next();
    return step.done === true ? null : step.value;
  }
  putBack(lines: readonly Line[]): void {
    this.#again.unshift(...lines);
  }
}
