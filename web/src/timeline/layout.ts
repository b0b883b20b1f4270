import { type Extent, extentOf, type View } from './extent.ts';
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
const MOST_ROWS = 12;
/** Mean width of a letter at 12 px: good enough to keep labels apart, and the same on every machine. */
const LETTER = 6.4;

interface Placed {
  readonly item: TimelineItem;
  readonly extent: Extent;
  readonly x1: number;
  readonly x2: number;
  readonly possible: readonly [from: number, to: number];
}

/** Items that last, each in the first row where it and its label fit; beyond twelve rows labels are given up, so that 2,000 stay readable as a picture. */
export function layoutBars(items: readonly TimelineItem[], view: View, width: number, labelOf: (item: TimelineItem) => string): LaneLayout {
  const placed = place(items, view, width).filter(({ x1, x2 }) => x2 > -200 && x1 < width);
  const labelled = pack(placed, width, labelOf);
  return labelled.rows <= MOST_ROWS ? labelled : pack(placed, width, () => '');
}

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
  const placed = place(items, view, width)
    .filter(({ x1 }) => x1 > -MARK && x1 < width + MARK)
    .sort((a, b) => a.x1 - b.x1);
  const groups: [Placed, ...Placed[]][] = [];
  for (const p of placed) {
    const last = groups.at(-1);
    if (last !== undefined && p.x1 - last[0].x1 < CLUSTER) last.push(p);
    else groups.push([p]);
  }
  let taken = Number.NEGATIVE_INFINITY;
  const drawn = groups.map((group): Drawn => {
    const [first] = group;
    const last = group.at(-1) ?? first;
    const size = group.length === 1 ? MARK : CLUSTER - 2;
    // A cluster is as wide as its number, not as its time: pushed aside a little rather than drawn over its neighbour.
    const x = Math.max((first.x1 + last.x1) / 2, taken + size / 2);
    taken = x + size / 2;
    return {
      items: group.map((p) => p.item) as [TimelineItem, ...TimelineItem[]],
      shape: group.length === 1 ? 'mark' : 'cluster',
      x,
      width: size,
      possible: group.length === 1 ? first.possible : [first.x1, last.x1],
      open: null,
      row: 0,
      label: '',
      labelAt: 'right',
    };
  });
  return { drawn, rows: 1 };
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
  // What begins years before the view would be millions of pixels wide: cut a little outside of it.
  const near = (x: number): number => Math.min(width + 10, Math.max(-10, x));
  return items.flatMap((item): Placed[] => {
    const extent = extentOf(item);
    if (extent === null) return [];
    const [from, to] = extent.core;
    const point = from === to;
    const x1 = point ? at(from) : Math.min(at(from), width + 10);
    const x2 = at(to);
    const visible = point || x2 < 0 ? x1 : Math.max(x1, -10);
    return [{ item, extent, x1: visible, x2: Math.min(x2, width + 10), possible: [near(at(extent.from)), near(at(extent.to))] }];
  });
}
