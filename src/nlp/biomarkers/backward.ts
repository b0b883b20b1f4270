import { CAPITAL, type Hit, NUMBER, type TextView } from '../engine/contract.ts';
import { after, before } from '../walk/walk.ts';
import type { HitMap } from './hit-map.ts';
import { COORDINATORS, DENIALS, type Finding, IHC_ITEMS, LEADS, type MarkerPayload, QUESTION, TARGETED } from './phrases.ts';

const BACK_REACH = 8;
const LIST_REACH = 36;
export interface Backward {
  readonly finding: Finding;
  readonly first: number;
}

/**
 * The finding that leads to a marker ("mutation du gène", "négatif pour CK7, EGFR et"), denied where a denial stands before it.
 * `own`: markers before this one with a result of their own end the search.
 */
export function scanBackward(
  view: TextView,
  hit: Hit<MarkerPayload>,
  map: HitMap,
  own: (marker: Hit<MarkerPayload>) => boolean,
): Backward | null {
  let lists = true;
  for (let i = before(view, hit.first), n = 0; i >= 0 && n < LIST_REACH; n++) {
    const word = view.norm(i);
    const other = map.endingAt(i);
    if (other?.value.word === 'marker') {
      if (own(other)) return null;
      i = before(view, other.first);
      continue;
    }
    if (other?.value.word === 'finding') {
      const { finding, side } = other.value;
      // A noun governs what follows it at once; "positif pour" and the like govern a list.
      if (side === 'after' || (n >= BACK_REACH && !governsList(view, other))) return null;
      if (ASKED.has(finding) && !STATED.has(view.norm(other.last)) && questionBefore(view, other.first)) return null;
      return { finding: deniedBefore(view, other.first, map) ? (NEGATED[finding] ?? finding) : finding, first: other.first };
    }
    if (other !== undefined || word === ';' || word === '.' || (TARGETED.has(word) && n < 6)) return null;
    const item = (view.shape[i]! & CAPITAL) !== 0 || view.kind[i] === NUMBER || IHC_ITEMS.has(word) || /^(p|ck|cd)$/.test(word);
    if (!LEADS.has(word) && !COORDINATORS.has(word) && !item) return null;
    if (!item && !COORDINATORS.has(word) && !LEADS.has(word)) lists = false;
    if (!lists && n >= BACK_REACH) return null;
    i = before(view, i);
  }
  return null;
}
export const NEGATED: Partial<Record<Finding, Finding>> = {
  mutated: 'wild',
  positive: 'negative',
  amplified: 'not amplified',
  rearranged: 'negative',
  lost: 'retained',
  methylated: 'unmethylated',
  codeleted: 'negative',
  unstable: 'stable',
};
/** Nouns of alteration may be only asked about ("recherche de mutation"); a stated polarity is a result. */
const ASKED: ReadonlySet<Finding> = new Set(['mutated', 'rearranged', 'amplified', 'methylated', 'codeleted', 'positive']);
/** "positif pour": a polarity in so many words, never a question. */
const STATED: ReadonlySet<string> = new Set(['pour', 'au', 'aux', 'a']);
const GOVERNING: ReadonlySet<string> = new Set([
  'pour',
  'exprime',
  'expriment',
  'exprimaient',
  'exprimait',
  'exprimant',
  'expression',
  'au',
  'aux',
  'sauvage',
  'mutation',
  'mutations',
]);
const governsList = (view: TextView, finding: Hit<MarkerPayload>): boolean =>
  GOVERNING.has(view.norm(finding.last)) ||
  (() => {
    const next = after(view, finding.last);
    return next >= 0 && view.norm(next) === 'pour';
  })();

function deniedBefore(view: TextView, first: number, map: HitMap): boolean {
  let most = 4;
  for (let i = before(view, first), n = 0; i >= 0 && n < most; i = before(view, i), n++) {
    const other = map.endingAt(i);
    if (other?.value.word === 'finding') return DENYING.has(other.value.finding);
    const word = view.norm(i);
    if (DENIALS.has(word)) return true;
    if (word === ',' || word === 'mais') return false;
    if (word === 'et') {
      // "Absence d'amplification de MET et de réarrangement de ROS1": one denial for both complements.
      if (!OF.has(view.norm(after(view, i)))) return false;
      most = COORDINATED;
    }
  }
  return false;
}
const DENYING: ReadonlySet<Finding> = new Set(['negative', 'not amplified', 'wild']);
const OF: ReadonlySet<string> = new Set(['de', 'd']);
const COORDINATED = 12;
function questionBefore(view: TextView, first: number): boolean {
  for (let i = before(view, first), n = 0; i >= 0 && n < 4; i = before(view, i), n++) {
    const word = view.norm(i);
    if (QUESTION.has(word)) return true;
    if (word === ',' || word === ':') return false;
  }
  return false;
}
