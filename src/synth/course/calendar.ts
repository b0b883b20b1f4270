import { dayNumber, fromDayNumber } from '../../model/index.ts';
import type { Day } from './types.ts';

/** Inside the simulator a day is a number (days since 1970-01-01); records hold `YYYY-MM-DD`. */
export const dayOf = (day: Day): number => dayNumber(day);

const FIRST = dayNumber('1900-01-01');
const known: (Day | undefined)[] = [];
/** Text of a day number; every text is made once. */
export function iso(day: number): Day {
  const slot = day - FIRST;
  const text = known[slot];
  if (text !== undefined) return text;
  const made = fromDayNumber(day);
  if (slot >= 0) known[slot] = made;
  return made;
}

/** The day itself, or the Monday after where it falls on a weekend: planned care takes place on weekdays. */
export function workday(day: number): number {
  const weekday = (((day + 4) % 7) + 7) % 7;
  return weekday === 0 ? day + 1 : weekday === 6 ? day + 2 : day;
}

export const MONTH = 30.44;
export const YEAR = 365.25;
/** Last day of the simulated data: what is not over then goes on. */
export const END_OF_DATA = dayNumber('2025-12-31');
export const FIRST_DIAGNOSIS = dayNumber('2009-01-01');
export const LAST_DIAGNOSIS = dayNumber('2025-11-15');
export const yearOfDay = (day: number): number => Number(iso(day).slice(0, 4));
