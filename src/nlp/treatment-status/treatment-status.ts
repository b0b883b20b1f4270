import type { Hit, TextView } from '../engine/contract.ts';
import { after, findAfter, isChar } from '../walk/walk.ts';
import {
  BECAUSE,
  PARTING,
  PARTING_BEHIND,
  REASON_WORDS,
  type StatusCue,
  type StopReason,
  type TreatmentStatus,
  UNDER_WAY,
} from './phrases.ts';

const FARTHEST_BEHIND = 18;
const FARTHEST_AHEAD = 26;
const REASON_REACH = 7;
/** How far behind a decided treatment its being given may be told. */
const UNDER_WAY_REACH = 30;

/** What became of a treatment, as keys of a mention's value; none where nothing is said. */
export interface StatusValue {
  readonly status?: TreatmentStatus;
  readonly reason?: StopReason;
}

/**
 * What became of the treatment that stands at [first, last], told by the nearest cue of its sentence, and why if the words behind say so.
 * `hits` are in the order of the text, `at` is the place of the treatment among them: only its neighbours are looked at.
 */
export function statusAt<P>(
  view: TextView,
  hits: readonly Hit<P>[],
  at: number,
  last: number,
  cueOf: (payload: P) => StatusCue | null,
): StatusValue {
  const { first } = hits[at]!;
  const sentence = view.sentenceOf[first];
  let best: { readonly cue: StatusCue; readonly hit: Hit<P> } | null = null;
  let distance = Number.POSITIVE_INFINITY;
  const consider = (hit: Hit<P>): void => {
    const cue = cueOf(hit.value);
    if (cue === null || view.sentenceOf[hit.first] !== sentence) return;
    const leads = hit.last < first;
    if (leads === (cue.side === 'before') || (!leads && hit.first <= last)) return;
    const gap = leads ? first - hit.last : hit.first - last;
    // Of two cues at one place the longer says more: "arrêté pour".
    if (gap > cue.reach || gap > distance || (gap === distance && best !== null && best.hit.last - best.hit.first >= hit.last - hit.first))
      return;
    if (isParted(view, leads ? hit.last + 1 : last + 1, leads ? first : hit.first, leads, cue.status)) return;
    if (cue.status === 'decided' && findAfter(view, last, UNDER_WAY_REACH, UNDER_WAY) >= 0) return;
    best = { cue, hit };
    distance = gap;
  };
  for (let i = at - 1; i >= 0 && first - hits[i]!.first <= FARTHEST_BEHIND; i--) consider(hits[i]!);
  for (let i = at + 1; i < hits.length && hits[i]!.first - last <= FARTHEST_AHEAD; i++) consider(hits[i]!);
  return best === null ? {} : statusValue(view, best, last);
}

/** Another treatment or another subject begins between the cue and the treatment. */
function isParted(view: TextView, from: number, to: number, leads: boolean, status: TreatmentStatus): boolean {
  const words = leads ? PARTING : PARTING_BEHIND;
  for (let i = from; i < to; i++) if (words.has(view.norm(i)) || (status === 'planned' && isChar(view, i, 'et'))) return true;
  return false;
}

const WITHOUT_REASON: ReadonlySet<TreatmentStatus> = new Set(['allergy', 'cause', 'completed', 'decided', 'planned']);
function statusValue<P>(view: TextView, { cue, hit }: { readonly cue: StatusCue; readonly hit: Hit<P> }, treatment: number): StatusValue {
  if (WITHOUT_REASON.has(cue.status)) return { status: cue.status };
  const reason = reasonAfter(view, hit.last, Math.max(hit.last, cue.side === 'after' ? treatment : hit.last));
  return reason === null ? { status: cue.status } : { status: cue.status, reason };
}

/** "arrêté pour toxicité", "arrêt du X en raison d'une neuropathie". */
function reasonAfter(view: TextView, cueLast: number, from: number): StopReason | null {
  let because = BECAUSE.has(view.norm(cueLast)) && from === cueLast;
  for (let i = after(view, from), n = 0; i >= 0 && n < REASON_REACH; i = after(view, i), n++) {
    const word = view.norm(i);
    if (PARTING_BEHIND.has(word)) return null;
    const reason = because ? REASON_WORDS.get(word) : undefined;
    if (reason !== undefined) return reason;
    if (BECAUSE.has(word)) because = true;
  }
  return null;
}
