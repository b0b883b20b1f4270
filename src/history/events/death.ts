import { type CancerEvent, compareDates, daysBetween, earliestDay, type Fact, latestDay } from '../../model/index.ts';
import { factEvidence } from '../item.ts';
import type { Signal } from './signal.ts';
import type { CourseState } from './state.ts';

/** A person who is treated this long after a stated death was not the one who died, in days. */
const AFTER_DEATH_DAYS = 31;
const DEATH_RULE = 'death/stated@4';

/** A person dies once; a stated death after which the person is treated was somebody else's. */
export function tellDeath(signals: readonly Signal[], state: CourseState): void {
  const lastCare = signals
    .flatMap((s) => (s.kind === 'care' && s.date !== null ? [earliestDay(s.date)] : []))
    .sort()
    .at(-1);
  const possible = signals.filter(
    (s) =>
      s.kind === 'death' && (s.date === null || lastCare === undefined || daysBetween(latestDay(s.date), lastCare) <= AFTER_DEATH_DAYS),
  );
  const dated = possible.filter((s) => s.date !== null).sort((a, b) => compareDates(a.date ?? '', b.date ?? ''));
  const told = dated[0] ?? possible[0];
  if (told === undefined) return;
  state.add('death', DEATH_RULE, { kind: 'death', lead: told, signals: [told] }, []);
  // "Décédé de la progression de sa maladie": the cause of death, not an event of that day.
  const day = told.date;
  const cause = state.events.findLastIndex(
    (e) => e.type === 'progression' && ((e.date === day && day?.length === 10) || isCauseBehind(e.at, told)),
  );
  if (cause >= 0) state.events.splice(cause, 1);
}

/** "Est décédé en raison de la progression", "cinq mois après la récidive": told behind the death in its sentence, without a place or a day of its own. */
const isCauseBehind = ({ kind, recurrence, item, date, codes }: Signal, death: Signal): boolean =>
  recurrence === 'unknown' &&
  item !== null &&
  item.sentence === death.item?.sentence &&
  item.mention.begin > death.item.mention.begin &&
  (kind === 'recurrence' ? codes.length === 0 : date === death.date);

/** The death that the administration or a structured row dates, with the words of the one that texts tell; it is laid to the last tumour. */
export function administrativeDeath(
  date: string | null,
  facts: readonly Fact[],
  lastTumour: number | null,
  told: readonly CancerEvent[],
): CancerEvent[] {
  const stated = facts.find((f) => f.kind === 'vital_status' && f.value === 'dead' && f.start !== null);
  const day = date ?? stated?.start ?? null;
  if (day === null) return [];
  const said = told.find((e) => e.type === 'death');
  return [
    {
      type: 'death',
      tumour: lastTumour,
      date: day,
      sites: [],
      evidence: [...(stated === undefined ? [] : [factEvidence(stated)]), ...(said?.evidence ?? [])],
      against: [],
      certainty: 0.99,
      rule: 'death/administrative@1',
    },
  ];
}

/** A person dies once: the administrative date first, then the earliest dated statement. */
export function oneDeath(events: readonly CancerEvent[]): CancerEvent[] {
  const all = events.filter((e) => e.type === 'death');
  const best = all.find((e) => e.rule.startsWith('death/administrative')) ?? all.find((e) => e.date !== null) ?? all[0];
  return best === undefined ? [] : [best];
}
