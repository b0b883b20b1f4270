/** A date as read, before the calendar and the anchor: tokens first to last, and the parts that are written. */
export interface ParsedDate {
  readonly first: number;
  readonly last: number;
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
}

const PIVOT = 40;
/** Year of two or four digits: below 40 it is of this century. */
export const fullYear = (n: number, digits: number): number => (digits === 4 ? n : n < PIVOT ? 2000 + n : 1900 + n);
export const isYear = (n: number): boolean => n >= 1900 && n <= 2099;
