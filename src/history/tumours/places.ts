import type { Laterality } from '../../model/index.ts';
import { field, type Item, isAffirmed } from '../item.ts';
import { impliedSite, isAlsoSite } from '../sites/implied.ts';
import { isPlausible } from '../sites/plausible.ts';

/** Whether a primary of this histology can have begun at this site: plausible there, and one of its usual sites where it has such. */
export const canArise = (topography: string, morphology: string): boolean =>
  isPlausible(topography, morphology) && (impliedSite(morphology) === null || isAlsoSite(topography, morphology));

/** Nodes, bodily regions and sites of metastases name no organ of a primary. */
const NO_PRIMARY = /^C(77|76|80)/;
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
export function isSiteOfPrimary({ mention }: Item): boolean {
  if (mention.type !== 'topography' || mention.code === null || !isAffirmed(mention) || NO_PRIMARY.test(mention.code)) return false;
  const role = field(mention, 'role');
  return role !== 'metastasis' && role !== 'anatomy' && field(mention, 'site') === null;
}

export function lateralityOf(item: Item): Laterality | null {
  const said = field(item.mention, 'laterality');
  return said === 'left' || said === 'right' || said === 'bilateral' ? said : null;
}
