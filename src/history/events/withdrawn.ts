import type { CancerEvent } from '../../model/index.ts';
import type { Signal } from './signals.ts';

const RETURNS: ReadonlySet<CancerEvent['type']> = new Set(['local_recurrence', 'regional_recurrence', 'metastatic_recurrence', 'progression']);
const CONFIRMING: ReadonlySet<Signal['kind']> = new Set(['recurrence', 'progression', 'metastasis', 'transformation', 'death']);

/**
 * A return of the disease that one document alone tells, and that a later document denies ("sans récidive") before anything was done about it, was
 * none: a suspicion, or words misread. Returns that are treated, told again or never denied stay.
 */
export function isWithdrawn(event: CancerEvent, at: Signal, signals: readonly Signal[]): boolean {
  if (!RETURNS.has(event.type) || at.item === null) return false;
  const home = at.item.documentId;
  const told = new Set(event.evidence.flatMap((e) => (e.kind === 'text' ? [e.documentId] : [])));
  if (told.size > 1) return false;
  for (let n = signals.indexOf(at) + 1; n < signals.length; n++) {
    const next = signals[n];
    if (next === undefined) break;
    if (next.kind === 'care') return false;
    if (next.item === null || next.item.documentId === home) continue;
    if (CONFIRMING.has(next.kind)) return false;
    if (next.kind === 'remission') return true;
  }
  return false;
}
