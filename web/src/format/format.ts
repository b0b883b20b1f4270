import type { LanguageCode } from '../language/language.tsx';

const MONTHS: Readonly<Record<LanguageCode, readonly string[]>> = {
  fr: ['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre'],
  en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
};

/** A partial date as clinicians write it: 12/06/2015, juin 2015, 2015. Never a day that is not known. */
export function formatDate(date: string, language: LanguageCode): string {
  const [year = '', month, day] = date.split('-');
  if (month === undefined) return year;
  if (day !== undefined) return `${day}/${month}/${year}`;
  return `${MONTHS[language][Number(month) - 1] ?? month} ${year}`;
}

/** A begin and an end: `12/06/2015 – juin 2016`, or one of them alone. Empty where neither is known. */
export function formatSpan(start: string | null, end: string | null, language: LanguageCode): string {
  if (start === null && end === null) return '';
  if (start === null) return `… – ${formatDate(end ?? '', language)}`;
  if (end === null || end === start) return formatDate(start, language);
  return `${formatDate(start, language)} – ${formatDate(end, language)}`;
}

const numbers: Readonly<Record<LanguageCode, Intl.NumberFormat>> = {
  fr: new Intl.NumberFormat('fr-FR'),
  en: new Intl.NumberFormat('en-GB'),
};
export const formatNumber = (n: number, language: LanguageCode): string => numbers[language].format(n);

/** The day of a moment (ISO 8601) in local time, as a date: 2026-11-24. */
export function localDay(iso: string): string {
  const at = new Date(iso);
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

/** A moment (ISO 8601) in local time: 24/11/2026 à 22:57, with seconds where the order matters. */
export function formatMoment(iso: string, language: LanguageCode, { seconds = false }: { readonly seconds?: boolean } = {}): string {
  const at = new Date(iso);
  const two = (n: number): string => String(n).padStart(2, '0');
  const day = `${two(at.getDate())}/${two(at.getMonth() + 1)}/${at.getFullYear()}`;
  return `${day}${language === 'fr' ? ' à ' : ' at '}${two(at.getHours())}:${two(at.getMinutes())}${seconds ? `:${two(at.getSeconds())}` : ''}`;
}

/** `12 min 05 s`, `3 s`. */
export function formatDuration(ms: number): string {
  const seconds = Math.round(ms / 1_000);
  const hours = Math.floor(seconds / 3_600);
  const minutes = Math.floor((seconds % 3_600) / 60);
  const two = (n: number): string => String(n).padStart(2, '0');
  if (hours > 0) return `${hours} h ${two(minutes)} min`;
  return minutes > 0 ? `${minutes} min ${two(seconds % 60)} s` : `${seconds} s`;
}

/** Whole years between a birth date and another date; null where the precision of either leaves a doubt of more than the year itself. */
export function ageAt(birth: string, at: string): number | null {
  if (birth.length < 4 || at.length < 4) return null;
  const years = Number(at.slice(0, 4)) - Number(birth.slice(0, 4));
  const rest = Math.min(birth.length, at.length);
  return at.slice(4, rest) < birth.slice(4, rest) ? years - 1 : years;
}

/** A patient's number in groups of three, so that it can be read out: 000 123. */
export const formatPatientNumber = (id: number): string =>
  String(id)
    .padStart(6, '0')
    .replace(/(\d)(?=(\d{3})+$)/g, '$1\u202f');
