/**
 * What a registrar knows of markers: the organs whose tumours they are asked for, the ones of the blood, of the germ line, of the stain.
 * Sources: INCa and HAS recommendations on molecular tests, TNM and registry practice (ENCR); version 2026-11.
 */

/** Primaries that a marker is asked for (CIM-10 of the primary). A marker that is not here may be of any tumour. */
const ORGANS: Readonly<Record<string, RegExp>> = Object.freeze({
  PSA: /^C61/,
  Gleason: /^C61/,
  ISUP: /^C61/,
  ER: /^(C50|D05|C54)/,
  PR: /^(C50|D05|C54)/,
  HER2: /^(C50|D05|C15|C16)/,
  'CA15-3': /^C50/,
  CA125: /^C(48|54|56|57)/,
  'CA19-9': /^C(16|22|23|24|25)/,
  CEA: /^C(16|18|19|20|21|25|34)/,
  KRAS: /^C(17|18|19|20|22|23|24|25|34)/,
  NRAS: /^C(17|18|19|20|34|43|73)/,
  BRAF: /^C(18|19|20|34|43|44|73)/,
  EGFR: /^C34/,
  ALK: /^C(34|83|84)/,
  ROS1: /^C34/,
  RET: /^C(34|73)/,
  MSI: /^C(16|17|18|19|20|54)/,
  KIT: /^C(15|16|17|18|43|44|48|49)/,
  PDGFRA: /^C(15|16|17|18|48|49)/,
  IDH: /^C(71|92)/,
  MGMT: /^C71/,
  '1p19q': /^C71/,
  HPV: /^C(0[1-9]|10|14|21|51|52|53|60)/,
  AFP: /^C(22|38|56|62|75)/,
  hCG: /^C(38|56|58|62|75)/,
  Thyroglobuline: /^C73/,
  Calcitonine: /^C73/,
  JAK2: /^(C9|D4[5-7])/,
  FLT3: /^C9/,
  NPM1: /^C9/,
  'BCR-ABL': /^C9/,
  'beta2-microglobuline': /^C(8|9)/,
});

/** True where the marker is asked for in this primary; null where it may be of any. */
export const isAskedIn = (marker: string, icd10: string): boolean | null => {
  const organs = ORGANS[marker];
  return organs === undefined ? null : organs.test(icd10);
};

/** Markers of the blood follow the disease: at a relapse they say nothing of the diagnosis. */
export const SERUM: ReadonlySet<string> = new Set([
  'CEA',
  'CA15-3',
  'CA125',
  'CA19-9',
  'CA72-4',
  'AFP',
  'hCG',
  'LDH',
  'PSA',
  'SCC',
  'NSE',
  'CgA',
  'Thyroglobuline',
]);

/** Stains that are looked at anew at a relapse and may change: those of the primary are the tumour's. A mutation stays. */
export const STAINED: ReadonlySet<string> = new Set(['ER', 'PR', 'AR', 'HER2', 'Ki67']);

/** Genes whose mutation is born with: it is of every tumour of the organs that it disposes to. */
const GERMLINE: Readonly<Record<string, RegExp>> = Object.freeze({
  BRCA1: /^C(25|48|50|56|57|61)/,
  BRCA2: /^C(25|48|50|56|57|61)/,
  PALB2: /^C(25|50)/,
});
/** A mutation born with says nothing of a tumour of other organs. */
export const isForeignGermline = (gene: string, icd10: string): boolean =>
  GERMLINE[gene] !== undefined && !GERMLINE[gene].test(icd10) && !icd10.startsWith('C80');
export const germlineIn = (icd10: string): readonly string[] =>
  Object.entries(GERMLINE).flatMap(([gene, organs]) => (organs.test(icd10) ? [gene] : []));

/** Results that deny what a marker is asked for; every other word affirms it. */
const DENIALS: ReadonlySet<string> = new Set([
  'negative',
  'wild-type',
  'not amplified',
  'not codeleted',
  'unmethylated',
  'retained',
  'MSS',
  'low',
]);
export const isDenial = (result: string): boolean => DENIALS.has(result);

/** Mismatch repair proteins: their stain is how instability of microsatellites is told (dMMR, pMMR). */
export const REPAIR: ReadonlySet<string> = new Set(['MLH1', 'MSH2', 'MSH6', 'PMS2']);
