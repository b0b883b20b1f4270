import { CLASS, DIGIT, FOLD, fold, LETTER, PAIR, SILENT } from './characters.ts';

/** One word of a pattern: `word` folded; `forms` all the forms that match; `raw` the exact characters asked for by `=`. */
export interface PatternWord {
  readonly word: string;
  readonly written: string;
  readonly raw: string | null;
  /** Only this form, without plural. */
  readonly fixed: boolean;
  /** All feminines. */
  readonly wide: boolean;
}
export type WordSequence = readonly PatternWord[];

const MOST_SEQUENCES = 1024;

export class PatternError extends Error {
  constructor(pattern: string, why: string) {
    super(`pattern "${pattern}": ${why}`);
    this.name = 'PatternError';
  }
}

/** All rows of words that a pattern stands for. Throws PatternError on bad syntax: patterns are data of the project, read at start. */
export function parsePattern(pattern: string): readonly WordSequence[] {
  if (!SPECIAL.test(pattern)) {
    const row = pattern.split(' ').flatMap((word) => (word === '' ? [] : plainWords(word)));
    if (row.length === 0) throw new PatternError(pattern, 'no word');
    return [row];
  }
  const state = { pattern, at: 0 };
  const rows = alternatives(state);
  if (state.at < pattern.length) throw new PatternError(pattern, `unexpected ${pattern[state.at]} at ${state.at}`);
  const filled = rows.filter((row) => row.length > 0);
  if (filled.length === 0) throw new PatternError(pattern, 'no word');
  return filled;
}

const SPECIAL = /[()[\]|=!~\\]/;
const plain = new Map<string, WordSequence>();
/** Words without marks come back in thousands of patterns: each is cut once. */
function plainWords(written: string): WordSequence {
  const known = plain.get(written);
  if (known !== undefined) return known;
  const words = splitWords(written).map((w) => made(w, false, false, false));
  if (words.length === 0) throw new PatternError(written, 'a mark without a word');
  plain.set(written, words);
  return words;
}

const made = (written: string, exact: boolean, fixed: boolean, wide: boolean): PatternWord => ({
  word: fold(written).replace(',', written.length > 1 ? '.' : ','),
  written,
  raw: exact ? written : null,
  fixed,
  wide,
});

interface Cursor {
  readonly pattern: string;
  at: number;
}

function alternatives(cursor: Cursor): WordSequence[] {
  const rows = sequence(cursor);
  while (cursor.pattern[cursor.at] === '|') {
    cursor.at++;
    rows.push(...sequence(cursor));
  }
  return rows;
}

function sequence(cursor: Cursor): WordSequence[] {
  let rows: WordSequence[] = [[]];
  const { pattern } = cursor;
  while (cursor.at < pattern.length) {
    const c = pattern[cursor.at]!;
    if (c === '|' || c === ')' || c === ']') break;
    if (c === ' ') {
      cursor.at++;
    } else if (c === '(' || c === '[') {
      cursor.at++;
      const inner = alternatives(cursor);
      const close = c === '(' ? ')' : ']';
      if (pattern[cursor.at] !== close) throw new PatternError(pattern, `${close} missing`);
      cursor.at++;
      rows = product(pattern, rows, c === '[' ? [[], ...inner] : inner);
    } else {
      rows = product(pattern, rows, [chunk(cursor)]);
    }
  }
  return rows;
}

function product(pattern: string, left: readonly WordSequence[], right: readonly WordSequence[]): WordSequence[] {
  if (left.length * right.length > MOST_SEQUENCES) throw new PatternError(pattern, `more than ${MOST_SEQUENCES} variants`);
  return left.flatMap((l) => right.map((r) => [...l, ...r]));
}

/** Characters up to the next blank or bracket: one or more words ("Ki67" is two). */
function chunk(cursor: Cursor): WordSequence {
  const { pattern } = cursor;
  const exact = pattern[cursor.at] === '=';
  if (exact) cursor.at++;
  let written = '';
  let fixed = false;
  let wide = false;
  while (cursor.at < pattern.length) {
    const c = pattern[cursor.at]!;
    if (' |()[]'.includes(c)) break;
    cursor.at++;
    if (c === '\\') written += pattern[cursor.at++] ?? '';
    else if (c === '!') fixed = true;
    else if (c === '~') wide = true;
    else written += c;
  }
  const words =
    !exact && !fixed && !wide && written !== '' ? plainWords(written) : splitWords(written).map((w) => made(w, exact, fixed, wide));
  if (words.length === 0) throw new PatternError(pattern, 'a mark without a word');
  return words;
}

/** Cuts as the tokenizer does; hyphens and apostrophes fall out, as matchers skip them. */
function splitWords(written: string): string[] {
  const words: string[] = [];
  let i = 0;
  while (i < written.length) {
    const kind = kindAt(written, i);
    let j = i + 1;
    if (kind !== 0) while (j < written.length && kindAt(written, j) === kind) j++;
    if (kind === DIGIT && (written[j] === ',' || written[j] === '.') && kindAt(written, j + 1) === DIGIT) {
      j++;
      while (j < written.length && kindAt(written, j) === DIGIT) j++;
    }
    const f = FOLD[written.charCodeAt(i)]!;
    if (kind !== 0 || (f !== 39 && f !== 45)) words.push(written.slice(i, j));
    i = j;
  }
  return words;
}

function kindAt(s: string, i: number): number {
  const k = i < s.length ? CLASS[s.charCodeAt(i)] : 0;
  return k === LETTER || k === PAIR || k === SILENT ? LETTER : k === DIGIT ? DIGIT : 0;
}
