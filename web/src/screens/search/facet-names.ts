import type { FacetName } from '../../../../src/query/answers.ts';

export type { FacetName };
/** In the order of the screen. Held to the list of `src/query` by its type: one missing or one too many does not build. */
export const FACETS = ['year', 'site', 'type', 'source', 'unit'] as const satisfies readonly FacetName[];
export const LIST_FACETS = ['site', 'type', 'source', 'unit'] as const satisfies readonly FacetName[];
