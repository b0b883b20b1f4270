import { defineExtractor, type Hit, NUMBER, type Sink, type TextView } from '../engine/contract.ts';
import { type HabitWord, habitAt, type Use } from '../habit/habit.ts';
import { after, before, findBefore } from '../walk/walk.ts';
import { NOT_A_HABIT, PHRASES, type TobaccoPayload } from './phrases.ts';

const ALCOHOL: ReadonlySet<string> = new Set([
  'alcool',
  'alcoolisme',
  'ethylisme',
  'oh',
  'ethylique',
  'hta',
  'diabete',
  'allergie',
  'allergies',
]);
const FILLERS: ReadonlySet<string> = new Set(['de', 'a', ':', '=', 'd', 'environ', 'est', 'evalue', 'estime', '(', 'cumule', 'total']);

/** Smoking: `value` current, former, never or passive; pack-years are a measurement `pack-years`. */
export const tobacco = defineExtractor<TobaccoPayload>({
  name: 'tobacco',
  types: ['tobacco', 'measurement'],
  phrases: PHRASES,
  run(view, hits, sink) {
    const places = new Set<number>();
    for (const hit of hits.longest)
      if (hit.value.word === 'habit' && addHabit(view, hit, hit.value.habit, sink)) places.add(view.sentenceOf[hit.first]!);
    for (const hit of hits.longest) if (hit.value.word === 'pack_years') addPackYears(view, hit, sink, places);
  },
});

function addHabit(view: TextView, hit: Hit<TobaccoPayload>, habit: HabitWord, sink: Sink): boolean {
  if (findBefore(view, hit.first, 3, NOT_A_HABIT) >= 0) return false;
  const { use, last } = habitAt(view, { ...hit, value: habit }, (token) => ALCOHOL.has(view.norm(token)));
  if (use === null || (habit.use === null && use !== 'never')) return false;
  sink.add({
    begin: hit.begin,
    end: view.end[last]!,
    type: 'tobacco',
    label: LABELS[use],
    value: use,
    context: { negated: use === 'never' || use === 'passive', hypothetical: false, history: false },
  });
  return true;
}
const LABELS: Readonly<Record<Use, string>> = {
  current: 'tabagisme actif',
  former: 'tabagisme sevré',
  never: 'jamais fumé',
  passive: 'tabagisme passif',
};

function addPackYears(view: TextView, hit: Hit<TobaccoPayload>, sink: Sink, places: ReadonlySet<number>): void {
  const previous = before(view, hit.first);
  const raw = view.raw(hit.first);
  const short = hit.first === hit.last && raw === 'PA';
  let number = previous >= 0 && view.kind[previous] === NUMBER ? previous : -1;
  if (number < 0 && !short) {
    let i = after(view, hit.last);
    for (let n = 0; i >= 0 && n < 4 && FILLERS.has(view.norm(i)); n++) i = after(view, i);
    if (i >= 0 && view.kind[i] === NUMBER) number = i;
  }
  if (number < 0) return;
  const value = view.number(number);
  if (value <= 0 || value > 250 || (short && !places.has(view.sentenceOf[hit.first]!) && value > 150)) return;
  sink.add({
    begin: Math.min(view.begin[number]!, hit.begin),
    end: Math.max(view.end[number]!, hit.end),
    type: 'measurement',
    code: 'pack-years',
    label: 'paquets-années',
    value,
    unit: 'PA',
    context: { negated: false },
  });
}
