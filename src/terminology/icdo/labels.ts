import { readRows } from '../table/rows.ts';

export interface Label {
  readonly fr: string;
  readonly en: string;
}

const table = (file: string): ReadonlyMap<string, Label> =>
  new Map(readRows(new URL(file, import.meta.url), 3).map(([code = '', fr = '', en = '']) => [code, Object.freeze({ fr, en })]));

const TOPOGRAPHIES = table('topography-labels.tsv');
const CATEGORIES = table('icd10-labels.tsv');
/** The first row of a code gives its label: files are ordered from the common name to the variants. */
const MORPHOLOGIES: ReadonlyMap<string, Label> = new Map(
  ['lesion-words.tsv', 'morphology-rare.tsv', 'morphology-lexicon.tsv']
    .flatMap((file) => {
      const shift = file === 'lesion-words.tsv' ? 2 : 0;
      return readRows(new URL(file, import.meta.url), 4 + shift).map(
        (cells) => [cells[0]!, { fr: cells[1 + shift]!, en: cells[2 + shift]! }] as const,
      );
    })
    .reverse(),
);
/** How the label of a name changes with the behaviour, where the name has no row of its own. */
const BEHAVIOURS: Readonly<Record<string, Label>> = {
  '0': { fr: 'bénin', en: 'benign' },
  '1': { fr: 'de malignité incertaine', en: 'uncertain behaviour' },
  '2': { fr: 'in situ', en: 'in situ' },
  '3': { fr: 'malin', en: 'malignant' },
  '6': { fr: 'métastatique', en: 'metastatic' },
};

function morphologyLabel(code: string): Label | null {
  const own = MORPHOLOGIES.get(code);
  if (own !== undefined) return own;
  const behaviour = BEHAVIOURS[code[5] ?? ''];
  if (behaviour === undefined) return null;
  for (const other of ['3', '0', '1', '2', '6']) {
    const base = MORPHOLOGIES.get(`${code.slice(0, 5)}${other}`);
    if (base !== undefined) return { fr: `${base.fr}, ${behaviour.fr}`, en: `${base.en}, ${behaviour.en}` };
  }
  return null;
}

function categoryLabel(code: string): Label | null {
  const own = CATEGORIES.get(code) ?? CATEGORIES.get(code.slice(0, 3));
  if (own !== undefined) return own;
  const category = code.slice(0, 3);
  const site = TOPOGRAPHIES.get(`${category}.9`) ?? [...TOPOGRAPHIES].find(([topography]) => topography.startsWith(category))?.[1];
  return site === undefined ? null : { fr: `Cancer : ${site.fr.toLowerCase()}`, en: `Cancer: ${site.en.toLowerCase()}` };
}

/**
 * Short label of a tumour code in French and English: ICD-O-3 topography ("C50.4"), morphology ("8500/3") or both apart by a blank,
 * CIM-10 tumour category ("C50", "C78.7"). Null where the code is not known.
 */
export function labelOf(system: 'ICD-O-3' | 'CIM-10', code: string): Label | null {
  if (system === 'CIM-10') return categoryLabel(code);
  if (code.includes(' ')) {
    const parts = code.split(' ').map((part) => labelOf(system, part));
    if (parts.some((part) => part === null)) return null;
    return { fr: parts.map((p) => p!.fr).join(' : '), en: parts.map((p) => p!.en).join(': ') };
  }
  return code.includes('/') ? morphologyLabel(code) : (TOPOGRAPHIES.get(code) ?? null);
}

/** All ICD-O-3 topographies that Continuum names, in order. */
export const TOPOGRAPHY_CODES: readonly string[] = Object.freeze([...TOPOGRAPHIES.keys()]);

/** True where `code` is `ancestor` or under it ("C50.4" under "C50" and "C50.9", which stands for the whole organ; "8500/3" under "8500"). */
export function isUnder(code: string, ancestor: string): boolean {
  if (code === ancestor || code.startsWith(ancestor)) return true;
  return /^C\d\d\.9$/.test(ancestor) && code.startsWith(ancestor.slice(0, 3));
}
