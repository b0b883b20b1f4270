import { type CancerEvent, daysBetween, earliestDay, latestDay, type Treatment } from '../../model/index.ts';
import { RETURN_TYPES } from '../events/return-types.ts';
import { field, type Item } from '../item.ts';

type Reason = NonNullable<Treatment['endReason']>;

/** Words of the reader for why a treatment was stopped, in the terms of the model. */
const REASONS: Readonly<Record<string, Reason>> = Object.freeze({
  toxicity: 'toxicity',
  progression: 'progression',
  choice: 'choice',
  completion: 'completed',
  response: 'completed',
  condition: 'other',
});

/** Why the words say that a treatment ended; null where they do not. */
export function toldReason(items: readonly Item[]): Reason | null {
  for (const { mention } of items) {
    const status = field(mention, 'status');
    if (status === 'completed') return 'completed';
    const reason = status === 'stopped' ? REASONS[field(mention, 'reason') ?? ''] : undefined;
    if (reason !== undefined) return reason;
  }
  return null;
}

/** A growth this close to the last administration is why it was the last, in days: before it, after it. */
const GROWTH_BEFORE = 31;
const GROWTH_AFTER = 62;
const DEATH_AFTER = 31;

/** Reasons of the ends that no source states: the disease grew then, or the person died. What a source states stays. */
export function withEndReasons<Placed extends { readonly treatment: Treatment }>(
  treatments: readonly Placed[],
  events: readonly CancerEvent[],
): Placed[] {
  return treatments.map((placed) => {
    const { treatment } = placed;
    if (treatment.endReason !== null || treatment.end === null || treatment.drugs.length === 0) return placed;
    const endReason = inferred(treatment, treatment.end, events);
    return endReason === null ? placed : { ...placed, treatment: { ...treatment, endReason } };
  });
}

function inferred({ tumour, start }: Treatment, end: string, events: readonly CancerEvent[]): Reason | null {
  const after = (date: string): number =>
    date.startsWith(end) || end.startsWith(date) ? 0 : daysBetween(latestDay(end), earliestDay(date));
  const near = (test: (e: CancerEvent) => boolean, from: number, until: number): boolean =>
    events.some((e) => test(e) && e.date !== null && after(e.date) >= from && after(e.date) <= until);
  // What had grown before it began is why it began.
  const since = (e: CancerEvent): boolean => start === null || e.date === null || latestDay(e.date) > earliestDay(start);
  if (near((e) => RETURN_TYPES.has(e.type) && e.tumour === tumour && since(e), -GROWTH_BEFORE, GROWTH_AFTER)) return 'progression';
  return near((e) => e.type === 'death', 0, DEATH_AFTER) ? 'death' : null;
}
