/** Words that say "malignant" where no histology is named. "Masse tumorale" and "processus" do not. Version 2026-11. */
const MALIGNANT_WORDS = /canc[eé]|malin|malign|n[eé]oplasi|n[eé]oplasm|carcino|sarco|leuc[eé]mi|lymphom/i;
export const saysMalignant = (text: string): boolean => MALIGNANT_WORDS.test(text) || /^k\b/i.test(text);

/** "Néoplasie", "néoplasme": of an organ, another word for its cancer. */
export const isNeoplasia = (text: string): boolean => /^n[eé]oplas(ie|me)$/i.test(text);

/** Words for the metastasis itself. */
export const isMetastasis = (text: string): boolean => /^m[eé]tastas|^carcinomatos|^carcinos/i.test(text);

/** Histologies in the plural: "les germinomes", "tumeurs germinales", "cancers". */
const PLURAL = /^(?:[\p{L}-]+omes|tumeurs|cancers|n[eé]oplasies|leuc[eé]mies|germinomes)(?![\p{L}])/iu;
export const isPlural = (text: string): boolean => PLURAL.test(text);

/** Words that name colon or rectum without saying which; the reader gives them the junction, C19.9. */
export const isColorectal = (text: string): boolean => /colo-?rectal/i.test(text);

/** Morphologies that a more precise one of the same family replaces ("carcinome urothélial" by "carcinome urothélial papillaire"). ICD-O-3; version 2026-11. */
export const LESS_PRECISE: ReadonlySet<string> = new Set([
  '8000',
  '8010',
  '8012',
  '8020',
  '8041',
  '8046',
  '8070',
  '8120',
  '8140',
  '8145',
  '8240',
  '8246',
  '8312',
  '8441',
  '8500',
  '8530',
  '8560',
  '8580',
  '8720',
  '8800',
  '8801',
  '8850',
  '8890',
  '8900',
  '9040',
  '9064',
  '9080',
  '9180',
  '9380',
  '9400',
  '9590',
  '9591',
  '9650',
  '9680',
  '9690',
  '9731',
  '9800',
  '9820',
  '9860',
]);

/** Two histologies of one tumour that ICD-O-3 codes together: duct with lobular, with another type, with Paget disease. Version 2026-11. */
export const COMBINED: readonly (readonly [a: string, b: string, together: string])[] = [
  ['8500', '8520', '8522'],
  ['8500', '8480', '8523'],
  ['8500', '8211', '8523'],
  ['8500', '8201', '8523'],
  ['8500', '8540', '8541'],
];

/** Names of metastases that say their organ themselves: a Krukenberg tumour is in the ovary. Version 2026-11. */
export const SPREAD_BY_NAME: Readonly<Record<string, string>> = Object.freeze({ '8490/6': 'C56' });

/** Names that the organ of the tumour makes another code, or that say nothing more there: solid is a pattern of ductal carcinoma, every adenocarcinoma of the bowel is intestinal, a paraganglioma away from the adrenal is extra-adrenal. ICD-O-3.2; version 2026-11. */
const AT_SITE: readonly (readonly [name: string, sites: RegExp, code: string])[] = [
  ['8230/3', /^C50/, '8500/3'],
  ['8144/3', /^C(18|19|20)/, '8140/3'],
  ['8680/3', /^C(38|47|48|49|67|76)/, '8693/3'],
];
export const atSite = (morphology: string, topography: string): string =>
  AT_SITE.find(([name, sites]) => name === morphology && sites.test(topography))?.[2] ?? morphology;
