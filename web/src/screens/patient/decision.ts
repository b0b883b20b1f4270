import type { PatientExplanations } from '../../../../src/query/answers.ts';
import { formatDate } from '../../format/format.ts';
import type { LanguageCode } from '../../language/language.tsx';

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

/** Losers field by field, fields with a conflict first; within a field, what a person should look at first. */
export function byField(losers: readonly Loser[]): readonly (readonly Loser[])[] {
  const conflictsFirst = losers.toSorted((a, b) => Number(b.conflict) - Number(a.conflict));
  return [...Map.groupBy(conflictsFirst, (loser) => loser.field).values()];
}

const DAYS: ReadonlySet<string> = new Set(['diagnosed', 'date', 'start', 'death']);
/** The values of one field to choose from, the kept one first, as people read them. */
export function choicesOf(losers: readonly Loser[], code: LanguageCode): readonly (readonly [value: string, text: string])[] {
  const values = new Set(losers.flatMap((loser) => [loser.kept, ...losers.map((other) => other.value)]));
  return [...values].map((value) => [value, DAYS.has(losers[0]!.field) ? formatDate(value, code) : value]);
}
