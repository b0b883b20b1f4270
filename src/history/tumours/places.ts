import type { Laterality } from '../../model/index.ts';
import { field, type Item, isAffirmed, ofType } from '../item.ts';
import { impliedSite, isAlsoSite } from '../sites/implied.ts';
import { isPlausible } from '../sites/plausible.ts';

/** Whether a primary of this histology can have begun at this site: plausible there, and one of its usual sites where it has such. */
export const canArise = (topography: string, morphology: string): boolean =>
  isPlausible(topography, morphology) && (impliedSite(morphology) === null || isAlsoSite(topography, morphology));

/** Nodes, bodily regions and sites of metastases name no organ of a primary, nor does "endocrine". */
const NO_PRIMARY = /^C(75\.9|76|77|80)/;
export function isRegionOfLesion({ mention }: Item): boolean {
  const role = field(mention, 'role');
  return (
    mention.type === 'topography' &&
    mention.code !== null &&
    mention.code.startsWith('C76') &&
    isAffirmed(mention) &&
    role !== 'metastasis' &&
    role !== 'anatomy' &&
    field(mention, 'site') === null
  );
}
/** Organ that a site means for its lesion: "mélanome de la jambe" is of the skin of the lower limb. */
export const organCode = ({ mention }: Item): string => field(mention, 'site') ?? mention.code ?? '';
export function isSiteOfPrimary({ mention }: Item): boolean {
  if (mention.type !== 'topography' || mention.code === null || !isAffirmed(mention)) return false;
  const role = field(mention, 'role');
  return role !== 'metastasis' && role !== 'anatomy' && !NO_PRIMARY.test(field(mention, 'site') ?? mention.code);
}

export function lateralityOf(item: Item): Laterality | null {
  const { type, value } = item.mention;
  const said = type === 'laterality' ? value : field(item.mention, 'laterality');
  return said === 'left' || said === 'right' || said === 'bilateral' ? said : null;
}

/**
 * Sites of lesions that their own words call benign ("naevus du dos", "adénome de la thyroïde"): the histology named last before the site in its
 * sentence has the behaviour 0.
 */
export function sitesOfBenign(items: readonly Item[]): ReadonlySet<Item> {
  const known = BENIGN.get(items);
  if (known !== undefined) return known;
  const benign = new Set<Item>();
  BENIGN.set(items, benign);
  const named = new Set(
    ofType(items, 'morphology')
      .filter(isBenign)
      .map((item) => item.sentence),
  );
  if (named.size === 0) return benign;
  const told = ofType(items, 'topography', 'morphology').filter((item) => named.has(item.sentence));
  for (const sentence of Map.groupBy(told, (item) => item.sentence).values()) {
    let governing: Item | null = null;
    for (const item of [...sentence].sort((a, b) => a.mention.begin - b.mention.begin))
      if (item.mention.type === 'morphology') governing = item;
      else if (governing !== null && isBenign(governing)) benign.add(item);
  }
  return benign;
}
/** Found once a list: statements and their places both ask. */
const BENIGN = new WeakMap<readonly Item[], ReadonlySet<Item>>();
const isBenign = ({ mention }: Item): boolean =>
  mention.type === 'morphology' && mention.code?.endsWith('/0') === true && field(mention, 'kind') === 'histology';

/** Sites told after "récidive", "rechute", "progression" in the same sentence: where the disease came back or grew, not where it began. */
export function sitesOfReturn(items: readonly Item[]): ReadonlySet<Item> {
  const returns = new Map<number, number>();
  for (const { sentence, mention } of ofType(items, 'recurrence', 'progression'))
    if (isAffirmed(mention)) returns.set(sentence, mention.begin);
  return new Set(
    ofType(items, 'topography').filter(({ sentence, mention }) => mention.begin > (returns.get(sentence) ?? Number.POSITIVE_INFINITY)),
  );
}
