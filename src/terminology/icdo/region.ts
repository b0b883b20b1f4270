import { readRows } from '../table/rows.ts';

const REGIONS: readonly string[] = ['C76.0', 'C76.1', 'C76.2', 'C76.3', 'C76.4', 'C76.5', 'C76.7'];

interface RegionRow {
  readonly first: number;
  readonly last: number;
  readonly sites: readonly string[];
}
const ROWS: readonly RegionRow[] = Object.freeze(
  readRows(new URL('region-sites.tsv', import.meta.url), 2 + REGIONS.length).map(([first, last, ...sites]) => ({
    first: Number(first),
    last: Number(last),
    sites,
  })),
);

const LOBES = Object.freeze(
  readRows(new URL('skull-lobes.tsv', import.meta.url), 4).map(([first, last, word = '', site = '']) => ({
    first: Number(first),
    last: Number(last),
    word,
    site,
  })),
);
const SKULL = 'C41.0';

/** Lobe of the brain that a word for the skull means of a tumour of the brain ("temporal" of "9440/3": "C71.2"); null elsewhere. `word`: folded. */
export function lobeInSkull(code: string, word: string, morphology: string): string | null {
  if (code !== SKULL) return null;
  const number = Number(morphology.slice(0, 4));
  return LOBES.find((row) => number >= row.first && number <= row.last && word.startsWith(row.word))?.site ?? null;
}

/** Topography of a tumour of skin, soft tissue, bone or nerve that is said of a region ("8720/3" of "C76.5": "C44.7"); null where it says nothing more. */
export function siteInRegion(region: string, morphology: string): string | null {
  if (region === 'C41.0') return OF_SKULL.find(([first, last]) => isWithin(morphology, first, last))?.[2] ?? null;
  const column = REGIONS.indexOf(region);
  if (column < 0) return null;
  return ROWS.find(({ first, last }) => isWithin(morphology, first, last))?.sites[column] ?? null;
}

/** "Région temporale", "occipitale": of the skull by the word alone, of the brain and its coverings by these histologies. */
const OF_SKULL: readonly (readonly [first: number, last: number, topography: string])[] = [
  [9380, 9480, 'C71.9'],
  [9505, 9508, 'C71.9'],
  [9530, 9539, 'C70.0'],
];
const isWithin = (morphology: string, first: number, last: number): boolean => {
  const number = Number(morphology.slice(0, 4));
  return number >= first && number <= last;
};
