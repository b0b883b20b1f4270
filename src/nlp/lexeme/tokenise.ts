import { fold } from './fold.ts';
import { stem } from './stem.ts';
import { wordPlaces } from './words.ts';

/** A word of a text: UTF-16 offsets into the text as given, and the form under which it is indexed and looked for. */
export interface Lexeme {
  readonly begin: number;
  readonly end: number;
  readonly lexeme: string;
}

/** Elided words by what stands before the apostrophe: `n'` is `ne` and must never be lost. */
const ELIDED: ReadonlyMap<string, string> = new Map(
  Object.entries({
    l: 'le',
    d: 'de',
    n: 'ne',
    s: 'se',
    c: 'ce',
    j: 'je',
    m: 'me',
    t: 'te',
    qu: 'que',
    jusqu: 'jusque',
    lorsqu: 'lorsque',
    puisqu: 'puisque',
    quoiqu: 'quoique',
  }),
);
/** Longest lexeme kept: a longer run of letters is noise (encoded data), cut so that it costs nothing. */
const LONGEST = 64;
const CACHE_SIZE = 200_000;
const cache = new Map<string, string>();

/** Splits a text into lexemes in the order of the text. Never fails; costs time in proportion to the length. */
export function tokenise(text: string): Lexeme[] {
  const places = wordPlaces(text);
  const lexemes: Lexeme[] = [];
  for (let i = 0; i < places.length; ) {
    const taken = joined(text, places, i);
    const begin = places[i]!;
    const end = places[i + 2 * taken - 1]!;
    lexemes.push({ begin, end, lexeme: taken === 1 ? single(text, begin, end) : lexemeOfSign(text.slice(begin, end)) });
    i += 2 * taken;
  }
  return lexemes;
}

/** The lexemes of a short text without their places. */
export const lexemesOf = (text: string): string[] => tokenise(text).map((token) => token.lexeme);

const DIGITS = /^\p{N}+$/u;
const LETTERS = /^\p{L}+$/u;
const LETTER_NUMBER = /^\p{L}\p{N}+$/u;
const CODE = /^\p{L}\p{N}{2}$/u;
const SIGN_PART = 4;

const GLUE = new Set(['.', ',', '/', '-', '\u2010', '\u2011']);

/** How many words from `i` on make one sign: `5-FU`, `C50.9`, `2,5`, `8500/3`, `3+` are one, `12/06/2015` and `C5-C6` are not. */
function joined(text: string, places: readonly number[], i: number): number {
  if (i + 2 >= places.length) return 1;
  const end = places[i + 1]!;
  const next = places[i + 2]!;
  if (next === end) return text[next] === '+' && DIGITS.test(text.slice(places[i], end)) ? plusses(text, places, i + 2) : 1;
  const mark = text[end]!;
  if (next !== end + 1 || !GLUE.has(mark)) return 1;
  const a = text.slice(places[i], end);
  const b = text.slice(next, places[i + 3]);
  const after = text[places[i + 3]!];
  if (mark === '.' || mark === ',') {
    if (!DIGITS.test(b)) return 1;
    return (DIGITS.test(a) && after !== mark) || (mark === '.' && CODE.test(a)) ? 2 : 1;
  }
  if (mark === '/') return a.length === 4 && DIGITS.test(a) && /^\d$/.test(b) && after !== '/' && text[places[i]! - 1] !== '/' ? 2 : 1;
  return isSign(a, b) ? 2 : 1;
}

function plusses(text: string, places: readonly number[], from: number): number {
  let n = 2;
  for (let at = from + 2; at < places.length && places[at] === places[at - 1] && text[places[at]!] === '+'; at += 2) n++;
  return n;
}

/** `Ki-67`, `PD-L1`, `5-FU`: short parts, letters and a digit among them, but no range such as `L4-L5` or `2-3`. */
function isSign(a: string, b: string): boolean {
  if (a.length > SIGN_PART || b.length > SIGN_PART || a === '+' || b === '+') return false;
  if (LETTERS.test(a) && LETTERS.test(b)) return false;
  if (DIGITS.test(a) && DIGITS.test(b)) return false;
  return !(LETTER_NUMBER.test(a) && LETTER_NUMBER.test(b));
}

const lexemeOfSign = (sign: string): string =>
  fold(sign)
    .replace(/[-\u2010\u2011\s]/gu, '')
    .replace(',', '.')
    .slice(0, LONGEST);

function single(text: string, begin: number, end: number): string {
  const word = text.slice(begin, end);
  const next = text[end];
  if ((next === "'" || next === '’') && word.length <= 7) {
    const elided = ELIDED.get(word.toLowerCase());
    if (elided !== undefined) return elided;
  }
  const known = cache.get(word);
  if (known !== undefined) return known;
  // A few letters of Unicode come apart into words with blanks: the blanks must not reach the index.
  const lexeme = stem(fold(word.length > LONGEST ? word.slice(0, LONGEST) : word).replace(/\s+/gu, '')).slice(0, LONGEST);
  if (cache.size >= CACHE_SIZE) cache.clear();
  cache.set(word, lexeme);
  return lexeme;
}
