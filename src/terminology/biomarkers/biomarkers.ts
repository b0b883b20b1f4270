import { parts, readRows } from '../table/rows.ts';

/** How the values of a marker are said and put into normal form. */
export const FAMILIES = [
  'receptor',
  'hormone',
  'her2',
  'percent',
  'pdl1',
  'mutation',
  'gene',
  'ras',
  'brca',
  'kit',
  'expression',
  'fusion',
  'translocation',
  'amplification',
  'positive',
  'hrd',
  'msi',
  'mmr',
  'methylation',
  'codeletion',
  'virus',
  'number',
  'risk',
  'serum',
] as const;
export type Family = (typeof FAMILIES)[number];

/** A tumour marker. `code` is its key in a cancer history. */
export interface Biomarker {
  readonly code: string;
  readonly family: Family;
  readonly label: string;
  readonly unit: string | null;
  readonly names: readonly string[];
}

const isFamily = (text: string): text is Family => (FAMILIES as readonly string[]).includes(text);

export const BIOMARKERS: readonly Biomarker[] = Object.freeze(
  readRows(new URL('./biomarkers.tsv', import.meta.url), 5).map(([code = '', family = '', label = '', unit = '', names = '']) => {
    if (!isFamily(family)) throw new Error(`${code}: unknown family "${family}"`);
    return Object.freeze({ code, family, label, unit: unit === '' ? null : unit, names: parts(names) });
  }),
);

/** A name for several markers stands for each of them. */
export const MEMBERS: Readonly<Record<string, readonly string[]>> = Object.freeze({
  HR: ['ER', 'PR'],
  RAS: ['KRAS', 'NRAS'],
  BRCA: ['BRCA1', 'BRCA2'],
});
export const BIOMARKER_LABELS: ReadonlyMap<string, string> = new Map(BIOMARKERS.map((b) => [b.code, b.label]));
