import { type Extent, extentOf, type View } from './extent.ts';
import { type Group, groupsOf, stepFor } from './groups.ts';
import type { TimelineItem } from './items.ts';

/** What is drawn, in pixels of the lane: one item, or several that stand too close to be told apart. */
export interface Drawn {
  readonly items: readonly [TimelineItem, ...TimelineItem[]];
  readonly shape: 'bar' | 'mark' | 'cluster';
  readonly x: number;
  readonly width: number;
  /** From where to where it may lie: wider than the mark where the date is partial. */
  readonly possible: readonly [from: number, to: number];
  readonly open: Extent['open'];
  readonly row: number;
  /** Text beside the bar; empty where there is no room for one. */
  readonly label: string;
  readonly labelAt: 'inside' | 'right' | 'left';
}
export interface LaneLayout {
  readonly drawn: readonly Drawn[];
  readonly rows: number;
}

export const MARK = 18;
const CLUSTER = 30;
const LABEL_GAP = 6;
/** Rows of bars with their names, and without. */
const MOST_ROWS = 8;
const MOST_BARE_ROWS = 4;
/** More bars than this in sight have no room for a name each. */
const MOST_PACKED = 50;
/** Mean width of a letter at 12 px: good enough to keep labels apart, and the same on every machine. */
const LETTER = 6.4;

interface Placed {
  readonly item: TimelineItem;
  readonly extent: Extent;
  readonly x1: number;
  readonly x2: number;
  readonly possible: readonly [from: number, to: number];
}

/**
 * Items that last, each in the first row where it and its label fit; where that takes too many rows labels are given up, and then the short
 * ones that lie together become clusters, so that 2,000 stay readable as a picture.
 */
export function layoutBars(items: readonly TimelineItem[], view: View, width: number, labelOf: (item: TimelineItem) => string): LaneLayout {
  const placed = inView(place(items, view, width), width);
  if (placed.length <= MOST_PACKED) {
    const labelled = pack(placed, width, labelOf);
    if (labelled.rows <= MOST_ROWS) return labelled;
    const bare = pack(placed, width, () => '');
    if (bare.rows <= MOST_BARE_ROWS) return bare;
  }
  const isLong = ({ x1, x2 }: Placed): boolean => x2 - x1 >= CLUSTER;
  const long = pack(placed.filter(isLong), width, () => '');
  const longItems = new Set(long.drawn.map(({ items: [item] }) => item));
  const together = inOneRow(withoutItems(groupsOf(items, stepFor(view, width, CLUSTER)), longItems), view, width);
  const rows = longItems.size === 0 ? 0 : long.rows;
  return { drawn: [...long.drawn, ...together.map((d) => ({ ...d, row: rows }))], rows: Math.max(1, rows + (together.length > 0 ? 1 : 0)) };
}

/** The groups without some items; untouched groups stay the same objects. */
function withoutItems(groups: readonly Group[], gone: ReadonlySet<TimelineItem>): readonly Group[] {
  if (gone.size === 0) return groups;
  return groups.flatMap((group): Group[] => {
    if (!group.items.some((item) => gone.has(item))) return [group];
    const [first, ...rest] = group.items.filter((item) => !gone.has(item));
    const extent = first === undefined ? null : extentOf(first);
    if (first === undefined || extent === null) return [];
    const last = extentOf(rest.at(-1) ?? first) ?? extent;
    return [{ items: [first, ...rest], extent, from: extent.core[0], to: last.core[0] }];
  });
}

const inView = (placed: readonly Placed[], width: number): readonly Placed[] => placed.filter(({ x1, x2 }) => x2 > -200 && x1 < width);

function pack(placed: readonly Placed[], width: number, labelOf: (item: TimelineItem) => string): LaneLayout {
  const ends: number[] = [];
  const drawn = placed.map((p): Drawn => {
    const point = p.extent.core[0] === p.extent.core[1];
    const barWidth = Math.max(point ? MARK : 6, p.x2 - p.x1);
    const x = point ? p.x1 - MARK / 2 : p.x1;
    const text = labelOf(p.item);
    const needed = text.length * LETTER + LABEL_GAP * 2;
    const tail = p.extent.open === 'end' ? 18 : 0;
    const right = Math.max(x + barWidth, p.possible[1]) + tail;
    const left = Math.min(x, p.possible[0]);
    const labelAt = !point && barWidth >= needed ? 'inside' : right + needed > width && left - needed >= 0 ? 'left' : 'right';
    const label = x > width ? '' : text;
    const from = label !== '' && labelAt === 'left' ? left - needed : left;
    const free = ends.findIndex((used) => used <= from);
    const row = free === -1 ? ends.length : free;
    ends[row] = (label !== '' && labelAt === 'right' ? right + needed : right) + 2;
    return {
      items: [p.item],
      shape: point ? 'mark' : 'bar',
      x: point ? p.x1 : x,
      width: barWidth,
      possible: p.possible,
      open: p.extent.open,
      row,
      label,
      labelAt,
    };
  });
  return { drawn, rows: Math.max(1, ends.length) };
}

/** Items of a moment in one row; those too close to stand apart become one cluster, which zooming opens. */
export function layoutMarks(items: readonly TimelineItem[], view: View, width: number): LaneLayout {
  const groups = groupsOf(items, stepFor(view, width, CLUSTER));
  return { drawn: inOneRow(groups, view, width), rows: 1 };
}

function inOneRow(groups: readonly Group[], view: View, width: number): Drawn[] {
  const scale = width / (view.to - view.from);
  const at = (day: number): number => (day - view.from) * scale;
  const drawn: Drawn[] = [];
  let taken = Number.NEGATIVE_INFINITY;
  for (const group of groups) {
    const x1 = at(group.from);
    const x2 = at(group.to);
    if (x2 < -CLUSTER) continue;
    if (x1 > width + CLUSTER) break;
    const single = group.items.length === 1;
    const size = single ? MARK : CLUSTER - 2;
    // A cluster is as wide as its number, not as its time: pushed aside a little rather than drawn over its neighbour.
    const x = Math.max((x1 + x2) / 2, taken + size / 2);
    taken = x + size / 2;
    drawn.push({
      items: group.items,
      shape: single ? 'mark' : 'cluster',
      x,
      width: size,
      possible: single ? [near(at(group.extent.from), width), near(at(group.extent.to), width)] : [x1, x2],
      open: single ? group.extent.open : null,
      row: 0,
      label: '',
      labelAt: 'right',
    });
  }
  return drawn;
}

/** Events of a tumour: never merged, for each is news; those that would overlap go to the next row, with their name where it fits. */
export function layoutEvents(
  items: readonly TimelineItem[],
  view: View,
  width: number,
  labelOf: (item: TimelineItem) => string,
): LaneLayout {
  const placed = place(items, view, width).filter(({ x1 }) => x1 > -200 && x1 < width + MARK);
  const layout = pack(placed, width, labelOf);
  return layout.rows <= 4 ? layout : pack(placed, width, () => '');
}

function place(items: readonly TimelineItem[], view: View, width: number): readonly Placed[] {
  const scale = width / (view.to - view.from);
  const at = (day: number): number => (day - view.from) * scale;
  return items.flatMap((item): Placed[] => {
    const extent = extentOf(item);
    if (extent === null) return [];
    const [from, to] = extent.core;
    const point = from === to;
    const x1 = point ? at(from) : Math.min(at(from), width + 10);
    const x2 = at(to);
    const visible = point || x2 < 0 ? x1 : Math.max(x1, -10);
    return [
      { item, extent, x1: visible, x2: Math.min(x2, width + 10), possible: [near(at(extent.from), width), near(at(extent.to), width)] },
    ];
  });
}

/** What begins years before the view would be millions of pixels wide: cut a little outside of it. */
const near = (x: number, width: number): number => Math.min(width + 10, Math.max(-10, x));
