import { type Hit, NUMBER, type TextView, WORD } from '../engine/contract.ts';
import { after, before, isChar } from '../walk/walk.ts';
import { FRACTIONS, GRAYS, type RadiotherapyPayload } from './phrases.ts';

const DOSE_REACH = 26;
const HIGHEST_DOSE = 120;
const MOST_FRACTIONS = 60;
/** A boost gives no more than this, in Gy: a higher dose is that of the whole treatment. */
export const HIGHEST_BOOST = 30;

export interface Dose {
  /** Total dose, Gy. */
  readonly dose: number | null;
  readonly fractions: number | null;
  /** Tokens where they were read, -1 for none. */
  readonly first: number;
  readonly last: number;
}

/** "50 Gy en 25 fractions", "60 grays", "25 x 2 Gy" in the same sentence behind the words, before token `stop`, no higher than `most`. */
export function doseBehind(view: TextView, hit: Hit<RadiotherapyPayload>, stop: number, most: number, least: number): Dose {
  for (let i = after(view, hit.last), n = 0; i >= 0 && i < stop && n < DOSE_REACH; i = after(view, i), n++) {
    if (view.kind[i] !== NUMBER) continue;
    const read = doseAt(view, i);
    if (read !== null && read.dose !== null && read.dose <= most && read.dose >= least) return read;
    if (read !== null) continue;
    const unit = after(view, i);
    if (unit >= 0 && FRACTIONS.has(view.norm(unit)) && view.number(i) <= MOST_FRACTIONS) {
      const then = doseFrom(view, unit, stop);
      // "5 séances de 6 Gy" is told by the fractions first.
      if (then !== null && then.dose !== null && then.fractions === null) {
        const dose = then.dose <= 20 && then.first - unit <= 2 ? round(then.dose * view.number(i)) : then.dose;
        if (dose <= most && dose >= least) return { dose, fractions: view.number(i), first: i, last: then.last };
      }
      return { dose: null, fractions: view.number(i), first: i, last: unit };
    }
  }
  return { dose: null, fractions: null, first: -1, last: -1 };
}

function doseFrom(view: TextView, from: number, stop: number): Dose | null {
  for (let i = after(view, from), n = 0; i >= 0 && i < stop && n < 8; i = after(view, i), n++) {
    const read = view.kind[i] === NUMBER ? doseAt(view, i) : null;
    if (read !== null) return read;
  }
  return null;
}

/** The dose whose number stands at a token: the total ("25 x 2 Gy" is 50), with its fractions; `dose` null for one per fraction, null where no unit follows. */
export function doseAt(view: TextView, number: number): Dose | null {
  const unit = after(view, number);
  if (unit < 0 || view.kind[unit] !== WORD) return null;
  const hundredth = view.norm(unit) === 'cgy';
  if (!hundredth && !GRAYS.has(view.norm(unit))) return null;
  const value = hundredth ? view.number(number) / 100 : view.number(number);
  const times = timesBefore(view, number) ?? timesAfter(view, unit);
  if (times !== null) return total(round(value * times.count), times.count, Math.min(number, times.token), Math.max(unit, times.token));
  if (isPerFraction(view, unit)) return { dose: null, fractions: null, first: number, last: unit };
  const fractions = fractionsAfter(view, unit);
  return total(value, fractions?.count ?? null, number, fractions?.last ?? unit);
}

const total = (dose: number, fractions: number | null, first: number, last: number): Dose => ({
  dose: dose > 0 && dose <= HIGHEST_DOSE ? dose : null,
  fractions,
  first,
  last,
});
const round = (dose: number): number => Math.round(dose * 100) / 100;
const isTimes = (view: TextView, token: number): boolean =>
  isChar(view, token, 'x') || isChar(view, token, '×') || isChar(view, token, '*');

interface Times {
  readonly count: number;
  readonly token: number;
}
/** "25 x 2 Gy". */
function timesBefore(view: TextView, number: number): Times | null {
  const sign = before(view, number);
  const count = sign >= 0 && isTimes(view, sign) ? before(view, sign) : -1;
  return count >= 0 && view.kind[count] === NUMBER ? { count: view.number(count), token: count } : null;
}
/** "7 Gy x 4". */
function timesAfter(view: TextView, unit: number): Times | null {
  const sign = after(view, unit);
  const count = sign >= 0 && isTimes(view, sign) ? after(view, sign) : -1;
  return count >= 0 && view.kind[count] === NUMBER && view.number(count) <= MOST_FRACTIONS
    ? { count: view.number(count), token: count }
    : null;
}

/** "2 Gy par fraction", "2 Gy/fraction", "2 Gy/jour"; "50 Gy/25 fr" is a total. */
function isPerFraction(view: TextView, unit: number): boolean {
  const next = after(view, unit);
  if (next < 0) return false;
  if (view.norm(next) === 'par') return true;
  const then = isChar(view, next, '/') ? after(view, next) : -1;
  return isChar(view, next, '/') && !(then >= 0 && view.kind[then] === NUMBER);
}

/** "en 25 fractions", "/25 fr", "(25 séances)", "en 10". */
function fractionsAfter(view: TextView, unit: number): { readonly count: number; readonly last: number } | null {
  let led = false;
  for (let i = after(view, unit), n = 0; i >= 0 && n < 4; i = after(view, i), n++) {
    const word = view.norm(i);
    if (view.kind[i] === NUMBER) {
      const count = view.number(i);
      if (!Number.isInteger(count) || count > MOST_FRACTIONS) return null;
      const noun = after(view, i);
      if (noun >= 0 && FRACTIONS.has(view.norm(noun))) return { count, last: noun };
      const ends = noun < 0 || (view.kind[noun] !== WORD && view.kind[noun] !== NUMBER && !isChar(view, noun, '/'));
      return led && ends ? { count, last: i } : null;
    }
    if (word === 'en' || word === '/') led = true;
    else if (word !== '(' && word !== ',' && word !== 'rbe' && word !== ')') return null;
  }
  return null;
}
