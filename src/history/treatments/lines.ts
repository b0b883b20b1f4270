import { compareDates } from '../../model/index.ts';
import type { Placed } from './merge.ts';

const SYSTEMIC: ReadonlySet<string> = new Set(['chemotherapy', 'targeted', 'immunotherapy', 'hormone']);

/**
 * Numbers the systemic treatments of advanced disease: one line a treatment from the first day of advanced disease on, in order of time.
 * What is said to be neoadjuvant, adjuvant or maintenance has no number; a number that a source states stays.
 */
export function numberLines(treatments: readonly Placed[], advancedSince: (placed: Placed) => boolean): Placed[] {
  const ordered = [...treatments].sort((a, b) => compareDates(a.treatment.start ?? '9999', b.treatment.start ?? '9999'));
  let next = 1;
  const lines = new Map<Placed, number>();
  for (const placed of ordered) {
    const { treatment } = placed;
    if (!SYSTEMIC.has(treatment.type)) continue;
    if (treatment.line !== null) {
      next = treatment.line + 1;
      continue;
    }
    if (treatment.intent === 'neoadjuvant' || treatment.intent === 'adjuvant' || treatment.intent === 'maintenance') continue;
    if (!advancedSince(placed)) continue;
    lines.set(placed, next++);
  }
  return treatments.map((placed) => {
    const line = lines.get(placed);
    return line === undefined ? placed : { ...placed, treatment: { ...placed.treatment, line } };
  });
}
