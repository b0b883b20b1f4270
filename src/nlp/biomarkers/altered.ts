import type { Hit, TextView } from '../engine/contract.ts';
import { before } from '../walk/walk.ts';
import { scanForward } from './forward.ts';
import type { HitMap } from './hit-map.ts';
import { DENIALS, type MarkerPayload, QUESTION } from './phrases.ts';

/** What an alteration named without its gene says: its value, its denial ("T790M non retrouvée"), or null where it is only looked for. */
export function statedAlteration(
  view: TextView,
  hit: Hit<MarkerPayload>,
  { value, denied }: { readonly value: string; readonly denied: string },
  map: HitMap,
): string | null {
  const { read } = scanForward(view, hit, map, false, (result) => (result.kind === 'finding' ? result.finding : null));
  if (read === 'negative' || read === 'wild') return denied;
  if (read === 'positive') return value;
  for (let i = before(view, hit.first), n = 0; i >= 0 && n < 5; i = before(view, i), n++) {
    const word = view.norm(i);
    if (DENIALS.has(word)) return denied;
    if (QUESTION.has(word)) return null;
    if (word === ',' || word === ';' || word === ':') break;
  }
  return value;
}
