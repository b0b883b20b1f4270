import { NUMBER, SIGN, type TextView } from '../engine/contract.ts';
import { ARTICLES, CLOSING, JOINING, MEASURE, ORIGIN, OWNING, PLACING, PRESENTING, SIDES } from './gap-words.ts';
import type { Site } from './sites.ts';

/** How far, in tokens, a site may stand from its lesion. */
const FAR = 14;
const NEAR = 9;
/** Endings of adjectives and participles, on folded words. */
const ADJECTIVE =
  /(?:ique|iques|aire|aires|euse|euses|eux|ante|antes|ant|ants|ente|entes|ee|ees|ive|ives|if|ifs|able|ables|elle|elles|el|els|al|ale|ales|aux|ible|ibles|ien|ienne|iens|iennes|ide|ides|ene|enes|forme|formes|ieur|ieure|ieurs|ieures|ulaire|bre|bres)$/;
const SMALL_ADJECTIVES = new Set(
  'solide solides unique uniques multiple multiples diffus diffuse diffuses diffus probable probables possible mixte mobile dense denses dure dur mou molle petite petites petit petits grande grandes gros grosse grosses large larges haut haute bas basse grade peu bien tres plus moins non mal importante important nouvelle nouvelles second deuxieme premier premiere connu connue connus connues suspect suspecte suspects suspectes douteux douteuse stade i ii iii iv localement moderement legere leger seul seule isole isoles avance avances indifferencie differencie focal focaux defini definie ulcere ulceree et sous forme type'.split(
    ' ',
  ),
);

export interface Link {
  readonly site: Site;
  /** The words say that it is where the tumour comes from. */
  readonly origin: boolean;
  /** Tokens between lesion (or the site before in the row) and this site. */
  readonly gap: number;
}

function isInside(view: TextView, t: number): boolean {
  if (view.kind[t] === NUMBER) return true;
  const w = view.norm(t);
  if (view.kind[t] === SIGN) return w === "'" || w === '-' || w === '(' || w === ')' || w === '%' || w === '+' || w === '"';
  if (ARTICLES.has(w) || SIDES.has(w) || MEASURE.has(w) || SMALL_ADJECTIVES.has(w) || ADJECTIVE.test(w)) return true;
  const raw = view.text.charCodeAt(view.end[t]! - 1);
  if (raw === 233) return true; // a participle: é
  return raw === 115 && view.text.charCodeAt(view.end[t]! - 2) === 233;
}

/**
 * Sites said of the lesion that ends at token `last`, read to the right: "masse pulmonaire du LSD", "métastases hépatiques, osseuses et
 * du cerveau". `sites` are those of the sentence after the lesion, in order; `stop` is the token where the next lesion begins.
 */
export function linksAfter(view: TextView, last: number, sites: readonly Site[], stop: number): Link[] {
  const links: Link[] = [];
  let from = last + 1;
  let chained = false;
  for (const site of sites) {
    if (site.first < from) continue;
    if (site.first >= stop || site.first - from > FAR) break;
    const link = chained ? chain(view, from, site) : attach(view, from, site);
    if (link === null) break;
    links.push(link);
    from = site.last + 1;
    chained = true;
  }
  return links;
}

/** The first site after a lesion. */
function attach(view: TextView, from: number, site: Site): Link | null {
  const gap = site.first - from;
  if (gap === 0) return { site, origin: false, gap };
  let inside = true;
  let placed = false;
  let origin = false;
  let level = false;
  for (let t = from; t < site.first; t++) {
    if (view.furniture[t] !== 0) continue;
    const w = view.norm(t);
    if (ORIGIN.has(w)) {
      origin = true;
      continue;
    }
    if (w === 'niveau') {
      level = true;
      placed = true;
      continue;
    }
    if (PLACING.has(w)) {
      placed = true;
      continue;
    }
    if (CLOSING.has(w)) return null;
    if (!isInside(view, t)) inside = false;
  }
  if (origin) return gap <= NEAR ? { site, origin, gap } : null;
  if (site.adjective) return inside && gap <= NEAR && (level || !placed) && !(OWNING.has(view.norm(site.first - 1)) && !level) ? { site, origin, gap } : null;
  const before = lead(view, from, site.first);
  if (before === '') return inside && gap <= 4 ? { site, origin, gap } : null;
  if (PLACING.has(before) || placed) return { site, origin, gap };
  return inside ? { site, origin, gap } : null;
}

/** The preposition right before a site, articles skipped; '' where none. */
function lead(view: TextView, from: number, first: number): string {
  for (let t = first - 1; t >= from && t >= first - 4; t--) {
    const w = view.norm(t);
    if (PLACING.has(w) || OWNING.has(w)) return w;
    if (!ARTICLES.has(w) && w !== "'" && !SIDES.has(w)) return '';
  }
  return '';
}

/** A further site of a row. */
function chain(view: TextView, from: number, site: Site): Link | null {
  const gap = site.first - from;
  if (gap > NEAR) return null;
  for (let t = from; t < site.first; t++) {
    if (view.furniture[t] !== 0) continue;
    const w = view.norm(t);
    if (JOINING.has(w) || PLACING.has(w)) continue;
    if (CLOSING.has(w)) return null;
    if (!isInside(view, t)) return null;
  }
  return { site, origin: false, gap };
}

/** The site said just before a lesion ("sein gauche : masse de 3 cm"), null where none: only where the site is not the complement of another noun. */
export function linkBefore(view: TextView, lesion: number, site: Site): boolean {
  const gap = lesion - site.last - 1;
  if (gap > 6) return false;
  for (let t = site.last + 1; t < lesion; t++) {
    if (view.furniture[t] !== 0) continue;
    const w = view.norm(t);
    if (!PRESENTING.has(w) && !SIDES.has(w) && view.kind[t] !== NUMBER && w !== "'") return false;
  }
  const sentence = view.sentenceOf[site.first];
  const before = site.first - 1;
  if (site.adjective) return before >= 0 && view.sentenceOf[before] === sentence && view.norm(before) === 'niveau';
  for (let t = before; t >= 0 && t >= before - 2 && view.sentenceOf[t] === sentence; t--) {
    const w = view.norm(t);
    if (w === 'niveau' || w === 'dans' || w === 'au' || w === 'sur') return true;
    if (OWNING.has(w)) return false;
    if (!ARTICLES.has(w) && w !== "'") return view.kind[t] === SIGN;
  }
  return true;
}
