import { CLASS, DIGIT, FOLD, LETTER, NEWLINE, PAIR, PLAIN_LETTER, SECOND, SILENT, SPACE, UPPER } from './characters.ts';
import { ALL_CAPITALS, BLANK, CAPITAL, GLUED, LINE, NUMBER, PARAGRAPH, SIGN, WORD } from './contract.ts';
import type { Tokens } from './tokens.ts';
import { hashStart, hashStep, LONGEST_WORD, type Vocabulary } from './vocabulary.ts';

const HYPHEN = 45;
const COMMA = 44;
const POINT = 46;
const units = new Uint16Array(LONGEST_WORD + 2);

/**
 * Cuts a text into tokens, in one pass, without making a string. Any string is taken; a lone surrogate is a sign, a pair is one sign.
 * Tokens stand in the order of the text, do not overlap, and between them stand blanks only.
 */
export function tokenise(text: string, vocabulary: Vocabulary, tokens: Tokens): void {
  const n = text.length;
  let size = 0;
  let i = 0;
  let space = LINE;
  tokens.size = 0;
  while (i < n) {
    const c = text.charCodeAt(i);
    const k = CLASS[c]!;
    if (k === SPACE) {
      if (space < BLANK) space = BLANK;
      i++;
      continue;
    }
    if (k === NEWLINE) {
      // CR LF is one line end.
      if (c === 13 && i + 1 < n && text.charCodeAt(i + 1) === 10) i++;
      space = space >= LINE && size > 0 ? PARAGRAPH : LINE;
      i++;
      continue;
    }
    if (size === tokens.begin.length) tokens.grow(size + 1);
    tokens.begin[size] = i;
    tokens.space[size] = space;
    tokens.furniture[size] = 0;
    space = GLUED;
    if (k === LETTER || k === PAIR || k === SILENT) {
      i = word(text, i, vocabulary, tokens, size);
    } else if (k === DIGIT) {
      i = number(text, i, vocabulary, tokens, size);
    } else {
      i = sign(text, i, vocabulary, tokens, size);
    }
    size++;
  }
  tokens.size = size;
}

function word(text: string, from: number, vocabulary: Vocabulary, tokens: Tokens, at: number): number {
  const n = text.length;
  let hash = hashStart;
  let length = 0;
  let capitals = 0;
  let letters = 0;
  let i = from;
  for (; i < n; i++) {
    const c = text.charCodeAt(i);
    const letter = PLAIN_LETTER[c]!;
    if (letter !== 0) {
      if (length <= LONGEST_WORD) {
        const f = letter & 0xffff;
        units[length++] = f;
        hash = hashStep(hash, f);
      }
      letters++;
      capitals += (letter >> 16) & 1;
      continue;
    }
    const k = CLASS[c]!;
    if (k === PAIR) {
      if (length < LONGEST_WORD) {
        units[length++] = FOLD[c]!;
        units[length++] = SECOND[c]!;
        hash = hashStep(hashStep(hash, FOLD[c]!), SECOND[c]!);
      } else length = LONGEST_WORD + 1;
      letters++;
      capitals += UPPER[c]!;
    } else if (k !== SILENT) break;
  }
  let form = length > 0 && length <= LONGEST_WORD ? vocabulary.find(units, length, hash) : -1;
  if (form < 0 && i + 2 < n && letters > 1 && FOLD[text.charCodeAt(i)] === HYPHEN) {
    const joined = brokenWord(text, i, length, hash, vocabulary);
    if (joined.form >= 0) {
      form = joined.form;
      i = joined.end;
    }
  }
  tokens.end[at] = i;
  tokens.form[at] = form;
  tokens.kind[at] = WORD;
  tokens.shape[at] = (UPPER[text.charCodeAt(from)] === 1 ? CAPITAL : 0) | (capitals === letters && letters > 0 ? ALL_CAPITALS : 0);
  return i;
}

const broken = { form: -1, end: 0 };
/** "carci-\nnome": the two parts are one token where they make a word of the lexicon; `at` is the place of the hyphen. */
function brokenWord(text: string, at: number, length: number, hash: number, vocabulary: Vocabulary): { form: number; end: number } {
  broken.form = -1;
  let i = at + 1;
  let lines = 0;
  while (i < text.length && i < at + 12) {
    const k = CLASS[text.charCodeAt(i)];
    if (k === NEWLINE) lines++;
    else if (k !== SPACE) break;
    i++;
  }
  if (lines === 0 || lines > 2) return broken;
  for (; i < text.length && length <= LONGEST_WORD; i++) {
    const c = text.charCodeAt(i);
    const k = CLASS[c];
    if (k === LETTER) {
      units[length++] = FOLD[c]!;
      hash = hashStep(hash, FOLD[c]!);
    } else if (k !== SILENT) break;
  }
  if (length <= LONGEST_WORD) broken.form = vocabulary.find(units, length, hash);
  broken.end = i;
  return broken;
}

function number(text: string, from: number, vocabulary: Vocabulary, tokens: Tokens, at: number): number {
  let i = digits(text, from);
  const sep = i < text.length ? text.charCodeAt(i) : 0;
  if ((sep === COMMA || sep === POINT) && isDigit(text, i + 1) && !afterChain(text, tokens, at)) {
    const j = digits(text, i + 1);
    const next = j < text.length ? text.charCodeAt(j) : 0;
    if (!((next === COMMA || next === POINT) && isDigit(text, j + 1))) i = j;
  }
  let hash = hashStart;
  let length = 0;
  for (let j = from; j < i && length <= LONGEST_WORD; j++) {
    const c = text.charCodeAt(j);
    const f = c === COMMA ? POINT : FOLD[c]!;
    units[length++] = f;
    hash = hashStep(hash, f);
  }
  tokens.end[at] = i;
  tokens.form[at] = length <= LONGEST_WORD ? vocabulary.find(units, length, hash) : -1;
  tokens.kind[at] = NUMBER;
  tokens.shape[at] = 0;
  return i;
}

/** True where the number goes on a chain "12.06." or "1,2,": such parts are separate numbers, not decimals. */
function afterChain(text: string, tokens: Tokens, at: number): boolean {
  if (at < 2 || tokens.space[at] !== GLUED || tokens.space[at - 1] !== GLUED || tokens.kind[at - 2] !== NUMBER) return false;
  const c = text.charCodeAt(tokens.begin[at - 1]!);
  return tokens.kind[at - 1] === SIGN && (c === COMMA || c === POINT);
}

function digits(text: string, i: number): number {
  while (i < text.length && CLASS[text.charCodeAt(i)] === DIGIT) i++;
  return i;
}
const isDigit = (text: string, i: number): boolean => i < text.length && CLASS[text.charCodeAt(i)] === DIGIT;

function sign(text: string, from: number, vocabulary: Vocabulary, tokens: Tokens, at: number): number {
  const c = text.charCodeAt(from);
  let end = from + 1;
  if (c >= 0xd800 && c < 0xdc00 && end < text.length) {
    const low = text.charCodeAt(end);
    if (low >= 0xdc00 && low < 0xe000) end++;
  }
  const f = FOLD[c]!;
  units[0] = f;
  tokens.end[at] = end;
  tokens.form[at] = end === from + 1 ? vocabulary.find(units, 1, hashStep(hashStart, f)) : -1;
  tokens.kind[at] = SIGN;
  tokens.shape[at] = 0;
  return end;
}
