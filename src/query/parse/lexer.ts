import { fieldOf, isComparable } from './fields.ts';
import { OPERATORS, type Operator } from './operators.ts';

/** One piece of the box. `raw` keeps the escapes, so that an escaped sign is not taken for the sign. */
export type Token =
  | { readonly kind: 'open' | 'close' | 'or' | 'and' | 'not'; readonly begin: number; readonly end: number }
  /** A relation in time or a sign before a group; `options` stood between brackets, null where there were none. */
  | (Exclude<Operator, { readonly kind: 'or' | 'and' | 'not' | 'between' }> & {
      readonly options: string | null;
      readonly begin: number;
      readonly end: number;
    })
  | { readonly kind: 'between'; readonly begin: number; readonly end: number }
  | {
      readonly kind: 'quoted';
      readonly text: string;
      readonly closed: boolean;
      /** Words that may stand between: `"cancer sein"~5`. */
      readonly distance: number | null;
      readonly begin: number;
      readonly end: number;
    }
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

const CLOSING: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ['«', '»'],
  ['“', '”'],
]);
const SPACE = /\s/u;
const FIELD_NAME = /^\p{L}[\p{L}\p{M}_]*$/u;
/** Signs of comparison with what makes them one: `stade>=2`, not `a<b`. */
const COMPARISON = /[<>]=?|=/y;
/** Names of fields and markers are shorter: a long word is not looked up at each of its signs. */
const LONGEST_NAME = 80;
const DISTANCE = /~(\d{1,3})(?![\p{L}\p{N}])/uy;

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
  const after = closed ? at + 1 : at;
  DISTANCE.lastIndex = after;
  const slop = closed ? DISTANCE.exec(text) : null;
  const end = slop === null ? after : DISTANCE.lastIndex;
  tokens.push({
    kind: 'quoted',
    text: closing === '"' ? content : content.trim(),
    closed,
    distance: slop === null ? null : Number(slop[1]),
    begin,
    end,
  });
  return end;
}

function word(text: string, begin: number, tokens: Token[]): number {
  // What directly follows a colon or a sign of comparison is a value, whatever signs it holds.
  const before = tokens.at(-1);
  const isValue = before?.kind === 'field' && before.end === begin;
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
    if (c === ':' && !escaped && !exact && content.length <= LONGEST_NAME && (FIELD_NAME.test(content) || fieldOf(content) !== undefined)) {
      tokens.push({ kind: 'field', name: content, begin, end: at + 1 });
      return at + 1;
    }
    if ((c === '<' || c === '>' || c === '=') && !escaped && !exact && !isValue && comparesField(text, at, content)) {
      tokens.push({ kind: 'field', name: content, begin, end: at });
      return at;
    }
    if (c === '[' && !escaped && !exact) {
      const operator = OPERATORS.get(content);
      if (operator?.kind === 'time' || operator?.kind === 'prefix') {
        // Without its end the whole rest cannot be read, which the parser tells.
        const close = text.indexOf(']', at);
        const end = close < 0 ? text.length : close + 1;
        tokens.push({ ...operator, options: close < 0 ? text.slice(at) : text.slice(at + 1, close), begin, end });
        return end;
      }
    }
    prefix = c === '*';
    content += c;
    at++;
  }
  const operator = escaped || exact || isValue ? undefined : OPERATORS.get(content);
  if (operator?.kind === 'time' || operator?.kind === 'prefix') {
    // Words written in capitals stay words where the sign would have nothing to stand before.
    if (operator.kind === 'time' ? operator.relation !== 'with' : /\s*\(/uy.test(text.slice(at, at + 50))) {
      tokens.push({ ...operator, options: null, begin, end: at });
      return at;
    }
  } else if (operator !== undefined) {
    tokens.push({ kind: operator.kind, begin, end: at });
    return at;
  }
  tokens.push({ kind: 'word', text: prefix ? content.slice(0, -1) : content, exact, prefix, escaped, begin, end: at });
  return at;
}

/** A field that can be compared, or what looks like one: an unknown name before a number is told, not looked for as a word. */
function comparesField(text: string, at: number, name: string): boolean {
  if (name.length > LONGEST_NAME) return false;
  if (isComparable(name)) return true;
  COMPARISON.lastIndex = at;
  const sign = COMPARISON.exec(text)?.[0];
  return sign !== undefined && sign !== '=' && FIELD_NAME.test(name) && /\d/u.test(text[at + sign.length] ?? '');
}
