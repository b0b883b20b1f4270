import { type PartialDate, partialDate } from '../model/index.ts';
import { type Parsed, parsed, unparsed } from './item.ts';

/** Forms of dates in hospital files, as a mapping names them: J day, M month, A year, h hour, m minute, s second. */
export const DATE_FORMS = [
  'JJ/MM/AAAA',
  'JJ-MM-AAAA',
  'JJ.MM.AAAA',
  'JJMMAAAA',
  'AAAA-MM-JJ',
  'AAAA/MM/JJ',
  'AAAAMMJJ',
  'MM/AAAA',
  'AAAA-MM',
  'AAAA',
] as const;
export type DateForm = (typeof DATE_FORMS)[number];

type Part = 'year' | 'month' | 'day';
const READERS: Readonly<Record<DateForm, { readonly form: RegExp; readonly order: readonly Part[] }>> = Object.freeze({
  'JJ/MM/AAAA': { form: /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/, order: ['day', 'month', 'year'] },
  'JJ-MM-AAAA': { form: /^(\d{1,2})-(\d{1,2})-(\d{4})$/, order: ['day', 'month', 'year'] },
  'JJ.MM.AAAA': { form: /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/, order: ['day', 'month', 'year'] },
  JJMMAAAA: { form: /^(\d{2})(\d{2})(\d{4})$/, order: ['day', 'month', 'year'] },
  'AAAA-MM-JJ': { form: /^(\d{4})-(\d{2})-(\d{2})$/, order: ['year', 'month', 'day'] },
  'AAAA/MM/JJ': { form: /^(\d{4})\/(\d{2})\/(\d{2})$/, order: ['year', 'month', 'day'] },
  AAAAMMJJ: { form: /^(\d{4})(\d{2})(\d{2})$/, order: ['year', 'month', 'day'] },
  'MM/AAAA': { form: /^(\d{1,2})\/(\d{4})$/, order: ['month', 'year'] },
  'AAAA-MM': { form: /^(\d{4})-(\d{2})$/, order: ['year', 'month'] },
  AAAA: { form: /^(\d{4})$/, order: ['year'] },
});

// The hour of an administration or a movement is not kept: the model's dates are days.
const HOUR = /[ T]\d{1,2}[:h]\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?: ?(?:Z|[+-]\d{2}:?\d{2}))?$/;

/** Reads a date in the first of the forms that fits. A day or month of 00 is "not known": the date is then less precise, never invented. */
export function readDate(text: string, forms: readonly DateForm[]): Parsed<PartialDate> {
  const trimmed = text.trim();
  const bare = trimmed.length > 10 ? trimmed.slice(0, 40).replace(HOUR, '') : trimmed;
  for (const name of forms) {
    const reader = READERS[name];
    const match = reader.form.exec(bare);
    if (match === null) continue;
    const part = (which: Part): number => {
      const at = reader.order.indexOf(which);
      return at === -1 ? 0 : Number(match[at + 1]);
    };
    const date = fromParts(part('year'), part('month'), part('day'));
    if (date !== null) return parsed(date);
  }
  return unparsed('bad_date', `pas une date de la forme ${forms.join(' ou ')} / not a date in the form ${forms.join(' or ')}`);
}

function fromParts(year: number, month: number, day: number): PartialDate | null {
  if (year < 1850 || year > 2200) return null;
  if (month === 0) return day === 0 ? partialDate(year) : null;
  return day === 0 ? partialDate(year, month) : partialDate(year, month, day);
}
