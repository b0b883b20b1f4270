import type { Hit, TextView } from '../engine/contract.ts';

const VERBAL = new Set(['infiltrant', 'infiltrante', 'envahissant']);
const OBJECT = new Set([
  'le',
  'la',
  'l',
  'les',
  'un',
  'une',
  'toute',
  'tout',
  'jusqu',
  'partiellement',
  'son',
  'sa',
  'ses',
  'en',
  'focalement',
  'massivement',
]);

/** Last token of a histological name: "adénocarcinome infiltrant la paroi" ends at "adénocarcinome", the participle has its object. */
export function shortened(view: TextView, hit: Hit<unknown>): number {
  const next = hit.last + 1;
  if (hit.last === hit.first || next >= view.size) return hit.last;
  if (!VERBAL.has(view.norm(hit.last)) || !OBJECT.has(view.norm(next))) return hit.last;
  return hit.last - 1;
}
