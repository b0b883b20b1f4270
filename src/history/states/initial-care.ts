import { type CancerEvent, compareDates, earliestDay, latestDay, type Treatment, type Tumour } from '../../model/index.ts';
import { RETURN_TYPES } from '../events/return-types.ts';

export interface EndOfCare {
  /** Last day of the first care, where told; the day on which its last treatment began otherwise. */
  readonly end: string;
  readonly treatment: Treatment;
}

/** Treatments that go on for years beside surveillance: they do not hold it back. */
const LASTING: ReadonlySet<Treatment['type']> = new Set(['hormone']);
const LOCAL: ReadonlySet<Treatment['type']> = new Set(['surgery', 'radiotherapy', 'brachytherapy', 'transplant']);
const CHANGES: ReadonlySet<CancerEvent['type']> = new Set([...RETURN_TYPES, 'transformation']);

/** Where the first care ended that meant to cure: after it the tumour is under surveillance. Null where there was none, or none with a day. */
export function endOfInitialCare(tumour: Tumour, course: readonly CancerEvent[], treatments: readonly Treatment[]): EndOfCare | null {
  const first = course.find((e) => CHANGES.has(e.type) && e.date !== null)?.date ?? null;
  const care = treatments.filter(
    (t) =>
      t.tumour === tumour.n &&
      t.line === null &&
      !LASTING.has(t.type) &&
      t.intent !== 'maintenance' &&
      (first === null || t.start === null || earliestDay(t.start) < earliestDay(first)),
  );
  const cures = care.some((t) => LOCAL.has(t.type) || t.intent === 'curative' || t.intent === 'adjuvant');
  if (!cures || care.some((t) => t.intent === 'palliative')) return null;
  const dated = care
    .flatMap((treatment) => {
      const end = treatment.end ?? treatment.start;
      return end === null ? [] : [{ end, treatment }];
    })
    .sort((a, b) => (latestDay(a.end) < latestDay(b.end) ? -1 : latestDay(a.end) > latestDay(b.end) ? 1 : compareDates(a.end, b.end)));
  return dated.at(-1) ?? null;
}
