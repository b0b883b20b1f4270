import { ALL_CAPITALS, BLANK, CAPITAL, GLUED, LINE, NUMBER, PARAGRAPH, SIGN, WORD } from './contract.ts';
import type { View } from './view.ts';

const POINT = 46;
const COMMA = 44;
const COLON = 58;
const OPEN = 40;
/** A line of at least so many characters may have been wrapped by a program. */
const WRAPPED = 60;

/** What the cutter must know of words: one byte per word of the vocabulary. */
export interface SentenceWords {
  /** Stand before a full stop inside a sentence. */
  readonly abbreviations: Uint8Array;
  /** Cannot end a sentence (articles, prepositions, conjunctions). */
  readonly open: Uint8Array;
  /** Begin a sentence rather than follow an initial ("vitamine D. Le …"). */
  readonly openers: Uint8Array;
}

let sentenceOf = new Int32Array(1024);

/** Cuts the tokens into sentences: writes `sentenceOf` and `sentenceFirst` of the view. Furniture belongs to the sentence that it interrupts. */
export function segment(view: View, words: SentenceWords): void {
  const { size, space, furniture } = view;
  if (sentenceOf.length < size) sentenceOf = new Int32Array(size * 2);
  const firsts: number[] = [];
  let before = -1;
  let lineBegin = 0;
  for (let i = 0; i < size; i++) {
    if (furniture[i] !== 0) {
      if (firsts.length === 0) firsts.push(i);
      sentenceOf[i] = firsts.length - 1;
      continue;
    }
    const gap = before < 0 ? PARAGRAPH : before === i - 1 ? space[i]! : LINE;
    if (firsts.length === 0 || (before >= 0 && cuts(view, words, before, i, gap, lineBegin))) firsts.push(i);
    if (gap >= LINE) lineBegin = view.begin[i]!;
    sentenceOf[i] = firsts.length - 1;
    before = i;
  }
  if (firsts.length === 0 && size > 0) firsts.push(0);
  firsts.push(size);
  view.sentenceOf = sentenceOf;
  view.sentenceFirst = Int32Array.from(firsts);
}

function cuts(view: View, words: SentenceWords, before: number, i: number, gap: number, lineBegin: number): boolean {
  if (gap === PARAGRAPH) return true;
  const { kind, shape, form, text, begin, end } = view;
  const sign = kind[before] === SIGN ? text.charCodeAt(begin[before]!) : 0;
  const stops = sign === POINT || sign === 33 || sign === 63 || sign === 0x2026;
  if (gap < LINE) {
    if (!stops) return false;
    if (gap === BLANK) return sign !== POINT || !insidePoint(view, words, before, i);
    // Without a blank only before a capitalised word, and not inside "E.Coli" or an address.
    if (sign === POINT)
      return (
        before > 0 &&
        kind[before - 1] === WORD &&
        end[before - 1]! - begin[before - 1]! > 2 &&
        kind[i] === WORD &&
        (shape[i]! & CAPITAL) !== 0 &&
        end[i]! - begin[i]! > 1
      );
    return kind[i] === WORD && (shape[i]! & CAPITAL) !== 0;
  }
  if (stops) return sign !== POINT || !insidePoint(view, words, before, i);
  if (sign === COLON) return true;
  if (sign === COMMA || sign === OPEN) return false;
  if (form[before]! >= 0 && words.open[form[before]!] === 1) return false;
  if (kind[i] === SIGN) return true;
  if (kind[i] === NUMBER) return true;
  if ((shape[i]! & CAPITAL) === 0) return false;
  // A long line that goes on with an acronym was wrapped.
  return !((shape[i]! & ALL_CAPITALS) !== 0 && end[before]! - lineBegin >= WRAPPED && end[i]! - begin[i]! < 5);
}

/** The full stop at `before` does not end a sentence: abbreviation, initial, number of a list. */
function insidePoint(view: View, words: SentenceWords, before: number, i: number): boolean {
  const word = before - 1;
  if (word < 0 || view.space[before] !== GLUED) return false;
  const form = view.form[word]!;
  if (form >= 0 && words.abbreviations[form] === 1 && view.kind[word] === WORD)
    return !(view.form[i]! >= 0 && words.openers[view.form[i]!] === 1 && view.end[word]! - view.begin[word]! === 1);
  if (view.kind[word] === WORD && view.end[word]! - view.begin[word]! === 1 && (view.shape[word]! & CAPITAL) !== 0) {
    return view.kind[i] === WORD && !(view.form[i]! >= 0 && words.openers[view.form[i]!] === 1);
  }
  return view.kind[word] === NUMBER && (word === 0 || view.space[word]! >= LINE) && view.end[word]! - view.begin[word]! <= 2;
}
