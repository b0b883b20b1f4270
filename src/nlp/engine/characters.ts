/** Classes of UTF-16 code units, and what each folds to. One table for texts, lexicon and queries. */
export const OTHER = 0;
export const SPACE = 1;
export const NEWLINE = 2;
export const LETTER = 3;
export const DIGIT = 4;
/** Part of a word that adds nothing to it: combining accents, soft hyphen, zero-width signs. */
export const SILENT = 5;
/** Letter that folds to two (œ, æ, ß, ligatures of fonts). */
export const PAIR = 6;

export const CLASS = new Uint8Array(65536);
export const FOLD = new Uint16Array(65536);
/** 1 for capital letters. */
export const UPPER = new Uint8Array(65536);
/** Second letter of a PAIR. */
export const SECOND = new Uint16Array(65536);

const PAIRS: Readonly<Record<string, string>> = {
  œ: 'oe',
  Œ: 'oe',
  æ: 'ae',
  Æ: 'ae',
  ß: 'ss',
  ﬁ: 'fi',
  ﬂ: 'fl',
  ﬀ: 'ff',
  Ĳ: 'ij',
  ĳ: 'ij',
};
const APOSTROPHES = "'’‘ʼ`´′‛";
const QUOTES = '"“”„«»‟″';
const DASHES = '-‐‑‒–—−﹣－';
const SPACES = '\t\v\f \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\ufeff\u0000';
const SILENTS = '\u00ad\u200b\u200c\u200d\u2060';
const DIGIT_FORMS = { '²': '2', '³': '3', '¹': '1' } as const;

/** Latin, Greek and Cyrillic fold by the rules of Unicode; the rest of the plane keeps its code. Tables are filled once, at load. */
function fill(): void {
  const letter = /\p{L}/u;
  const mark = /\p{M}/u;
  for (let c = 0; c < 65536; c++) FOLD[c] = c;
  for (let c = 0; c < 0x0600; c++) classify(c, letter, mark);
  for (let c = 0x1e00; c < 0x2000; c++) classify(c, letter, mark);
  // Other scripts: letters run together, marks are silent, without folding (ranges of the letters of the plane, coarse on purpose).
  for (let c = 0x0600; c < 0x1e00; c++) CLASS[c] = LETTER;
  for (let c = 0x2c00; c < 0xd800; c++) CLASS[c] = c >= 0x2e00 && c < 0x3040 ? OTHER : LETTER;
  for (let c = 0xf900; c < 0xfe00; c++) CLASS[c] = LETTER;
  for (let c = 0x0300; c < 0x0370; c++) CLASS[c] = SILENT;
  for (const [from, to] of Object.entries(PAIRS)) {
    const c = from.charCodeAt(0);
    CLASS[c] = PAIR;
    FOLD[c] = to.charCodeAt(0);
    SECOND[c] = to.charCodeAt(1);
    UPPER[c] = from.toUpperCase() === from && from.toLowerCase() !== from ? 1 : 0;
  }
  for (const s of SPACES) CLASS[s.charCodeAt(0)] = SPACE;
  for (const s of '\n\r\u2028\u2029\u0085') CLASS[s.charCodeAt(0)] = NEWLINE;
  for (const s of SILENTS) CLASS[s.charCodeAt(0)] = SILENT;
  for (const s of APOSTROPHES) asSign(s, "'");
  for (const s of QUOTES) asSign(s, '"');
  for (const s of DASHES) asSign(s, '-');
  for (const [from, to] of Object.entries(DIGIT_FORMS)) {
    CLASS[from.charCodeAt(0)] = DIGIT;
    FOLD[from.charCodeAt(0)] = to.charCodeAt(0);
  }
}

function asSign(from: string, to: string): void {
  CLASS[from.charCodeAt(0)] = OTHER;
  FOLD[from.charCodeAt(0)] = to.charCodeAt(0);
}

function classify(c: number, letter: RegExp, mark: RegExp): void {
  const s = String.fromCharCode(c);
  if (c >= 48 && c <= 57) {
    CLASS[c] = DIGIT;
  } else if (letter.test(s)) {
    CLASS[c] = LETTER;
    const lower = s.toLowerCase();
    if (lower !== s) UPPER[c] = 1;
    const base = lower.normalize('NFD').charCodeAt(0);
    FOLD[c] = base;
  } else if (mark.test(s)) {
    CLASS[c] = SILENT;
  }
}

fill();
// The micro sign is a letter of measures (µg): its two code points are one.
FOLD[0x00b5] = 0x03bc;

/** What the tokenizer asks of most characters, in one read: 0 for all that is no plain letter, else what it folds to, with bits for letters and capitals. */
export const PLAIN_LETTER = Int32Array.from(CLASS, (k, c) => (k === LETTER ? FOLD[c]! | (UPPER[c]! << 16) | (1 << 17) : 0));

/** A string folded as the tokenizer folds: for lexicons, at build time. */
export function fold(s: string): string {
  let out = '';
  for (let i = 0; i < s.length; i++) {
    const c = s.charCodeAt(i);
    const k = CLASS[c];
    if (k === SILENT) continue;
    out += String.fromCharCode(FOLD[c]!);
    if (k === PAIR) out += String.fromCharCode(SECOND[c]!);
  }
  return out;
}
