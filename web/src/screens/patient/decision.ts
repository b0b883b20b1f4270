import type { PatientExplanations } from '../../../../src/query/answers.ts';

export type Loser = PatientExplanations['items'][number]['losers'][number];

/** What the API takes to decide a field of a line. */
export interface Decision {
  readonly item: string;
  readonly field: string;
  readonly value: string | number;
  readonly reason: string;
}

const NUMERIC: ReadonlySet<string> = new Set(['line', 'cycles', 'dose']);
/** Kinds of events stand for what several statements say together: nobody picks one of their words. */
const NOT_CHOSEN: ReadonlySet<string> = new Set(['type']);

/** Whether a person may choose between the values of this field on this line; withdrawn lines and the person have none. */
export const isChosen = (ref: string, { field }: Pick<Loser, 'field'>): boolean => /^[TES]\d/.test(ref) && !NOT_CHOSEN.has(field);

/** The order that keeps, or puts, this value in the field. */
export const decisionOf = (ref: string, field: string, value: string, reason: string): Decision => ({
  item: ref,
  field,
  value: NUMERIC.has(field) ? Number(value) : value,
  reason: reason.trim(),
});
