export { type AdicapMeaning, type AdicapTerm, decodeAdicap } from './adicap/adicap.ts';
export { icdoToIcd10, secondarySite } from './icdo/icd10.ts';
export { isUnder, type Label, labelOf, TOPOGRAPHY_CODES } from './icdo/labels.ts';
export { LESION_WORDS, MORPHOLOGY_NAMES, morphologyIn, QUALIFIERS, refinedBy, SITE_WORDS } from './icdo/lexicon.ts';
export { siteInRegion } from './icdo/region.ts';
