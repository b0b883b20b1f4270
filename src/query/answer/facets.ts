import { DOCUMENT_TYPES } from '../../model/index.ts';
import type { Bilingual, Counts, FacetName, FacetValue } from '../answers.ts';
import type { Compiled } from '../compile/compile.ts';
import type { Ask } from './ask.ts';

export type Facets = Readonly<Record<FacetName, readonly FacetValue[]>>;
export interface CountedFacets {
  readonly facets: Facets;
  /** Of the documents found: patients taken by their structured data alone are not in it. */
  readonly total: Counts;
}
export const NO_FACETS: Facets = Object.freeze({ source: [], type: [], year: [], site: [], unit: [] });

/** Values of one facet shown, the most frequent first; years are all shown. */
const MOST_VALUES = 100;

interface Row extends Counts {
  readonly facet: Exclude<FacetName, 'site'> | 'total';
  readonly value: string | null;
}

/** Values of each facet with exact numbers of distinct patients, and the total, in one pass over the documents found. */
export async function facets({ documents, patients, parameters }: Compiled, ask: Ask): Promise<CountedFacets> {
  const [byDocument, bySite] = await Promise.all([
    ask<Row>(
      `SELECT multiIf(grouping(source) = 0, 'source', grouping(type) = 0, 'type', grouping(year) = 0, 'year', grouping(unit) = 0, 'unit', 'total') AS facet,
        multiIf(facet = 'source', toNullable(toString(source)), facet = 'type', toString(type), facet = 'year', toString(year), toString(unit)) AS value,
        uniqExact(patient_id) AS patients, count() AS documents
      FROM documents WHERE ${documents} GROUP BY GROUPING SETS ((source), (type), (year), (unit), ())`,
      parameters.values,
    ),
    ask<Counts & { readonly value: string }>(
      `SELECT icd10 AS value, uniqExact(patient_id) AS patients, sum(found.n) AS documents FROM (
          SELECT patient_id, sum(n) AS n FROM (
            SELECT patient_id, 1 AS n FROM documents WHERE ${documents}
            ${patients === null ? '' : `UNION ALL SELECT patient_id, 0 AS n FROM patients WHERE ${patients}`}
          ) GROUP BY patient_id
        ) AS found INNER JOIN (SELECT DISTINCT patient_id, icd10 FROM tumours) AS sites USING (patient_id)
      GROUP BY icd10`,
      parameters.values,
    ),
  ]);
  const of = (facet: Row['facet']): FacetValue[] =>
    byDocument.filter((row) => row.facet === facet).map((row) => facetValue(row, facet === 'type' ? typeLabel(row.value) : null));
  const total = byDocument.find((row) => row.facet === 'total');
  const found: Facets = {
    source: mostFirst(of('source')),
    type: mostFirst(of('type')),
    year: of('year').sort((a, b) => Number(b.value ?? -1) - Number(a.value ?? -1)),
    site: mostFirst(bySite.map((row) => facetValue(row, null))),
    unit: mostFirst(of('unit')),
  };
  return { facets: found, total: { patients: total?.patients ?? 0, documents: total?.documents ?? 0 } };
}

const facetValue = (row: Counts & { readonly value: string | null }, label: Bilingual | null): FacetValue => ({
  value: row.value,
  label,
  patients: row.patients,
  documents: row.documents,
});
const mostFirst = (values: FacetValue[]): FacetValue[] =>
  values
    .sort((a, b) => b.patients - a.patients || b.documents - a.documents || (a.value ?? '').localeCompare(b.value ?? ''))
    .slice(0, MOST_VALUES);

function typeLabel(code: string | null): Bilingual | null {
  if (code === null || !Object.hasOwn(DOCUMENT_TYPES, code)) return null;
  return DOCUMENT_TYPES[code as keyof typeof DOCUMENT_TYPES];
}
