import { scaleUtc } from 'd3-scale';
import type { LanguageCode, Translate } from '../language/language.tsx';
import type { View } from './extent.ts';

export interface Tick {
  /** The same from frame to frame for the same tick. */
  readonly key: number;
  readonly x: number;
  readonly text: string;
  /** True for a year or the diagnosis: drawn stronger. */
  readonly strong: boolean;
}

const DAY = 86_400_000;
const MONTH_DAYS = 365.25 / 12;
const SHORT_MONTHS: Readonly<Record<LanguageCode, readonly string[]>> = {
  fr: ['janv.', 'févr.', 'mars', 'avril', 'mai', 'juin', 'juil.', 'août', 'sept.', 'oct.', 'nov.', 'déc.'],
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'June', 'July', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
};

/** Ticks of the calendar, about one every 88 pixels. */
export function calendarTicks(view: View, width: number, language: LanguageCode): readonly Tick[] {
  const scale = scaleUtc()
    .domain([view.from * DAY, view.to * DAY])
    .range([0, width]);
  return scale.ticks(Math.max(2, Math.floor(width / 88))).map((date) => {
    const month = SHORT_MONTHS[language][date.getUTCMonth()] ?? '';
    const yearBegins = date.getUTCMonth() === 0 && date.getUTCDate() === 1;
    const text = yearBegins ? String(date.getUTCFullYear()) : date.getUTCDate() === 1 ? month : `${date.getUTCDate()} ${month}`;
    return { key: date.getTime(), x: scale(date), text, strong: yearBegins };
  });
}

const STEPS = [1, 3, 6, 12, 24, 60, 120, 240] as const;

/** Ticks in months and years from the day of diagnosis, which is zero. */
export function relativeTicks(view: View, width: number, zero: number, t: Translate): readonly Tick[] {
  const wanted = (88 / width) * ((view.to - view.from) / MONTH_DAYS);
  const step = STEPS.find((s) => s >= wanted) ?? STEPS[STEPS.length - 1] ?? 240;
  const first = Math.ceil((view.from - zero) / MONTH_DAYS / step) * step;
  const ticks: Tick[] = [];
  for (let months = first; zero + months * MONTH_DAYS <= view.to; months += step) {
    const x = ((zero + months * MONTH_DAYS - view.from) / (view.to - view.from)) * width;
    const text =
      months === 0
        ? t('timeline.diagnosis')
        : months % 12 === 0
          ? t('timeline.year', { n: months / 12 })
          : t('timeline.month', { n: months });
    ticks.push({ key: months, x, text, strong: months % 12 === 0 });
  }
  return ticks;
}
