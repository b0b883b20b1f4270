import { GLUED, type Hit, NUMBER, SIGN, type TextView } from '../engine/contract.ts';
import { type DateWord, LEADS, NUMBER_WORDS, TAILS, type TimeUnit } from './words.ts';

export type Telling = 'ago' | 'since' | 'in' | 'during' | 'later' | 'earlier' | 'every' | 'age' | 'ordinal' | 'bare';

/** An amount of time and how it is told: "il y a 2 ans", "3 mois plus tard", "pendant 6 semaines", "3ème jour". NaN: "quelques". */
export interface TimeSpan {
  readonly first: number;
  readonly last: number;
  readonly amount: number;
  readonly unit: TimeUnit;
  readonly telling: Telling;
}

/** Reads around the word of a unit; null where no number stands before it. */
export function timeSpan(view: TextView, hit: Hit<DateWord>, unit: TimeUnit): TimeSpan | null {
  const number = numberBefore(view, hit.first);
  if (number === null || (unit === 'hour' && isTimeOfDay(view, number, hit.last))) return null;
  let last = hit.last;
  let amount = number.amount;
  // "11h30" is a time of day, "a duré 1h30" a duration.
  if (unit === 'hour' && hit.last + 1 < view.size && view.kind[hit.last + 1] === NUMBER && view.space[hit.last + 1] === GLUED) {
    if (leadBefore(view, number.first)?.telling !== 'during') return null;
    last++;
    amount += view.number(last) / 60;
  }
  // "1 an et demi"
  if (view.size > last + 2 && view.norm(last + 1) === 'et' && view.norm(last + 2).startsWith('demi')) {
    amount += 0.5;
    last += 2;
  }
  if (number.ordinal) return { first: number.first, last, amount, unit, telling: 'ordinal' };
  const tail = tailAfter(view, last);
  const lead = leadBefore(view, number.first);
  // "pendant 6 jours avant l'intervention" is no day before this text.
  const lasts = lead !== null && DURING.has(view.norm(lead.first));
  if (lead !== null && (lead.telling !== 'during' || lasts || tail === null || tail.telling === 'during')) {
    // "pendant 6 mois" is one expression; in "un recul de 6 mois" the amount alone is.
    const whole = lead.telling !== 'during' || lasts;
    return { first: whole ? lead.first : number.first, last, amount, unit, telling: lead.telling };
  }
  if (tail !== null)
    return { first: number.first, last: tail.telling === 'during' ? last : tail.last, amount, unit, telling: tail.telling };
  return { first: number.first, last, amount, unit, telling: 'bare' };
}

function numberBefore(view: TextView, unit: number): { first: number; amount: number; ordinal: boolean } | null {
  let i = unit - 1;
  let ordinal = false;
  if (i > 0 && ORDINALS.has(view.norm(i)) && view.kind[i - 1] === NUMBER) {
    ordinal = true;
    i--;
  }
  if (i < 0 || view.sentenceOf[i] !== view.sentenceOf[unit]) return null;
  if (view.kind[i] === NUMBER) {
    // "2-3 mois", "2 à 3 mois": the first number opens the span; the amount is the second.
    const amount = view.number(i);
    if (view.end[i]! - view.begin[i]! > 5) return null;
    const open = i > 1 && (view.norm(i - 1) === '-' || view.norm(i - 1) === 'a') && view.kind[i - 2] === NUMBER ? i - 2 : i;
    if (i > 0 && open === i && view.space[i] === GLUED && (view.kind[i - 1] !== SIGN || isShare(view, i))) return null;
    return { first: open, amount, ordinal };
  }
  const word = NUMBER_WORDS.get(view.norm(i));
  if (word !== undefined) {
    const ten = i > 0 ? NUMBER_WORDS.get(view.norm(i - 1)) : undefined;
    return ten !== undefined && ten >= 20 && ten < 100 && word < 20
      ? { first: i - 1, amount: ten + word, ordinal }
      : { first: i, amount: word, ordinal };
  }
  const rank = ORDINAL_WORDS.get(view.norm(i));
  return rank === undefined ? null : { first: i, amount: rank, ordinal: true };
}

/** "5/7 jours", "1/3 des jours": a share, no length of time. */
const isShare = (view: TextView, i: number): boolean => view.norm(i - 1) === '/' && i > 1 && view.kind[i - 2] === NUMBER;

/** "décès constaté à 5 h": a time of day; "à 48 h" of an operation is none. */
const isTimeOfDay = (view: TextView, { first, amount }: { readonly first: number; readonly amount: number }, last: number): boolean =>
  amount < 24 &&
  first > 0 &&
  view.sentenceOf[first - 1] === view.sentenceOf[first] &&
  CLOCK.has(view.norm(first - 1)) &&
  !(last + 1 < view.size && REFERRED.has(view.norm(last + 1)));
const CLOCK = new Set(['a', 'vers']);
/** "à 12 heures post-opératoires": counted from something. */
const REFERRED = new Set(['post', 'apres', 'postoperatoire', 'postoperatoires', 'de']);

/** The longest lead that ends right before a token: up to four words, apostrophes not counted. */
function leadBefore(view: TextView, at: number): { first: number; telling: Telling } | null {
  let words = '';
  let found: { first: number; telling: Telling } | null = null;
  let count = 0;
  for (let i = at - 1; i >= 0 && count < 4 && view.sentenceOf[i] === view.sentenceOf[at]; i--) {
    const norm = view.norm(i);
    if (norm === "'") continue;
    if (count === 0 && FILLERS.has(norm)) continue;
    words = words === '' ? norm : `${norm} ${words}`;
    count++;
    const telling = LEADS.get(words);
    if (telling !== undefined) found = { first: i, telling };
  }
  return found;
}

function tailAfter(view: TextView, last: number): { last: number; telling: Telling } | null {
  let words = '';
  let count = 0;
  for (let i = last + 1; i < view.size && count < 2 && view.sentenceOf[i] === view.sentenceOf[last]; i++) {
    const norm = view.norm(i);
    if (norm === "'") continue;
    words = words === '' ? norm : `${words} ${norm}`;
    count++;
    const telling = TAILS.get(words);
    // "deux mois après une année": the word belongs to what follows.
    if (telling !== undefined)
      return count === 1 && i + 1 < view.size && (view.kind[i + 1] === NUMBER || NUMBER_WORDS.has(view.norm(i + 1)))
        ? null
        : { last: i, telling };
  }
  return null;
}

const DURING = new Set(['pendant', 'durant', 'pdt']);
const ORDINALS = new Set(['eme', 'e', 'er', 'ere', 'ieme', 'nd', 'nde']);
const ORDINAL_WORDS: ReadonlyMap<string, number> = new Map([
  ['premier', 1],
  ['deuxieme', 2],
  ['troisieme', 3],
  ['quatrieme', 4],
  ['cinquieme', 5],
  ['sixieme', 6],
  ['septieme', 7],
  ['huitieme', 8],
  ['neuvieme', 9],
  ['dixieme', 10],
]);
const FILLERS = new Set(['environ', 'plus', 'moins', 'pres', 'peu', 'quasi', 'presque', 'seulement']);
