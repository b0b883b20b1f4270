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

const PARTICIPLE = /é(?:e|s|es)?$/;
/** Nouns that a participle resembles once accents are folded: "récidivé", "métastasé", "implantée". */
const LIKE_PARTICIPLES: ReadonlySet<string> = new Set([
  'recidive',
  'recidives',
  'metastase',
  'metastases',
  'implante',
  'implantee',
  'implantes',
  'implantees',
]);

/** True where the word as written is a participle and not the noun of the lexicon. */
export function isParticiple(view: TextView, hit: Hit<unknown>): boolean {
  return hit.first === hit.last && LIKE_PARTICIPLES.has(view.norm(hit.first)) && PARTICIPLE.test(view.raw(hit.first));
}
