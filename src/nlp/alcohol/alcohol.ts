import { defineExtractor } from '../engine/contract.ts';
import { type HabitWord, habitAt, type Use } from '../habit/habit.ts';
import { findBefore } from '../walk/walk.ts';
import { NOT_A_HABIT, PHRASES } from './phrases.ts';

const TOBACCO: ReadonlySet<string> = new Set([
  'tabac',
  'tabagisme',
  'tabagique',
  'fumeur',
  'fumeuse',
  'hta',
  'diabete',
  'allergie',
  'allergies',
]);
const LABELS: Readonly<Record<Use, string>> = {
  current: 'consommation d’alcool',
  former: 'alcool sevré',
  never: 'pas d’alcool',
  passive: 'pas d’alcool',
};

/** Drinking: `value` current, former or never. */
export const alcohol = defineExtractor<HabitWord>({
  name: 'alcohol',
  types: ['alcohol'],
  phrases: PHRASES,
  run(view, hits, sink) {
    for (const hit of hits.longest) {
      if (findBefore(view, hit.first, 5, NOT_A_HABIT) >= 0) continue;
      const { use, last } = habitAt(view, hit, (token) => TOBACCO.has(view.norm(token)));
      if (use === null || use === 'passive') continue;
      sink.add({
        begin: hit.begin,
        end: view.end[last]!,
        type: 'alcohol',
        label: LABELS[use],
        value: use,
        context: { negated: use === 'never', hypothetical: false, history: false },
      });
    }
  },
});
