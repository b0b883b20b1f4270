import { fold } from './fold.ts';
import { stem } from './stem.ts';

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
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*|\+/gu;
const CACHE_SIZE = 200_000;
const cache = new Map<string, string>();

/** Splits a text into lexemes in the order of the text. Never fails; costs time in proportion to the length. */
export function tokenise(text: string): Lexeme[] {
  const words = [...text.matchAll(WORD)].map((match) => ({ begin: match.index, end: match.index + match[0].length }));
  const lexemes: Lexeme[] = [];
  for (let i = 0; i < words.length; ) {
    const taken = joined(text, words, i);
    const begin = words[i]!.begin;
    const end = words[i + taken - 1]!.end;
    lexemes.push({ begin, end, lexeme: taken === 1 ? single(text, begin, end) : lexemeOfSign(text.slice(begin, end)) });
    i += taken;
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

interface Span {
  readonly begin: number;
  readonly end: number;
}

/** How many words from `i` on make one sign: `5-FU`, `C50.9`, `2,5`, `8500/3`, `3+` are one, `12/06/2015` and `C5-C6` are not. */
function joined(text: string, words: readonly Span[], i: number): number {
  const first = words[i]!;
  const second = words[i + 1];
  if (second === undefined) return 1;
  const a = text.slice(first.begin, first.end);
  const b = text.slice(second.begin, second.end);
  if (second.begin === first.end) return b === '+' && DIGITS.test(a) ? plusses(text, words, i + 1) : 1;
  if (second.begin !== first.end + 1) return 1;
  const mark = text[first.end];
  const third = text[second.end];
  if ((mark === '.' || mark === ',') && DIGITS.test(b)) return (DIGITS.test(a) && third !== mark) || (mark === '.' && CODE.test(a)) ? 2 : 1;
  if (mark === '/') return DIGITS.test(a) && a.length === 4 && /^\d$/.test(b) && third !== '/' && text[first.begin - 1] !== '/' ? 2 : 1;
  if (mark === '-' || mark === '\u2011' || mark === '\u2010') return isSign(a, b) ? 2 : 1;
  return 1;
}

function plusses(text: string, words: readonly Span[], from: number): number {
  let n = 1;
  let at = from;
  while (at < words.length && words[at]!.begin === words[at - 1]!.end && text[words[at]!.begin] === '+') {
    n++;
    at++;
  }
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
