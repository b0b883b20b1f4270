import type { Day, Told } from '../../course/types.ts';
import type { Rng } from '../../rng.ts';
import type { DateForm, Style } from './style.ts';

export const MONTHS = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
] as const;
const SHORT_MONTHS = ['janv.', 'févr.', 'mars', 'avr.', 'mai', 'juin', 'juil.', 'août', 'sept.', 'oct.', 'nov.', 'déc.'] as const;
const MIXED: readonly DateForm[] = ['slash', 'slash', 'long', 'month', 'dots', 'slash'];
const NUMBERS = ['', 'un', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix', 'onze'] as const;

/** A date as the text says it: the words, their value (`YYYY`, `YYYY-MM`, `YYYY-MM-DD`), and how a sentence may take them. */
export interface SaidDate {
  readonly text: string;
  readonly value: string;
  readonly form: 'day' | 'month' | 'year' | 'ago';
}

const two = (n: number): string => String(n).padStart(2, '0');
const monthName = (month: number): string => MONTHS[month - 1] ?? '';

/** Words for a day said in full. */
export function dayText(day: Day, form: DateForm, rng: Rng): string {
  const [year, month, date] = [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))];
  switch (form) {
    case 'slash':
      return rng.chance(0.15) ? `${two(date)}/${two(month)}/${two(year % 100)}` : `${two(date)}/${two(month)}/${year}`;
    case 'dots':
      return `${two(date)}.${two(month)}.${year}`;
    case 'iso':
      return day;
    case 'long':
    case 'month':
      return `${date === 1 ? '1er' : date} ${rng.chance(0.1) ? (SHORT_MONTHS[month - 1] ?? '') : monthName(month)} ${year}`;
  }
}

const formOf = (style: Style, rng: Rng): DateForm => (style.dates === 'mixed' ? rng.pick(MIXED) : style.dates);

/** The date of a fact as this author would write it, at most as precise as the plan allows; null where it is not to be said. */
export function sayDate(told: Pick<Told, 'date' | 'precision'>, style: Style, rng: Rng, today: Day | null): SaidDate | null {
  if (told.date === null || told.precision === 'none') return null;
  const form = formOf(style, rng);
  const year = told.date.slice(0, 4);
  const month = Number(told.date.slice(5, 7));
  if (told.precision === 'year') return ago(told.date, today, rng, 'year') ?? { text: year, value: year, form: 'year' };
  if (told.precision === 'day' && form !== 'month') return { text: dayText(told.date, form, rng), value: told.date, form: 'day' };
  const value = told.date.slice(0, 7);
  const recent = ago(told.date, today, rng, 'month');
  if (recent !== null) return recent;
  const numeric = form === 'slash' || form === 'dots' || form === 'iso';
  return { text: numeric && rng.chance(0.5) ? `${two(month)}/${year}` : `${monthName(month)} ${year}`, value, form: 'month' };
}

/** "il y a trois mois", anchored to the day of the document: exact to the unit that it names. */
function ago(day: Day, today: Day | null, rng: Rng, unit: 'month' | 'year'): SaidDate | null {
  if (today === null || rng.chance(0.75)) return null;
  const years = Number(today.slice(0, 4)) - Number(day.slice(0, 4));
  const months = years * 12 + Number(today.slice(5, 7)) - Number(day.slice(5, 7));
  const count = unit === 'year' ? years : months;
  if (count < 2 || count > 11) return null;
  const number = rng.chance(0.5) ? String(count) : (NUMBERS[count] ?? String(count));
  const value = unit === 'year' ? day.slice(0, 4) : day.slice(0, 7);
  return { text: `il y a ${number} ${unit === 'year' ? 'ans' : 'mois'}`, value, form: 'ago' };
}

/** Age in full years on a day. */
export function ageOn(birth: Day, day: Day): number {
  const years = Number(day.slice(0, 4)) - Number(birth.slice(0, 4));
  return day.slice(5) < birth.slice(5) ? years - 1 : years;
}

/** Age in full months on a day, for infants. */
export function monthsOn(birth: Day, day: Day): number {
  const months = (Number(day.slice(0, 4)) - Number(birth.slice(0, 4))) * 12 + Number(day.slice(5, 7)) - Number(birth.slice(5, 7));
  return day.slice(8) < birth.slice(8) ? Math.max(0, months - 1) : months;
}
