import { GLUED, LINE, NUMBER, SIGN, type TextView } from '../engine/contract.ts';
import { fullYear, isYear, type ParsedDate } from './parsed.ts';
import { DAY_LEADS, EDITIONS, EVENT_WORDS, MEASURE_UNITS, MONTH_LEADS, MONTH_YEAR_LEADS, YEAR_LEADS } from './words.ts';

const SEPARATORS = '/.-';
const MONTH_YEAR = /^(0[1-9]|1[0-2])\.((?:19|20)\d\d)$/;
const DAY_MONTH = /^(0?[1-9]|[12]\d|3[01])\.(0[1-9]|1[0-2])$/;

/**
 * A date written in digits that begins at a NUMBER token: 12/06/2015, 12.06.15, 2015-06-12, 06/2015, "le 12/06", 2015. Null for what only
 * looks like one: telephone numbers, ratios, blood pressure, measures, editions ("UICC 2017").
 */
export function numericDate(view: TextView, i: number): ParsedDate | null {
  if (joinedBefore(view, i)) return null;
  const a = whole(view, i);
  if (a === null) return decimalDate(view, i);
  const sep = separator(view, i + 1);
  if (sep !== '' && i + 2 < view.size && view.kind[i + 2] === NUMBER && view.space[i + 2] === GLUED) {
    const b = whole(view, i + 2);
    if (b === null) return null;
    if (separator(view, i + 3) === sep && i + 4 < view.size && view.kind[i + 4] === NUMBER && view.space[i + 4] === GLUED)
      return threeParts(view, i, a, b);
    if (goesOn(view, i + 2)) return null;
    return twoParts(view, i, a, b, sep);
  }
  return spacedDate(view, i, a) ?? yearAlone(view, i, a);
}

interface Whole {
  readonly n: number;
  readonly digits: number;
}

function whole(view: TextView, i: number): Whole | null {
  const digits = view.end[i]! - view.begin[i]!;
  if (digits > 4) return null;
  const n = view.number(i);
  return Number.isInteger(n) && digits <= 4 && !/[.,]/.test(view.raw(i)) ? { n, digits } : null;
}

/** The sign at a token where it joins two numbers without blanks, else ''. */
function separator(view: TextView, i: number): string {
  if (i >= view.size || view.kind[i] !== SIGN || view.space[i] !== GLUED) return '';
  const s = view.norm(i);
  return SEPARATORS.includes(s) ? s : '';
}

/** The number goes on another one ("01-02-03"), a letter ("T2"), a name in capitals (the trial "SOGUG-2010-01"), or a sign of comparison. */
function joinedBefore(view: TextView, i: number): boolean {
  if (i === 0 || view.space[i] !== GLUED) return false;
  if (view.kind[i - 1] !== SIGN) return true;
  if (i < 2 || separator(view, i - 1) === '') return false;
  return view.kind[i - 2] === NUMBER || (view.norm(i - 1) === '-' && /^[A-Z]{3,}$/.test(view.raw(i - 2)));
}

const goesOn = (view: TextView, last: number): boolean =>
  separator(view, last + 1) !== '' && last + 2 < view.size && view.kind[last + 2] === NUMBER && view.space[last + 2] === GLUED;

function threeParts(view: TextView, i: number, a: Whole, b: Whole): ParsedDate | null {
  const c = whole(view, i + 4);
  if (c === null || goesOn(view, i + 4)) return null;
  if (a.digits === 4 && isYear(a.n) && b.n <= 12 && c.n <= 31) return made(i, i + 4, a.n, b.n, c.n);
  if (a.digits > 2 || b.digits > 2 || c.digits === 3 || c.digits === 1) return null;
  if (a.n < 1 || a.n > 31 || b.n < 1 || b.n > 12) return null;
  const year = fullYear(c.n, c.digits);
  return isYear(year) ? made(i, i + 4, year, b.n, a.n) : null;
}

function twoParts(view: TextView, i: number, a: Whole, b: Whole, sep: string): ParsedDate | null {
  if (b.digits === 4) {
    if (isYear(b.n) && a.digits <= 2 && a.n >= 1 && a.n <= 12 && sep !== '.') return made(i, i + 2, b.n, a.n, null);
    // 2010-2012, 2010/2012: the first year; the second is read at its own token.
    return a.digits === 4 && isYear(a.n) && isYear(b.n) && sep !== '.' ? made(i, i, a.n, null, null) : null;
  }
  if (a.digits === 4 && isYear(a.n) && b.digits === 2 && b.n >= 1 && b.n <= 12 && sep === '-') return made(i, i + 2, a.n, b.n, null);
  const lead = leadOf(view, i);
  if (b.digits === 1) return sep === '/' && isShortDay(view, i, a.n, b.n) ? made(i, i + 2, null, b.n, a.n) : null;
  if (sep === '-' || b.digits !== 2) return null;
  if (DAY_LEADS.has(lead) && a.n >= 1 && a.n <= 31 && b.n >= 1 && b.n <= 12 && !measured(view, i + 3))
    return made(i, i + 2, null, b.n, a.n);
  if (a.digits !== 2 || a.n < 1 || a.n > 12 || measured(view, i + 3)) return null;
  // "en 03/11", "depuis 03/22", "débuté 06/21", "IRM 11/23": month and year.
  if (lead === 'en' || (sep === '/' && b.n > 12 && (MONTH_LEADS.has(lead) || MONTH_YEAR_LEADS.has(lead))))
    return made(i, i + 2, fullYear(b.n, 2), a.n, null);
  return null;
}

/** "vu le 12/5", "du 12/5 au 20/5"; "le 3/4 supérieur" is a fraction, "le 130/8" a pressure. */
function isShortDay(view: TextView, i: number, day: number, month: number): boolean {
  if (day < 1 || day > 31 || month < 1 || measured(view, i + 3) || (day < month && month <= LARGEST_FRACTION)) return false;
  const lead = leadOf(view, i);
  return lead === 'le' || lead === 'du' || (lead === 'au' && i > 3 && leadOf(view, i - 4) === 'du');
}
/** Denominators of the fractions that clinicians write. */
const LARGEST_FRACTION = 5;

/** "12.06" and "06.2015" are one token. */
function decimalDate(view: TextView, i: number): ParsedDate | null {
  const raw = view.raw(i);
  const month = MONTH_YEAR.exec(raw);
  if (month !== null) return made(i, i, Number(month[2]), Number(month[1]), null);
  const day = DAY_MONTH.exec(raw);
  if (day === null || measured(view, i + 1)) return null;
  const lead = leadOf(view, i);
  return lead === 'le' ||
    (lead === 'du' && opensRange(view, i)) ||
    (lead === 'au' && i > 1 && leadOf(view, i - 2) === 'du' && DAY_MONTH.test(view.raw(i - 2)))
    ? made(i, i, null, Number(day[2]), Number(day[1]))
    : null;
}

/** "du 20.02 au 03.04": a range of days. */
const opensRange = (view: TextView, i: number): boolean =>
  i + 2 < view.size &&
  view.norm(i + 1) === 'au' &&
  view.kind[i + 2] === NUMBER &&
  (DAY_MONTH.test(view.raw(i + 2)) || whole(view, i + 2) !== null) &&
  !measured(view, i + 3);

/** "du 03 07 19": three numbers of two digits behind a lead. */
function spacedDate(view: TextView, i: number, a: Whole): ParsedDate | null {
  if (
    i + 2 >= view.size ||
    view.kind[i + 1] !== NUMBER ||
    view.kind[i + 2] !== NUMBER ||
    view.space[i + 1]! >= LINE ||
    view.space[i + 2]! >= LINE
  )
    return null;
  const b = whole(view, i + 1);
  const c = whole(view, i + 2);
  if (b === null || c === null || !DAY_LEADS.has(leadOf(view, i))) return null;
  if (i + 3 < view.size && view.kind[i + 3] === NUMBER && view.space[i + 3]! < LINE) return null;
  if (a.digits > 2 || b.digits > 2 || (c.digits !== 2 && c.digits !== 4) || a.n < 1 || a.n > 31 || b.n < 1 || b.n > 12) return null;
  return made(i, i + 2, fullYear(c.n, c.digits), b.n, a.n);
}

function yearAlone(view: TextView, i: number, a: Whole): ParsedDate | null {
  if (a.digits !== 4 || !isYear(a.n) || measured(view, i + 1)) return null;
  if (view.sentenceOf[i] === view.sentenceOf[i + 1] && i + 1 < view.size && view.space[i + 1] === GLUED && view.kind[i + 1] !== SIGN)
    return null;
  const before = leadOf(view, i);
  if (EDITIONS.has(before)) return null;
  if ((YEAR_LEADS.has(before) || MONTH_LEADS.has(before)) && !(before === 'd' && view.raw(i - 1) === 'D'))
    return before === 'a' || before === 'de' || before === 'd' ? range(view, i, a.n) : made(i, i, a.n, null, null);
  if (i === 0 || view.space[i]! >= LINE) return made(i, i, a.n, null, null);
  const sign = view.kind[i - 1] === SIGN ? view.norm(i - 1) : '';
  if (sign === '(' || sign === ',' || (sign === '-' && i > 1)) return made(i, i, a.n, null, null);
  // "1/ 2004 :", "- 2004 :": the head of an item.
  if ('-/)•*·|'.includes(sign) && sign !== '' && view.space[i] !== GLUED && i + 1 < view.size && view.norm(i + 1) === ':')
    return made(i, i, a.n, null, null);
  // "cholécystectomie 2008": behind a word, at the end of its item.
  if (view.kind[i - 1] !== 1 || view.space[i] === GLUED) return null;
  const next = i + 1 < view.size && view.sentenceOf[i + 1] === view.sentenceOf[i] ? view.norm(i + 1) : '';
  return next === '' ||
    ',.;:()-+|'.includes(next) ||
    EVENT_WORDS.has(before) ||
    next === 'et' ||
    next === 'puis' ||
    next === 'pour' ||
    next === 'avec'
    ? made(i, i, a.n, null, null)
    : null;
}

/** "de 2010 à 2012": both ends count; "de 2000" alone may be a number. */
function range(view: TextView, i: number, year: number): ParsedDate | null {
  const other = (k: number): boolean =>
    k >= 0 && k < view.size && view.kind[k] === NUMBER && isYear(view.number(k)) && view.end[k]! - view.begin[k]! === 4;
  return other(i + 2) || other(i - 2) ? made(i, i, year, null, null) : null;
}

/** Folded word before a token, on its line; '' where none. */
export function leadOf(view: TextView, i: number): string {
  if (i === 0 || view.sentenceOf[i - 1] !== view.sentenceOf[i]) return '';
  const before = view.norm(i - 1);
  return before === "'" && i > 1 ? view.norm(i - 2) : before;
}

const measured = (view: TextView, i: number): boolean =>
  i < view.size && view.sentenceOf[i] === view.sentenceOf[i - 1] && MEASURE_UNITS.has(view.norm(i));
const made = (first: number, last: number, year: number | null, month: number | null, day: number | null): ParsedDate => ({
  first,
  last,
  year,
  month,
  day,
});
