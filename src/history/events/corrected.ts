import { daysBetween, type Evidence, earliestDay } from '../../model/index.ts';
import { secondarySite } from '../../terminology/icdo/icd10.ts';
import { siteGroup } from '../iacr/groups.ts';
import { field, type Item, isAffirmed, ofType, textEvidence } from '../item.ts';
import { organCode } from '../tumours/places.ts';
import { RETURN_TYPES } from './return-types.ts';
import type { Told } from './state.ts';
import type { Benign, Subject } from './subject.ts';
import type { Tellings } from './withdrawn.ts';

/** The tissue of a lesion is looked at, or another primary found in its organ, within these days of the event. */
const ANSWER_DAYS = 120;
/** A report may come some days before the day that letters give the event. */
const SLACK_DAYS = 7;
/** Words of a pathologist for a malignant tumour, where they are denied. */
const DENIED: ReadonlySet<string | null> = new Set(['tumour', 'cancer', 'histology', 'metastasis']);

const dayOf = ({ date, told }: Told): string | null => {
  const day = date ?? told.find((s) => s.item !== null)?.item?.told ?? null;
  return day === null ? null : earliestDay(day);
};

/**
 * A return of which a later document says that the tissue of the lesion is benign, or holds no tumour: the words that say so. Null in one text
 * alone, where the examination may be of another place, where something malignant stands beside it, or where the disease is told at work
 * afterwards.
 */
export function correctedByTissue(event: Told, { dated }: Tellings, { tissue, topography }: Subject): readonly Evidence[] | null {
  const from = dayOf(event);
  if (from === null || !RETURN_TYPES.has(event.type) || tissue.length === 0) return null;
  const tellers = new Set(event.told.flatMap((s) => (s.item === null ? [] : [s.item.home.n])));
  for (const examined of tissue) {
    const apart = daysBetween(from, examined.day);
    if (apart < -SLACK_DAYS || apart > ANSWER_DAYS || tellers.has(examined.home)) continue;
    if (!examined.organs.some((organ) => isOf(organ, event.sites, topography))) continue;
    const again = dated.some(
      ([, day, of]) =>
        day > examined.day &&
        of.some((s) => s.kind === 'recurrence' || s.kind === 'progression' || (s.kind === 'metastasis' && !s.item.recap)),
    );
    if (!again) return examined.words.map(textEvidence);
  }
  return null;
}

/** The organ is the one in which the event is told: a secondary site of it, or the primary's own where it names none. */
const isOf = (organ: string, sites: readonly string[], primary: string): boolean =>
  sites.length === 0 ? siteGroup(organ) === siteGroup(primary) : sites.includes(secondarySite(organ) ?? '');

/** Documents of a record that tell a biopsy, or are a pathologist's, and find a benign lesion or no tumour there and nothing malignant. */
export function benignTissue(items: readonly Item[]): readonly Benign[] {
  const told = ofType(items, 'morphology', 'metastasis', 'topography', 'procedure').filter((item) => !item.recap && !item.mention.family);
  return [...Map.groupBy(told, (item) => item.home)].flatMap(([home, of]): Benign[] => {
    if (home.told === null) return [];
    const biopsies = of.filter(isBiopsy);
    if (biopsies.length === 0 && home.source !== 'pathology') return [];
    const words = of.filter(saysBenign);
    if (words.length === 0 || of.some(saysMalignant)) return [];
    const organs = of
      .flatMap((item) => (item.type === 'topography' ? organCode(item) : (field(item.mention, 'organ') ?? [])))
      .filter((o) => o !== '');
    return organs.length === 0 ? [] : [{ home: home.n, day: home.told, organs: [...new Set(organs)], words }];
  });
}

const isBiopsy = ({ type, mention }: Item): boolean => type === 'procedure' && field(mention, 'kind') === 'biopsy' && isAffirmed(mention);

const saysBenign = ({ type, mention }: Item): boolean =>
  type === 'morphology' &&
  (mention.negated ? DENIED.has(field(mention, 'kind')) : isAffirmed(mention) && mention.code?.endsWith('/0') === true);

const saysMalignant = ({ type, mention }: Item): boolean =>
  isAffirmed(mention) && !mention.history && (type === 'metastasis' || (type === 'morphology' && /\/[236]$/.test(mention.code ?? '')));

/** Distant returns whose only site is the organ of a primary found soon after: the words that name that primary. Null in one text alone. */
export function isOtherPrimary(event: Told, { text, others }: Subject): readonly Evidence[] | null {
  if (text !== null || event.sites.length === 0 || (event.type !== 'metastatic_recurrence' && event.type !== 'progression')) return null;
  const from = dayOf(event);
  if (from === null) return null;
  const found = others.find(({ topography, diagnosed }) => {
    if (diagnosed === null) return false;
    const apart = daysBetween(from, earliestDay(diagnosed));
    return apart >= 0 && apart <= ANSWER_DAYS && event.sites.every((site) => site === secondarySite(topography));
  });
  return found === undefined || found.evidence.length === 0 ? null : found.evidence.slice(0, MOST_EVIDENCE);
}
const MOST_EVIDENCE = 5;
