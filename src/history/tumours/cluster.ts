import type { Laterality } from '../../model/index.ts';
import { histologyGroup, isHaematopoietic, isUnspecific, siteGroup } from '../iacr/groups.ts';
import { field, type Item, isAffirmed, ofType } from '../item.ts';
import { impliedSite, isAlsoSite, isWeaklyImplied } from '../sites/implied.ts';
import { isPlausible, siteOfRegion } from '../sites/plausible.ts';
import type { Candidate } from './candidate.ts';
import { isOneMullerian, isOneTumour, isVaguerWord, sameSpecific } from './one-disease.ts';
import { canArise, isRegionOfLesion, isSiteOfPrimary, lateralityOf, organCode, sitesOfBenign, sitesOfReturn } from './places.ts';
import { isColorectal } from './wording.ts';

/** Statements about one and the same primary. */
export interface Cluster {
  readonly candidates: readonly Candidate[];
  readonly site: string | null;
  /** Sites of lesions in the same organ, told in the same documents. */
  readonly sites: readonly Item[];
  /** Regions of the body that stand for the same organ ("tumeur de la cuisse droite"). */
  readonly regions: readonly Item[];
  /** Sides said of the organ where no lesion is named, operations on it included. */
  readonly sides: readonly Item[];
}

interface Growing {
  candidates: Candidate[];
  site: string | null;
  histologies: string[];
  side: Laterality | null;
  blood: boolean;
  /** Where it was spoken of, by document, in the order of the text. */
  readonly places: Map<string, number[]>;
}

const UNSPECIFIC_SITE = /^C(76|80|26|39|77\.9|57\.9|63\.9|68\.9|72\.9)/;

/**
 * Groups statements into primaries: by organ, then by histological group: what a clinician calls one cancer (docs/explanation/history.md).
 * A statement without a site joins the primary told before it whose histology fits; one that fits none founds its own only where its
 * morphology says more than "cancer".
 */
export function clusterCandidates(candidates: readonly Candidate[], items: readonly Item[] = []): Cluster[] {
  return withSites(grow(candidates), items);
}

/**
 * A primary whose statements name no site stands where the same document tells of a tumour: the organ told most often as the site of a tumour,
 * else the region of the body with the histology, else the organ that was taken out, else the usual site of the histology, else the organ of the
 * first lesion that is no metastasis. A named organ is made precise by the sub-sites told of in it.
 */
function withSites(clusters: readonly Growing[], items: readonly Item[]): Cluster[] {
  const benign = sitesOfBenign(items);
  const returned = sitesOfReturn(items);
  const told = ofType(items, 'topography');
  const organs = told.filter((item) => isSiteOfPrimary(item) && !benign.has(item) && !returned.has(item));
  const regions = told.filter((item) => isRegionOfLesion(item) && !benign.has(item));
  const sided = ofType(items, 'laterality', 'procedure').filter((item) => isAffirmed(item.mention) && lateralityOf(item) !== null);
  const unknown = told.filter((item) => item.mention.code === UNKNOWN_PRIMARY && isAffirmed(item.mention));
  const unknownIn = new Set(unknown.map((item) => item.documentId));
  const unknownBeside = new Set(unknown.map((item) => item.sentence));
  const spread = new Set(
    ofType(items, 'metastasis')
      .filter((item) => isAffirmed(item.mention))
      .map((item) => siteGroup(field(item.mention, 'topography') ?? '')),
  );
  const resected = ofType(items, 'procedure').filter((item) => isAffirmed(item.mention) && field(item.mention, 'intent') === 'curative');
  const taken = new Set(clusters.flatMap((c) => (isNamed(c) ? [siteGroup(c.site ?? '')] : [])));
  return clusters.map((cluster) => {
    const documents = new Set(cluster.candidates.flatMap((c) => (c.item === null ? [] : [c.item.documentId])));
    const inDocuments = (item: Item): boolean => documents.has(item.documentId);
    const near = organs.filter(inDocuments);
    const site = isNamed(cluster) || isBlood(cluster) ? cluster.site : siteOfUnnamed(cluster);
    const rivals = site === null ? [] : clusters.filter((c) => siteGroup(c.site ?? '') === siteGroup(site));
    const isOwn = (item: Item): boolean => rivals.length <= 1 || ownerOf(item, rivals) === cluster;
    const sites = site === null ? [] : near.filter((item) => siteGroup(organCode(item)) === siteGroup(site) && isOwn(item));
    const histology = cluster.histologies[0] ?? null;
    const isHere = (code: string): boolean => {
      const organ = code.startsWith('C76') ? siteOfRegion(code, histology) : code;
      return site !== null && organ !== null && siteGroup(organ) === siteGroup(site);
    };
    const ofRegion = regions.filter((item) => inDocuments(item) && isHere(item.mention.code ?? ''));
    const sides = sided.filter((item) => inDocuments(item) && isHere(placeOf(item)) && isOwn(item));
    return { ...cluster, site, sites, regions: ofRegion, sides };

    function siteOfUnnamed(c: Growing): string | null {
      const morphology = c.histologies[0] ?? null;
      const usual = morphology === null ? null : impliedSite(morphology);
      const free = near.filter((item) => {
        const code = organCode(item);
        if (taken.has(siteGroup(code)) || !isPlausible(code, morphology)) return false;
        return usual === null || morphology === null || isAlsoSite(code, morphology);
      });
      // What was found before the histology was known led to it; what is told after it may be where it went.
      const first = Math.min(...c.candidates.flatMap(({ item }) => (item === null ? [] : [item.sentence])));
      const before = free.filter((item) => item.sentence <= first);
      const unspread = (before.length > 0 ? before : free).filter((item) => !spread.has(siteGroup(organCode(item))));
      const region = regions.filter(inDocuments).flatMap((item) => siteOfRegion(item.mention.code ?? '', morphology) ?? []);
      const out = resected.filter(inDocuments).flatMap((item) => field(item.mention, 'organ') ?? []);
      const primary = mostTold(free.filter((item) => field(item.mention, 'role') === 'primary'));
      const isUnknown = c.candidates.some(({ item }) => item !== null && unknownBeside.has(item.sentence));
      if (isUnknown || (primary === null && [...documents].some((id) => unknownIn.has(id)))) return UNKNOWN_PRIMARY;
      return (
        primary ??
        region.find((code) => usual === null || siteGroup(code) === siteGroup(usual)) ??
        (usual === null ? null : (mostTold(unspread) ?? usual)) ??
        organOf(
          out.find(
            (organ) => isOrgan(organ) && !taken.has(siteGroup(organ)) && !spread.has(siteGroup(organ)) && isPlausible(organ, morphology),
          ),
        ) ??
        c.site ??
        organOfFirst(unspread) ??
        sided
          .filter(inDocuments)
          .flatMap((item) => siteOfRegion(item.mention.code ?? '', morphology) ?? [])
          .at(0) ??
        null
      );
    }
  });
}

/** Topography of a primary that was looked for and not found. */
export const UNKNOWN_PRIMARY = 'C80.9';
/** Organ of a side said of it, or of the operation. */
const placeOf = ({ mention }: Item): string => (mention.type === 'procedure' ? field(mention, 'organ') : mention.code) ?? '';

const isNamed = (cluster: Growing): boolean => cluster.candidates.some((c) => c.topography !== null && !c.implied);
/** Operations on nodes and skin tell no organ. */
const isOrgan = (organ: string): boolean => !/^C(44|77|76|80)/.test(organ);
const organOf = (organ: string | undefined): string | null => (organ === undefined ? null : organ.length === 3 ? `${organ}.9` : organ);

const organOfFirst = ([first]: readonly Item[]): string | null => (first === undefined ? null : organCode(first));

function mostTold(items: readonly Item[]): string | null {
  const organs = Map.groupBy(items, (item) => siteGroup(organCode(item)));
  const best = [...organs.values()].sort((a, b) => b.length - a.length)[0];
  return organOfFirst(best ?? []);
}

function grow(candidates: readonly Candidate[]): Growing[] {
  const clusters: Growing[] = [];
  const join = (cluster: Growing, candidate: Candidate): void => {
    cluster.candidates.push(candidate);
    cluster.blood ||= isBloodMorphology(candidate.morphology);
    if (candidate.item !== null) {
      const places = cluster.places.get(candidate.item.documentId);
      if (places === undefined) cluster.places.set(candidate.item.documentId, [candidate.item.mention.begin]);
      else places.push(candidate.item.mention.begin);
    }
    if (
      candidate.morphology !== null &&
      !isUnspecific(histologyGroup(candidate.morphology)) &&
      !cluster.histologies.includes(candidate.morphology)
    )
      cluster.histologies.push(candidate.morphology);
    if (candidate.laterality !== null && candidate.laterality !== 'bilateral') cluster.side ??= candidate.laterality;
    if (cluster.site === null || (UNSPECIFIC_SITE.test(cluster.site) && candidate.topography !== null))
      cluster.site = candidate.topography ?? cluster.site;
  };
  const found = (candidate: Candidate): void => {
    const fresh: Growing = { candidates: [], site: candidate.topography, histologies: [], side: null, blood: false, places: new Map() };
    clusters.push(fresh);
    join(fresh, candidate);
  };
  // A class of tumours ("les germinomes testiculaires") says nothing of its own where the text names a tumour of this patient.
  const own = candidates.some((c) => !c.general && (c.item === null || field(c.item.mention, 'kind') === 'histology'));
  const told = own ? candidates.filter((c) => !c.general) : candidates;
  const vague = told.filter(isVague);
  const sited = told.filter((c) => isSited(c) && !isVague(c));
  const others = told.filter((c) => !isSited(c) && !isVague(c));
  for (const candidate of sited) {
    const same = clusters.filter((c) => c.site !== null && samePlace(c, candidate));
    const fitting = nearest(
      same.filter((c) => fits(c, candidate)),
      candidate,
    );
    // A blood cancer never is the solid tumour of the same place.
    const kin = fitting ?? same.find((c) => isBlood(c) === isBloodMorphology(candidate.morphology));
    if (kin !== undefined) join(kin, candidate);
    else found(candidate);
  }
  for (const candidate of vague) {
    const bowel = clusters.find((c) => c.site !== null && /^C(18|19|20)/.test(c.site) && fits(c, candidate));
    if (bowel !== undefined) join(bowel, candidate);
    else found(candidate);
  }
  for (const candidate of others) {
    const place = clusters.filter(
      (c) => fits(c, candidate) && (c.site === null || candidate.morphology === null || canArise(c.site, candidate.morphology)),
    );
    const nothingSaid =
      candidate.topography === null ||
      isUnspecific(histologyGroup(candidate.morphology ?? '')) ||
      isWeaklyImplied(candidate.morphology ?? '');
    const best = nearest(place.length > 0 ? place : nothingSaid && !isBloodMorphology(candidate.morphology) ? clusters : [], candidate);
    if (best !== null) join(best, candidate);
    else found(candidate);
  }
  return clusters;
}

const isSited = (c: Candidate): boolean => c.topography !== null && !c.implied && !UNSPECIFIC_SITE.test(c.topography);
const isVague = (c: Candidate): boolean => c.siteText !== null && isColorectal(c.siteText);
const isBloodMorphology = (morphology: string | null): boolean => morphology !== null && isHaematopoietic(histologyGroup(morphology));

/** Organs whose two sides make two tumours in what clinicians call a second cancer; of the others the far side is mostly spread or a word of the work-up. */
const TWO_SIDES = /^C(50|62|69)/;

function samePlace(cluster: Growing, candidate: Candidate): boolean {
  const a = cluster.site ?? '';
  const b = candidate.topography ?? '';
  if (isBlood(cluster) && isBloodMorphology(candidate.morphology)) return fits(cluster, candidate);
  if (isVaguerWord(a, b) || isVaguerWord(b, a)) return fits(cluster, candidate);
  if (siteGroup(a) !== siteGroup(b)) return isOneMullerian(a, b) && cluster.histologies.some((m) => sameSpecific(m, candidate.morphology));
  const side = candidate.laterality;
  return !(TWO_SIDES.test(b) && side !== null && side !== 'bilateral' && cluster.side !== null && cluster.side !== side);
}
const isBlood = (cluster: Growing): boolean => cluster.blood;

function fits(cluster: Growing, candidate: Candidate): boolean {
  if (isBlood(cluster) !== isBloodMorphology(candidate.morphology) && candidate.morphology !== null)
    return isBlood(cluster)
      ? isUnspecific(histologyGroup(candidate.morphology))
      : cluster.histologies.length === 0 && histologyGroup(candidate.morphology) === 17;
  return cluster.histologies.length === 0 || cluster.histologies.some((m) => isOneTumour(m, candidate.morphology));
}

/** Which of two primaries of one organ a site or a side is said of: the one of that side, else the one spoken of beside it. */
function ownerOf(item: Item, clusters: readonly Growing[]): Growing | null {
  const side = lateralityOf(item);
  const ofSide = side === null || side === 'bilateral' ? [] : clusters.filter((c) => c.side === side);
  return ofSide.length === 1 ? (ofSide[0] ?? null) : nearestTo(item, clusters);
}

/** The cluster last spoken of before the candidate, in the same document where one is; else the one spoken of most. */
function nearest(clusters: readonly Growing[], candidate: Candidate): Growing | null {
  if (clusters.length <= 1) return clusters[0] ?? null;
  const best = candidate.item === null ? null : nearestTo(candidate.item, clusters);
  return best ?? clusters.reduce((a, b) => (b.candidates.length > a.candidates.length ? b : a));
}

/** Of the clusters spoken of in the document of an item, the one last named before it; one named after it counts as twice as far. */
function nearestTo(item: Item, clusters: readonly Growing[]): Growing | null {
  let best: Growing | null = null;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const cluster of clusters)
    for (const begin of cluster.places.get(item.documentId) ?? []) {
      const gap = item.mention.begin - begin;
      const distance = gap >= 0 ? gap : -gap * 2;
      if (distance < bestDistance) {
        bestDistance = distance;
        best = cluster;
      }
    }
  return best;
}
