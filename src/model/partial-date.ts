/**
 * A date as precisely as it is known: `YYYY`, `YYYY-MM` or `YYYY-MM-DD` (proleptic Gregorian calendar).
 * Nobody invents a month or a day: comparisons work on the interval of days that the date may stand for.
 */
export type PartialDate = string;
export type DatePrecision = 'year' | 'month' | 'day';

const FORM = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

export const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
export const daysInMonth = (year: number, month: number): number => (month === 2 && isLeapYear(year) ? 29 : (MONTH_DAYS[month - 1] ?? 0));

/** True for a well-formed date that exists in the calendar ("2015-02-30" does not). */
export function isPartialDate(value: string): boolean {
  const m = FORM.exec(value);
  if (m === null) return false;
  if (m[2] === undefined) return true;
  const month = Number(m[2]);
  if (month < 1 || month > 12) return false;
  if (m[3] === undefined) return true;
  const day = Number(m[3]);
  return day >= 1 && day <= daysInMonth(Number(m[1]), month);
}

/** Builds a date from its parts; null where the parts do not exist in the calendar. */
export function partialDate(year: number, month?: number, day?: number): PartialDate | null {
  const pad = (n: number, width: number): string => String(n).padStart(width, '0');
  const text =
    pad(year, 4) + (month === undefined ? '' : `-${pad(month, 2)}`) + (month === undefined || day === undefined ? '' : `-${pad(day, 2)}`);
  return isPartialDate(text) ? text : null;
}

export const precisionOf = (date: PartialDate): DatePrecision => (date.length === 4 ? 'year' : date.length === 7 ? 'month' : 'day');
export const yearOf = (date: PartialDate): number => Number(date.slice(0, 4));

/** First and last day that the date may stand for, as `YYYY-MM-DD`. */
export const earliestDay = (date: PartialDate): PartialDate =>
  date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date;
export function latestDay(date: PartialDate): PartialDate {
  if (date.length === 4) return `${date}-12-31`;
  if (date.length === 7) return `${date}-${String(daysInMonth(yearOf(date), Number(date.slice(5, 7)))).padStart(2, '0')}`;
  return date;
}

/** Days since 1970-01-01 of a full date. */
export const dayNumber = (day: PartialDate): number =>
  Date.UTC(yearOf(day), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) / 86_400_000;
export const fromDayNumber = (n: number): PartialDate => new Date(n * 86_400_000).toISOString().slice(0, 10);

/** Every day of `a` comes before every day of `b`. */
export const certainlyBefore = (a: PartialDate, b: PartialDate): boolean => latestDay(a) < earliestDay(b);
/** Some day of `a` comes before some day of `b`. */
export const possiblyBefore = (a: PartialDate, b: PartialDate): boolean => earliestDay(a) < latestDay(b);

/** Total order for sorting: by first possible day, the more precise first among equals. */
export function compareDates(a: PartialDate, b: PartialDate): number {
  if (a.length === 10 && b.length === 10) return a < b ? -1 : a > b ? 1 : 0;
  const x = earliestDay(a);
  const y = earliestDay(b);
  return x < y ? -1 : x > y ? 1 : b.length - a.length;
}

/** True where one of the two is the other said less precisely ("2015" and "2015-06"). */
export const compatibleDates = (a: PartialDate, b: PartialDate): boolean => a.startsWith(b) || b.startsWith(a);

/** The date moved by whole units, never more precise than it was: a year moved by 3 months stays a year only when no month is needed. */
export function addToDate(date: PartialDate, amount: number, unit: 'day' | 'week' | 'month' | 'year'): PartialDate {
  if (unit === 'year') return shiftMonths(date, amount * 12);
  if (unit === 'month') return shiftMonths(date, amount);
  const days = unit === 'week' ? amount * 7 : amount;
  if (date.length === 10) return fromDayNumber(dayNumber(date) + days);
  // Less than a month cannot move a month for certain: the middle of the interval decides, the precision stays.
  const middle = Math.round((dayNumber(earliestDay(date)) + dayNumber(latestDay(date))) / 2) + days;
  return fromDayNumber(middle).slice(0, date.length);
}

function shiftMonths(date: PartialDate, months: number): PartialDate {
  if (date.length === 4) {
    const middle = Number(date) * 12 + 6 + months;
    return String(Math.floor(middle / 12)).padStart(4, '0');
  }
  const total = yearOf(date) * 12 + Number(date.slice(5, 7)) - 1 + months;
  const year = Math.floor(total / 12);
  const month = (total % 12) + 1;
  const head = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
  if (date.length === 7) return head;
  return `${head}-${String(Math.min(Number(date.slice(8, 10)), daysInMonth(year, month))).padStart(2, '0')}`;
}

/** Days between the middles of two dates (b − a); exact where both are days. */
export const daysBetween = (a: PartialDate, b: PartialDate): number => middleOf(b) - middleOf(a);

/** Middles found before: one record asks for the same few days over and over. Emptied when full, which all days of a century do not fill. */
const MIDDLES = new Map<PartialDate, number>();
const MOST_MIDDLES = 50_000;

/** Middle of the days that a date may stand for. */
function middleOf(date: PartialDate): number {
  const known = MIDDLES.get(date);
  if (known !== undefined) return known;
  const middle = (dayNumber(earliestDay(date)) + dayNumber(latestDay(date))) / 2;
  if (MIDDLES.size >= MOST_MIDDLES) MIDDLES.clear();
  MIDDLES.set(date, middle);
  return middle;
}
