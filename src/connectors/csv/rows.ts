import { type DeclaredEncoding, type Line, type LineEnds, readLines } from '../encoding/index.ts';

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
  readonly ends?: LineEnds;
  /** Columns of a file without header; else its first row tells. */
  readonly columns?: number;
}

/** Lines that one quoted cell may run over; beyond, its opening quote is taken for a mistake and reading goes on at the next line. */
const MAX_LINES = 1000;
/** Lines looked through for quotes without end, in one file; after that they are no longer looked for. */
const MAX_IN_VAIN = 2_000_000;
const QUOTE = '"';

/**
 * Cells of a text of one or more whole lines; null where a quoted cell has no end. Quotes inside an unquoted cell are kept as they are,
 * and so is what stands between a closing quote and the separator, unless `strict`: then that is a fault too.
 */
export function splitCells(text: string, separator: string, strict = false): string[] | null {
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
      if (strict && text.slice(at, next === -1 ? text.length : next).trim() !== '') return null;
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

/**
 * Rows of a delimited file, streamed. Empty lines are passed over. An unclosed quote costs its own line, not the rest of the file: lines
 * are joined to one row only where the result is quoted without fault and has as many cells as the file has columns.
 */
export async function* readRows(path: string, dialect: CsvDialect): AsyncGenerator<CsvRow> {
  const lines = new Lookahead(readLines(path, dialect.maxRowBytes, dialect.encoding, dialect.ends));
  let inVain = 0;
  let columns = dialect.columns ?? null;
  for (let first = await lines.at(0); first !== null; first = await lines.at(0)) {
    const place = { line: first.number, offset: first.offset };
    let taken = 1;
    if (first.tooLong) yield { ...place, cells: [], raw: '', fault: 'too_long' };
    else if (first.text.trim() !== '') {
      const row = splitCells(first.text, dialect.separator);
      if (row !== null) {
        columns ??= row.length;
        yield { ...place, cells: row, raw: first.text, fault: null };
      } else {
        const more = inVain < MAX_IN_VAIN ? await linesOfRow(first, lines, dialect) : { lines: 1, tried: 0 };
        const raw = more.lines === 1 ? first.text : lines.text(more.lines);
        const split = more.lines === 1 ? null : splitCells(raw, dialect.separator, true);
        const cells = split !== null && fits(split, columns) ? split : null;
        if (cells === null) inVain += more.tried;
        else taken = more.lines;
        columns ??= cells?.length ?? null;
        yield cells === null ? { ...place, cells: [], raw: first.text, fault: 'quote' } : { ...place, cells, raw, fault: null };
      }
    }
    lines.drop(taken);
  }
}

/** Whether these may be the cells of one row: enough of them, and nothing in those too many. Of a header anything may. */
export const fits = (cells: readonly string[], columns: number | null): boolean =>
  columns === null || (cells.length >= columns && cells.slice(columns).every((cell) => cell.trim() === ''));

/** How many lines a row takes whose quoted cell goes on after its first one; 1 where the quote has no end. */
async function linesOfRow(first: Line, lines: Lookahead, dialect: CsvDialect): Promise<{ readonly lines: number; readonly tried: number }> {
  let length = first.text.length;
  for (let n = 1; n < MAX_LINES && length < dialect.maxRowBytes; n++) {
    const next = lines.has(n) ?? (await lines.at(n));
    if (next === null || next.tooLong) return { lines: 1, tried: n };
    length += next.text.length;
    if (!endsInsideQuotes(next.text, dialect.separator, true)) return { lines: n + 1, tried: n };
  }
  return { lines: 1, tried: MAX_LINES };
}

/** Lines read before they are taken: a row that turned out not to be one gives its lines back. */
class Lookahead {
  readonly #source: AsyncGenerator<Line>;
  #ahead: Line[] = [];
  /** Lines of `#ahead` that have been taken already; dropped together, now and then. */
  #gone = 0;
  constructor(source: AsyncGenerator<Line>) {
    this.#source = source;
  }
  /** Line `n` from here where it has been read already. */
  has(n: number): Line | undefined {
    return this.#ahead[this.#gone + n];
  }
  async at(n: number): Promise<Line | null> {
    while (this.#ahead.length <= this.#gone + n) {
      const step = await this.#source.next();
      if (step.done === true) return null;
      this.#ahead.push(step.value);
    }
    return this.#ahead[this.#gone + n] ?? null;
  }
  /** Text of the next `count` lines, all read already. */
  text(count: number): string {
    return this.#ahead
      .slice(this.#gone, this.#gone + count)
      .map((line) => line.text)
      .join('\n');
  }
  drop(count: number): void {
    this.#gone += count;
    if (this.#gone < 1024 && this.#gone < this.#ahead.length) return;
    this.#ahead = this.#ahead.slice(this.#gone);
    this.#gone = 0;
  }
}
