import { siteGroup } from '../src/history/iacr/groups.ts';
import { canonicalDrug } from '../src/history/treatments/from-facts.ts';
import { daysBetween, earliestDay, type History, latestDay } from '../src/model/index.ts';
import type { Truth } from './synth-score.ts';

/** One line of a history, with what it says of its own certainty and whether the truth holds it. */
export interface Judged {
  readonly kind: 'tumour' | 'event' | 'treatment';
  readonly type: string;
  readonly rule: string;
  readonly certainty: number;
  readonly right: boolean;
}

const DAYS = 30;
const within = (truth: string, found: string | null): boolean =>
  found === null ||
  (truth >= earliestDay(found) && truth <= latestDay(found)) ||
  Math.abs(daysBetween(truth, truth < earliestDay(found) ? earliestDay(found) : latestDay(found))) <= DAYS;

/**
 * A tumour is right in its organ, an event or treatment of its kind within 30 days; one without a day is right where there is one of its kind. Each
 * true thing makes one line right.
 */
export function judged(truth: Truth, history: History): Judged[] {
  const take = <T>(left: T[], same: (t: T) => boolean): boolean => {
    const at = left.findIndex(same);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  };
  const tumours = [...truth.tumours];
  const events = [...truth.events];
  const treatments = [...truth.treatments];
  return [
    ...history.tumours.map(
      (f): Judged => ({
        kind: 'tumour',
        type: 'tumour',
        rule: f.rule,
        certainty: f.certainty,
        right: take(tumours, (t) => siteGroup(t.topography) === siteGroup(f.topography)),
      }),
    ),
    ...history.events.map(
      (f): Judged => ({
        kind: 'event',
        type: f.type,
        rule: f.rule,
        certainty: f.certainty,
        right: take(events, (t) => t.type === f.type && within(t.date, f.date)),
      }),
    ),
    ...history.treatments.map((f): Judged => {
      const drugs = f.drugs.map(canonicalDrug);
      return {
        kind: 'treatment',
        type: f.type,
        rule: f.rule,
        certainty: f.certainty,
        right: take(
          treatments,
          (t) => t.type === f.type && within(t.start, f.start) && t.drugs.every((d) => drugs.includes(canonicalDrug(d))),
        ),
      };
    }),
  ];
}
