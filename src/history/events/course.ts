import { type CancerEvent, compareDates } from '../../model/index.ts';
import type { Item } from '../item.ts';
import type { Placed } from '../treatments/merge.ts';
import { DEATH_RULE, tellDeath } from './death.ts';
import { episodesOf } from './episodes.ts';
import { COURSE_RULES } from './rules/index.ts';
import { endOfInterval } from './rules/outcomes.ts';
import { nameOf, type Rule } from './rules/rule.ts';
import { type Signal, signalsOf } from './signals.ts';
import { CourseState, type Subject } from './state.ts';
import { isWithdrawn, tellingsOf } from './withdrawn.ts';

/** What a course tells of one tumour: metastases of the first stage, and the events after it. */
export interface Course {
  readonly metastasesAtDiagnosis: readonly string[];
  readonly events: readonly CancerEvent[];
  /** Returns that later documents take back, with the documents that do. */
  readonly withdrawn: readonly CancerEvent[];
  /** How often each rule decided a step, by its name with version. */
  readonly fired: Readonly<Record<string, number>>;
}

const BY_KIND = Map.groupBy(COURSE_RULES, (rule) => rule.reads);

/**
 * Walks one tumour's course in order: metastases before any care are of the first stage; after curative care, remission or surveillance
 * a return is a recurrence; without such a sign it is a progression of a disease that never left.
 */
export function courseOf(items: readonly Item[], treatments: readonly Placed[], subject: Subject): Course {
  let signals = signalsOf(items, treatments, subject.statesStage);
  const taken: CancerEvent[] = [];
  // A return that later words take back must not end a remission either: the walk is made again without it, as often as one is found.
  for (;;) {
    const { state, fired } = walk(signals, subject);
    const tellings = tellingsOf(signals);
    const doubtful = state.events.flatMap((event) => {
      const against = isWithdrawn(event, tellings);
      return against === null ? [] : [{ event, against }];
    });
    const gone = new Set<Signal>(doubtful.flatMap(({ event }) => event.of.signals));
    const kept = signals.filter((signal) => !gone.has(signal));
    if (kept.length === signals.length)
      return {
        metastasesAtDiagnosis: [...state.metastases].sort(),
        events: state.events.map(({ at: _at, of: _of, cares: _cares, ...event }) => event),
        withdrawn: taken,
        fired,
      };
    for (const { event, against } of doubtful) {
      const { at: _at, of: _of, cares: _cares, ...told } = event;
      taken.push({ ...told, against: [...against] });
    }
    signals = kept;
  }
}

function walk(signals: readonly Signal[], subject: Subject): { readonly state: CourseState; readonly fired: Record<string, number> } {
  const state = new CourseState(subject);
  const fired: Record<string, number> = {};
  const count = (name: string): void => {
    fired[name] = (fired[name] ?? 0) + 1;
  };
  for (const episode of episodesOf(signals)) {
    const rule: Rule | undefined = BY_KIND.get(episode.kind)?.find((r) => r.apply(episode, state, nameOf(r)));
    if (rule !== undefined) count(nameOf(rule));
  }
  endOfInterval(state);
  if (tellDeath(signals, state)) count(DEATH_RULE);
  return { state, fired };
}

/** The latest day among dates that may be partial. */
export const latestOf = (dates: readonly (string | null)[]): string | null =>
  dates.reduce((last, date) => (date !== null && (last === null || compareDates(date, last) > 0) ? date : last), null);
