import { columnsOf } from './columns.ts';
import { type Line, linesOf, segmentsOf, segmentText } from './lines.ts';
import type { PlacedRun } from './placed-run.ts';

/** A distance between lines larger than this many times the usual one of the page is a new paragraph. */
const PARAGRAPH = 1.2;

/**
 * Text of a page: runs put back into lines from top to bottom, row by row, cells of a row parted by tabs. Two columns whose lines do not
 * stand at the same heights (a letter beside the list of the service's doctors) are read one after the other.
 */
export function pageText(runs: readonly PlacedRun[]): string {
  const said = runs.filter((run) => run.text.trim() !== '');
  const parts = columnsOf(said.filter((run) => !run.turned)).map((part) => linesText(linesOf(part)));
  const turned = said.filter((run) => run.turned).map((run) => run.text.trim());
  return [...parts, ...turned].filter((text) => text !== '').join('\n\n');
}

function linesText(lines: readonly Line[]): string {
  const usual = usualDistance(lines);
  const parts: string[] = [];
  for (const [i, line] of lines.entries()) {
    const above = lines[i - 1];
    if (above !== undefined) parts.push(above.y - line.y > usual * PARAGRAPH ? '\n\n' : '\n');
    parts.push(segmentsOf(line).map(segmentText).join('\t'));
  }
  return parts.join('');
}

function usualDistance(lines: readonly Line[]): number {
  const distances = lines.flatMap((line, i) => {
    const above = lines[i - 1];
    return above === undefined ? [] : [above.y - line.y];
  });
  distances.sort((a, b) => a - b);
  return distances[Math.floor(distances.length / 2)] ?? 0;
}
