import type { Hit, TextView } from '../engine/contract.ts';
import type { StatusCue, TreatmentStatus } from './phrases.ts';

const REACH_AFTER = 6;
const REACH_BEFORE = 5;

/**
 * What became of the treatment that stands at [first, last], told by the nearest cue of its sentence; null where nothing is said.
 * `hits` are in the order of the text, `at` is the place of the treatment among them: only its neighbours are looked at.
 */
export function statusAt<P>(
  view: TextView,
  hits: readonly Hit<P>[],
  at: number,
  last: number,
  cueOf: (payload: P) => StatusCue | null,
): TreatmentStatus | null {
  const { first } = hits[at]!;
  const sentence = view.sentenceOf[first];
  let best: TreatmentStatus | null = null;
  let distance = Number.POSITIVE_INFINITY;
  const consider = (hit: Hit<P>): void => {
    const cue = cueOf(hit.value);
    if (cue === null || view.sentenceOf[hit.first] !== sentence) return;
    const leads = hit.last < first && cue.side !== 'before' && first - hit.last <= REACH_AFTER;
    const follows = hit.first > last && cue.side !== 'after' && hit.first - last <= REACH_BEFORE;
    const gap = leads ? first - hit.last : hit.first - last;
    if ((leads || follows) && gap < distance) {
      best = cue.status;
      distance = gap;
    }
  };
  for (let i = at - 1; i >= 0 && first - hits[i]!.first <= REACH_AFTER * 3; i--) consider(hits[i]!);
  for (let i = at + 1; i < hits.length && hits[i]!.first - last <= REACH_BEFORE; i++) consider(hits[i]!);
  return best;
}
