import { secondarySite } from '../../terminology/icdo/icd10.ts';
import { siteGroup } from '../iacr/groups.ts';
import { field, type Item, ofType } from '../item.ts';
import { isRegionalNode } from '../sites/regional-nodes.ts';
import { isElsewhere } from '../sites/regions.ts';

/** Organs in which a lesion beside the word "métastase" is one: lung, pleura, peritoneum, liver, brain, bone, adrenal, skin. */
const USUAL = /^C(78\.[0267]|79\.[2357])$/;

/** Secondary sites of the lesions that a sentence tells away from the organ of the primary; nodes that lie in its region are none. */
export function lesionsApart(affirmed: readonly Item[], primary: string): string[] {
  const codes = ofType(affirmed, 'topography').flatMap(({ mention }) => {
    if (field(mention, 'role') !== 'lesion' || mention.code === null) return [];
    const node = field(mention, 'site') ?? mention.code;
    if (node.startsWith('C77')) return isRegionalNode(node, primary) ? [] : [node];
    const code = siteGroup(mention.code) === siteGroup(primary) ? null : secondarySite(mention.code);
    return code !== null && USUAL.test(code) ? [code] : [];
  });
  return [...new Set(codes)];
}

/** "Métastases de carcinome dans six ganglions": nodes of a place not said. */
export const isOfNodes = ({ type, mention }: Item): boolean =>
  type === 'topography' && (field(mention, 'site') ?? mention.code ?? '').startsWith('C77');

/** A scar is skin, and a tumour of the head grows into the brain: beside a word of return these tell where it spread on the spot. */
export const isNextTo = (code: string, primary: string): boolean =>
  code === 'C79.2' || (code === 'C79.3' && /^C(0\d|1[0-4]|3[0-2]|41\.0|44\.[0-4]|69|75)/.test(primary));

/** Nodes of the region, named, in which a sentence tells a lesion. */
export const nodesBeside = (affirmed: readonly Item[], primary: string): string[] => [
  ...new Set(
    ofType(affirmed, 'topography', 'metastasis').flatMap(({ mention }) => {
      const node = field(mention, 'site') ?? mention.code ?? '';
      return node !== 'C77.9' && isRegionalNode(node, primary) ? [node] : [];
    }),
  ),
];

/** How far behind the word "récidive" its place may stand, in characters. */
const PLACE_REACH = 90;

/** "Récidive au niveau de la plèvre", of a primary that lies elsewhere: where it came back, as secondary sites. */
export function awayFrom({ mention }: Item, affirmed: readonly Item[], primary: string): string[] {
  const codes = ofType(affirmed, 'topography').flatMap((place) => {
    const { begin, code } = place.mention;
    if (code === null || begin < mention.end || begin > mention.end + PLACE_REACH || field(place.mention, 'site') !== null) return [];
    return isElsewhere(code, primary) ? (secondarySite(code) ?? []) : [];
  });
  return [...new Set(codes)];
}

/** "Récidive au niveau du sein": the organ of the primary, named behind the word as the place. */
export const isHere = ({ mention }: Item, affirmed: readonly Item[], primary: string): boolean =>
  ofType(affirmed, 'topography').some(
    ({ mention: place }) =>
      place.code !== null &&
      place.begin >= mention.end &&
      place.begin < mention.end + PLACE_REACH &&
      field(place, 'role') === 'lesion' &&
      field(place, 'site') === null &&
      siteGroup(place.code) === siteGroup(primary),
  );

/** How far behind "disparition des lésions" their place may stand, in characters. */
const VANISHED_REACH = 30;
/** "Disparition totale des lésions cérébrales": the place of what is gone, as secondary sites. */
export const vanished = ({ mention }: Item, said: readonly Item[]): string[] =>
  /^(disparition|régression)/i.test(mention.text)
    ? ofType(said, 'topography').flatMap(({ mention: { begin, code } }) =>
        begin >= mention.end && begin < mention.end + VANISHED_REACH && code !== null ? (secondarySite(code) ?? []) : [],
      )
    : [];

/** Organs whose own lesions tell a return at the primary site, not a metastasis: liver, brain, meninges and cord. */
const SAME_ORGAN = /^C(22|7[0-2])/;

/** Codes without that of the primary's own organ, where its lesions are no metastases. */
export function apart(codes: readonly string[], topography: string): { readonly codes: readonly string[]; readonly own: boolean } {
  const own = SAME_ORGAN.test(topography) ? secondarySite(topography) : null;
  return { codes: codes.filter((code) => code !== own), own: own !== null && codes.includes(own) };
}
