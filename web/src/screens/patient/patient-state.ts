import type { CancerEvent, History } from '../../../../src/model/history.ts';
import { compareDates } from '../../../../src/model/partial-date.ts';
import type { Patient } from '../../../../src/model/patient.ts';

/** Where the patient stands today, as far as is known. */
export type PatientState =
  | { readonly kind: 'dead'; readonly date: string | null }
  | { readonly kind: 'event'; readonly event: CancerEvent }
  | { readonly kind: 'no-event' }
  | { readonly kind: 'unknown' };

/** Death before all; else the last dated event; an undated one only where no other is known. */
export function patientState(patient: Patient, history: History | null): PatientState {
  const death = history?.events.find((event) => event.type === 'death');
  if (patient.deathDate !== null || history?.vitalStatus === 'dead' || death !== undefined) {
    return { kind: 'dead', date: patient.deathDate ?? death?.date ?? null };
  }
  if (history === null) return { kind: 'unknown' };
  const dated = history.events.filter((event): event is CancerEvent & { date: string } => event.date !== null);
  const last = dated.sort((a, b) => compareDates(a.date, b.date)).at(-1) ?? history.events[0];
  if (last !== undefined) return { kind: 'event', event: last };
  return history.tumours.length > 0 ? { kind: 'no-event' } : { kind: 'unknown' };
}

/** The latest of the days on which something is known. */
export function lastNews(patient: Patient, history: History | null): string | null {
  const known = [patient.lastNews, history?.lastNews ?? null, patient.deathDate].filter((date) => date !== null);
  return known.sort(compareDates).at(-1) ?? null;
}
