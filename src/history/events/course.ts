import { type CancerEvent, compareDates } from '../../model/index.ts';
import type { Item } from '../item.ts';
import type { Placed } from '../treatments/merge.ts';
import { signalsOf } from './signals.ts';
import { type Subject, Walk } from './walk.ts';
import { isWithdrawn } from './withdrawn.ts';

/** What a course tells of one tumour: metastases of the first stage, and the events after it. */
export interface Course {
  readonly metastasesAtDiagnosis: readonly string[];
  readonly events: readonly CancerEvent[];
}

/**
 * Walks one tumour's course in order: metastases before any care are of the first stage; after curative care, remission or surveillance
 * a return is a recurrence; without such a sign it is a progression of a disease that never left.
 */
export function courseOf(items: readonly Item[], treatments: readonly Placed[], subject: Subject): Course {
  let signals = signalsOf(items, treatments, subject.statesStage);
  // A return that later words take back must not end a remission either: the walk is made again without it, as often as one is found.
  for (;;) {
    const walk = new Walk(subject);
    for (const signal of signals) walk.step(signal);
    walk.end(signals);
    const withdrawn = new Set(walk.events.filter((e) => isWithdrawn(e, e.at, signals)).map((e) => e.at));
    if (withdrawn.size === 0)
      return {
        metastasesAtDiagnosis: [...walk.metastases].sort(),
        events: walk.events.map(({ at: _at, cares: _cares, ...event }) => event),
      };
    signals = signals.filter((signal) => !withdrawn.has(signal));
  }
}

/** The latest day among dates that may be partial. */
export const latestOf = (dates: readonly (string | null)[]): string | null =>
  dates
    .filter((d): d is string => d !== null)
    .sort(compareDates)
    .at(-1) ?? null;
