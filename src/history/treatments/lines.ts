import { type CancerEvent, compareDates, earliestDay, latestDay } from '../../model/index.ts';
import { RETURN_TYPES } from '../events/return-types.ts';
import type { Placed } from './merge.ts';

const SYSTEMIC: ReadonlySet<string> = new Set(['chemotherapy', 'targeted', 'immunotherapy', 'hormone', 'other']);
/** Aims that make no line. */
const WITHOUT_LINE: ReadonlySet<string | null> = new Set(['neoadjuvant', 'adjuvant', 'maintenance']);

/**
 * Numbers the systemic treatments of advanced disease in order of time, from the first day of advanced disease on. What is said to be neoadjuvant,
 * adjuvant or maintenance has no number; a number that a source states stays; what is said to be palliative has one though no metastasis is told.
 * A dropped drug or another brand stays in its line, unless the disease grew in between.
 */
export function numberLines(
  treatments: readonly Placed[],
  advancedSince: (placed: Placed) => boolean,
  events: readonly CancerEvent[] = [],
): Placed[] {
  const ordered = [...treatments].sort((a, b) => compareDates(a.treatment.start ?? '9999', b.treatment.start ?? '9999'));
  let next = 1;
  let latest: Placed | null = null;
  const lines = new Map<Placed, number>();
  for (const placed of ordered) {
    const { treatment } = placed;
    if (!SYSTEMIC.has(treatment.type) || WITHOUT_LINE.has(treatment.intent)) continue;
    if (treatment.type === 'other' && treatment.drugs.length === 0) continue;
    if (treatment.line !== null) {
      next = treatment.line + 1;
      latest = placed;
      continue;
    }
    if (treatment.intent !== 'palliative' && !advancedSince(placed)) continue;
    const same = latest !== null && isLighter(placed, latest) && !grewBetween(latest, placed, events);
    lines.set(placed, same ? next - 1 : next++);
    latest = placed;
  }
  return treatments.map((placed) => {
    const line = lines.get(placed);
    return line === undefined ? placed : { ...placed, treatment: { ...placed.treatment, line } };
  });
}

/** Nothing in it that the one before did not hold. */
const isLighter = ({ treatment: { drugs } }: Placed, before: Placed): boolean =>
  drugs.length > 0 && drugs.every((drug) => before.treatment.drugs.includes(drug));

function grewBetween(before: Placed, after: Placed, events: readonly CancerEvent[]): boolean {
  const from = before.treatment.start;
  const until = after.treatment.start;
  if (from === null || until === null) return false;
  return events.some(
    (e) => RETURN_TYPES.has(e.type) && e.date !== null && latestDay(e.date) > earliestDay(from) && earliestDay(e.date) <= latestDay(until),
  );
}
