import type { PlacedRun } from './placed-run.ts';

/** Runs on one baseline, from left to right. */
export interface Line {
  readonly y: number;
  readonly size: number;
  readonly runs: readonly PlacedRun[];
}

/** Shares of the size of the signs, found on letters and tables of usual word processors. */
const SAME_LINE = 0.45;
const SPACE = 0.15;
const COLUMN = 1.8;

/** Lines from top to bottom. Exponents and indices stand a little off their line: the larger of the two sizes decides. */
export function linesOf(runs: readonly PlacedRun[]): Line[] {
  const sorted = runs.toSorted((a, b) => b.y - a.y || a.x - b.x);
  const lines: { y: number; size: number; runs: PlacedRun[] }[] = [];
  for (const run of sorted) {
    const line = lines.at(-1);
    if (line !== undefined && line.y - run.y <= Math.max(line.size, run.size) * SAME_LINE) line.runs.push(run);
    else lines.push({ y: run.y, size: run.size, runs: [run] });
  }
  for (const line of lines) line.runs.sort((a, b) => a.x - b.x);
  return lines;
}

/** Parts of a line between wide gaps: cells of a table, or lines of two columns. */
export function segmentsOf(line: Line): PlacedRun[][] {
  const segments: PlacedRun[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const run of line.runs) {
    if (run.x - end > COLUMN * run.size) segments.push([run]);
    else segments.at(-1)?.push(run);
    end = run.x + run.width;
  }
  return segments;
}

/** Words of a part of a line, blanks where the places of the signs show them. */
export function segmentText(segment: readonly PlacedRun[]): string {
  let text = '';
  let end = Number.NaN;
  for (const run of segment) {
    if (run.x - end > SPACE * run.size && !/\s$/.test(text.slice(-1)) && !/^\s/.test(run.text.slice(0, 1))) text += ' ';
    text += run.text;
    end = run.x + run.width;
  }
  return text.trim();
}
