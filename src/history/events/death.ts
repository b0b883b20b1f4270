import { compareDates, daysBetween, earliestDay, latestDay } from '../../model/index.ts';
import type { Signal } from './signals.ts';
import type { CourseState } from './state.ts';

/** A person who is treated this long after a stated death was not the one who died, in days. */
const AFTER_DEATH_DAYS = 31;
const DEATH_RULE = 'death/stated@2';

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
  const cause = state.events.findLastIndex((e) => e.type === 'progression' && e.date === day && day?.length === 10);
  if (cause >= 0) state.events.splice(cause, 1);
}
