import { compareDates, daysBetween, type Tumour } from '../../model/index.ts';
import { morphologyIn } from '../../terminology/icdo/lexicon.ts';
import { icdoToIcd10 } from '../../terminology/icdo/primary-code.ts';
import { histologyGroup, isUnspecific, siteGroup } from '../iacr/groups.ts';
import { addEvidence, compareItems, field, type Item } from '../item.ts';
import { fixedSite, hasSide } from '../sites/fixed.ts';
import { byTrust, rankOf } from '../sources.ts';
import type { Candidate } from './candidate.ts';
import type { Cluster } from './cluster.ts';
import { wholeAmong } from './parts.ts';
import { lateralityOf, organCode } from './places.ts';
import { atSite, COMBINED, LESS_PRECISE } from './wording.ts';

export const TUMOUR_RULE = 'tumour/iacr-cluster@1';

/** A primary from its statements, before attributes of stage and biology are attached. `n` is given by the caller, in the order of time. */
export function describeCluster(cluster: Cluster): Omit<Tumour, 'n'> {
  const named = bestMorphology(cluster.candidates);
  const topography = fixedSite(named) ?? bestTopography(cluster);
  // The organ makes some names another histology: a seminoma of the pineal is a germinoma.
  const morphology = named === null ? null : atSite(morphologyIn(named, topography), topography);
  const supporting = byTrust('nature', cluster.candidates);
  return {
    topography,
    icd10: icdoToIcd10(topography, morphology ?? '8000/3'),
    morphology,
    laterality: sideOf(cluster, topography),
    diagnosed: diagnosisDate(cluster),
    basis: basisOf(cluster.candidates),
    grade: null,
    stage: null,
    t: null,
    n_: null,
    m: null,
    metastasesAtDiagnosis: [],
    biomarkers: {},
    evidence: addEvidence(
      [],
      supporting.map((c) => c.evidence),
    ),
    against: [],
    certainty: certaintyOf(cluster.candidates),
    rule: TUMOUR_RULE,
  };
}

/**
 * Said of the tumour itself first, then by the operation on its organ, then of lesions in it, of its region, of the organ without a word of a
 * lesion; "both sides" of a mere lesion last, for it may be spread. Organs that are one have no side.
 */
function sideOf(cluster: Cluster, topography: string): Tumour['laterality'] {
  if (!hasSide(topography)) return null;
  const coded = cluster.candidates.filter((c) => c.item === null).map((c) => c.laterality);
  const primary = cluster.sites.filter((item) => field(item.mention, 'role') === 'primary');
  const told = [...new Set([...cluster.candidates.flatMap((c) => c.place ?? []), ...primary, ...beside(cluster)])].sort(compareItems);
  const said = [...coded, ...ofDiagnosis(told, diagnosisDate(cluster)).map(lateralityOf)].filter((side) => side !== null);
  if (said.length > 0) return vote(said);
  const operated = cluster.sides.filter((item) => field(item.mention, 'intent') === 'curative').map(lateralityOf);
  const near = [...cluster.sites, ...cluster.regions].map(lateralityOf);
  const one = (sides: readonly (Tumour['laterality'] | null)[]): Tumour['laterality'] =>
    vote(sides.filter((side) => side === 'left' || side === 'right'));
  return one(operated) ?? one(near) ?? one(cluster.sides.map(lateralityOf)) ?? vote(near.filter((side) => side !== null));
}

/** Days within which what is told of a side is told of the diagnosis. */
const AT_DIAGNOSIS_DAYS = 62;
/** Where both sides are told, the one of the time of the diagnosis: the other may be where the disease went. */
function ofDiagnosis(told: readonly Item[], diagnosed: string | null): readonly Item[] {
  if (diagnosed === null || new Set(told.map(lateralityOf).filter((side) => side !== null)).size <= 1) return told;
  const then = told.filter((item) => item.date !== null && Math.abs(daysBetween(diagnosed, item.date)) <= AT_DIAGNOSIS_DAYS);
  return then.some((item) => lateralityOf(item) !== null) ? then : told;
}

/** Sides said of the organ in a sentence that names the tumour ("carcinome rénal à cellules claires gauche"). */
function beside(cluster: Cluster): readonly Item[] {
  const sentences = new Set(cluster.candidates.flatMap((c) => (c.item === null ? [] : [c.item.sentence])));
  return cluster.sides.filter((item) => item.mention.type === 'laterality' && sentences.has(item.sentence));
}

function vote<T extends string>(values: readonly T[]): T | null {
  const counts = new Map<T, number>();
  for (const v of values) counts.set(v, (counts.get(v) ?? 0) + 1);
  // Map keeps the order of first telling, which decides between equals.
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

/** The best source decides; among equals the more precise site that is said most often, sites of lesions in the same organ included. */
function bestTopography(cluster: Cluster): string {
  const stated = cluster.candidates
    .filter((c) => c.topography !== null && !c.implied)
    .map((c) => ({ code: c.topography ?? '', rank: rankOf('nature', c.source) }));
  const told = cluster.sites.map((item) => ({ code: organCode(item), rank: rankOf('nature', item.source) }));
  const own = [...stated, ...told].filter((x) => siteGroup(x.code) === siteGroup(cluster.site ?? ''));
  const specific = own.filter((x) => !x.code.endsWith('.9'));
  const pool = specific.length > 0 ? specific : own;
  const best = Math.min(...pool.map((x) => x.rank));
  return vote(pool.filter((x) => x.rank === best).map((x) => x.code)) ?? cluster.site ?? 'C80.9';
}

/** Most specific morphology of the best source; "cancer" and "carcinoma" only where nothing better is said. */
function bestMorphology(candidates: readonly Candidate[]): string | null {
  const stated = candidates.filter((c) => c.morphology !== null);
  if (stated.length === 0) return null;
  const specific = stated.filter((c) => !isUnspecific(histologyGroup(c.morphology ?? '')));
  const invasive = (specific.length > 0 ? specific : stated).filter((c) => c.morphology?.endsWith('/3'));
  const pool = invasive.length > 0 ? invasive : specific.length > 0 ? specific : stated;
  const best = Math.min(...pool.map((c) => rankOf('nature', c.source)));
  const trusted = pool.filter((c) => rankOf('nature', c.source) === best).flatMap((c) => c.morphology ?? []);
  const named = trusted.filter((m) => !/^80(00|10)/.test(m));
  const precise = specific.length > 0 ? trusted.filter((m) => !LESS_PRECISE.has(m.slice(0, 4))) : named;
  const codes = new Set(pool.map((c) => c.morphology?.slice(0, 4)));
  const compound = wholeAmong([...new Set(trusted.filter((m) => !isUnspecific(histologyGroup(m))))]);
  if (compound !== null) return compound;
  const together = COMBINED.find(([a, b]) => codes.has(a) && codes.has(b) && toldTogether(a, b, pool));
  if (together !== undefined) return `${together[2]}/3`;
  return vote(precise.length > 0 ? precise : trusted);
}

/** Both histologies in one document: two parts of one tumour. In two documents the second corrects the first. */
function toldTogether(a: string, b: string, pool: readonly Candidate[]): boolean {
  const documents = (code: string): Set<string> =>
    new Set(pool.flatMap((c) => (c.item !== null && c.morphology?.startsWith(code) === true ? [c.item.documentId] : [])));
  const of = documents(a);
  return of.size > 0 && !of.isDisjointFrom(documents(b));
}

/**
 * Date said to be the diagnosis by the most trusted source; where only words without a site have one, the day on which the lesion in the organ was
 * found goes before; otherwise the earliest day on which the tumour was told of as present.
 */
function diagnosisDate(cluster: Cluster): string | null {
  const { candidates } = cluster;
  const dated = candidates.filter((c) => c.date !== null && !isRecalled(c));
  const record = dated.filter((c) => c.source === 'tumour_record');
  const placed = dated.some((c) => c.topography !== null) || candidates.every((c) => c.topography === null);
  return (
    earliest(record.map((c) => c.date)) ??
    (placed ? earliest(dated.map((c) => c.date)) : null) ??
    lesionDate(cluster) ??
    earliest(dated.map((c) => c.date)) ??
    earliest(candidates.map((c) => (c.recap ? null : c.told)))
  );
}

const earliest = (dates: readonly (string | null)[]): string | null =>
  dates.reduce((first, date) => (date !== null && (first === null || compareDates(date, first) < 0) ? date : first), null);

/** How far before the histology its lesion may have been found, in sentences. */
const FOUND_BEFORE = 5;
/** Day on which the lesion in the organ was found that the histology, told without a day, then names. */
function lesionDate({ candidates, sites }: Cluster): string | null {
  const first = candidates.flatMap((c) => c.item ?? []).sort(compareItems)[0];
  if (first === undefined) return null;
  const found = sites.filter(
    (item) =>
      item.documentId === first.documentId &&
      item.date !== null &&
      item.mention.sentence <= first.mention.sentence &&
      item.mention.sentence >= first.mention.sentence - FOUND_BEFORE,
  );
  return found.sort(compareItems).at(-1)?.date ?? null;
}

/** "Compte tenu des antécédents de cancer du sein": the date of the sentence is the story's, not the old tumour's, unless it stands in it. */
const isRecalled = ({ item }: Candidate): boolean =>
  item?.mention.history === true && !item.stamped && !PAST_SECTIONS.has(item.mention.section ?? '');
const PAST_SECTIONS: ReadonlySet<string> = new Set(['antecedents', 'history_of_disease']);

function basisOf(candidates: readonly Candidate[]): Tumour['basis'] {
  const has = (...sources: readonly Candidate['source'][]): boolean => candidates.some((c) => sources.includes(c.source));
  if (has('pathology', 'biobank')) return 'pathology';
  if (candidates.some((c) => c.item !== null && c.morphology !== null && !isUnspecific(histologyGroup(c.morphology)))) return 'pathology';
  if (has('imaging')) return 'imaging';
  if (has('letter', 'rcp', 'operation', 'tumour_record')) return 'clinical';
  return 'code';
}

/** Independent sources raise it; a site read off the morphology and PMSI alone lower it. Repetition in one class of source is not proof. */
function certaintyOf(candidates: readonly Candidate[]): number {
  const sources = new Set(candidates.map((c) => c.source));
  const base = sources.has('pathology') || sources.has('tumour_record') ? 0.95 : sources.size === 1 && sources.has('pmsi') ? 0.7 : 0.85;
  const implied = candidates.every((c) => c.implied || c.topography === null);
  return Math.round(Math.min(0.99, base + 0.02 * (sources.size - 1) - (implied ? 0.1 : 0)) * 100) / 100;
}
