import type { Duration } from '../tree/index.ts';

/** SQL for the first and last day (since 1970) that a partial date in a column may stand for; NULL without a date. */
export const firstDay = (column: string): string =>
  `toInt32(toDate32OrNull(concat(${column}, substring('0000-01-01', length(${column}) + 1))))`;
export const lastDay = (column: string): string =>
  `multiIf(length(${column}) = 4, toInt32(toDate32OrNull(concat(${column}, '-12-31'))), length(${column}) = 7, toInt32(addMonths(toDate32OrNull(concat(${column}, '-01')), 1)) - 1, toInt32(toDate32OrNull(${column})))`;

const asDate = (day: string): string => `addDays(toDate32('1970-01-01'), ${day})`;
/** A day moved by a span of calendar time: months keep the day of the month where it exists. */
export function movedDay(day: string, { n, unit }: Duration): string {
  if (unit === 'day') return `(${day} + ${n})`;
  return `toInt32(addMonths(${asDate(day)}, ${unit === 'year' ? n * 12 : n}))`;
}
/** Whole years between two days. */
export const yearsBetween = (from: string, to: string): string =>
  `intDiv(toInt32(toYYYYMMDD(${asDate(to)})) - toInt32(toYYYYMMDD(${asDate(from)})), 10000)`;
