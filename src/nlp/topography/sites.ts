import type { Laterality } from '../../model/index.ts';
import { GLUED, type Hit, NUMBER, type TextView, WORD } from '../engine/contract.ts';
import type { SiteValue, TumourPhrase } from '../lesion/phrases.ts';
import { sideAfter } from './sides.ts';

/** A site as it stands in the text: one word or several that name one place. Tokens inclusive. */
export interface Site {
  readonly first: number;
  readonly last: number;
  readonly code: string;
  readonly adjective: boolean;
  readonly node: string | null;
  readonly side: Laterality | null;
  /** A part that says its organ by itself. */
  readonly segment: boolean;
}

const OF = new Set(['du', 'de', 'des', 'd']);
const THE = new Set(['la', 'l', 'le', 'les', "'"]);

/** The token after "de la", "du", "des", "de l'" that begins at `token`; -1 where no such words stand there. */
function afterOf(view: TextView, token: number): number {
  if (token >= view.size || !OF.has(view.norm(token))) return -1;
  let next = token + 1;
  while (next < view.size && next <= token + 2 && THE.has(view.norm(next))) next++;
  return next;
}

const EMBOLI: ReadonlySet<string> = new Set(['V', 'Pn', 'R', 'LV']);
const OF_MARKER: ReadonlySet<string> = new Set([
  ':',
  '=',
  '<',
  '>',
  '(',
  'a',
  'total',
  'totale',
  'libre',
  'serique',
  'plasmatique',
  '+',
  'positif',
  'positive',
  'negatif',
  'negative',
]);
/** "HCG 1200", "bêta-HCG": the hormone, not the left hypochondrium. */
function isHormone(view: TextView, hit: Hit<TumourPhrase>): boolean {
  if (view.raw(hit.first) !== 'HCG') return false;
  const before = hit.first > 0 ? view.norm(view.norm(hit.first - 1) === '-' ? Math.max(0, hit.first - 2) : hit.first - 1) : '';
  const next = hit.last + 1;
  return /^(b|beta|ß|β)$/.test(before) || (next < view.size && (view.kind[next] === NUMBER || OF_MARKER.has(view.norm(next))));
}

/** "pN1 L1 V1 Pn0", "S2pT2N2": parts of a TNM formula, no vertebra. */
function isEmboli(view: TextView, hit: Hit<TumourPhrase>): boolean {
  const next = hit.last + 1;
  if (next >= view.size) return false;
  const letter = view.raw(hit.first);
  return letter === 'L' ? EMBOLI.has(view.raw(next)) : letter === 'S' && view.space[next] === GLUED && view.kind[next] === WORD;
}

const isNode = (code: string): boolean => code === 'C77.9';

function join(left: Site, right: Site, adjacent: boolean): Site | null {
  const span = { first: left.first, last: right.last };
  const side = right.side ?? left.side;
  if (isNode(left.code) && right.node !== null) return { ...left, ...span, code: right.node, side };
  if (isNode(left.code) && right.code.startsWith('C77')) return { ...left, ...span, code: right.code, side };
  const sameOrgan = left.code.slice(0, 3) === right.code.slice(0, 3);
  if (!left.adjective && sameOrgan && !(adjacent && !right.adjective)) return { ...left, ...span, side };
  return null;
}

/**
 * Sites of a row of hits, composed: part and organ ("paroi du rectum"), node and region ("ganglions axillaires"), place and organ
 * ("quadrant supéro-externe du sein"). Parts without organ are dropped. Hits are in order and do not overlap.
 */
export function composeSites(view: TextView, hits: readonly Hit<TumourPhrase>[]): Site[] {
  const sites: Site[] = [];
  for (let i = 0; i < hits.length; i++) {
    const hit = hits[i]!;
    if ((hit.value.is !== 'site' && hit.value.is !== 'part') || isEmboli(view, hit) || isHormone(view, hit)) continue;
    let at = i;
    let first = hit.first;
    let part = false;
    while (hits[at]!.value.is === 'part') {
      const next = hits[at + 1];
      if (next === undefined || (next.value.is !== 'site' && next.value.is !== 'part') || next.first !== hits[at]!.last + 1) break;
      part = true;
      at++;
    }
    const value = wholeOf(view, hits, at);
    if (value === null) continue;
    if (!part) first = hits[at]!.first;
    let site = { ...siteOf(first, hits[at]!.last, value, part), segment: hits[at]!.value.is === 'part' };
    while (at + 1 < hits.length) {
      const next = hits[at + 1]!;
      if (next.value.is !== 'site') break;
      const adjacent = next.first === site.last + 1;
      if (!follows(view, site.last, next.first)) break;
      const joined = join(site, siteOf(next.first, next.last, next.value, false), adjacent);
      if (joined === null) break;
      site = joined;
      at++;
    }
    sites.push(site);
    i = at;
  }
  // "lésion hépatique du segment VI": the organ is said already.
  return sites.filter((site) => !site.segment || !sites.some((other) => !other.segment && other.code === site.code));
}

/** The site at a hit; of a part of an organ that says its organ by itself ("segment VI") that organ, unless another is named after it. */
function wholeOf(view: TextView, hits: readonly Hit<TumourPhrase>[], at: number): SiteValue | null {
  const { value, last } = hits[at]!;
  if (value.is === 'site') return value;
  const next = hits[at + 1];
  if (value.is !== 'part' || value.organ === null || (next?.value.is === 'site' && follows(view, last, next.first))) return null;
  return { is: 'site', code: value.organ, adjective: false, node: null, side: null };
}

/** `next` stands right after `last`, or after "du", "de la" and the like. */
const follows = (view: TextView, last: number, next: number): boolean => next === last + 1 || afterOf(view, last + 1) === next;

const siteOf = (first: number, last: number, v: SiteValue, part: boolean): Site => ({
  first,
  last,
  code: v.code,
  adjective: v.adjective && !part,
  node: v.node,
  side: v.side,
  segment: false,
});

/** The side said right after the site ("sein gauche"), before it ("les deux poumons"), or by the word itself. */
export function sideOf(view: TextView, site: Site): Laterality | null {
  if (site.side !== null) return site.side;
  const after = sideAfter(view, site.last, 2);
  if (after !== null) return after.side;
  const sentence = view.sentenceOf[site.first];
  const before = site.first > 0 && view.sentenceOf[site.first - 1] === sentence ? view.norm(site.first - 1) : '';
  if (before === 'deux') return 'bilateral';
  return null;
}
