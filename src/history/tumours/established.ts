import { compareDates, daysBetween } from '../../model/index.ts';
import { histologyGroup, isUnspecific, siteGroup } from '../iacr/groups.ts';
import { compareItems, field, type Item, isAffirmed, ofType } from '../item.ts';
import type { Candidate } from './candidate.ts';
import { type Cluster, UNKNOWN_PRIMARY } from './cluster.ts';
import { LESS_PRECISE, SPREAD_BY_NAME } from './wording.ts';

const isSpecific = (c: Candidate): boolean => c.morphology !== null && !isUnspecific(histologyGroup(c.morphology));

/**
 * Clusters that are primaries of this patient. PMSI alone needs two statements; a bare "cancer" needs a site said to be its own; a class of
 * tumours, an organ with metastases of another primary and a histology that a later examination excludes are none.
 */
export function establishedClusters(clusters: readonly Cluster[], items: readonly Item[]): Cluster[] {
  const record = items.some((item) => item.documentId !== items[0]?.documentId);
  const sure = clusters.filter((cluster) => isTold(cluster) && !(record && isSuspicion(cluster)));
  const metastases = ofType(items, 'metastasis').filter((item) => isAffirmed(item.mention));
  const spread = new Set([
    ...metastases.map((item) => siteGroup(field(item.mention, 'topography') ?? '')),
    ...ofType(items, 'morphology').flatMap(({ mention }) => (isAffirmed(mention) ? (SPREAD_BY_NAME[mention.code ?? ''] ?? []) : [])),
  ]);
  const relatives = new Set(
    ofType(items, 'topography').flatMap(({ mention, documentId }) =>
      mention.family && mention.code !== null ? [`${documentId} ${siteGroup(mention.code)}`] : [],
    ),
  );
  const specific = new Set(sure.filter((c) => c.candidates.some((x) => isSpecific(x) && !x.general)));
  // From the last to the first, each beside those that are still believed: of two that rule each other out the one told first stays.
  const kept = sure.toReversed().filter((cluster) => {
    const stays = isPrimary(cluster);
    if (!stays) specific.delete(cluster);
    return stays;
  });
  return kept.reverse();

  function isPrimary(cluster: Cluster): boolean {
    const others = [...specific].filter((c) => c !== cluster);
    if (others.length === 0) return true;
    const told = cluster.candidates.filter((c) => !c.general);
    if (told.length === 0) return false;
    if (told.some((c) => c.item === null && c.source !== 'pmsi')) return true;
    if (others.some((other) => isAnotherWordFor(cluster, other))) return false;
    if (told.length === 1 && isSpreadOfOther(told[0], cluster, others, metastases)) return false;
    if (told.length === 1 && (isPassing(told[0], others) || isOfFamily(told[0], relatives))) return false;
    if (spread.has(siteGroup(cluster.site ?? '')) && (!told.some(isSpecific) || isWhereOtherWent(cluster, others))) return false;
    return !isExcluded(cluster, items);
  }
}

const CODED: ReadonlySet<Candidate['source']> = new Set(['tumour_record', 'biobank', 'pmsi']);
const isCoded = (cluster: Cluster): boolean => cluster.candidates.some((c) => CODED.has(c.source));
const isPast = (c: Candidate): boolean => c.recap || c.item?.stamped === true;

/**
 * "Cancer" all along a record, and never a histology, a code or a word of the past: what was looked for (header, reason), not what was found.
 */
const isSuspicion = (cluster: Cluster): boolean =>
  !isCoded(cluster) && !cluster.candidates.some((c) => isSpecific(c) || (c.recap && c.item?.mention.section === 'antecedents'));

/** Days between two tellings of one tumour whose site is told differently. */
const SAME_TUMOUR_DAYS = 200;

/**
 * Texts alone tell it, about the time of a tumour that codes know too: the other side by a slip, "côlon" for the rectum, a bare "cancer" of a
 * neighbouring organ.
 */
function isAnotherWordFor(cluster: Cluster, coded: Cluster): boolean {
  if (isCoded(cluster) || !isCoded(coded)) return false;
  const a = firstDay(cluster);
  const b = firstDay(coded);
  const together = a === null || b === null || Math.abs(daysBetween(a, b)) <= SAME_TUMOUR_DAYS || cluster.candidates.every((c) => c.recap);
  const bowel = cluster.site === 'C18.9' && /^C(19|20)/.test(coded.site ?? '');
  if (bowel) return true;
  return (
    together &&
    (siteGroup(cluster.site ?? '') === siteGroup(coded.site ?? '') || !cluster.candidates.some((c) => isSpecific(c) || isPast(c)))
  );
}

const firstDay = (cluster: Cluster): string | null =>
  cluster.candidates.flatMap((c) => c.date ?? c.told ?? []).sort(compareDates)[0] ?? null;

/**
 * Told once beside a primary that is well told: a bare "cancer" that is neither of the past nor dated, or the same rare histology in another organ,
 * is a suspicion, spread or general knowledge.
 */
function isPassing(only: Candidate | undefined, others: readonly Cluster[]): boolean {
  if (only === undefined || only.item === null) return false;
  if (!isSpecific(only)) return !only.recap && (!only.item.stamped || INVADED.test(only.topography ?? ''));
  const code = only.morphology?.slice(0, 4) ?? '';
  return (
    !LESS_PRECISE.has(code) &&
    others.some((c) => c.candidates.some((x) => x.morphology?.slice(0, 4) === code && x.topography !== null && !x.implied))
  );
}

/**
 * Told once, with the histology of another primary, and said in the same sentence to be a metastasis of it ("un adénocarcinome de l'endocol avec un
 * immunophénotype de métastase d'un carcinome gastrique"); or "d'origine colique" said of what a cancer of the rectum spread.
 */
function isSpreadOfOther(only: Candidate | undefined, cluster: Cluster, others: readonly Cluster[], spread: readonly Item[]): boolean {
  const item = only?.item ?? null;
  if (only === undefined || item === null) return false;
  const code = only.morphology?.slice(0, 4);
  const own = spread.filter((m) => m.sentence === item.sentence);
  return others.some((c) => {
    const alike = c.candidates.some((x) => x.morphology?.slice(0, 4) === code && x.topography !== null && !x.implied);
    if (!alike) return false;
    if (cluster.site === 'C18.9' && /^C(19|20)/.test(c.site ?? '')) return own.length > 0;
    return own.some(
      (m) =>
        m.mention.begin > item.mention.end &&
        c.candidates.some((x) => x.item?.sentence === item.sentence && x.item.mention.begin > m.mention.begin),
    );
  });
}

/** Heart, mediastinum, pleura, bone, nerves, peritoneum, soft tissue, meninges: "foyers néoplasiques du tissu adipeux" are where another cancer grows. ICD-O-3; version 2026-11. */
const INVADED = /^C(38|4[01]|4[7-9]|70)/;
/** Organs to which cancers spread and in which the same histology seldom begins: liver, bone, brain, adrenal, pleura, peritoneum. Version 2026-11. */
const SPREAD_TO = /^C(22|38|4[01]|48|7[0-2]|74)/;
/** An organ with metastases, in which only the histology of another primary is told: "biopsie du foie : tumeur neuroendocrine". */
function isWhereOtherWent(cluster: Cluster, others: readonly Cluster[]): boolean {
  if (!SPREAD_TO.test(cluster.site ?? '')) return false;
  const own = new Set(cluster.candidates.filter(isSpecific).map((c) => c.morphology?.slice(0, 4)));
  return others.some(
    (c) =>
      !SPREAD_TO.test(c.site ?? '') &&
      [...own].every((code) => c.candidates.some((x) => x.morphology?.slice(0, 4) === code && x.topography !== null)),
  );
}

/** "Les antécédents de cancer gastrique", without a date or a histology, in a text that tells such a cancer of a relative. */
const isOfFamily = (only: Candidate | undefined, relatives: ReadonlySet<string>): boolean =>
  only?.item?.mention.history === true &&
  !isSpecific(only) &&
  !only.item.stamped &&
  relatives.has(`${only.item.documentId} ${siteGroup(only.topography ?? '')}`);

/** Is this cluster more than a shadow? A region or a lesion beside the word "cancer" may be anything. */
function isTold(cluster: Cluster): boolean {
  const told = cluster.candidates.filter((c) => c.source !== 'pmsi');
  if (told.length === 0) return cluster.candidates.length >= 2;
  if (told.some(isSpecific) || cluster.site === UNKNOWN_PRIMARY) return true;
  return told.some((c) => c.topography !== null) || (cluster.site !== null && told.length >= 2);
}

/** "Excluant un mélanome", after the last time that it was affirmed: suspected, then none. */
function isExcluded(cluster: Cluster, items: readonly Item[]): boolean {
  const groups = new Set(cluster.candidates.filter(isSpecific).map((c) => (c.morphology ?? '').slice(0, 3)));
  if (groups.size === 0 || cluster.candidates.length > 1 || cluster.candidates.some((c) => c.item === null)) return false;
  const last = cluster.candidates
    .flatMap((c) => c.item ?? [])
    .sort(compareItems)
    .at(-1);
  return ofType(items, 'morphology').some(
    (item) =>
      item.mention.negated &&
      !item.mention.family &&
      groups.has((item.mention.code ?? '').slice(0, 3)) &&
      last !== undefined &&
      compareItems(item, last) > 0,
  );
}
