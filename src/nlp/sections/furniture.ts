import { GLUED, LINE, NUMBER, SIGN, WORD } from '../engine/contract.ts';
import type { View } from '../engine/view.ts';
import type { Vocabulary } from '../engine/vocabulary.ts';
import { FOOTER_WORDS, PAGE_WORDS } from './layout-words.ts';

const LONGEST_REAL_WORD = 45;
const RULE_LENGTH = 5;
const LONGEST_PAGE_LINE = 9;
const REPEATED = 3;

/** Marks page numbers, rules, bar codes and repeated headers or footers in the column `furniture`. Linear in the text. */
export class Furniture {
  private readonly page: Uint8Array;
  private readonly footer: Uint8Array;

  constructor(vocabulary: Vocabulary) {
    this.page = vocabulary.mask(PAGE_WORDS);
    this.footer = vocabulary.mask(FOOTER_WORDS);
  }

  mark(view: View): void {
    const { size, space } = view;
    const lines = new Map<string, number[]>();
    for (let first = 0; first < size; ) {
      let last = first;
      while (last + 1 < size && space[last + 1]! < LINE) last++;
      if (this.isPageLine(view, first, last)) fill(view, first, last);
      else this.signs(view, first, last);
      if (first > 0 && last - first < 40 && this.hasFooterWord(view, first, last)) this.remember(view, lines, first, last);
      first = last + 1;
    }
    for (const places of lines.values()) {
      // The first copy stays: it may be the only statement of what the line says.
      if (places.length / 2 >= REPEATED) for (let i = 2; i < places.length; i += 2) fill(view, places[i]!, places[i + 1]!);
    }
  }

  /** "Page 2/3", "2/2", "- 3 -", "Page 2 sur 3". A bare number is data, not a page. */
  private isPageLine(view: View, first: number, last: number): boolean {
    if (last - first > LONGEST_PAGE_LINE) return false;
    let words = 0;
    let numbers = 0;
    for (let i = first; i <= last; i++) {
      const kind = view.kind[i];
      if (kind === NUMBER) numbers++;
      else if (kind === WORD) {
        if (view.form[i]! < 0 || this.page[view.form[i]!] === 0) return false;
        words++;
      }
    }
    if (numbers === 0 || numbers > 2) return false;
    if (words > 0) return true;
    const middle = view.text.slice(view.begin[first], view.end[last]);
    return PAGE.test(middle);
  }

  private signs(view: View, first: number, last: number): void {
    for (let i = first; i <= last; i++) {
      if (view.kind[i] === WORD && view.end[i]! - view.begin[i]! > LONGEST_REAL_WORD) view.furniture[i] = 1;
      if (view.kind[i] !== SIGN) continue;
      const c = view.text.charCodeAt(view.begin[i]!);
      let j = i;
      while (j < last && view.kind[j + 1] === SIGN && view.space[j + 1] === GLUED && view.text.charCodeAt(view.begin[j + 1]!) === c) j++;
      if (j - i + 1 >= RULE_LENGTH) fill(view, i, j);
      i = j;
    }
  }

  private hasFooterWord(view: View, first: number, last: number): boolean {
    for (let i = first; i <= last; i++) if (view.form[i]! >= 0 && this.footer[view.form[i]!] === 1) return true;
    return false;
  }

  private remember(view: View, lines: Map<string, number[]>, first: number, last: number): void {
    const line = view.text.slice(view.begin[first], view.end[last]);
    const places = lines.get(line);
    if (places === undefined) lines.set(line, [first, last]);
    else places.push(first, last);
  }
}

const PAGE = /^[-–\s]*\d{1,3}\s*\/\s*\d{1,3}[-–\s]*$|^[-–]\s*\d{1,3}\s*[-–]$/;

function fill(view: View, first: number, last: number): void {
  view.furniture.fill(1, first, last + 1);
}
