import { fold } from './characters.ts';
import { NUMBER, type TextView } from './contract.ts';
import type { Tokens } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

/** The text of one reading over the reader's own columns: valid until the next text. */
export class View implements TextView {
  readonly text: string;
  readonly date: string | null;
  readonly type: string | null;
  readonly size: number;
  readonly begin: Int32Array;
  readonly end: Int32Array;
  readonly form: Int32Array;
  readonly kind: Uint8Array;
  readonly space: Uint8Array;
  readonly shape: Uint8Array;
  readonly furniture: Uint8Array;
  sentenceOf: Int32Array = new Int32Array(0);
  sentenceFirst: Int32Array = new Int32Array(0);
  private readonly words: readonly string[];

  constructor(text: string, tokens: Tokens, vocabulary: Vocabulary, date: string | null, type: string | null) {
    this.text = text;
    this.date = date;
    this.type = type;
    this.size = tokens.size;
    this.begin = tokens.begin;
    this.end = tokens.end;
    this.form = tokens.form;
    this.kind = tokens.kind;
    this.space = tokens.space;
    this.shape = tokens.shape;
    this.furniture = tokens.furniture;
    this.words = vocabulary.words;
  }

  norm(token: number): string {
    const form = this.form[token]!;
    if (form >= 0) return this.words[form]!;
    const folded = fold(this.raw(token));
    return this.kind[token] === NUMBER ? folded.replace(',', '.') : folded;
  }

  raw(token: number): string {
    return this.text.slice(this.begin[token], this.end[token]);
  }

  number(token: number): number {
    return this.kind[token] === NUMBER ? Number(this.norm(token)) : Number.NaN;
  }

  tokenAt(offset: number): number {
    let low = 0;
    let high = this.size;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.end[middle]! <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
