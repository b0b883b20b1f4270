import { addToDate, daysBetween, earliestDay, latestDay, type PartialDate, partialDate, yearOf } from '../../model/partial-date.ts';
import type { ParsedDate } from './parsed.ts';
import type { TimeUnit } from './words.ts';

/** What dates of a text lean on: its own date, and the last dated moment of the narrative before. */
export interface Anchors {
  readonly document: PartialDate | null;
  readonly narrative: PartialDate | null;
  /** The moment of telling, for "il y a", where the document has no date. */
  readonly now: PartialDate | null;
}

/** A date with its own year; null where the calendar has no such day ("31/06/17"): nothing is guessed. */
export const absoluteDate = (d: ParsedDate): PartialDate | null =>
  d.year === null
    ? null
    : d.month === null
      ? partialDate(d.year)
      : d.day === null
        ? partialDate(d.year, d.month)
        : partialDate(d.year, d.month, d.day);

/** A month, or a day and month, without year: the nearest to the story's moment, else to the document's date; null where there is neither. */
export function yearlessDate(d: ParsedDate, anchors: Anchors): PartialDate | null {
  if (d.month === null) return null;
  const make = (year: number): PartialDate | null => partialDate(year, d.month!, d.day ?? undefined);
  const anchor = anchors.narrative ?? anchors.document;
  if (anchor === null) return null;
  const same = make(yearOf(anchor));
  if (anchor.length === 4) return same;
  // The story goes on more often than it looks back; a note looks back more often than ahead.
  const [ahead, back] = anchors.narrative !== null ? [1, BACKWARD] : [2, 1];
  const far = (date: PartialDate): number => daysBetween(anchor, date) * (daysBetween(anchor, date) > 0 ? ahead : -back);
  let best: PartialDate | null = null;
  for (const candidate of [same, make(yearOf(anchor) - 1), make(yearOf(anchor) + 1)]) {
    if (
      candidate === null ||
      (anchors.narrative !== null && anchors.document !== null && earliestDay(candidate) > latestDay(anchors.document))
    )
      continue;
    if (best === null || far(candidate) < far(best)) best = candidate;
  }
  return best;
}
/** A month of weight for looking back, against one for going on. */
const BACKWARD = 2.5;

/** A date moved by an amount; a fraction counts in the next smaller unit. Null for an amount that is not known ("quelques"). */
export function moved(anchor: PartialDate | null, amount: number, unit: TimeUnit): PartialDate | null {
  if (anchor === null || Number.isNaN(amount)) return null;
  if (unit === 'hour' || unit === 'minute') return addToDate(anchor, Math.trunc(amount / (unit === 'hour' ? 24 : 1440)), 'day');
  if (Number.isInteger(amount)) return loosen(addToDate(anchor, amount, unit), amount, unit, anchor);
  if (unit === 'year') return loosen(addToDate(anchor, Math.round(amount * 12), 'month'), amount, 'month', anchor);
  return addToDate(anchor, Math.round(amount * (unit === 'month' ? 30 : unit === 'week' ? 7 : 1)), 'day');
}

/** "2 ans plus tard" does not tell the day: months are told to the month, years to the month at best. */
function loosen(date: PartialDate, amount: number, unit: TimeUnit, anchor: PartialDate): PartialDate {
  if (amount === 0 || anchor.length < 10 || (unit !== 'year' && unit !== 'month')) return date;
  return date.slice(0, unit === 'year' && Math.abs(amount) >= 5 ? 4 : 7);
}

const LETTER: Readonly<Record<TimeUnit, string>> = { year: 'Y', month: 'M', week: 'W', day: 'D', hour: 'H', minute: 'M' };
/** ISO 8601 duration, as TIMEX3 writes it: P3M, PT24H, PXD for "quelques jours". */
export function isoDuration(amount: number, unit: TimeUnit): string {
  const n = Number.isNaN(amount) ? 'X' : String(amount);
  return `P${unit === 'hour' || unit === 'minute' ? 'T' : ''}${n}${LETTER[unit]}`;
}

/** "2015-06", "????-08-09": the date as written. */
export function writtenDate(d: ParsedDate): string {
  const pad = (n: number | null, width: number): string => (n === null ? '?'.repeat(width) : String(n).padStart(width, '0'));
  if (d.day !== null) return `${pad(d.year, 4)}-${pad(d.month, 2)}-${pad(d.day, 2)}`;
  return d.month !== null ? `${pad(d.year, 4)}-${pad(d.month, 2)}` : pad(d.year, 4);
}
