import { linesOf, segmentsOf } from './lines.ts';
import type { PlacedRun } from './placed-run.ts';

interface Segment {
  readonly from: number;
  readonly to: number;
  readonly y: number;
  readonly runs: readonly PlacedRun[];
}

/** Lines that a second column has at least, beside how many of the first. */
const RIGHT_LINES = 8;
const LEFT_LINES = 4;
/** Points: how far lines of one column begin apart, how wide the gap between columns is, how near two baselines are one height. */
const SAME_EDGE = 3;
const GAP = 4;
const SAME_HEIGHT = 1;
/** Points by which the left column may begin above the right one, or end below it. */
const OVERHANG = 14;
/** Share of lines at the same heights from which on two columns are a table, to be read row by row. */
const TABLE = 0.5;

/** The runs of a page in parts to be read one after the other: what stands above two columns, the left one, the right one, what stands below. */
export function columnsOf(runs: readonly PlacedRun[]): readonly (readonly PlacedRun[])[] {
  const segments = linesOf(runs).flatMap((line) => segmentsOf(line).map(segmentOf));
  const edge = commonEdge(segments);
  if (edge === null) return [runs];
  const begun = segments.filter((segment) => Math.abs(segment.from - edge) <= SAME_EDGE);
  const top = Math.max(...begun.map(({ y }) => y));
  const bottom = Math.min(...begun.map(({ y }) => y));
  const within = ({ y }: Segment, margin: number): boolean => y <= top + margin && y >= bottom - margin;
  const left = segments.filter((segment) => segment.to < edge - GAP && within(segment, OVERHANG));
  const crossed = segments.some((segment) => segment.from < edge - GAP && segment.to >= edge - GAP && within(segment, SAME_HEIGHT));
  if (left.length < LEFT_LINES || crossed) return [runs];
  const level = left.filter((segment) => begun.some(({ y }) => Math.abs(y - segment.y) <= SAME_HEIGHT)).length;
  if (level / left.length >= TABLE) return [runs];
  const right = segments.filter((segment) => segment.from >= edge - GAP && within(segment, SAME_HEIGHT));
  const taken = new Set([...left, ...right]);
  const rest = segments.filter((segment) => !taken.has(segment));
  return [rest.filter(({ y }) => y > bottom), left, right, rest.filter(({ y }) => y <= bottom)].map((part) =>
    part.flatMap((segment) => segment.runs),
  );
}

function segmentOf(runs: readonly PlacedRun[]): Segment {
  const [first] = runs;
  const last = runs.at(-1);
  return { from: first?.x ?? 0, to: (last?.x ?? 0) + (last?.width ?? 0), y: first?.y ?? 0, runs };
}

/** Where most lines begin that do not begin at the left margin; null where too few do. */
function commonEdge(segments: readonly Segment[]): number | null {
  const margin = Math.min(...segments.map(({ from }) => from));
  const counts = new Map<number, number>();
  for (const { from } of segments) if (from > margin + 60) counts.set(Math.round(from / 2), (counts.get(Math.round(from / 2)) ?? 0) + 1);
  let best: number | null = null;
  for (const [place, count] of counts) if (count >= RIGHT_LINES && count > (best === null ? 0 : (counts.get(best) ?? 0))) best = place;
  return best === null ? null : best * 2;
}
