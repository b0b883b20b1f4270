import { type Hit, LINE, NUMBER, type TextView } from '../engine/contract.ts';
import { leadOf } from './numeric.ts';
import { fullYear, isYear, type ParsedDate } from './parsed.ts';
import { type DateWord, MONTH_LEADS } from './words.ts';

/** "12 juin 2015", "1er mars", "juin 2015", "en juin": a date around the name of a month; null where the word is no month here. */
export function monthDate(view: TextView, hit: Hit<DateWord>, month: number, short: boolean): ParsedDate | null {
  const day = dayBefore(view, hit.first);
  const year = yearAfter(view, hit.last);
  if (day === null && year === null) {
    if (short || !MONTH_LEADS.has(leadOf(view, hit.first))) return null;
    return { first: hit.first, last: hit.last, year: null, month, day: null };
  }
  return { first: day?.first ?? hit.first, last: year?.last ?? hit.last, year: year?.year ?? null, month, day: day?.day ?? null };
}

function dayBefore(view: TextView, month: number): { first: number; day: number } | null {
  let i = month - 1;
  // "1er", "1 er": the ordinal is a word of its own.
  if (i > 0 && (view.norm(i) === 'er' || view.norm(i) === '-') && view.kind[i - 1] === NUMBER) i--;
  if (i < 0 || view.kind[i] !== NUMBER || view.sentenceOf[i] !== view.sentenceOf[month]) return null;
  const day = view.number(i);
  if (!Number.isInteger(day) || day < 1 || day > 31 || view.end[i]! - view.begin[i]! > 2) return null;
  return { first: i, day };
}

function yearAfter(view: TextView, last: number): { last: number; year: number } | null {
  let i = last + 1;
  if (i < view.size && (view.norm(i) === '.' || view.norm(i) === '-' || view.norm(i) === '/' || view.norm(i) === ',')) i++;
  while (i < view.size && FILLERS.has(view.norm(i)) && i < last + 4) i++;
  if (i >= view.size || view.kind[i] !== NUMBER || view.space[i]! > LINE) return null;
  const digits = view.end[i]! - view.begin[i]!;
  const n = view.number(i);
  if (digits === 4 && isYear(n)) return { last: i, year: n };
  // "juin 15", "juin-15": two digits only where nothing measures follows and no day could be meant.
  return digits === 2 && Number.isInteger(n) && view.norm(i - 1) === '-' ? { last: i, year: fullYear(n, 2) } : null;
}
const FILLERS = new Set(['de', 'd', "'", 'l', 'annee']);
