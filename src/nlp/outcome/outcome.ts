import { RELATIVES } from '../age/phrases.ts';
import { defineExtractor, type Hit, type TextView } from '../engine/contract.ts';
import { after, before, findAfter, findBefore } from '../walk/walk.ts';
import { NOBODY, type Outcome, type OutcomeWord, PHRASES } from './phrases.ts';

const CELLS: ReadonlySet<string> = new Set(['cellulaire', 'programmee', 'subite', 'ne', 'foetale', 'in']);
const RELATIVE_REACH = 9;

/** What a user reads. */
const LABELS: Readonly<Record<string, string>> = Object.freeze({
  complete: 'rémission complète',
  partial: 'rémission partielle',
  'no-evidence': 'absence de maladie décelable',
  cured: 'guérison',
  'follow-up': 'surveillance',
  lost: 'perdu de vue',
  'last-news': 'dernières nouvelles',
  'palliative-care': 'soins palliatifs',
  alive: 'vivant',
});
const labelOf = ({ value }: Outcome): string => (value === null ? 'décès' : (LABELS[value] ?? value));

/** Remission (complete, partial, no-evidence, cured), follow-up (follow-up, lost, last-news, palliative-care, alive) and death. The words deny by themselves: no negation is added. */
export const outcome = defineExtractor<OutcomeWord>({
  name: 'outcome',
  types: ['remission', 'surveillance', 'death'],
  phrases: PHRASES,
  run(view, hits, sink) {
    for (const hit of hits.longest) {
      const word = hit.value;
      if (word.type === 'cause' || !accepted(view, hit)) continue;
      const { type } = word;
      if (type === 'death') {
        const family = ofRelative(view, hit);
        sink.add({ begin: hit.begin, end: hit.end, type, label: labelOf(word), value: null, ...(family && { context: { family } }) });
      } else if (type === 'remission' && word.value === 'no-evidence') {
        sink.add({ begin: hit.begin, end: hit.end, type, label: labelOf(word), value: word.value, context: { negated: false } });
      } else sink.add({ begin: hit.begin, end: hit.end, type, label: labelOf(word), value: word.value });
    }
  },
});

function accepted(view: TextView, hit: Hit<OutcomeWord>): boolean {
  if (hit.value.type === 'death') {
    const next = after(view, hit.last);
    return findBefore(view, hit.first, 3, NOBODY) < 0 && !(next >= 0 && CELLS.has(view.norm(next)));
  }
  // "survie sans progression", "survie sans maladie": names of measures.
  if (hit.value.type === 'remission' && hit.value.value === 'no-evidence') {
    const previous = before(view, hit.first);
    return !(previous >= 0 && /^(survie|intervalle|delai|periode)$/.test(view.norm(previous)));
  }
  return !(hit.value.type === 'remission' && hit.value.value === 'cured' && findBefore(view, hit.first, 3, WOUNDS) >= 0);
}
const WOUNDS: ReadonlySet<string> = new Set(['cicatrice', 'infection', 'pneumopathie', 'hepatite', 'tuberculose', 'plaie']);

/** "Père décédé", "sa mère est décédée", "décès de sa sœur". */
function ofRelative(view: TextView, hit: Hit<OutcomeWord>): boolean {
  const behind = findBefore(view, hit.first, RELATIVE_REACH, RELATIVES);
  if (behind >= 0 && !barrier(view, behind, hit.first)) return true;
  const ahead = findAfter(view, hit.last, 4, RELATIVES);
  return ahead >= 0 && view.norm(ahead) !== 'famille';
}
function barrier(view: TextView, from: number, to: number): boolean {
  for (let i = from + 1; i < to; i++) if (BARRIERS.has(view.norm(i))) return true;
  return view.norm(from) === 'famille';
}
const BARRIERS: ReadonlySet<string> = new Set(['patient', 'patiente', 'malade', ';']);
