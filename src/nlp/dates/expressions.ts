import { type Hit, LINE, NUMBER, SIGN, type TextView } from '../engine/contract.ts';
import { leadOf, numericDate } from './numeric.ts';
import type { ParsedDate } from './parsed.ts';
import { type TimeSpan, timeSpan } from './span.ts';
import { monthDate } from './worded.ts';
import type { DateWord, TimeUnit } from './words.ts';

/** One expression of time, tokens first to last, before its anchor is known. */
export type Expression =
  | { readonly first: number; readonly last: number; readonly kind: 'calendar'; readonly parsed: ParsedDate }
  | { readonly first: number; readonly last: number; readonly kind: 'span'; readonly span: TimeSpan }
  | {
      readonly first: number;
      readonly last: number;
      readonly kind: 'shift';
      readonly amount: number;
      readonly unit: TimeUnit;
      readonly from: 'document' | 'narrative';
    }
  | { readonly first: number; readonly last: number; readonly kind: 'day-number'; readonly day: number }
  | { readonly first: number; readonly last: number; readonly kind: 'operative'; readonly when: string };

/** Every expression of time in a text, in order; of two at one place the longer. */
export function expressions(view: TextView, hits: readonly Hit<DateWord>[]): Expression[] {
  const found: Expression[] = [];
  for (const hit of hits) {
    const e = expressionAt(view, hit);
    if (e !== null) found.push(e);
    const range = e?.kind === 'calendar' ? rangeStart(view, e.parsed) : null;
    if (range !== null) found.push(calendar(range));
  }
  for (let i = 0; i < view.size; i++) {
    if (view.kind[i] !== NUMBER || view.furniture[i] !== 0) continue;
    const parsed = numericDate(view, i);
    if (parsed !== null) found.push(calendar(parsed));
  }
  found.sort((a, b) => a.first - b.first || b.last - a.last);
  const kept: Expression[] = [];
  for (const e of found) {
    const last = kept[kept.length - 1];
    if (last === undefined || e.first > last.last) kept.push(e);
    else if (last.first >= e.first - 1 && e.last - e.first > last.last - last.first) kept[kept.length - 1] = e;
  }
  return kept;
}

const calendar = (parsed: ParsedDate): Expression => ({ kind: 'calendar', first: parsed.first, last: parsed.last, parsed });

function expressionAt(view: TextView, hit: Hit<DateWord>): Expression | null {
  const { first, last, value } = hit;
  switch (value.kind) {
    case 'month': {
      const parsed = monthDate(view, hit, value.month, value.short);
      return parsed === null ? null : calendar(parsed);
    }
    case 'unit': {
      const span = timeSpan(view, hit, value.unit);
      return span === null ? null : { kind: 'span', first: span.first, last: span.last, span };
    }
    case 'season': {
      const year = last + 1 < view.size && view.kind[last + 1] === NUMBER ? numericDate(view, last + 1) : null;
      return year?.year == null || year.month !== null ? null : calendar({ ...year, first });
    }
    case 'shift':
      return { kind: 'shift', first, last, amount: value.amount, unit: value.unit, from: value.from };
    case 'day-number':
      return dayNumber(view, hit);
    default:
      return { kind: 'operative', first, last, when: value.when };
  }
}

/** "J15", "J 15", "J+2"; not the J of "C3J1", which numbers a day of a cycle. */
function dayNumber(view: TextView, hit: Hit<DateWord>): Expression | null {
  const { first } = hit;
  if (first > 0 && view.space[first] === 0 && view.kind[first - 1] !== SIGN) return null;
  let i = first + 1;
  if (i < view.size && (view.norm(i) === '+' || view.norm(i) === '-')) i++;
  if (i >= view.size || view.kind[i] !== NUMBER || view.space[i]! >= LINE) return null;
  const day = view.number(i);
  return Number.isInteger(day) && day <= 999 && !(view.raw(i).length > 1 && view.raw(i).startsWith('0'))
    ? { kind: 'day-number', first, last: i, day }
    : null;
}

/** "du 5 au 12 juin 2015", "de mars à juin 2014": the first end takes the missing parts of the second. */
function rangeStart(view: TextView, end: ParsedDate): ParsedDate | null {
  if (end.day === null || end.first < 2 || view.norm(end.first - 1) !== 'au') return null;
  const day = view.kind[end.first - 2] === NUMBER ? view.number(end.first - 2) : Number.NaN;
  if (!Number.isInteger(day) || day < 1 || day > end.day || leadOf(view, end.first - 2) !== 'du') return null;
  return { ...end, first: end.first - 2, last: end.first - 2, day };
}
