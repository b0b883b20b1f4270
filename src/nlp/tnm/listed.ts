import { type Hit, NUMBER, type TextView } from '../engine/contract.ts';
import { after, isDatePart } from '../walk/walk.ts';
import type { TnmAnchor } from './phrases.ts';

/** Between the name of a line and its number: "Ganglions prélevés : 21", "| Ganglions envahis | 3 |". */
const MARKS: ReadonlySet<string> = new Set([':', '|', '=', '(', 'n', 'nombre', 'au', 'total', 'est', 'de']);
/** Most marks between the two. */
const FAR = 4;
/** Most tokens between the two lines of one specimen. */
const APART = 30;
/** Words, folded, that say how many were looked at; the others say how many were involved. */
const EXAMINED: ReadonlySet<string> = new Set('preleve examine analyse retrouve etudie'.split(' '));

interface Line {
  readonly examined: boolean;
  readonly count: number;
  readonly first: number;
  readonly last: number;
}

/** Counts of nodes given on two lines of a form or a table, in either order; `found` takes the first and the last token of both lines. */
export function listedNodes(
  view: TextView,
  hits: readonly Hit<TnmAnchor>[],
  found: (first: number, last: number, positive: number, examined: number) => void,
): void {
  let open: Line | null = null;
  for (const hit of hits) {
    if (hit.value !== 'listed') continue;
    const line = lineAt(view, hit);
    if (line === null) continue;
    if (open === null || open.examined === line.examined || line.first - open.last > APART) {
      open = line;
      continue;
    }
    const [examined, positive] = line.examined ? [line.count, open.count] : [open.count, line.count];
    if (positive <= examined) found(open.first, line.last, positive, examined);
    open = null;
  }
}

function lineAt(view: TextView, hit: Hit<TnmAnchor>): Line | null {
  let i = after(view, hit.last);
  for (let n = 0; i >= 0 && n < FAR && MARKS.has(view.norm(i)); n++) i = after(view, i);
  if (i < 0 || i === after(view, hit.last) || view.kind[i] !== NUMBER || isDatePart(view, i)) return null;
  const count = view.number(i);
  if (!Number.isInteger(count)) return null;
  const word = view.norm(hit.last).replace(/s$/, '');
  return { examined: EXAMINED.has(word), count, first: hit.first, last: i };
}
