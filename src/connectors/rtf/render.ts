import { type Parsed, parsed, unparsed } from '../item.ts';
import { tidyText } from '../tidy-text.ts';
import { fromCodePage } from './code-page.ts';
import { type RtfToken, rtfTokens } from './tokens.ts';
import { CHARSET_PAGES, KEPT_OPTIONAL, SKIPPED_DESTINATIONS, SYMBOL_TEXT, WORD_TEXT } from './vocabulary.ts';

/** What holds inside a group, and comes back to what it was when the group ends. */
interface Group {
  skipped: boolean;
  /** Inside the font table, whose fonts bring their code pages. */
  fonts: boolean;
  hidden: boolean;
  deleted: boolean;
  /** How many signs stand after a `\u` for readers without Unicode. */
  fallback: number;
  page: number;
  /** Nothing but `\*` has been read since the group began. */
  fresh: boolean;
  optional: boolean;
}

/** Text of an RTF file, its paragraphs and table rows on lines of their own, cells parted by tabs. */
export function rtfText(bytes: Uint8Array, maxDepth: number): Parsed<string> {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  if (!/^\s{0,16}\{\\rtf/.test(source.slice(0, 32))) return unparsed('broken_file', 'ne commence pas comme un RTF / does not begin as RTF');
  const reader = new RtfReader(maxDepth);
  for (const token of rtfTokens(source)) {
    if (!reader.take(token))
      return unparsed('unsafe', `groupes imbriqués sur plus de ${maxDepth} niveaux / groups nested deeper than ${maxDepth}`);
    if (reader.ended) break;
  }
  // Some programs forget the last brace; more than that is a file cut short.
  if (reader.depth > 1)
    return unparsed('truncated', `le fichier s’arrête dans ${reader.depth} groupes ouverts / the file ends inside ${reader.depth} groups`);
  return parsed(tidyText(reader.text()));
}

class RtfReader {
  readonly #maxDepth: number;
  readonly #outer: Group[] = [];
  #group: Group = { skipped: false, fonts: false, hidden: false, deleted: false, fallback: 1, page: 1252, fresh: false, optional: false };
  #ansiPage = 1252;
  readonly #fontPages = new Map<number, number>();
  #font = 0;
  #toSkip = 0;
  /** Bytes not yet decoded: a sign of an Asian code page may come in two tokens. */
  #bytes = '';
  readonly #parts: string[] = [];
  ended = false;

  constructor(maxDepth: number) {
    this.#maxDepth = maxDepth;
  }
  get depth(): number {
    return this.#outer.length;
  }
  text(): string {
    this.#flush();
    return this.#parts.join('');
  }

  /** False where the groups are nested too deeply. */
  take(token: RtfToken): boolean {
    switch (token.kind) {
      case 'open':
        this.#flush();
        if (this.#outer.length >= this.#maxDepth) return false;
        this.#outer.push(this.#group);
        this.#group = { ...this.#group, fresh: true, optional: false };
        this.#toSkip = 0;
        return true;
      case 'close':
        this.#flush();
        this.#group = this.#outer.pop() ?? this.#group;
        this.#toSkip = 0;
        this.ended = this.#outer.length === 0;
        return true;
      case 'word':
        this.#word(token.name, token.parameter);
        return true;
      case 'symbol':
        this.#symbol(token.sign);
        return true;
      case 'byte':
        this.#raw(String.fromCharCode(token.value));
        return true;
      case 'text':
        this.#raw(token.text);
        return true;
    }
  }

  get #silent(): boolean {
    return this.#group.skipped || this.#group.hidden || this.#group.deleted;
  }
  #raw(bytes: string): void {
    this.#group.fresh = false;
    const dropped = Math.min(this.#toSkip, bytes.length);
    this.#toSkip -= dropped;
    if (!this.#silent) this.#bytes += dropped === 0 ? bytes : bytes.slice(dropped);
  }
  #say(text: string): void {
    this.#flush();
    if (!this.#silent) this.#parts.push(text);
  }
  #flush(): void {
    if (this.#bytes === '') return;
    this.#parts.push(fromCodePage(this.#bytes, this.#group.page));
    this.#bytes = '';
  }

  #symbol(sign: string): void {
    if (sign === '*') {
      this.#group.optional = this.#group.fresh;
      return;
    }
    this.#group.fresh = false;
    if (this.#toSkip > 0) this.#toSkip--;
    else this.#say(SYMBOL_TEXT.get(sign) ?? '');
  }

  #word(name: string, parameter: number | null): void {
    const group = this.#group;
    if (group.fresh) {
      group.fresh = false;
      if (SKIPPED_DESTINATIONS.has(name) || (group.optional && !KEPT_OPTIONAL.has(name))) group.skipped = true;
      if (name === 'fonttbl') group.fonts = true;
    }
    if (this.#toSkip > 0 && name !== 'u') {
      this.#toSkip--;
      return;
    }
    const text = WORD_TEXT.get(name);
    if (text !== undefined) this.#say(text);
    else this.#setting(name, parameter, group);
  }

  #setting(name: string, parameter: number | null, group: Group): void {
    switch (name) {
      case 'u':
        this.#unicode(parameter ?? 63);
        break;
      case 'uc':
        group.fallback = Math.min(16, Math.max(0, parameter ?? 1));
        break;
      case 'ansicpg':
        this.#ansiPage = parameter ?? 1252;
        group.page = this.#ansiPage;
        break;
      case 'mac':
        this.#ansiPage = 10_000;
        group.page = this.#ansiPage;
        break;
      case 'f':
        this.#flush();
        this.#font = parameter ?? 0;
        if (!group.fonts) group.page = this.#fontPages.get(this.#font) ?? this.#ansiPage;
        break;
      case 'fcharset':
        this.#fontCharset(parameter ?? 0, group);
        break;
      case 'plain':
        this.#flush();
        group.hidden = false;
        group.page = this.#ansiPage;
        break;
      case 'v':
        this.#flush();
        group.hidden = parameter !== 0;
        break;
      case 'deleted':
        this.#flush();
        group.deleted = parameter !== 0;
        break;
    }
  }

  #fontCharset(charset: number, group: Group): void {
    const page = CHARSET_PAGES.get(charset);
    // Charset 0 says "ANSI": the page of the whole file, which is not always 1252.
    if (group.fonts && page !== undefined && charset !== 0 && this.#fontPages.size < 10_000) this.#fontPages.set(this.#font, page);
  }

  #unicode(parameter: number): void {
    // Parameters are signed 16-bit numbers; surrogate pairs come as two of them.
    const code = parameter < 0 ? parameter + 65_536 : parameter;
    this.#say(code > 0 && code <= 0xffff ? String.fromCharCode(code) : code <= 0x10ffff && code > 0 ? String.fromCodePoint(code) : '');
    this.#toSkip = this.#group.fallback;
  }
}
