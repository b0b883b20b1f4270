import { BLANK, GLUED, NUMBER, type TextView, WORD } from '../engine/contract.ts';
import { after, before, isChar, isDatePart } from '../walk/walk.ts';
import { type Finding, NORMAL, UNITS } from './phrases.ts';
import { variantEnd } from './variants.ts';

/** A result found beside a marker: a finding, a share of cells, a score with its plus sign, or a number. */
export type Result =
  | { readonly kind: 'finding'; readonly finding: Finding; readonly last: number; readonly first: number }
  | {
      readonly kind: 'percent';
      readonly low: number;
      readonly high: number | null;
      readonly below: boolean;
      readonly first: number;
      readonly last: number;
    }
  | { readonly kind: 'allred'; readonly score: number; readonly first: number; readonly last: number }
  | { readonly kind: 'score'; readonly score: number; readonly first: number; readonly last: number }
  | {
      readonly kind: 'number';
      readonly number: number;
      readonly unit: string | null;
      readonly below: boolean;
      readonly first: number;
      readonly last: number;
    };

/** Signs and numbers as results: "+++", "-", "3+", "(2+)", "90 %", "20-30 %", "< 1 %", "12,5 ng/mL". */
export function resultAt(view: TextView, token: number, numbers: boolean, marker: number): Result | null {
  if (isChar(view, token, '+')) return plusSigns(view, token, marker);
  if (isChar(view, token, '-'))
    return minusSign(view, token) && !(isShrinkage(view, token) && view.kind[after(view, token)] === NUMBER)
      ? { kind: 'finding', finding: 'negative', first: token, last: token }
      : null;
  const variant = variantEnd(view, token);
  if (variant >= 0) return { kind: 'finding', finding: 'mutated', first: token, last: variant };
  if (view.kind[token] !== NUMBER || isDatePart(view, token)) return null;
  const low = view.number(token);
  const previous = before(view, token);
  if (previous >= 0 && isShrinkage(view, previous)) return null;
  const below = previous >= 0 && (isChar(view, previous, '<') || view.norm(previous) === 'moins');
  const next = after(view, token);
  if (next >= 0 && isChar(view, next, '+') && view.space[next] === GLUED && low <= 3) {
    return { kind: 'score', score: low, first: token, last: scoreEnd(view, next) };
  }
  const range = next < 0 ? null : rangeAfter(view, next);
  const percentAt = range === null ? next : range.last < 0 ? -1 : after(view, range.last);
  if (percentAt >= 0 && isChar(view, percentAt, '%')) {
    return { kind: 'percent', low, high: range === null ? null : view.number(range.last), below, first: token, last: percentAt };
  }
  if (next >= 0 && isChar(view, next, '%')) return { kind: 'percent', low, high: null, below, first: token, last: next };
  // "CD56": the number ends a name.
  if (previous >= 0 && previous !== marker && view.kind[previous] === WORD && view.space[token] === GLUED) return null;
  const total = next >= 0 && isChar(view, next, '/') && view.space[next] === GLUED ? after(view, next) : -1;
  if (total >= 0 && view.raw(total) === ALLRED && Number.isInteger(low) && low <= Number(ALLRED))
    return { kind: 'allred', score: low, first: token, last: total };
  if (!numbers || isLimit(view, token) || (next >= 0 && view.kind[next] === WORD && AFTER_NO_RESULT.has(view.norm(next)))) return null;
  return numberAt(view, token, below);
}
/** "RP (-45 %)": a change of size under RECIST, no share of cells. */
function isShrinkage(view: TextView, sign: number): boolean {
  if (!isChar(view, sign, '-') && !isChar(view, sign, '−')) return false;
  const open = before(view, sign);
  return open >= 0 && isChar(view, open, '(');
}
/** The highest score of Allred: "7/8". */
const ALLRED = '8';
const AFTER_NO_RESULT: ReadonlySet<string> = new Set([
  'ans',
  'an',
  'mois',
  'jours',
  'semaines',
  'fois',
  'mm',
  'cm',
  'janvier',
  'fevrier',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'aout',
  'septembre',
  'octobre',
  'novembre',
  'decembre',
  'h',
  'cures',
  'cycles',
]);

/** "+", "++", "+++", "+/-" … right after the marker or after a blank. */
function plusSigns(view: TextView, token: number, marker: number): Result | null {
  let count = 1;
  let last = token;
  for (let i = after(view, token); i >= 0 && isChar(view, i, '+') && view.space[i] === GLUED; i = after(view, i)) {
    count++;
    last = i;
  }
  const next = after(view, last);
  // "+/3+" counts the signs out of three.
  if (next >= 0 && isChar(view, next, '/') && view.kind[after(view, next)] === NUMBER)
    return { kind: 'score', score: count, first: token, last: scoreEnd(view, last) };
  // "Ki-67 +75%": the sign belongs to the number.
  if (count === 1 && next >= 0 && view.kind[next] === NUMBER) return null;
  if (
    count === 1 &&
    next >= 0 &&
    view.kind[next] === WORD &&
    view.space[token] === BLANK &&
    view.space[next] === BLANK &&
    before(view, token) === marker
  ) {
    const word = view.norm(next);
    if (!/^(re|rp|ro|her|rh|fish|ki|pr|er|et|par|en)$/.test(word)) return null;
  }
  return { kind: 'score', score: count === 1 ? 10 : count, first: token, last };
}

const ENDING: ReadonlySet<string> = new Set([',', ';', '.', ')']);

/** A minus, not a hyphen: nothing is glued to it on the right, or only a sign. */
function minusSign(view: TextView, token: number): boolean {
  const next = after(view, token);
  if (next < 0 || ENDING.has(view.norm(next))) return true;
  if (view.space[next] === GLUED) return view.kind[next] !== WORD && view.kind[next] !== NUMBER;
  return view.space[token] === GLUED;
}

/** "3+/3+": the whole of it. */
function scoreEnd(view: TextView, plus: number): number {
  const slash = after(view, plus);
  const total = slash >= 0 && isChar(view, slash, '/') ? after(view, slash) : -1;
  const sign = total >= 0 && view.kind[total] === NUMBER ? after(view, total) : -1;
  return sign >= 0 && isChar(view, sign, '+') ? sign : plus;
}

function rangeAfter(view: TextView, token: number): { readonly last: number } | null {
  if (!isChar(view, token, '-') && !isChar(view, token, 'a') && !isChar(view, token, 'et')) return null;
  const second = after(view, token);
  return second >= 0 && view.kind[second] === NUMBER ? { last: second } : null;
}

/** "(N < 35)", "normale < 5": a limit of the normal range. */
function isLimit(view: TextView, token: number): boolean {
  for (let i = before(view, token), n = 0; i >= 0 && n < 3; i = before(view, i), n++) {
    const word = view.norm(i);
    if (NORMAL.has(word) && n > 0) return true;
    if (word !== '<' && word !== ':' && word !== '=' && word !== '>') return word === 'n' && n === 0;
  }
  return false;
}

function numberAt(view: TextView, token: number, below: boolean): Result {
  let last = token;
  let number = view.number(token);
  const rest = after(view, token);
  // "2 451,6": blanks between thousands.
  if (
    rest >= 0 &&
    view.kind[rest] === NUMBER &&
    view.space[rest] === BLANK &&
    number < 1000 &&
    Number.isInteger(number) &&
    /^\d{3}([.,]\d+)?$/.test(view.raw(rest))
  ) {
    number = number * 1000 + view.number(rest);
    last = rest;
  }
  const unitAt = after(view, last);
  // "LDH 2N": so many times the upper limit of the normal range.
  if (unitAt >= 0 && view.raw(unitAt) === 'N' && view.space[unitAt] === GLUED)
    return { kind: 'number', number, unit: '× N', below, first: token, last: unitAt };
  const unit = unitAt < 0 ? undefined : UNITS[view.norm(unitAt)];
  if (unit === undefined) return { kind: 'number', number, unit: null, below, first: token, last };
  const slash = after(view, unitAt);
  const per = slash >= 0 && isChar(view, slash, '/') ? after(view, slash) : -1;
  if (per < 0) return { kind: 'number', number, unit, below, first: token, last: unitAt };
  return {
    kind: 'number',
    number,
    unit: `${unit}/${view.norm(per) === 'ml' ? 'mL' : view.norm(per) === 'l' ? 'L' : view.raw(per)}`,
    below,
    first: token,
    last: per,
  };
}
