import { defineExtractor, GLUED, type Hit, NUMBER, type TextView, WORD } from '../engine/contract.ts';
import { after, before, findBefore, isChar } from '../walk/walk.ts';
import {
  BACK_FILLERS,
  BEFORE_NUMBER,
  CONDITION,
  ECOG_OF_KARNOFSKY,
  FILLERS,
  LEVELS,
  NUMBER_WORDS,
  OTHER_USE,
  PHRASES,
  type Scale,
} from './phrases.ts';

const MOST_FILLERS = 9;
const MOST_BACK = 14;
/** The letter written for nought: "ECOG O". */
const NOUGHT = 'O';

/** General condition as an ECOG number 0 to 4 (`value`); on another scale `system` names it, `code` is what stands there, `value` its ECOG equivalent. */
export const performanceStatus = defineExtractor<Scale>({
  name: 'performance-status',
  types: ['performance_status'],
  phrases: PHRASES,
  run(view, hits, sink) {
    let free = -1;
    for (const hit of hits.longest) {
      if (hit.first <= free || (hit.value === 'ECOG' && findBefore(view, hit.first, 2, OTHER_USE) >= 0)) continue;
      const at = valueAfter(view, hit);
      const place = at >= 0 ? at : valueBefore(view, hit);
      if (place <= free) continue;
      const stated = numberAt(view, place);
      const value = hit.value === 'ECOG' ? stated : (ECOG_OF_KARNOFSKY[stated] ?? null);
      if (value === null) continue;
      free = Math.max(place, hit.last);
      const percent = after(view, place);
      const last = hit.value !== 'ECOG' && percent >= 0 && isChar(view, percent, '%') ? percent : free;
      sink.add({
        begin: Math.min(hit.begin, view.begin[place]!),
        end: Math.max(view.end[last]!, hit.end),
        type: 'performance_status',
        system: hit.value,
        code: hit.value === 'ECOG' ? null : String(stated),
        label: `${hit.value} ${stated}`,
        value,
        context: { negated: false },
      });
    }
  },
});

const numberAt = (view: TextView, token: number): number =>
  view.kind[token] === NUMBER ? view.number(token) : view.raw(token) === NOUGHT ? 0 : (NUMBER_WORDS[view.norm(token)] ?? Number.NaN);

function possible(view: TextView, token: number, scale: Scale): boolean {
  const n = numberAt(view, token);
  if (scale !== 'ECOG') return ECOG_OF_KARNOFSKY[n] !== undefined;
  if (!Number.isInteger(n) || n < 0 || n > 4 || (view.kind[token] === NUMBER && view.raw(token).length > 1)) return false;
  const next = after(view, token);
  if (next < 0 || view.space[next] !== GLUED) return true;
  // "OMS 2e ligne", "PS 3 %", "1/3" are something else; "0-1" and "1/2" are ranges whose first value counts.
  return !(view.kind[next] === WORD || isChar(view, next, '%'));
}

function valueAfter(view: TextView, hit: Hit<Scale>): number {
  let i = after(view, hit.last);
  for (let n = 0; i >= 0 && n < MOST_FILLERS; n++) {
    if (possible(view, i, hit.value) && !(view.kind[i] === WORD && view.norm(i) === 'un' && n === 0)) return i;
    if (!FILLERS.has(view.norm(i))) return -1;
    i = after(view, i);
  }
  return -1;
}

/** "état général : 1 (ECOG)", "niveau 1 de l'Eastern Cooperative Oncology Group (ECOG)", "EG 1 selon l'OMS". */
function valueBefore(view: TextView, hit: Hit<Scale>): number {
  const bracket = before(view, hit.first);
  const number = bracket >= 0 && isChar(view, bracket, '(') ? before(view, bracket) : -1;
  if (number >= 0 && view.kind[number] === NUMBER && view.space[number] !== GLUED && possible(view, number, hit.value)) return number;
  return hit.value === 'ECOG' ? levelBefore(view, hit) : -1;
}

function levelBefore(view: TextView, hit: Hit<Scale>): number {
  let number = before(view, hit.first);
  for (let n = 0; number >= 0 && n < MOST_BACK && BACK_FILLERS.has(view.norm(number)); n++) number = before(view, number);
  if (number < 0 || number === before(view, hit.first) || view.kind[number] !== NUMBER || !possible(view, number, 'ECOG')) return -1;
  let lead = before(view, number);
  while (lead >= 0 && BEFORE_NUMBER.has(view.norm(lead))) lead = before(view, lead);
  const leads = view.raw(hit.first) === 'OMS' ? CONDITION : LEVELS;
  return lead >= 0 && leads.has(view.norm(lead)) ? number : -1;
}
