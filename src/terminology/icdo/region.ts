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

/** Topography of a tumour of skin, soft tissue, bone or nerve that is said of a region ("8720/3" of "C76.5": "C44.7"); null where it says nothing more. */
export function siteInRegion(region: string, morphology: string): string | null {
  const column = REGIONS.indexOf(region);
  if (column < 0) return null;
  const number = Number(morphology.slice(0, 4));
  return ROWS.find((row) => number >= row.first && number <= row.last)?.sites[column] ?? null;
}
