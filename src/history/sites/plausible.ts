import { histologyGroup, isHaematopoietic } from '../iacr/groups.ts';

/** Sites in which no epithelial primary arises: heart, pleura, bone, nerves, soft tissue, peritoneum, meninges and brain, blood. Written from ICD-O-3; version 2026-11. */
const NO_EPITHELIUM = /^C(38\.[04]|40|41|42|47|48|49|70|71|72|77)/;
const EPITHELIAL: ReadonlySet<number | null> = new Set([1, 2, 3, 4, 5]);

/** Whether a primary of this histology can arise at this site. Unspecific histologies can arise anywhere. */
export function isPlausible(topography: string, morphology: string | null): boolean {
  if (morphology === null) return true;
  const group = histologyGroup(morphology);
  if (EPITHELIAL.has(group)) return !NO_EPITHELIUM.test(topography);
  if (isHaematopoietic(group)) return true;
  return !topography.startsWith('C77');
}

/** Sub-site of skin and of soft tissue by region of the body (C76). */
const REGIONS: Readonly<Record<string, { readonly skin: string; readonly soft: string; readonly bone: string }>> = Object.freeze({
  'C76.0': { skin: 'C44.4', soft: 'C49.0', bone: 'C41.0' },
  'C76.1': { skin: 'C44.5', soft: 'C49.3', bone: 'C41.3' },
  'C76.2': { skin: 'C44.5', soft: 'C49.4', bone: 'C41.2' },
  'C76.3': { skin: 'C44.5', soft: 'C49.5', bone: 'C41.4' },
  'C76.4': { skin: 'C44.6', soft: 'C49.1', bone: 'C40.0' },
  'C76.5': { skin: 'C44.7', soft: 'C49.2', bone: 'C40.2' },
  // The back and the flank, of which ICD-O has no region of their own.
  'C76.7': { skin: 'C44.5', soft: 'C49.6', bone: 'C41.2' },
});
const SKIN: readonly (readonly [from: number, to: number])[] = [
  [8051, 8084],
  [8090, 8110],
  [8247, 8247],
  [8400, 8420],
  [8720, 8790],
  [8832, 8833],
  [9140, 9140],
];
const BONE: readonly (readonly [from: number, to: number])[] = [
  [9180, 9195],
  [9220, 9230],
  [9240, 9250],
  [9260, 9261],
];

/** Topography of a primary told by a region only ("tumeur de la cuisse"): skin, bone or soft tissue by its histology; null where that says nothing. */
export function siteOfRegion(region: string, morphology: string | null): string | null {
  const sites = REGIONS[region];
  if (sites === undefined || morphology === null) return null;
  const code = Number(morphology.slice(0, 4));
  const within = (ranges: readonly (readonly [number, number])[]): boolean => ranges.some(([from, to]) => code >= from && code <= to);
  if (within(SKIN)) return region === 'C76.1' && code >= 8051 && code <= 8084 ? 'C34.9' : sites.skin;
  if (within(BONE)) return sites.bone;
  if (histologyGroup(morphology) === 6) return sites.soft;
  // The hilum of the lung is told as a region of the thorax.
  return region === 'C76.1' && EPITHELIAL.has(histologyGroup(morphology)) ? 'C34.9' : null;
}
