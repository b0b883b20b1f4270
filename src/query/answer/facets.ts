import { DOCUMENT_TYPES } from '../../model/index.ts';
import type { Bilingual, Counts, FacetName, FacetValue } from '../answers.ts';
import type { Compiled } from '../compile/compile.ts';
import type { Parameters } from '../compile/parameters.ts';
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
  readonly facet: FacetName | 'total';
  readonly value: string | null;
}

/**
 * Values of each facet with exact numbers of distinct patients, and the total, in one pass over the documents found: sites are
 * counted from the number of documents of each patient. Only patients taken without a document need a second look.
 */
export async function facets({ documents, patients, parameters }: Compiled, ask: Ask): Promise<CountedFacets> {
  const rows = await ask<Row>(
    `SELECT facet, if(facet = 'site', toNullable(toString(icd10)), said) AS value, sum(found.patients) AS patients, sum(found.documents) AS documents
      FROM (
        SELECT multiIf(grouping(source) = 0, 'source', grouping(type) = 0, 'type', grouping(year) = 0, 'year', grouping(unit) = 0, 'unit', grouping(who) = 0, 'site', 'total') AS facet,
          multiIf(facet = 'source', toNullable(toString(source)), facet = 'type', toString(type), facet = 'year', toString(year), facet = 'unit', toString(unit), NULL) AS said,
          who, uniqExact(patient_id) AS patients, sum(one) AS documents
        FROM (
          SELECT patient_id, patient_id AS who, source, type, year, unit, 1 AS one FROM documents WHERE ${documents}
        ) GROUP BY GROUPING SETS ((source), (type), (year), (unit), (who), ())
      ) AS found LEFT JOIN (SELECT DISTINCT patient_id AS who, icd10 FROM tumours) AS sites USING (who)
      WHERE facet != 'site' OR icd10 != ''
      GROUP BY facet, value`,
    parameters.values,
  );
  const bySite =
    patients === null ? rows.filter((row) => row.facet === 'site') : await sitesWithPatients(documents, patients, parameters, ask);
  const byDocument = rows.filter((row) => row.facet !== 'site');
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

/** Sites where some patients are taken by their structured data alone. */
const sitesWithPatients = (
  documents: string,
  patients: string,
  parameters: Parameters,
  ask: Ask,
): Promise<(Counts & { readonly value: string })[]> =>
  ask(
    `SELECT icd10 AS value, uniqExact(patient_id) AS patients, sum(found.n) AS documents FROM (
        SELECT patient_id, sum(n) AS n FROM (
          SELECT patient_id, 1 AS n FROM documents WHERE ${documents}
          UNION ALL SELECT patient_id, 0 AS n FROM patients WHERE ${patients}
        ) GROUP BY patient_id
      ) AS found INNER JOIN (SELECT DISTINCT patient_id, icd10 FROM tumours) AS sites USING (patient_id)
    GROUP BY icd10`,
    parameters.values,
  );

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
