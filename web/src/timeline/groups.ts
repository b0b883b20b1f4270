import { type Extent, extentOf, type View } from './extent.ts';
import type { TimelineItem } from './items.ts';

/** Items whose certain part begins within the same step of time: drawn as one sign where there are several. */
export interface Group {
  readonly items: readonly [TimelineItem, ...TimelineItem[]];
  /** Days since 1970, of the first and the last of them. */
  readonly from: number;
  readonly to: number;
  /** Of the first. */
  readonly extent: Extent;
}

const known = new WeakMap<readonly TimelineItem[], Map<number, readonly Group[]>>();

/**
 * The days of a step so that signs `apart` pixels wide have room. Steps are powers of two: within a doubling of the zoom the groups stay
 * the same, so that nothing flickers under the hand and nothing but its place has to be worked out.
 */
export function stepFor(view: View, width: number, apart: number): number {
  const wanted = ((view.to - view.from) / width) * apart;
  return 2 ** Math.ceil(Math.log2(Math.max(1, wanted)));
}

/** The dated items by steps of so many days, rising. Worked out once for a list and a step. */
export function groupsOf(items: readonly TimelineItem[], step: number): readonly Group[] {
  const steps: Map<number, readonly Group[]> = known.get(items) ?? new Map();
  known.set(items, steps);
  const before = steps.get(step);
  if (before !== undefined) return before;
  const groups = workOut(items, step);
  steps.set(step, groups);
  return groups;
}

function workOut(items: readonly TimelineItem[], step: number): readonly Group[] {
  const dated = items.flatMap((item) => {
    const extent = extentOf(item);
    return extent === null ? [] : [{ item, extent, at: extent.core[0] }];
  });
  dated.sort((a, b) => a.at - b.at);
  const groups: { items: [TimelineItem, ...TimelineItem[]]; from: number; to: number; extent: Extent }[] = [];
  let current = Number.NaN;
  for (const { item, extent, at } of dated) {
    const last = groups.at(-1);
    const bucket = Math.floor(at / step);
    if (last === undefined || bucket !== current) groups.push({ items: [item], from: at, to: at, extent });
    else {
      last.items.push(item);
      last.to = at;
    }
    current = bucket;
  }
  return groups;
}
