import { DOCUMENT_TYPES } from '../../model/index.ts';
import type { Bilingual, FacetName, FacetValue } from '../answers.ts';
import type { CountedValue, Numbers } from '../find/numbers.ts';

export type Facets = Readonly<Record<FacetName, readonly FacetValue[]>>;
export const NO_FACETS: Facets = Object.freeze({ source: [], type: [], year: [], site: [], unit: [] });

/** Values of one facet shown, the most frequent first; years are all shown. */
const MOST_VALUES = 100;

/** Facets as they are shown: in order, with names. */
export function facetsOf({ facets }: Numbers): Facets {
  const named = (values: readonly CountedValue[], labelOf: (value: string | null) => Bilingual | null = () => null): FacetValue[] =>
    values.map(({ value, patients, documents }) => ({ value, label: labelOf(value), patients, documents }));
  return {
    source: mostFirst(named(facets.source)),
    type: mostFirst(named(facets.type, typeLabel)),
    year: named(facets.year).sort((a, b) => Number(b.value ?? -1) - Number(a.value ?? -1)),
    site: mostFirst(named(facets.site)),
    unit: mostFirst(named(facets.unit)),
  };
}

const mostFirst = (values: FacetValue[]): FacetValue[] =>
  values
    .sort((a, b) => b.patients - a.patients || b.documents - a.documents || (a.value ?? '').localeCompare(b.value ?? ''))
    .slice(0, MOST_VALUES);

function typeLabel(code: string | null): Bilingual | null {
  if (code === null || !Object.hasOwn(DOCUMENT_TYPES, code)) return null;
  return DOCUMENT_TYPES[code as keyof typeof DOCUMENT_TYPES];
}
