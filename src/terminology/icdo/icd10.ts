import { readRows } from '../table/rows.ts';

/** Secondary sites of CIM-10 by ICD-O-3 topography: four characters win over three. Source: CIM-10 chapter II, C77-C79; ours, 2026-11-24. */
const SECONDARY: readonly (readonly [prefixes: string, code: string])[] = [
  ['C77.0', 'C77.0'],
  ['C77.1', 'C77.1'],
  ['C77.2', 'C77.2'],
  ['C77.3', 'C77.3'],
  ['C77.4', 'C77.4'],
  ['C77.5', 'C77.5'],
  ['C77.8', 'C77.8'],
  ['C77', 'C77.9'],
  ['C34', 'C78.0'],
  ['C38.1 C38.2 C38.3', 'C78.1'],
  ['C38.4', 'C78.2'],
  ['C30 C31 C32 C33 C39', 'C78.3'],
  ['C17', 'C78.4'],
  ['C18 C19 C20 C21 C26.0', 'C78.5'],
  ['C48', 'C78.6'],
  ['C22', 'C78.7'],
  ['C15 C16 C23 C24 C25 C26 C42.2', 'C78.8'],
  ['C64 C65', 'C79.0'],
  ['C66 C67 C68', 'C79.1'],
  ['C44', 'C79.2'],
  ['C70 C71', 'C79.3'],
  ['C70.1', 'C79.4'],
  ['C72 C69', 'C79.4'],
  // Metastases "du système nerveux central" are those of the brain; the cord has codes of its own.
  ['C72.9', 'C79.3'],
  ['C40 C41 C42.1', 'C79.5'],
  ['C56', 'C79.6'],
  ['C74', 'C79.7'],
  ['C80', 'C79.9'],
];
const SECONDARY_BY_PREFIX: ReadonlyMap<string, string> = new Map(
  SECONDARY.flatMap(([prefixes, code]) => prefixes.split(' ').map((p) => [p, code] as const)),
);

const TOPOGRAPHY = /^C\d\d(?:\.\d)?$/;
const MORPHOLOGY = /^(\d{4})\/([01236])$/;

/** CIM-10 code of a metastasis in an ICD-O-3 topography ("C22.0" gives "C78.7"); null where the topography is not one. */
export function secondarySite(topography: string): string | null {
  if (!TOPOGRAPHY.test(topography)) return null;
  return SECONDARY_BY_PREFIX.get(topography) ?? SECONDARY_BY_PREFIX.get(topography.slice(0, 3)) ?? 'C79.8';
}

interface SiteRow {
  readonly first: string;
  readonly last: string;
  readonly malignant: string;
  readonly inSitu: string;
  readonly benign: string;
  readonly uncertain: string;
}
const SITES: readonly SiteRow[] = Object.freeze(
  readRows(new URL('icd10-sites.tsv', import.meta.url), 6).map(
    ([first = '', last = '', malignant = '', inSitu = '', benign = '', uncertain = '']) => ({
      first,
      last,
      malignant,
      inSitu,
      benign,
      uncertain,
    }),
  ),
);
interface MorphologyRow {
  readonly first: number;
  readonly last: number;
  readonly behaviours: string;
  readonly sites: readonly string[] | null;
  readonly code: string;
}
const MORPHOLOGIES: readonly MorphologyRow[] = Object.freeze(
  readRows(new URL('icd10-morphologies.tsv', import.meta.url), 5).map(
    ([first = '', last = '', behaviours = '', sites = '', code = '']) => ({
      first: Number(first),
      last: Number(last),
      behaviours,
      sites: sites === '-' ? null : sites.split(' '),
      code,
    }),
  ),
);

/**
 * CIM-10 category (3 characters) of a tumour by ICD-O-3 topography and morphology ("C50.4", "8500/2" gives "D05"); a metastasis (/6) gives the
 * category of its secondary site. Without morphology the tumour is taken for malignant. Null where a code is malformed or the site is unknown.
 */
export function icdoToIcd10(topography: string, morphology: string | null): string | null {
  if (!TOPOGRAPHY.test(topography)) return null;
  const m = MORPHOLOGY.exec(morphology ?? '8000/3');
  if (m === null) return null;
  const number = Number(m[1]);
  const behaviour = m[2]!;
  if (behaviour === '6') return secondarySite(topography)?.slice(0, 3) ?? null;
  const decided = MORPHOLOGIES.find(
    (row) =>
      number >= row.first &&
      number <= row.last &&
      row.behaviours.includes(behaviour) &&
      (row.sites === null || row.sites.some((site) => topography.startsWith(site))),
  );
  if (decided !== undefined) return decided.code;
  const category = topography.slice(0, 3);
  // The spleen is a digestive organ in CIM-10, where ICD-O puts it with the blood.
  const place = topography === 'C42.2' ? 'C26' : category;
  const row = SITES.find((site) => place >= site.first && place <= site.last);
  if (row === undefined) return null;
  if (behaviour === '3') return row.malignant === '=' ? place : row.malignant;
  return behaviour === '2' ? row.inSitu : behaviour === '0' ? row.benign : row.uncertain;
}
