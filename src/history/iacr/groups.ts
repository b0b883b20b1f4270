/**
 * Histological groups and topography groups of the IACR/IARC/ENCR rules of 2004 (ICD-O-3), table 1 and table 2.
 * Numbers as in the text; unspecific groups 5, 14 and 17 yield to a specific one.
 */
type Ranges = readonly (readonly [from: number, to: number])[];

export const HISTOLOGY_GROUPS: readonly { readonly group: number; readonly ranges: Ranges }[] = Object.freeze([
  {
    group: 1,
    ranges: [
      [8051, 8084],
      [8120, 8131],
    ],
  },
  { group: 2, ranges: [[8090, 8110]] },
  {
    group: 3,
    ranges: [
      [8140, 8149],
      [8160, 8162],
      [8190, 8221],
      [8260, 8337],
      [8350, 8551],
      [8570, 8576],
      [8940, 8941],
    ],
  },
  {
    group: 4,
    ranges: [
      [8030, 8046],
      [8150, 8157],
      [8170, 8180],
      [8230, 8255],
      [8340, 8347],
      [8560, 8562],
      [8580, 8671],
    ],
  },
  {
    group: 5,
    ranges: [
      [8010, 8015],
      [8020, 8022],
      [8050, 8050],
    ],
  },
  {
    group: 6,
    ranges: [
      [8680, 8713],
      [8800, 8921],
      [8990, 8991],
      [9040, 9044],
      [9120, 9125],
      [9130, 9136],
      [9141, 9252],
      [9370, 9373],
      [9540, 9582],
    ],
  },
  { group: 7, ranges: [[9050, 9055]] },
  {
    group: 8,
    ranges: [
      [9840, 9840],
      [9861, 9931],
      [9945, 9946],
      [9950, 9950],
      [9961, 9964],
      [9980, 9987],
    ],
  },
  {
    group: 9,
    ranges: [
      [9670, 9699],
      [9728, 9728],
      [9731, 9734],
      [9761, 9767],
      [9769, 9769],
      [9823, 9826],
      [9833, 9833],
      [9836, 9836],
      [9940, 9940],
    ],
  },
  {
    group: 10,
    ranges: [
      [9700, 9719],
      [9729, 9729],
      [9768, 9768],
      [9827, 9831],
      [9834, 9834],
      [9837, 9837],
      [9948, 9948],
    ],
  },
  { group: 11, ranges: [[9650, 9667]] },
  { group: 12, ranges: [[9740, 9742]] },
  { group: 13, ranges: [[9750, 9758]] },
  {
    group: 14,
    ranges: [
      [9590, 9591],
      [9596, 9596],
      [9727, 9727],
      [9760, 9760],
      [9800, 9801],
      [9805, 9805],
      [9820, 9820],
      [9832, 9832],
      [9835, 9835],
      [9860, 9860],
      [9960, 9960],
      [9970, 9970],
      [9975, 9975],
      [9989, 9989],
    ],
  },
  { group: 15, ranges: [[9140, 9140]] },
  {
    group: 16,
    ranges: [
      [8720, 8790],
      [8930, 8936],
      [8950, 8983],
      [9000, 9030],
      [9060, 9110],
      [9260, 9365],
      [9380, 9539],
    ],
  },
  { group: 17, ranges: [[8000, 8005]] },
]);

const UNSPECIFIC: ReadonlySet<number> = new Set([5, 14, 17]);
const HAEMATOPOIETIC: ReadonlySet<number> = new Set([8, 9, 10, 11, 12, 13, 14]);

/** Group of every four-digit histology from 8000 on; 0 outside the tables. Looked up for every statement of every patient. */
const GROUP_OF = new Uint8Array(2000);
for (const { group, ranges } of HISTOLOGY_GROUPS) for (const [from, to] of ranges) GROUP_OF.fill(group, from - 8000, to - 8000 + 1);

/** Histological group of an ICD-O-3 morphology ("8500/3"), null for a code outside the tables. */
export function histologyGroup(morphology: string): number | null {
  const group = GROUP_OF[Number(morphology.slice(0, 4)) - 8000] ?? 0;
  return group === 0 ? null : group;
}

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
