import { type CancerEvent, daysBetween, earliestDay, latestDay, type Tumour } from '../../model/index.ts';
import { type Draft, tumourOf } from '../tumours/attributes.ts';
import type { Placed } from './merge.ts';

/** A treatment that began well before the tumour was found was for something else. */
const BEFORE_DIAGNOSIS_DAYS = 62;
export const isBeforeDiagnosis = ({ treatment }: Placed, draft: Draft): boolean =>
  treatment.start !== null &&
  draft.diagnosed !== null &&
  daysBetween(latestDay(treatment.start), earliestDay(draft.diagnosed)) > BEFORE_DIAGNOSIS_DAYS;

/** Number of the tumour that a treatment is of; null where there is none. */
export function tumourOfTreatment(placed: Placed, drafts: readonly Draft[]): number | null {
  if (drafts.length === 0) return null;
  if (placed.statement !== null) return (tumourOf(placed.statement.item, drafts) ?? 0) + 1;
  // A treatment of the files belongs to the tumour found last before it began.
  const start = placed.treatment.start;
  const at = start === null ? 0 : drafts.findLastIndex((d) => d.diagnosed !== null && earliestDay(d.diagnosed) <= latestDay(start));
  return Math.max(0, at) + 1;
}

/** Given for disease that is metastatic or grew by then. */
export function isAdvanced(placed: Placed, tumours: readonly Tumour[], events: readonly CancerEvent[]): boolean {
  const tumour = tumours.find((t) => t.n === placed.treatment.tumour);
  if (tumour === undefined) return false;
  if (tumour.metastasesAtDiagnosis.some((code) => !code.startsWith('C77'))) return true;
  const start = placed.treatment.start;
  return events.some(
    (e) =>
      e.tumour === tumour.n &&
      (e.type === 'metastatic_recurrence' || e.type === 'progression') &&
      start !== null &&
      e.date !== null &&
      earliestDay(e.date) <= latestDay(start),
  );
}
