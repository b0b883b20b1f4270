import type { Biomarker } from '../../terminology/biomarkers/biomarkers.ts';
import { type Hit, NUMBER, type TextView } from '../engine/contract.ts';
import { before, isChar } from '../walk/walk.ts';
import type { MarkerPayload } from './phrases.ts';
import type { Read } from './read.ts';
import { percentValue } from './values.ts';

/** "100 % de récepteurs d'œstrogènes", "80 % des cellules tumorales sont positives pour PD-L1": the share stands before. */
export function percentBefore(view: TextView, hit: Hit<MarkerPayload>, marker: Biomarker): Read | null {
  let i = before(view, hit.first);
  for (let n = 0; i >= 0 && n < MOST && OF.has(view.norm(i)); n++) i = before(view, i);
  const linked = i >= 0 && i !== before(view, hit.first) && isChar(view, i, '%');
  const number = linked ? before(view, i) : -1;
  if (number < 0 || view.kind[number] !== NUMBER) return null;
  const low = view.number(number);
  const sign = before(view, number);
  const value = percentValue(
    marker.family,
    low,
    null,
    sign >= 0 &&
      (isChar(view, sign, '<') ||
        OF_LESS.has(view.norm(sign)) ||
        OF_LESS.has(view.norm(before(view, sign) < 0 ? sign : before(view, sign)))),
  );
  return value === null
    ? null
    : {
        value,
        unit: null,
        first: number,
        last: hit.last,
        result: { kind: 'percent', low, high: null, below: false, first: number, last: i },
      };
}
const OF: ReadonlySet<string> = new Set(
  "de des les d ' pour aux le la l cellules cellule tumorales malignes sont etaient positivite positives marquees exprimant expriment".split(
    ' ',
  ),
);
const MOST = 9;
const OF_LESS: ReadonlySet<string> = new Set(['moins']);
