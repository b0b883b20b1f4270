import { SECTIONS, type Section } from '../../model/index.ts';
import { choiceOf, plainName, SECTIONS as SECTION_CHOICES } from '../item/choices.ts';
import { type Duration, type DurationUnit, isDuration, LINKS, type LinkName, type Range } from '../tree/index.ts';
import { CERTAIN_NAMES, LINK_NAMES, PER_TUMOUR_NAMES } from './operators.ts';

/** What stands between the brackets of a relation: `[..30j même_tumeur certain]`. */
export interface TimeOptions {
  readonly min: Duration | null;
  readonly max: Duration | null;
  readonly same: readonly LinkName[];
  readonly certain: boolean;
}

const UNITS: ReadonlyMap<string, readonly [unit: DurationUnit, times: number]> = new Map<string, readonly [DurationUnit, number]>([
  ...['j', 'd', 'jour', 'jours', 'day', 'days'].map((name) => [name, ['day', 1]] as const),
  ...['s', 'w', 'sem', 'semaine', 'semaines', 'week', 'weeks'].map((name) => [name, ['day', 7]] as const),
  ...['m', 'mois', 'month', 'months'].map((name) => [name, ['month', 1]] as const),
  ...['a', 'y', 'an', 'ans', 'year', 'years'].map((name) => [name, ['year', 1]] as const),
]);
const DURATION = /^(\d{1,7})([a-z]+)$/u;
const oneOf = (names: readonly string[], typed: string): boolean => names.some((name) => plainName(name) === plainName(typed));

function duration(text: string): Duration | null {
  const match = DURATION.exec(text.toLowerCase());
  const unit = match === null ? undefined : UNITS.get(match[2]!);
  if (match === null || unit === undefined) return null;
  const n = Number(match[1]) * unit[1];
  return isDuration(n, unit[0]) ? { n, unit: unit[0] } : null;
}

/** Null where something there is not understood. */
export function readTimeOptions(text: string): TimeOptions | null {
  let min: Duration | null = null;
  let max: Duration | null = null;
  let ranges = 0;
  let certain = false;
  const links = new Set<LinkName>();
  for (const part of text.split(/[\s,]+/u).filter((p) => p !== '')) {
    const link = LINKS.find((name) => oneOf(LINK_NAMES[name], part));
    if (link !== undefined) links.add(link);
    else if (oneOf(CERTAIN_NAMES, part)) certain = true;
    else {
      const [first, last] = part.startsWith('<=') ? ['', part.slice(2)] : part.startsWith('>=') ? [part.slice(2), ''] : part.split('..');
      if (first === undefined || last === undefined || (first === '' && last === '') || ++ranges > 1) return null;
      min = first === '' ? null : duration(first);
      max = last === '' ? null : duration(last);
      if ((first !== '' && min === null) || (last !== '' && max === null)) return null;
    }
  }
  return { min, max, same: LINKS.filter((name) => links.has(name)), certain };
}

/** `[3..]`, `[..2]`, `[2]`, `[>=3]`; null where it is none. */
export function readRange(text: string): Range | null {
  const match = /^\s*(?:(>=|<=)\s*)?(\d{0,7})(\.\.)?(\d{0,7})\s*$/u.exec(text);
  if (match === null) return null;
  const [, sign, first = '', dots, last = ''] = match;
  const n = (digits: string): number | null => (digits === '' || Number(digits) > 1_000_000 ? null : Number(digits));
  if (sign !== undefined)
    return dots !== undefined || last !== '' || n(first) === null
      ? null
      : { from: sign === '>=' ? n(first) : null, to: sign === '<=' ? n(first) : null };
  if (dots === undefined) return first === '' || last !== '' || n(first) === null ? null : { from: n(first), to: n(first) };
  if ((first !== '' && n(first) === null) || (last !== '' && n(last) === null) || (first === '' && last === '')) return null;
  return { from: n(first), to: n(last) };
}

/** `[antécédents|histoire de la maladie]`: null where one is no section, with nothing between the brackets none. */
export function readSections(text: string): readonly Section[] | null {
  const sections = new Set<Section>();
  for (const part of text.split(/[|,]/u).map((p) => p.trim())) {
    const value = part === '' ? undefined : choiceOf(SECTION_CHOICES, part)?.value;
    const section = SECTIONS.find((name) => name === value);
    if (section === undefined) return null;
    sections.add(section);
  }
  return [...sections];
}

/** `[2 par_tumeur]`, `[-2]`; nothing for the first or last of a patient. */
export function readRank(text: string): { readonly n: number | null; readonly per: 'patient' | 'tumour' } | null {
  let n: number | null = null;
  let per: 'patient' | 'tumour' = 'patient';
  for (const part of text.split(/[\s,]+/u).filter((p) => p !== '')) {
    if (oneOf(PER_TUMOUR_NAMES, part)) per = 'tumour';
    else if (n === null && /^-?[1-9]\d{0,2}$/u.test(part)) n = Number(part);
    else return null;
  }
  return { n, per };
}
