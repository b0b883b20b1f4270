import { parts, readRows } from '../table/rows.ts';

interface Row {
  readonly sites: readonly string[];
  readonly t: readonly string[];
  readonly n: readonly string[];
  readonly m: readonly string[];
  readonly group: string;
}

const list = (cell: string): readonly string[] => parts(cell.replaceAll(',', ';'));
const ROWS: readonly Row[] = Object.freeze(
  readRows(new URL('./stage-groups.tsv', import.meta.url), 5).map(([sites = '', t = '', n = '', m = '', group = '']) =>
    Object.freeze({ sites: list(sites), t: list(t), n: list(n), m: list(m), group }),
  ),
);

export interface Categories {
  /** Without the letter: "2", "4b", "is", "1mi". */
  readonly t: string | null;
  readonly n: string | null;
  /** Missing or "x" counts as 0, as the classification asks (cM0 where nothing says M1). */
  readonly m: string | null;
}

const matches = (wanted: readonly string[], value: string): boolean => wanted.some((w) => w === '*' || value.startsWith(w));

/**
 * The stage group computed from T, N and M for a site (three characters of CIM-10 or ICD-O); null where the site has no table or a category
 * is missing. A computed group is a value of its own, never the stage that a text states.
 */
export function stageGroup(site: string, { t, n, m }: Categories): string | null {
  const far = m === null || m === 'x' ? '0' : m;
  if (far === '0' && (t === null || n === null || t === 'x' || n === 'x')) return null;
  const row = ROWS.find((r) => r.sites.includes(site.slice(0, 3)) && matches(r.t, t ?? 'x') && matches(r.n, n ?? 'x') && matches(r.m, far));
  return row?.group ?? null;
}
