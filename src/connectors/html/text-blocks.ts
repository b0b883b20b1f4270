import { CELLS, LINES, PARAGRAPHS } from './blocks.ts';

/** Text with line ends where blocks begin and end, and white space as HTML means it. */
export class TextBlocks {
  readonly #parts: string[] = [];
  #pendingSpace = false;
  #pendingTab = false;
  #lineStart = true;
  #bullet = false;

  boundary(tag: string, inCell: boolean): void {
    if (inCell) {
      if (tag === 'br' || PARAGRAPHS.has(tag) || LINES.has(tag)) this.#pendingSpace = true;
    } else if (tag === 'br') this.#break('\n');
    else if (PARAGRAPHS.has(tag)) this.#break('\n\n');
    else if (LINES.has(tag)) this.#break('\n');
    else if (CELLS.has(tag) && !this.#lineStart) this.#pendingTab = true;
  }
  /** The sign of a list's item: stands before its first words, whatever block they are in. */
  bullet(): void {
    this.#bullet = true;
  }
  text(value: string, preformatted: boolean): void {
    if (preformatted) {
      if (value !== '') this.#put(value);
      return;
    }
    const words = value.split(/[ \t\n\r\f]+/);
    for (const [i, word] of words.entries()) {
      if (i > 0) this.#pendingSpace = true;
      if (word !== '') this.#put(word);
    }
  }
  toString(): string {
    return this.#parts.join('');
  }

  #put(text: string): void {
    if (!this.#lineStart) {
      if (this.#pendingTab) this.#parts.push('\t');
      else if (this.#pendingSpace) this.#parts.push(' ');
    }
    this.#parts.push(this.#bullet ? `- ${text}` : text);
    this.#bullet = false;
    this.#pendingSpace = false;
    this.#pendingTab = false;
    this.#lineStart = text.endsWith('\n');
  }
  #break(end: string): void {
    if (!this.#lineStart) this.#parts.push('\n');
    // Empty lines in excess are taken out at the end, with all the others.
    if (end === '\n\n') this.#parts.push('\n');
    this.#pendingSpace = false;
    this.#pendingTab = false;
    this.#lineStart = true;
  }
}
