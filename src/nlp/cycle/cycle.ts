import { defineExtractor, GLUED, type Hit, NUMBER, type Sink, type TextView } from '../engine/contract.ts';
import { after, before, findBefore, isChar } from '../walk/walk.ts';
import {
  type CycleWord,
  LEADS_LETTER,
  LEADS_TREATMENT,
  MEDICAL,
  NAMES_LETTER,
  NUMBER_SIGNS,
  NUMBER_WORDS,
  ORDINALS,
  PHRASES,
  SPINE,
  TREATMENTS,
} from './phrases.ts';
import { drugsBeside, timesOf } from './treatments.ts';

const SUFFIX = /^(e|eme|ere|er|re|nde)$/;
const MOST = 60;

/** Cycles: `value` {count} for "6 cures", "FOLFOX x 6" and "3 FEC", {cycle, day} for "C3J1" and "3e cure", {from, to} for "C1-C3". Runs after the medicines and regimens. */
export const cycle = defineExtractor<CycleWord>({
  name: 'cycle',
  types: ['cycle'],
  phrases: PHRASES,
  run(view, hits, sink) {
    const beside = drugsBeside(sink.found);
    let free = -1;
    for (const [at, hit] of hits.longest.entries()) {
      if (hit.first <= free) continue;
      if (hit.value === 'letter') free = addLettered(view, hits.longest, at, beside, sink) ?? free;
      else addNamed(view, hit, sink);
    }
    for (const { begin, end, count } of timesOf(view, sink.found)) sink.add({ begin, end, type: 'cycle', value: { count } });
  },
});

function addNamed(view: TextView, hit: Hit<CycleWord>, sink: Sink): void {
  const next = after(view, hit.last);
  if (next >= 0 && MEDICAL.has(view.norm(next))) return;
  const read = counted(view, hit.first);
  if (read !== null) {
    if (read.number < 1 || read.number > MOST || (read.number === 1 && isOfDays(view, next))) return;
    const value = read.ordinal ? { cycle: read.number } : { count: read.number };
    sink.add({ begin: view.begin[read.first]!, end: hit.end, type: 'cycle', value });
    return;
  }
  const after1 = numbered(view, hit.last);
  if (after1 === null) return;
  const day = dayAt(view, after(view, after1.last));
  const last = day?.last ?? after1.last;
  sink.add({
    begin: hit.begin,
    end: view.end[last]!,
    type: 'cycle',
    value: day === null ? { cycle: after1.number } : { cycle: after1.number, day: day.day },
  });
}

/** "un cycle de 28 jours" tells how long one lasts. */
function isOfDays(view: TextView, next: number): boolean {
  const number = next >= 0 && isChar(view, next, 'de') ? after(view, next) : -1;
  const unit = number >= 0 && view.kind[number] === NUMBER ? after(view, number) : -1;
  return unit >= 0 && /^(j|jours?|semaines?)$/.test(view.norm(unit));
}

/** "cure 2", "cure n° 5", "cycle n°3": the number behind the word; "cures 21 jours" is none. */
function numbered(view: TextView, word: number): { readonly number: number; readonly last: number } | null {
  if (/^(perfusion|injection|administration)/.test(view.norm(word)) || view.norm(word).endsWith('s')) return null;
  let i = after(view, word);
  for (let n = 0; i >= 0 && n < 4 && NUMBER_SIGNS.has(view.norm(i)); n++) i = after(view, i);
  if (i < 0 || view.kind[i] !== NUMBER) return null;
  const number = view.number(i);
  const unit = after(view, i);
  if (unit >= 0 && /^(jours?|j|semaines?|mg|h|heures?|mois|ans|fois|\/)$/.test(view.norm(unit)) && !(dayAt(view, unit) !== null))
    return null;
  return Number.isInteger(number) && number >= 1 && number <= MOST ? { number, last: i } : null;
}

const letterAt = (view: TextView, hit: Hit<CycleWord>): number | null => (view.space[hit.last] === GLUED ? view.number(hit.last) : null);

/** "J1", "D8", "J 15". */
function dayAt(view: TextView, token: number): { readonly day: number; readonly last: number } | null {
  if (token < 0 || !(isChar(view, token, 'j') || isChar(view, token, 'd'))) return null;
  const day = after(view, token);
  return day >= 0 && view.kind[day] === NUMBER && view.space[day] === GLUED ? { day: view.number(day), last: day } : null;
}

/** "C3J1", "C1-C3", "C3 de FOLFOX", "FOLFOX C3"; "C3" alone is a vertebra. Gives its last token. */
function addLettered(
  view: TextView,
  hits: readonly Hit<CycleWord>[],
  at: number,
  beside: (begin: number, end: number) => boolean,
  sink: Sink,
): number | null {
  const hit = hits[at]!;
  const cycle = letterAt(view, hit);
  if (cycle === null) return null;
  const next = after(view, hit.last);
  const day = dayAt(view, next);
  if (day !== null) {
    sink.add({ begin: hit.begin, end: view.end[day.last]!, type: 'cycle', value: { cycle, day: day.day } });
    return day.last;
  }
  const spine = isSpine(view, hit);
  const to = hits[at + 1];
  const upper = to?.value === 'letter' && isRange(view, hit, to) ? letterAt(view, to) : null;
  if (upper !== null && to !== undefined && upper > cycle) {
    if (spine || !(cycle === 1 || beside(hit.begin, to.end) || isLed(view, hit))) return null;
    sink.add({ begin: hit.begin, end: to.end, type: 'cycle', value: { from: cycle, to: upper, count: upper - cycle + 1 } });
    return to.last;
  }
  if (spine || !(beside(hit.begin, hit.end) || leadsTreatment(view, next) || afterDay(view, hit.first) || isNamed(view, hit))) return null;
  sink.add({ begin: hit.begin, end: hit.end, type: 'cycle', value: { cycle } });
  return hit.last;
}

/** "C1-C3", "C1 à C6". */
function isRange(view: TextView, from: Hit<CycleWord>, to: Hit<CycleWord>): boolean {
  const sign = after(view, from.last);
  return sign >= 0 && /^(-|a|→|>)$/.test(view.norm(sign)) && after(view, sign) === to.first;
}

const isSpine = (view: TextView, hit: Hit<CycleWord>): boolean => {
  const next = after(view, hit.last);
  return (
    findBefore(view, hit.first, 4, SPINE) >= 0 ||
    (next >= 0 && (isChar(view, next, '.') || isChar(view, next, '-')) && view.space[next] === GLUED && view.kind[next + 1] === NUMBER)
  );
};

const isLed = (view: TextView, hit: Hit<CycleWord>): boolean => findBefore(view, hit.first, 2, LEADS_LETTER) >= 0;
/** "Cycle : C1", "validation C2". */
const isNamed = (view: TextView, hit: Hit<CycleWord>): boolean => findBefore(view, hit.first, 2, NAMES_LETTER) >= 0;

/** "C3 de chimiothérapie", "C2 ce jour", "C4 reportée". */
function leadsTreatment(view: TextView, next: number): boolean {
  if (next < 0) return false;
  if (TREATMENTS.has(view.norm(next))) return true;
  if (!LEADS_TREATMENT.has(view.norm(next))) return false;
  const then = after(view, next);
  return /^(report|realis|effectu)/.test(view.norm(next)) || (then >= 0 && (TREATMENTS.has(view.norm(then)) || view.norm(then) === 'jour'));
}

/** "J8 C2", "J1C4". */
function afterDay(view: TextView, first: number): boolean {
  const number = before(view, first);
  if (number < 0 || view.kind[number] !== NUMBER || view.space[number] !== GLUED) return false;
  return isChar(view, before(view, number), 'j');
}

function counted(view: TextView, first: number): { readonly number: number; readonly ordinal: boolean; readonly first: number } | null {
  let i = before(view, first);
  if (i < 0) return null;
  const ordinal = ORDINALS[view.norm(i)];
  if (ordinal !== undefined) return { number: ordinal, ordinal: true, first: i };
  let suffix = false;
  if (SUFFIX.test(view.norm(i)) && view.space[i] === GLUED) {
    suffix = true;
    i = before(view, i);
  }
  if (i < 0) return null;
  if (view.kind[i] === NUMBER) return Number.isInteger(view.number(i)) ? { number: view.number(i), ordinal: suffix, first: i } : null;
  const word = NUMBER_WORDS[view.norm(i)];
  return word === undefined ? null : { number: word, ordinal: false, first: i };
}
