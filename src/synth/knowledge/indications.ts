import type { CancerKind } from '../course/types.ts';

/**
 * Drugs paid on top of the stay (liste en sus) and the codes of their indications in FICHCOMP: what the drug is given for, and in which phase of
 * the disease. Public codes (ATIH, list of 2018), the ones that our protocols need; a drug without a code for its use goes with a blank code.
 */
type Phase = 'early' | 'advanced' | 'any';
type Row = readonly [drug: string, kinds: string, phase: Phase, code: string];
const ROWS: readonly Row[] = [
  ['trastuzumab', 'breast', 'early', 'I000163'],
  ['trastuzumab', 'breast', 'advanced', 'I000159'],
  ['pertuzumab', 'breast', 'advanced', 'I000271'],
  ['trastuzumab emtansine', 'breast', 'early', 'CTRAS01'],
  ['trastuzumab emtansine', 'breast', 'advanced', 'I000204'],
  ['éribuline', 'breast', 'advanced', 'I000153'],
  ['bévacizumab', 'colon rectum', 'advanced', 'I000029'],
  ['bévacizumab', 'ovary', 'any', 'I000031'],
  ['cétuximab', 'colon rectum', 'advanced', 'I000105'],
  ['cétuximab', 'head_neck', 'early', 'I000108'],
  ['panitumumab', 'colon rectum', 'advanced', 'I000402'],
  ['aflibercept', 'colon rectum', 'advanced', 'I000386'],
  ['rituximab', 'dlbcl', 'any', 'I000231'],
  ['rituximab', 'follicular_lymphoma', 'any', 'I000228'],
  ['brentuximab védotine', 'hodgkin', 'advanced', 'I000005'],
  ['daratumumab', 'myeloma', 'advanced', 'I000465'],
  ['bortézomib', 'myeloma', 'any', 'I000361'],
  ['carfilzomib', 'myeloma', 'advanced', 'I000427'],
  ['azacitidine', 'aml', 'any', 'I000374'],
  ['pembrolizumab', 'lung', 'advanced', 'I000211'],
  ['pembrolizumab', 'cutaneous_melanoma uveal_melanoma', 'advanced', 'I000210'],
  ['pembrolizumab', 'bladder', 'advanced', 'I000420'],
  ['nivolumab', 'lung', 'advanced', 'I000265'],
  ['nivolumab', 'cutaneous_melanoma uveal_melanoma', 'advanced', 'I000264'],
  ['nivolumab', 'kidney', 'advanced', 'I000267'],
  ['ipilimumab', 'cutaneous_melanoma uveal_melanoma', 'advanced', 'I000463'],
  ['atézolizumab', 'lung', 'advanced', 'I000454'],
  ['atézolizumab', 'liver', 'advanced', 'I000569'],
  ['durvalumab', 'lung', 'early', 'I000499'],
  ['pémétrexed', 'lung mesothelioma', 'advanced', 'I000011'],
  ['cabazitaxel', 'prostate', 'advanced', 'I000203'],
  ['trabectédine', 'soft_tissue_sarcoma', 'advanced', 'I000382'],
];

const codes = new Map<string, string>();
const drugs = new Set<string>();
for (const [drug, kinds, phase, code] of ROWS) {
  drugs.add(drug);
  for (const kind of kinds.split(' '))
    for (const p of phase === 'any' ? ['early', 'advanced'] : [phase]) codes.set(`${drug}/${kind}/${p}`, code);
}
export const isPaidOnTop = (drug: string): boolean => drugs.has(drug);
/** Code of 7 characters; null where none is known for this use. */
export const indicationOf = (drug: string, kind: CancerKind, advanced: boolean): string | null =>
  codes.get(`${drug}/${kind}/${advanced ? 'advanced' : 'early'}`) ?? null;
