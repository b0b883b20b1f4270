import { labelOf } from '../../terminology/icdo/labels.ts';
import { readingOf } from '../../terminology/icdo/lexicon.ts';
import { defineExtractor, type Hit, type Hits, type Sink, type TextView } from '../engine/contract.ts';
import { emitMetastases } from '../metastasis/metastasis.ts';
import { Abbreviations } from '../morphology/abbreviations.ts';
import { type Around, NO_TUMOUR, refined } from '../morphology/refine.ts';
import { isParticiple, shortened } from '../morphology/span.ts';
import { emitSides } from '../topography/laterality.ts';
import { isOrganExamined, type Link, linkBefore, linksAfter } from '../topography/links.ts';
import { composeSites, type Site } from '../topography/sites.ts';
import { emitSites } from '../topography/topography.ts';
import type { Lesion } from './found-lesion.ts';
import { namesInstitution } from './institution.ts';
import { lowerBound } from './lower-bound.ts';
import { type LesionValue, PHRASES, type QualifierValue, type TumourPhrase } from './phrases.ts';

/** Adjectives: they say something of a site or of a lesion before them, and are no mention of morphology themselves. */
const ADJECTIVAL: ReadonlySet<string> = new Set(['state', 'suspect']);
/** What an adjective "métastatique" after the site makes a metastasis; a tumour or a cancer with it stays the primary. */
const MAY_SPREAD: ReadonlySet<string> = new Set(['lesion', 'node', 'bound', 'spreading', 'course']);
const TRANSPARENT: ReadonlySet<string> = new Set(['suspect', 'stage']);
const NEEDS_SITE: ReadonlySet<string> = new Set(['bound', 'spreading', 'short', 'suspect']);

/**
 * Tumours and their sites, read together: a site is a mention only where the text says a lesion of it, and a weak word ("atteinte",
 * "progression") is a lesion only where the text says its site.
 */
export const lesion = defineExtractor<TumourPhrase>({
  name: 'lesion',
  types: ['topography', 'morphology', 'metastasis', 'laterality'],
  phrases: PHRASES,
  run(view: TextView, hits: Hits<TumourPhrase>, sink: Sink) {
    const all = hits.longest;
    const qualifiers = hits.all.filter(isQualifier);
    const named: Lesion[] = [];
    const readings = new Map<string, string | null>();
    const readingIn: ReadingIn = (word) => {
      let reading = readings.get(word);
      if (reading === undefined) {
        reading = readingOf(word, () => all.flatMap(({ value }) => (value.is === 'site' ? [value.code] : [])));
        readings.set(word, reading);
      }
      return reading;
    };
    for (let i = 0; i < all.length; ) {
      const sentence = view.sentenceOf[all[i]!.first];
      let j = i + 1;
      while (j < all.length && view.sentenceOf[all[j]!.first] === sentence) j++;
      readSentence(view, { hits: all.slice(i, j), qualifiers }, sink, named, readingIn);
      i = j;
    }
    readAbbreviations(view, named, sink);
  },
});

/** What an abbreviation for two tumours means in this document, null where it is none. */
type ReadingIn = (abbreviation: string) => string | null;

const isQualifier = (hit: Hit<TumourPhrase>): hit is Hit<QualifierValue> => hit.value.is === 'qualifier';
const isLesion = (hit: Hit<TumourPhrase>): hit is Hit<LesionValue> => hit.value.is === 'lesion' && hit.value.kind !== 'not';

function readSentence(view: TextView, around: Around, sink: Sink, named: Lesion[], readingIn: ReadingIn): void {
  const { hits } = around;
  const words = hits.filter(isLesion);
  const sites = composeSites(view, hits);
  emitSides(view, sites, hits, sink);
  if (words.length === 0) return;
  const taken = new Set<Site>();
  let claimed = -1;
  let covered = -1;
  words.forEach((hit, n) => {
    const { value } = hit;
    if (
      n === claimed ||
      hit.first <= covered ||
      isParticiple(view, hit) ||
      isAgainst(view, hit.first) ||
      (value.kind === 'short' && isRebuilt(view, hit.last)) ||
      (NAMED_AFTER.has(value.kind) && namesInstitution(view, hit.first))
    )
      return;
    const next = words[n + 1];
    const last = shortened(view, hit);
    const links =
      value.kind === 'suspect' ? [] : linksAfter(view, last, sites, Math.min(stopOf(words, n), spreadAfterStage(view, next, sites)));
    if (links.length === 0) links.push(...siteBefore(view, hit, words[n - 1], sites, taken));
    if (links.length === 0 && NEEDS_SITE.has(value.kind)) return;
    if (value.kind === 'spreading' && links[0]!.site.first > last + 1 && !placed(view, last + 1)) return;
    const end = links.at(-1)?.site.last ?? last;
    const spread = next?.value.kind === 'state' && next.first === end + 1 && MAY_SPREAD.has(value.kind);
    if (spread) claimed = n + 1;
    const own = NAMING.has(value.kind) && hit.first === hit.last ? (readingIn(view.raw(hit.first)) ?? value.code) : value.code;
    if (own === NO_TUMOUR) return;
    const name = refined(view, own, last, links, around);
    if (name.code === NO_TUMOUR) return;
    covered = name.last;
    // "mélanome SSM du dos": the site stands behind the word that belongs to the name.
    if (links.length === 0 && next !== undefined && next.first <= covered)
      links.push(...linksAfter(view, covered, sites, stopOf(words, n + 1)));
    const found = { first: hit.first, last: name.last, code: name.code, value, links, spread };
    emit(view, found, named.at(-1), taken, sink);
    named.push(found);
  });
}

/** "anticorps anti-GBM", "anti-LAGC": a reagent or a treatment named after what it is against. */
function isAgainst(view: TextView, first: number): boolean {
  const before = first - 1;
  return before >= 0 && (view.norm(before) === 'anti' || (view.norm(before) === '-' && before > 0 && view.norm(before - 1) === 'anti'));
}

/** "un néo-sein": an organ made anew, written with a hyphen; "néo sein" of a note is its cancer. */
const isRebuilt = (view: TextView, last: number): boolean =>
  last + 2 < view.size && view.norm(last) === 'neo' && view.norm(last + 1) === '-' && REBUILT.has(view.norm(last + 2));
const REBUILT: ReadonlySet<string> = new Set(['col', 'sein', 'rectum']);

/** Where the next lesion begins; an adjective or the stage of this one ("nodule suspect dans le lobe", "carcinome de stade IV de la vessie") is none. */
function stopOf(words: readonly Hit<LesionValue>[], n: number): number {
  let next = n + 1;
  while (TRANSPARENT.has(words[next]?.value.kind ?? '')) next++;
  return words[next]?.first ?? Number.POSITIVE_INFINITY;
}

/** Where the brackets open in which a stage lists its metastases ("stade IV de la vessie (poumon et os)"): those sites are the stage's, not the tumour's. */
function spreadAfterStage(view: TextView, next: Hit<LesionValue> | undefined, sites: readonly Site[]): number {
  if (next?.value.kind !== 'stage') return Number.POSITIVE_INFINITY;
  const listed = sites.find((site) => site.first > next.last && view.norm(site.first - 1) === '(');
  return listed === undefined ? Number.POSITIVE_INFINITY : listed.first - 1;
}

/** The site said before a lesion, where no lesion has it already. */
function siteBefore(
  view: TextView,
  hit: Hit<LesionValue>,
  previous: Hit<LesionValue> | undefined,
  sites: readonly Site[],
  taken: ReadonlySet<Site>,
): Link[] {
  const site = sites[lowerBound(sites, hit.first) - 1];
  if (site === undefined || site.last >= hit.first || taken.has(site) || (previous !== undefined && site.first <= previous.last)) return [];
  if (ADJECTIVAL.has(hit.value.kind)) {
    const near = hit.first - site.last <= 2 && !site.adjective && (hit.value.kind === 'state' || site.code.startsWith('C77'));
    return near ? [{ site, origin: false }] : [];
  }
  const said =
    linkBefore(view, hit.first, site, PROVEN.has(hit.value.kind)) ||
    (hit.value.kind === 'spread' && isOrganExamined(view, hit.first, site));
  return said ? [{ site, origin: false }] : [];
}

/** Kinds of words that name institutions and programmes. */
const NAMED_AFTER: ReadonlySet<string> = new Set(['cancer', 'tumour', 'histology']);

/** Kinds of words that an abbreviation may stand for. */
const NAMING: ReadonlySet<string> = new Set(['cancer', 'histology']);

/** Kinds of words that a pathologist says of a specimen. */
const PROVEN: ReadonlySet<string> = new Set(['histology', 'cancer', 'spread']);

const TOWARDS: ReadonlySet<string> = new Set(['a', 'au', 'aux', 'vers', 'dans', 'sur', 'jusqu']);
/** "extension vers la plèvre": one of the words after it says a direction. */
function placed(view: TextView, from: number): boolean {
  for (let t = from; t < view.size && t < from + 3; t++) if (TOWARDS.has(view.norm(t))) return true;
  return false;
}

/** Abbreviations that the document itself gives to its tumours, wherever they stand. */
function readAbbreviations(view: TextView, named: readonly Lesion[], sink: Sink): void {
  const abbreviations = new Abbreviations<Lesion>();
  const known = new Set<number>();
  for (const found of named) {
    for (let t = found.first; t <= found.last; t++) known.add(t);
    if (found.value.kind !== 'histology') continue;
    abbreviations.define(view, found.first, found.links.at(-1)?.site.last ?? found.last, found);
    abbreviations.define(view, found.first, found.last, found);
  }
  abbreviations.each(view, (token, { code, value }) => {
    if (!known.has(token)) emit(view, { first: token, last: token, code, value, links: [], spread: false }, undefined, new Set(), sink);
  });
}

function emit(view: TextView, found: Lesion, before: Lesion | undefined, taken: Set<Site>, sink: Sink): void {
  const { value } = found;
  if (!ADJECTIVAL.has(value.kind)) {
    sink.add({
      begin: view.begin[found.first]!,
      end: view.end[found.last]!,
      type: 'morphology',
      system: 'ICD-O-3',
      code: found.code,
      label: labelOf('ICD-O-3', found.code)?.fr ?? null,
      value: { kind: value.kind },
    });
  }
  emitSites(view, found, taken, sink);
  emitMetastases(view, found, before, sink);
}
