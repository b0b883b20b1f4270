import { extentOf } from './extent.ts';
import type { TimelineItem } from './items.ts';

/**
 * The item that an arrow key leads to: left and right along a track by time, up and down to the nearest in time of the next track.
 * `skip`: items drawn as one with the current one. Null where the key leads nowhere.
 */
export function step(
  rows: readonly (readonly TimelineItem[])[],
  current: string | null,
  key: string,
  skip: readonly string[],
): TimelineItem | null {
  const filled = rows.filter((row) => row.length > 0);
  const at = filled.findIndex((row) => row.some((item) => item.id === current));
  const row = filled[at];
  const item = row?.find(({ id }) => id === current);
  if (row === undefined || item === undefined) return null;
  const position = row.indexOf(item);
  switch (key) {
    case 'ArrowRight':
      return row.slice(position + 1).find(({ id }) => !skip.includes(id)) ?? null;
    case 'ArrowLeft':
      return row.slice(0, position).findLast(({ id }) => !skip.includes(id)) ?? null;
    case 'ArrowDown':
      return nearest(filled[at + 1], item);
    case 'ArrowUp':
      return at === 0 ? null : nearest(filled[at - 1], item);
    default:
      return null;
  }
}

function nearest(row: readonly TimelineItem[] | undefined, to: TimelineItem): TimelineItem | null {
  const wanted = extentOf(to)?.core[0] ?? 0;
  let best: TimelineItem | null = null;
  let distance = Number.POSITIVE_INFINITY;
  for (const item of row ?? []) {
    const away = Math.abs((extentOf(item)?.core[0] ?? 0) - wanted);
    if (away < distance) [best, distance] = [item, away];
  }
  return best;
}
