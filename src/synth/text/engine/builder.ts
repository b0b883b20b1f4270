import type { Context } from '../../../model/index.ts';
import type { TruthMention } from '../../course/types.ts';
import type { Typist } from './typing-errors.ts';

/** What a marked span says; the builder adds where it stands. */
export type MentionBody = Omit<TruthMention, 'begin' | 'end'>;

export const AFFIRMED: Context = Object.freeze({
  negated: false,
  hypothetical: false,
  family: false,
  history: false,
  reported: false,
  planned: false,
});

/** How an author types what French writes in two ways: œ or oe, curly or straight apostrophe. */
export interface Spelling {
  readonly ligature: boolean;
  readonly curly: boolean;
}
const LIGATURE = /oe(?=sophag|il|d[éè]|strog|ur)/g;

/** Text with the mentions in it, offsets from its own beginning. */
export interface Passage {
  readonly text: string;
  readonly mentions: readonly TruthMention[];
}

/** Lines put in the middle of the text where an old export broke its pages. */
export interface Furniture {
  /** Characters between two page breaks. */
  readonly every: number;
  lines(page: number): string;
}

const CLOSERS = ',.)';
/** Signs that no page begins with. */
const STAYERS = ';:?!»%';
const isSpace = (character: string): boolean => character === ' ' || character === '\n';

/** Text grows at its end only; spans are marked as they are written, so their offsets are exact by construction. */
export class TextBuilder {
  #text = '';
  /** Character last written, '\n' at the start. */
  #last = '\n';
  #space = false;
  #capital = false;
  #open = 0;
  /** A heading that is written only when words follow it. */
  #deferred: string | null = null;
  #page = 1;
  #pageStart = 0;
  readonly #typist: Typist;
  readonly #furniture: Furniture | null;
  readonly #spelling: Spelling;
  readonly mentions: TruthMention[] = [];
  /** Ranges that later whole-text changes leave alone. */
  readonly frozen: [number, number][] = [];

  constructor(typist: Typist, spelling: Spelling, furniture: Furniture | null) {
    this.#typist = typist;
    this.#spelling = spelling;
    this.#furniture = furniture;
  }

  get text(): string {
    return this.#text;
  }

  get length(): number {
    return this.#text.length;
  }

  /** Character last written. */
  get last(): string {
    return this.#last;
  }

  /** The next letter written will be a capital. */
  capitalise(): void {
    this.#capital = true;
  }

  /** Appends words. Runs of spaces become one; no space stays before a comma, a full stop or a closing parenthesis. */
  write(chunk: string): void {
    if (chunk === '') return;
    this.#flushDeferred();
    let words = this.#typist.type(this.#spell(chunk));
    if (words.charCodeAt(0) === 32) {
      this.#space = true;
      words = words.trimStart();
      if (words === '') return;
    }
    const ends = words.charCodeAt(words.length - 1) === 32;
    if (ends) words = words.trimEnd();
    const first = words.charAt(0);
    if (this.#space && !isSpace(this.#last) && this.#last !== '(' && !CLOSERS.includes(first) && first !== '\n') {
      if (STAYERS.includes(first) || !this.#breakPage()) this.#text += ' ';
    }
    this.#space = ends;
    if (this.#capital) {
      words = capital(words);
      this.#capital = false;
    }
    this.#text += words;
    this.#last = words.charAt(words.length - 1);
  }

  /** Appends a text exactly as it is, without typing errors. */
  raw(words: string): void {
    if (words === '') return;
    this.#flushDeferred();
    const text = this.#spell(words);
    if (this.#space && !isSpace(this.#last)) this.#text += ' ';
    this.#space = false;
    this.#text += this.#capital ? capital(text) : text;
    this.#capital = false;
    this.#last = text.charAt(text.length - 1);
  }

  /** Sets a heading before the next words; nothing is written where no words follow, and a later heading, or null, takes its place. */
  defer(heading: string | null): void {
    this.#deferred = heading;
  }

  #flushDeferred(): void {
    const heading = this.#deferred;
    if (heading === null) return;
    this.#deferred = null;
    this.gap();
    this.#put(`${this.#spell(heading)}\n`);
  }

  /** Ends the line unless the text stands at the start of one. */
  line(): void {
    this.#space = false;
    if (this.#last !== '\n') this.#put('\n');
  }

  /** Leaves an empty line unless there is one, or nothing yet. */
  gap(): void {
    if (this.#text === '') return;
    this.line();
    if (!this.#text.endsWith('\n\n')) this.#put('\n');
  }

  /** Marks what `body` writes. Nothing is marked where it writes nothing. */
  mark(mention: MentionBody, body: () => void): void {
    this.#flushSpace();
    this.#open++;
    const begin = this.#text.length;
    body();
    this.#open--;
    const end = this.#text.length;
    if (end > begin) this.mentions.push({ ...mention, begin, end });
  }

  /** Appends a passage exactly as it was written before, and freezes it: later whole-text changes leave it alone. */
  paste(passage: Passage): void {
    if (passage.text === '') return;
    this.#flushDeferred();
    this.#space = false;
    const begin = this.#text.length;
    this.#put(passage.text);
    for (const mention of passage.mentions) this.mentions.push({ ...mention, begin: mention.begin + begin, end: mention.end + begin });
    this.frozen.push([begin, this.#text.length]);
  }

  /** Gives a date to the mentions made since there were `from` of them. */
  redate(from: number, date: string | null): void {
    for (let i = from; i < this.mentions.length; i++) {
      const mention = this.mentions[i];
      if (mention !== undefined && mention.type !== 'date') this.mentions[i] = { ...mention, date };
    }
  }

  #spell(chunk: string): string {
    let words = chunk;
    if (!this.#spelling.curly && words.includes('’')) words = words.replaceAll('’', "'");
    if (this.#spelling.ligature && words.includes('oe')) words = words.replace(LIGATURE, 'œ');
    return words;
  }

  #put(text: string): void {
    this.#text += text;
    this.#last = text.charAt(text.length - 1);
  }

  /** A space owed before a mention is written before it, so that the span begins at its first letter. */
  #flushSpace(): void {
    this.#flushDeferred();
    if (this.#space && !isSpace(this.#last) && this.#last !== '(' && this.#open === 0) {
      if (!this.#breakPage()) this.#put(' ');
      this.#space = false;
    } else if (this.#space && this.#open > 0 && !isSpace(this.#last)) {
      this.#put(' ');
      this.#space = false;
    }
  }

  #breakPage(): boolean {
    const furniture = this.#furniture;
    if (furniture === null || this.#open > 0 || this.#text.length - this.#pageStart < furniture.every) return false;
    this.#put(`\n${furniture.lines(this.#page)}\n`);
    this.#page++;
    this.#pageStart = this.#text.length;
    return true;
  }
}

function capital(words: string): string {
  const first = words.charAt(0);
  const upper = first.toUpperCase();
  return upper === first || upper.length > 1 ? words : upper + words.slice(1);
}
