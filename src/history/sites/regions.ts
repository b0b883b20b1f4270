import { siteGroup } from '../iacr/groups.ts';
import { isOperatedWith } from './operated.ts';

/** Organs to which cancers spread far away; a return there is a metastasis of a primary that lies elsewhere. CIM-10 C78-C79; version 2026-11. */
const FAR = /^C(22|34|38\.4|40|41|48|71|74)/;
/** Region of the body (ICD-O-3 C76) in which a primary of skin, soft parts, bone or breast lies. Written from ICD-O-3; version 2026-11. */
const REGION: readonly (readonly [topographies: RegExp, region: string])[] = [
  [/^C(44\.[0-4]|49\.0|47\.0)/, 'C76.0'],
  [/^C(49\.3|47\.3|50)/, 'C76.1'],
  [/^C(49\.4|47\.4)/, 'C76.2'],
  [/^C(44\.6|47\.1|49\.1|40\.[01])/, 'C76.4'],
  [/^C(44\.7|47\.2|49\.2|40\.[23])/, 'C76.5'],
];

/** Cavities of the body: head and neck, chest, belly and pelvis, brain and cord. Written from ICD-O-3; version 2026-11. */
const CAVITIES: readonly RegExp[] = [/^C(0\d|1[0-4]|3[0-2]|69|73)/, /^C(15|3[3-8])/, /^C(1[6-9]|2[0-6]|48|5[1-8]|6[0-8]|74)/, /^C(7[0-2])/];
const cavityOf = (topography: string): number => CAVITIES.findIndex((cavity) => cavity.test(topography));
/** Primaries that lie in no cavity: skin, soft parts, breast. */
const OUTSIDE = /^C(44|47|49|50)/;

/** Whether a place lies away from a primary: an organ of spread that is not of its field, another cavity or another region of the body. */
export function isElsewhere(place: string, primary: string): boolean {
  if (siteGroup(place) === siteGroup(primary)) return false;
  const region = REGION.find(([topographies]) => topographies.test(primary))?.[1];
  if (place.startsWith('C76')) return region !== undefined && place !== region;
  if (isOperatedWith(place, primary)) return false;
  const [there, here] = [cavityOf(place), cavityOf(primary)];
  return FAR.test(place) || (there >= 0 && there !== here && (here >= 0 || OUTSIDE.test(primary)));
}
