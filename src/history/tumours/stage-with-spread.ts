import type { Tumour } from '../../model/index.ts';
import { histologyGroup, isHaematopoietic } from '../iacr/groups.ts';

/** Primaries whose distant metastases make another stage than IV: testis, thyroid, placenta; and diseases of the blood. UICC TNM, 8th edition. */
const NEVER_IV = /^C(42|58|62|73|77|8[1-9]|9)/;
/** Retinoblastoma has no stage group there. */
const WITHOUT_STAGE = /^951[0-4]/;
/** Peritoneal spread of the ovary, the tube and the peritoneum is stage III; only M1 says more. FIGO 2014. */
const PERITONEAL = /^C(48|5[67])/;
const LOCAL_STAGE = /^(0|I{1,3})(?!V)/;

/** The stage of a tumour once its first spread is known: M1 and distant metastases at diagnosis make it IV, whatever local stage was told before they were found. */
export function stageWithSpread(
  { stage, m, icd10, topography, morphology }: Pick<Tumour, 'stage' | 'm' | 'icd10' | 'topography' | 'morphology'>,
  metastases: readonly string[],
): string | null {
  if (stage !== null && !LOCAL_STAGE.test(stage)) return stage;
  if (NEVER_IV.test(icd10) || NEVER_IV.test(topography)) return stage;
  if (morphology !== null && (WITHOUT_STAGE.test(morphology) || isHaematopoietic(histologyGroup(morphology)))) return stage;
  const spread = metastases.some((code) => !code.startsWith('C77')) && !PERITONEAL.test(icd10);
  return spread || m?.includes('M1') === true ? 'IV' : stage;
}

/**
 * "pT3a pNx Mx" of the operated piece, in a patient whose metastases at diagnosis are known: the M1 that a later word gives ("stade IV (M1 poumon)")
 * is of that diagnosis, not of a relapse.
 */
export function categoryWithSpread(m: string | null, metastases: readonly string[], said: readonly string[]): string | null {
  if (m === null || !/Mx$/i.test(m) || metastases.length === 0) return m;
  return said.find((other) => other.startsWith('1')) === undefined ? m : 'M1';
}
