import { parts, readRows } from '../table/rows.ts';

export type DrugKind =
  | 'chemotherapy'
  | 'hormone'
  | 'targeted'
  | 'immunotherapy'
  | 'corticosteroid'
  | 'radionuclide'
  | 'supportive'
  | 'other';

const KINDS: readonly string[] = [
  'chemotherapy',
  'hormone',
  'targeted',
  'immunotherapy',
  'corticosteroid',
  'radionuclide',
  'supportive',
  'other',
];

/** A medicine: French INN in lower case (with '+' between the substances of a fixed combination), ATC code (of the group where the substance has none yet), what it is used as, its other names. */
export interface Drug {
  readonly atc: string;
  readonly dci: string;
  readonly kind: DrugKind;
  /** Brands, laboratory codes, abbreviations; '=' before a name that counts only in this case. */
  readonly names: readonly string[];
}
/** A word for a whole class of treatment ("chimiothérapie"): no medicine is named. */
export interface DrugClass {
  readonly atc: string;
  readonly label: string;
  readonly kind: DrugKind;
  readonly names: readonly string[];
}

const isKind = (text: string): text is DrugKind => KINDS.includes(text);
function kindOf(text: string, where: string): DrugKind {
  if (!isKind(text)) throw new Error(`${where}: unknown kind of medicine "${text}"`);
  return text;
}

function load(file: string): Drug[] {
  return readRows(new URL(file, import.meta.url), 4).map(([atc = '', dci = '', kind = '', names = '']) =>
    Object.freeze({ atc, dci, kind: kindOf(kind, dci), names: parts(names) }),
  );
}

export const DRUGS: readonly Drug[] = Object.freeze(['./antineoplastic.tsv', './endocrine-immune.tsv', './supportive.tsv'].flatMap(load));

export const DRUG_CLASSES: readonly DrugClass[] = Object.freeze(
  load('./classes.tsv').map(({ atc, dci, kind, names }) => Object.freeze({ atc, label: dci, kind, names })),
);

/** By French INN. */
export const DRUG_BY_DCI: ReadonlyMap<string, Drug> = new Map(DRUGS.map((d) => [d.dci, d]));

/** The substances of a medicine: itself, or the parts of a fixed combination. */
export const substances = (dci: string): readonly string[] => dci.split('+');
