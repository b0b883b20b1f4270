/** One piece of the box. `raw` keeps the escapes, so that an escaped sign is not taken for the sign. */
export type Token =
  | { readonly kind: 'open' | 'close' | 'or' | 'and' | 'not'; readonly begin: number; readonly end: number }
  | { readonly kind: 'quoted'; readonly text: string; readonly closed: boolean; readonly begin: number; readonly end: number }
  /** `name:` directly before something; the colon is part of it. */
  | { readonly kind: 'field'; readonly name: string; readonly begin: number; readonly end: number }
  | {
      readonly kind: 'word';
      readonly text: string;
      readonly exact: boolean;
      readonly prefix: boolean;
      /** Some sign of it was escaped: taken as it is, never as part of a concept. */
      readonly escaped: boolean;
      readonly begin: number;
      readonly end: number;
    };

const OPERATORS: ReadonlyMap<string, 'or' | 'and' | 'not'> = new Map([
  ['OU', 'or'],
  ['OR', 'or'],
  ['ET', 'and'],
  ['AND', 'and'],
  ['SAUF', 'not'],
  ['NOT', 'not'],
]);
const CLOSING: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ['«', '»'],
  ['“', '”'],
]);
const SPACE = /\s/u;
const FIELD_NAME = /^\p{L}[\p{L}\p{M}_]*$/u;

/** Splits the text of the box. Every character belongs to a token or is a blank; nothing fails here. */
export function lex(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const c = text[at]!;
    if (SPACE.test(c)) at++;
    else if (c === '(' || c === ')') tokens.push({ kind: c === '(' ? 'open' : 'close', begin: at, end: ++at });
    else if (CLOSING.has(c)) at = quoted(text, at, CLOSING.get(c)!, tokens);
    else at = word(text, at, tokens);
  }
  return tokens;
}

function quoted(text: string, begin: number, closing: string, tokens: Token[]): number {
  let content = '';
  let at = begin + 1;
  while (at < text.length && text[at] !== closing) {
    if (text[at] === '\\' && at + 1 < text.length) at++;
    content += text[at++];
  }
  const closed = at < text.length;
  const end = closed ? at + 1 : at;
  tokens.push({ kind: 'quoted', text: closing === '"' ? content : content.trim(), closed, begin, end });
  return end;
}

function word(text: string, begin: number, tokens: Token[]): number {
  const exact = text[begin] === '=';
  let content = '';
  let escaped = false;
  let prefix = false;
  let at = exact ? begin + 1 : begin;
  while (at < text.length) {
    const c = text[at]!;
    if (SPACE.test(c) || c === '(' || c === ')' || CLOSING.has(c)) break;
    prefix = false;
    if (c === '\\' && at + 1 < text.length) {
      escaped = true;
      content += text[at + 1];
      at += 2;
      continue;
    }
    if (c === ':' && !escaped && !exact && FIELD_NAME.test(content)) {
      tokens.push({ kind: 'field', name: content, begin, end: at + 1 });
      return at + 1;
    }
    prefix = c === '*';
    content += c;
    at++;
  }
  const operator = escaped || exact ? undefined : OPERATORS.get(content);
  if (operator !== undefined) tokens.push({ kind: operator, begin, end: at });
  else tokens.push({ kind: 'word', text: prefix ? content.slice(0, -1) : content, exact, prefix, escaped, begin, end: at });
  return at;
}
