import { dayNumber, earliestDay, latestDay, type StateSpan } from '../../model/index.ts';

/** Days between which a state of a tumour may have been true, both included; infinite where nothing bounds them. */
export function daysOfState(states: readonly StateSpan[], state: StateSpan): { readonly lo: number; readonly hi: number } {
  const course = states.filter((s) => s.tumour === state.tumour);
  const at = course.indexOf(state);
  const first = (spans: readonly StateSpan[]): number =>
    Math.max(Number.NEGATIVE_INFINITY, ...spans.flatMap(({ start }) => (start === null ? [] : [dayNumber(earliestDay(start))])));
  const last = (spans: readonly StateSpan[]): number =>
    Math.min(Number.POSITIVE_INFINITY, ...spans.flatMap(({ start }) => (start === null ? [] : [dayNumber(latestDay(start))])));
  const lo = first(course.slice(0, at + 1));
  if (at + 1 < course.length) return { lo, hi: last(course.slice(at + 1)) - 1 };
  return { lo, hi: state.end === null ? Number.POSITIVE_INFINITY : dayNumber(latestDay(state.end)) };
}
