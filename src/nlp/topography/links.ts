import { NUMBER, SIGN, type TextView } from '../engine/contract.ts';
import { lowerBound } from '../lesion/lower-bound.ts';
import {
  ARTICLES,
  CLOSING,
  COMPATIBLE,
  DISTANCE,
  EXAMINATIONS,
  EXAMINED,
  HEIGHTS,
  JOINING,
  MEASURE,
  ORIGIN,
  OWNING,
  PLACING,
  PRESENTING,
  SIDES,
  TEMPORAL,
} from './gap-words.ts';
import type { Site } from './sites.ts';
import { isInside } from './syntagm.ts';

/** How far, in tokens, a site may stand from its lesion. */
const FAR = 14;
const NEAR = 9;
/** Longest text in brackets that is passed over. */
const BRACKET = 16;
/** Words that fit no syntagm, in a row of sites: the name of a site that the lexicon does not know. */
const MOST_STRANGE = 3;

export interface Link {
  readonly site: Site;
  /** The words say that it is where the tumour comes from. */
  readonly origin: boolean;
}

/**
 * Sites said of the lesion that ends at token `last`, read to the right: "masse pulmonaire du LSD", "métastases hépatiques, osseuses et
 * du cerveau". `sites` are those of the sentence, in order; `stop` is the token where the next lesion begins.
 */
export function linksAfter(view: TextView, last: number, sites: readonly Site[], stop: number): Link[] {
  const links: Link[] = [];
  let from = last + 1;
  for (let n = lowerBound(sites, from); n < sites.length; n++) {
    const site = sites[n]!;
    if (site.first < from) continue;
    if (site.first >= stop || site.first - from > FAR + BRACKET) break;
    // Two sites side by side say one place more precisely ("pulmonaire hilaire"): the first stands for both.
    const beside = links.length > 0 && site.first === from;
    const link = links.length > 0 ? chain(view, from, site) : attach(view, from, site);
    if (link === null) break;
    if (!beside) links.push(link);
    from = site.last + 1;
  }
  return links;
}

/** The first site after a lesion. */
function attach(view: TextView, from: number, site: Site): Link | null {
  let inside = true;
  let placed = false;
  let origin = false;
  let level = false;
  let later = false;
  let gap = 0;
  for (let t = from; t < site.first; t = after(view, t, site.first)) {
    if (view.furniture[t] !== 0) continue;
    gap++;
    const w = view.norm(t);
    if (ORIGIN.has(w)) origin = true;
    else if (w === 'niveau' || w === 'niveaux') {
      level = true;
      placed = true;
    } else if (PLACING.has(w)) placed = true;
    else if (TEMPORAL.has(w)) later = true;
    else if (t === site.first - 1 && site.adjective && (w === ',' || w === ':')) continue;
    else if (CLOSING.has(w) && !(w === 'avec' && t > from && COMPATIBLE.has(view.norm(t - 1)))) return null;
    else if (!isInside(view, t)) inside = false;
  }
  const link = { site, origin };
  if (gap === 0) return link;
  if (later && !level) return null;
  if (origin) return gap <= NEAR ? link : null;
  if (gap > FAR) return null;
  if (site.adjective)
    return (inside || later) && gap <= NEAR && (level || (!placed && !OWNING.has(view.norm(site.first - 1)))) ? link : null;
  const before = lead(view, from, site.first);
  if (before < 0) return inside && gap <= 4 ? link : null;
  const word = view.norm(before);
  if (OWNING.has(word) && isDistance(view, from, before)) return null;
  return PLACING.has(word) || placed || inside ? link : null;
}

/** The token after `t`; a bracket that opens there and closes before `end` is passed over as a whole. */
function after(view: TextView, t: number, end: number): number {
  if (view.norm(t) !== '(') return t + 1;
  for (let u = t + 1; u < end && u < t + BRACKET; u++) if (view.norm(u) === ')') return u + 1;
  return t + 1;
}

/** The preposition right before a site, articles passed over; -1 where none. */
function lead(view: TextView, from: number, first: number): number {
  for (let t = first - 1; t >= from && t >= first - 4; t--) {
    const w = view.norm(t);
    if (PLACING.has(w) || OWNING.has(w)) return t;
    if (!ARTICLES.has(w) && w !== "'" && !SIDES.has(w) && !HEIGHTS.has(w) && view.kind[t] !== NUMBER) return -1;
  }
  return -1;
}

/** True for "à 20 cm de", "jusqu'à 8 cm du". */
function isDistance(view: TextView, from: number, of: number): boolean {
  if (of - 3 < from - 1 || !MEASURE.has(view.norm(of - 1)) || view.kind[of - 2] !== NUMBER) return false;
  const before = view.norm(of - 3);
  return DISTANCE.has(before) || (before === 'environ' && DISTANCE.has(view.norm(of - 4)));
}

/** A further site of a row. */
function chain(view: TextView, from: number, site: Site): Link | null {
  let gap = 0;
  let strange = 0;
  for (let t = from; t < site.first; t = after(view, t, site.first)) {
    if (view.furniture[t] !== 0) continue;
    const w = view.norm(t);
    gap++;
    if (JOINING.has(w) || PLACING.has(w)) continue;
    if (CLOSING.has(w) || TEMPORAL.has(w)) return null;
    if (!isInside(view, t)) strange++;
  }
  if (strange > (isJoined(view, from, site.first) ? MOST_STRANGE : 0)) return null;
  return gap <= NEAR ? { site, origin: false } : null;
}

/** True where "et", "ou" or a comma stands before the preposition and article of a site. */
function isJoined(view: TextView, from: number, first: number): boolean {
  let t = first - 1;
  while (t >= from && (ARTICLES.has(view.norm(t)) || PLACING.has(view.norm(t)) || view.norm(t) === "'")) t--;
  return t >= from && JOINING.has(view.norm(t));
}

/**
 * True for the site said just before a lesion ("sein gauche : masse de 3 cm"), where it is not the complement of another noun. A finding of
 * pathology (`proven`) after a colon belongs to the specimen before it ("biopsie bronchique : carcinome épidermoïde").
 */
export function linkBefore(view: TextView, lesion: number, site: Site, proven: boolean): boolean {
  if (lesion - site.last - 1 > NEAR) return false;
  if (proven && isTitle(view, site.last + 1, lesion)) return true;
  for (let t = site.last + 1; t < lesion; t++) {
    if (view.furniture[t] !== 0) continue;
    const w = view.norm(t);
    if (!PRESENTING.has(w) && !SIDES.has(w) && view.kind[t] !== NUMBER && w !== "'") return false;
  }
  const sentence = view.sentenceOf[site.first];
  const at = (t: number): string => (t >= 0 && view.sentenceOf[t] === sentence ? view.norm(t) : '');
  let t = site.first - 1;
  if (site.adjective) return at(t) === 'niveau';
  while (ARTICLES.has(at(t)) && !OWNING.has(at(t))) t--;
  if (at(t) === "'") t--;
  if (at(t) === 'l') t--;
  const w = at(t);
  if (OWNING.has(w)) return at(t - 1) === 'niveau';
  return w === '' || w === 'niveau' || PLACING.has(w) || view.kind[t] === SIGN;
}

const SKULL = 'C41.0';
/** Tokens between the organ of an examination and the metastases that it shows. */
const SHOWN = 8;
/** True for the organ of an examination that shows metastases without saying where ("scintigraphie osseuse positive pour les métastases"). */
export function isOrganExamined(view: TextView, lesion: number, site: Site): boolean {
  // Into the skull is looked for the brain (`isOfHead`).
  if (lesion - site.last > SHOWN || site.code === SKULL || !EXAMINATIONS.has(view.norm(site.first - 1))) return false;
  for (let t = site.last + 1; t < lesion; t++)
    if (view.norm(t) !== ':' && !EXAMINED.has(view.norm(t)) && !ARTICLES.has(view.norm(t)) && !OWNING.has(view.norm(t))) return false;
  return true;
}

/** True where only a side and a colon stand between. */
function isTitle(view: TextView, from: number, to: number): boolean {
  let t = from;
  while (t < to && SIDES.has(view.norm(t))) t++;
  return t === to - 1 && view.norm(t) === ':';
}
