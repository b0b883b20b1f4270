/** A run of text on a page: place of its baseline's beginning in points from the lower left corner, width and size in points. */
export interface PlacedRun {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  /** Written along another direction than the lines of the page. */
  readonly turned: boolean;
}

interface Line {
  readonly y: number;
  readonly size: number;
  readonly runs: PlacedRun[];
}

/** Shares of the size of the signs, found on letters and tables of usual word processors. */
const SAME_LINE = 0.45;
const SPACE = 0.15;
const COLUMN = 1.8;
/** A distance between lines larger than this many times the usual one of the page is a new paragraph. */
const PARAGRAPH = 1.2;

/** Text of a page: runs put back into lines from top to bottom, row by row across columns; cells of a row are parted by tabs. */
export function pageText(runs: readonly PlacedRun[]): string {
  const upright = runs.filter((run) => !run.turned && run.text.trim() !== '');
  const lines = linesOf(upright);
  const usual = usualDistance(lines);
  const parts: string[] = [];
  for (const [i, line] of lines.entries()) {
    const above = lines[i - 1];
    if (above !== undefined) parts.push(above.y - line.y > usual * PARAGRAPH ? '\n\n' : '\n');
    parts.push(lineText(line));
  }
  const turned = runs.filter((run) => run.turned && run.text.trim() !== '').map((run) => run.text.trim());
  return [parts.join(''), ...turned].filter((text) => text !== '').join('\n\n');
}

function linesOf(runs: readonly PlacedRun[]): Line[] {
  const sorted = runs.toSorted((a, b) => b.y - a.y || a.x - b.x);
  const lines: Line[] = [];
  for (const run of sorted) {
    const line = lines.at(-1);
    // Exponents and indices stand a little off their line: the larger of the two sizes decides.
    if (line !== undefined && line.y - run.y <= Math.max(line.size, run.size) * SAME_LINE) line.runs.push(run);
    else lines.push({ y: run.y, size: run.size, runs: [run] });
  }
  for (const line of lines) line.runs.sort((a, b) => a.x - b.x);
  return lines;
}

function usualDistance(lines: readonly Line[]): number {
  const distances = lines.flatMap((line, i) => {
    const above = lines[i - 1];
    return above === undefined ? [] : [above.y - line.y];
  });
  distances.sort((a, b) => a - b);
  return distances[Math.floor(distances.length / 2)] ?? 0;
}

function lineText(line: Line): string {
  let text = '';
  let end = Number.NaN;
  for (const run of line.runs) {
    const gap = run.x - end;
    if (text !== '') {
      if (gap > COLUMN * run.size) text = `${text.trimEnd()}\t`;
      else if (gap > SPACE * run.size && !/\s$/.test(text.slice(-1)) && !/^\s/.test(run.text.slice(0, 1))) text += ' ';
    }
    text += text === '' || text.endsWith('\t') ? run.text.trimStart() : run.text;
    end = run.x + run.width;
  }
  return text.trimEnd();
}
