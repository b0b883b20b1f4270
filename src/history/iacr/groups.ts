import { groupIn } from './versions.ts';

const UNSPECIFIC: ReadonlySet<number> = new Set([5, 14, 17]);
const HAEMATOPOIETIC: ReadonlySet<number> = new Set([8, 9, 10, 11, 12, 13, 14]);

/**
 * Histological group of an ICD-O-3 morphology ("8500/3") by the table of 2004; a code that only a later revision knows has its group there.
 * Null for a code outside the tables.
 */
export const histologyGroup = (morphology: string): number | null => groupIn('3.0', morphology) ?? groupIn('3.2', morphology);

export const isUnspecific = (group: number | null): boolean => group === null || UNSPECIFIC.has(group);
export const isHaematopoietic = (group: number | null): boolean => group !== null && HAEMATOPOIETIC.has(group);

/** True where the two histologies can be one tumour at one site: the same group, or one of them says too little to tell. */
export function sameHistology(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return true;
  const x = histologyGroup(a);
  const y = histologyGroup(b);
  if (x === y || x === null || y === null) return true;
  if (x === 17 || y === 17) return true;
  if (isHaematopoietic(x) && isHaematopoietic(y)) return x === 14 || y === 14;
  if (x === 5 || y === 5) return [1, 2, 3, 4].includes(x === 5 ? y : x);
  return false;
}

const SITE_GROUPS: Readonly<Record<string, string>> = Object.freeze({
  C01: 'C01-C02',
  C02: 'C01-C02',
  C00: 'C00-C06',
  C03: 'C00-C06',
  C04: 'C00-C06',
  C05: 'C00-C06',
  C06: 'C00-C06',
  C09: 'C09-C14',
  C10: 'C09-C14',
  C12: 'C09-C14',
  C13: 'C09-C14',
  C14: 'C09-C14',
  C19: 'C19-C20',
  C20: 'C19-C20',
  C23: 'C23-C24',
  C24: 'C23-C24',
  C33: 'C33-C34',
  C34: 'C33-C34',
  C40: 'C40-C41',
  C41: 'C40-C41',
  C65: 'C65-C68',
  C66: 'C65-C68',
  C67: 'C65-C68',
  C68: 'C65-C68',
});

/** Topographies that count as one site (table 1): the key of the organ of an ICD-O-3 topography. */
export const siteGroup = (topography: string): string => SITE_GROUPS[topography.slice(0, 3)] ?? topography.slice(0, 3);
