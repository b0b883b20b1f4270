import { FOLD } from '../engine/characters.ts';
import { NUMBER, SIGN, type TextView } from '../engine/contract.ts';

/** An apostrophe parts two words and says nothing: walks pass over it. */
const isApostrophe = (view: TextView, token: number): boolean =>
  view.kind[token] === SIGN && FOLD[view.text.charCodeAt(view.begin[token]!)] === APOSTROPHE;
const APOSTROPHE = 39;

/** Next token of the same sentence, page furniture and apostrophes left out; -1 where there is none. */
export function after(view: TextView, token: number): number {
  const sentence = view.sentenceOf[token];
  for (let i = token + 1; i < view.size && view.sentenceOf[i] === sentence; i++)
    if (view.furniture[i] === 0 && !isApostrophe(view, i)) return i;
  return -1;
}

/** Token before, of the same sentence, page furniture left out; -1 where there is none. */
export function before(view: TextView, token: number): number {
  const sentence = view.sentenceOf[token];
  for (let i = token - 1; i >= 0 && view.sentenceOf[i] === sentence; i--) if (view.furniture[i] === 0 && !isApostrophe(view, i)) return i;
  return -1;
}

/** The token is this one character, folded. */
export const isChar = (view: TextView, token: number, char: string): boolean =>
  token >= 0 && token < view.size && view.norm(token) === char;

/** First token after `from` whose folded word is in `words`, at most `reach` tokens away in the same sentence; -1 for none. */
export function findAfter(view: TextView, from: number, reach: number, words: ReadonlySet<string>): number {
  for (let i = after(view, from), n = 0; i >= 0 && n < reach; i = after(view, i), n++) if (words.has(view.norm(i))) return i;
  return -1;
}

/** The same, backwards. */
export function findBefore(view: TextView, from: number, reach: number, words: ReadonlySet<string>): number {
  for (let i = before(view, from), n = 0; i >= 0 && n < reach; i = before(view, i), n++) if (words.has(view.norm(i))) return i;
  return -1;
}

/** One of the words stands within `reach` tokens on either side of [first, last]. */
export const near = (view: TextView, first: number, last: number, reach: number, words: ReadonlySet<string>): boolean =>
  findBefore(view, first, reach, words) >= 0 || findAfter(view, last, reach, words) >= 0;

/** A number that is a year, or a part of a date ("12/03/2015", "03.2015"): never a result. */
export function isDatePart(view: TextView, token: number): boolean {
  if (view.kind[token] !== NUMBER) return false;
  const value = view.number(token);
  if (Number.isInteger(value) && value >= 1900 && value <= 2099 && view.raw(token).length === 4) return true;
  const beside = (sign: number, other: number): boolean =>
    sign >= 0 && other >= 0 && view.kind[other] === NUMBER && '/.'.includes(view.norm(sign)) && Number.isInteger(view.number(other));
  const next = after(view, token);
  const last = next < 0 ? -1 : after(view, next);
  if (beside(next, last) && (view.number(last) > 1900 || isChar(view, after(view, last), '/') || isChar(view, after(view, last), '.')))
    return true;
  const previous = before(view, token);
  return beside(previous, previous < 0 ? -1 : before(view, previous)) && view.raw(token).length === 4;
}
