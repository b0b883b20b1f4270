import { BLANK, CAPITAL, LINE, PARAGRAPH, SIGN, WORD } from './contract.ts';
import type { View } from './view.ts';

let sentenceOf = new Int32Array(1024);

/** Cuts the tokens into sentences: writes `sentenceOf` and `sentenceFirst` of the view. `abbreviations`: one byte per word. */
export function segment(view: View, abbreviations: Uint8Array): void {
  const { size, space, kind, shape } = view;
  if (sentenceOf.length < size) sentenceOf = new Int32Array(size * 2);
  const firsts: number[] = size > 0 ? [0] : [];
  for (let i = 0; i < size; i++) {
    if (i > 0 && startsSentence(view, i, abbreviations)) firsts.push(i);
    sentenceOf[i] = firsts.length - 1;
  }
  firsts.push(size);
  view.sentenceOf = sentenceOf;
  view.sentenceFirst = Int32Array.from(firsts);

  function startsSentence(v: View, i: number, short: Uint8Array): boolean {
    if (space[i] === PARAGRAPH) return true;
    const before = v.text.charCodeAt(v.begin[i - 1]!);
    const ends = kind[i - 1] === SIGN && (before === 46 || before === 33 || before === 63);
    if (space[i] === LINE) return ends || kind[i] !== WORD || (shape[i]! & CAPITAL) !== 0;
    if (!ends || space[i] !== BLANK) return false;
    if (before !== 46) return true;
    const form = i > 1 ? v.form[i - 2]! : -1;
    return !(form >= 0 && short[form] === 1 && v.space[i - 1] === 0);
  }
}
