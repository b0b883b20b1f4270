import type { Card } from '../../warehouse/rows/card.ts';
import type { ReadText } from './occurrences.ts';

/** A document as a page needs it. */
export interface StoredText {
  readonly card: Omit<Card, 'sentences' | 'mentions'>;
  readonly lastDay: number;
  readonly read: ReadText;
}

/** About this many characters of texts are kept; with their words they take some ten times as many bytes. */
const ROOM = 6_000_000;

/**
 * Documents of one generation that pages needed lately: who turns a page or changes one criterion sees most of them again. Those seen longest ago go
 * first. Nothing of a patient who objects may be taken from here: `readFound` sees to it.
 */
export class TextMemory {
  readonly #texts = new Map<number, StoredText>();
  readonly #room: number;
  #characters = 0;

  constructor(room = ROOM) {
    this.#room = room;
  }

  recall(doc: number): StoredText | null {
    const known = this.#texts.get(doc);
    if (known === undefined) return null;
    // Set anew at the end: the first of the map is the one that was seen longest ago.
    this.#texts.delete(doc);
    this.#texts.set(doc, known);
    return known;
  }

  remember(doc: number, text: StoredText): void {
    this.#drop(doc);
    this.#texts.set(doc, text);
    this.#characters += text.read.text.length;
    for (const oldest of this.#texts.keys()) {
      if (this.#characters <= this.#room) break;
      this.#drop(oldest);
    }
  }

  #drop(doc: number): void {
    this.#characters -= this.#texts.get(doc)?.read.text.length ?? 0;
    this.#texts.delete(doc);
  }
}
