import type { Tumour } from '../../model/index.ts';

/** Secondary sites of CIM-10 that are distant: all but the nodes (C77), which belong to N or to a regional return. */
export const isDistantSite = (code: string): boolean => !code.startsWith('C77');

/** Distant disease in the initial work-up: by its sites, or by M1. */
export const isDistantAtDiagnosis = ({ metastasesAtDiagnosis, m }: Pick<Tumour, 'metastasesAtDiagnosis' | 'm'>): boolean =>
  metastasesAtDiagnosis.some(isDistantSite) || (m !== null && /M1/.test(m));
