import { dayNumber, earliestDay, latestDay } from '../../../src/model/partial-date.ts';
import type { TimelineItem } from './items.ts';

/** Where an item lies, in days since 1970. `core` is certain; from `from` to `to` it is possible: dates known to the month or year are as wide as that. */
export interface Extent {
  readonly from: number;
  readonly to: number;
  readonly core: readonly [from: number, to: number];
  /** True where only one end is known: nobody invents the other. */
  readonly open: 'start' | 'end' | null;
}

const known = new WeakMap<TimelineItem, Extent | null>();

/** Null where the item has no date at all. Worked out once an item: a zoom asks for all of them at every frame. */
export function extentOf(item: TimelineItem): Extent | null {
  const before = known.get(item);
  if (before !== undefined) return before;
  const extent = workOut(item);
  known.set(item, extent);
  return extent;
}

function workOut(item: TimelineItem): Extent | null {
  const { start, end } = item;
  const first = start ?? end;
  const last = end ?? start;
  if (first === null || last === null) return null;
  const from = dayNumber(earliestDay(first));
  const to = Math.max(from, dayNumber(latestDay(last)) + 1);
  if (start === null || end === null || start === end) {
    const middle = (from + to) / 2;
    const open = start === null ? 'start' : 'end';
    return { from, to, core: [middle, middle], open: lasts(item) && start !== end ? open : null };
  }
  const coreFrom = dayNumber(latestDay(first));
  const coreTo = dayNumber(earliestDay(last)) + 1;
  return { from, to, core: coreFrom <= coreTo ? [coreFrom, coreTo] : [(from + to) / 2, (from + to) / 2], open: null };
}

/** True for what goes on for a time: where one end of it is not known, something is missing. */
const lasts = (item: TimelineItem): boolean =>
  item.kind === 'stay' || (item.kind === 'treatment' && item.treatment.type !== 'surgery' && item.treatment.type !== 'transplant');

export interface View {
  readonly from: number;
  readonly to: number;
}

/** A view over all dated items with some air on both sides; a single day gets a year around it. Null where nothing is dated. */
export function wholeView(items: readonly TimelineItem[]): View | null {
  let from = Number.POSITIVE_INFINITY;
  let to = Number.NEGATIVE_INFINITY;
  for (const item of items) {
    const extent = extentOf(item);
    if (extent === null) continue;
    from = Math.min(from, extent.from);
    to = Math.max(to, extent.to);
  }
  if (from > to) return null;
  const air = Math.max(180, to - from) * 0.04 + Math.max(0, 180 - (to - from)) / 2;
  return { from: from - air, to: to + air };
}

/** The view magnified by `factor` around `at` (days), never beyond `whole` nor closer than ten days. */
export function zoomed(view: View, factor: number, at: number, whole: View): View {
  const length = Math.min(whole.to - whole.from, Math.max(10, (view.to - view.from) / factor));
  const share = (at - view.from) / (view.to - view.from);
  return shifted({ from: at - length * share, to: at + length * (1 - share) }, 0, whole);
}

export function shifted(view: View, days: number, whole: View): View {
  const length = view.to - view.from;
  const from = Math.min(Math.max(view.from + days, whole.from), whole.to - length);
  return { from, to: from + length };
}

/** The view moved as little as needed to show the extent. */
export function showing(view: View, extent: Extent, whole: View): View {
  const margin = (view.to - view.from) * 0.08;
  if (extent.from < view.from + margin) return shifted(view, extent.from - margin - view.from, whole);
  if (extent.to > view.to - margin) return shifted(view, Math.min(extent.to + margin - view.to, extent.from - margin - view.from), whole);
  return view;
}
