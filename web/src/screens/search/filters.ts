import type { FacetName, SearchFilters } from '../../../../src/query/answers.ts';

/** Filters as the facets show them: the values chosen of one facet, always as texts. */
export function chosen(filters: SearchFilters, facet: FacetName): readonly string[] {
  switch (facet) {
    case 'source':
      return filters.sources ?? [];
    case 'type':
      return filters.types ?? [];
    case 'site':
      return filters.sites ?? [];
    case 'unit':
      return filters.units ?? [];
    case 'year':
      return (filters.years ?? []).map(String);
  }
}

/** The filters with other values chosen for one facet; a facet without any is left out, so that the address stays short. */
export function choose(filters: SearchFilters, facet: FacetName, values: readonly string[]): SearchFilters {
  const { sources, types, years, sites, units } = filters;
  const all = {
    sources,
    types,
    years,
    sites,
    units,
    ...(facet === 'year' ? { years: values.map(Number).sort((a, b) => a - b) } : { [`${facet}s`]: values }),
  };
  return Object.fromEntries(Object.entries(all).filter(([, kept]) => kept !== undefined && kept.length > 0));
}

/** Years as runs: [2012, 2013, 2015] gives [[2012, 2013], [2015, 2015]]. */
export function yearRuns(years: readonly number[]): readonly (readonly [from: number, to: number])[] {
  const runs: [number, number][] = [];
  for (const year of [...years].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last !== undefined && year <= last[1] + 1) last[1] = year;
    else runs.push([year, year]);
  }
  return runs;
}

export const yearsBetween = (a: number, b: number): readonly number[] =>
  Array.from({ length: Math.abs(b - a) + 1 }, (_, i) => Math.min(a, b) + i);
