import { icdoToIcd10 as categoryOf } from './icd10.ts';

/** CIM-10 category of a primary tumour as the history writes it; the topography's own category where the codes are not well formed. */
export const icdoToIcd10 = (topography: string, morphology: string): string => categoryOf(topography, morphology) ?? topography.slice(0, 3);
