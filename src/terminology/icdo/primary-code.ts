/**
 * CIM-10 code (three characters) of a primary tumour from its ICD-O-3 codes. Where the histology decides the chapter (blood, melanoma, mesothelioma,
 * Kaposi) it is looked up first; else the topography is the code. Source: CIM-10 chapter II, C00-D09; ours, 2026-11-24.
 */
const BY_HISTOLOGY: readonly (readonly [from: number, to: number, code: string])[] = [
  [9050, 9055, 'C45'],
  [9140, 9140, 'C46'],
  [9650, 9667, 'C81'],
  [9690, 9698, 'C82'],
  [9671, 9671, 'C83'],
  [9673, 9688, 'C83'],
  [9689, 9689, 'C83'],
  [9699, 9699, 'C88'],
  [9700, 9701, 'C84'],
  [9702, 9719, 'C84'],
  [9670, 9670, 'C83'],
  [9727, 9729, 'C83'],
  [9590, 9599, 'C85'],
  [9731, 9734, 'C90'],
  [9740, 9742, 'C96'],
  [9750, 9758, 'C96'],
  [9760, 9764, 'C88'],
  [9811, 9818, 'C91'],
  [9820, 9837, 'C91'],
  [9840, 9840, 'C92'],
  [9860, 9880, 'C92'],
  [9890, 9894, 'C93'],
  [9891, 9891, 'C93'],
  [9895, 9931, 'C92'],
  [9940, 9948, 'C91'],
  [9945, 9946, 'C93'],
  [9800, 9809, 'C95'],
  [9950, 9950, 'D45'],
  [9960, 9964, 'D47'],
  [9975, 9975, 'D47'],
  [9980, 9992, 'D46'],
];

const IN_SITU: Readonly<Record<string, string>> = Object.freeze({
  C50: 'D05',
  C53: 'D06',
  C44: 'D04',
  C51: 'D07',
  C52: 'D07',
  C54: 'D07',
  C60: 'D07',
  C61: 'D07',
});
const inSituCode = (site: string): string => {
  const known = IN_SITU[site];
  if (known !== undefined) return known;
  const n = Number(site.slice(1));
  if (n <= 16) return 'D00';
  if (n <= 26) return 'D01';
  if (n <= 34) return 'D02';
  return 'D09';
};

/** "C50.4", "8500/3" gives "C50"; "C44.3", "8743/3" gives "C43"; "C50.9", "8500/2" gives "D05". */
export function icdoToIcd10(topography: string, morphology: string): string {
  const site = topography.slice(0, 3);
  const histology = Number(morphology.slice(0, 4));
  const behaviour = morphology.slice(5, 6);
  const melanoma = histology >= 8720 && histology <= 8790;
  if (melanoma && site === 'C44') return behaviour === '2' ? 'D03' : 'C43';
  const blood = BY_HISTOLOGY.find(([from, to]) => histology >= from && histology <= to);
  if (blood !== undefined) return blood[2];
  // Urothelial carcinoma in situ of the bladder counts with the malignant ones of its site in registries, but its code is D09.
  if (behaviour === '2') return inSituCode(site);
  return site === 'C42' ? 'C96' : site;
}
