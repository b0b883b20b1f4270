import { DRUG_CLASSES, DRUGS, type DrugKind } from '../../terminology/drugs/drugs.ts';
import { namePattern } from '../../terminology/table/name-pattern.ts';
import type { Phrase } from '../engine/contract.ts';
import { STATUS_PHRASES, type StatusCue } from '../treatment-status/phrases.ts';

export interface DrugWord {
  readonly word: 'medicine' | 'class';
  readonly atc: string;
  readonly label: string;
  readonly kind: DrugKind;
}
export type DrugPayload = DrugWord | { readonly word: 'status'; readonly cue: StatusCue };

const medicines: Phrase<DrugPayload>[] = DRUGS.flatMap(({ atc, dci, kind, names }) => {
  const value: DrugPayload = Object.freeze({ word: 'medicine', atc, label: dci, kind });
  return [...(dci.includes('+') ? [] : [dci]), ...names].map((name) => ({ pattern: namePattern(name), value }));
});
const classes: Phrase<DrugPayload>[] = DRUG_CLASSES.flatMap(({ atc, label, kind, names }) => {
  const value: DrugPayload = Object.freeze({ word: 'class', atc, label, kind });
  return names.map((name) => ({ pattern: namePattern(name), value }));
});
const status: Phrase<DrugPayload>[] = STATUS_PHRASES.map(({ pattern, value }) => ({
  pattern,
  value: Object.freeze({ word: 'status', cue: value }),
}));

/** Names of medicines and classes come from src/terminology/drugs. */
export const PHRASES: readonly Phrase<DrugPayload>[] = Object.freeze([...medicines, ...classes, ...status]);

/** A medicine's name that is no treatment beside these words: vaccines, dosages in blood, families of receptors. */
export const NOT_A_TREATMENT: ReadonlySet<string> = new Set([
  'vaccin',
  'vaccine',
  'vaccination',
  'vacciné',
  'vaccinee',
  'idr',
  'cicatrice',
  // A tracer, not a dose.
  'scintigraphie',
  'scintigraphies',
  'scintigraphique',
  'balayage',
]);
/** Abbreviations of a class that mean other things too, as written. "HT" is an hysterectomy, a tension, tax-free elsewhere. */
export const NEEDS_TREATMENT: ReadonlySet<string> = new Set(['HT']);
const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));
/** Right after such an abbreviation, folded: it is a treatment. */
export const AFTER_TREATMENT = words(
  'en adjuvante adj neoadjuvante palliative exclusive seule concomitante prevue proposee refusee arretee debutee poursuivie instauree par pendant jusqu depuis',
);
/** Right before it. */
export const BEFORE_TREATMENT = words('sous par indication');
/** What joins it to another treatment. */
export const JOINING = words('+ / - et puis , de ( en cours :');
export const OTHER_TREATMENTS = words(
  'RT CT QT RTE chirurgie chimio chimiotherapie radiotherapie RTCT mastectomie tumorectomie TAM tamoxifene letrozole anastrozole exemestane fulvestrant Arimidex Femara Aromasine zoladex enantone indication',
);

/** Between a class and a medicine: another treatment is named ("chimiothérapie plus bévacizumab"). */
export const ADDING: ReadonlySet<string> = new Set(
  ', ; . + et plus associe associee associees combine combinee ainsi puis suivi suivie relais apres avant mais'.split(' '),
);
/** The medicine is what the class means ("chimiothérapie à base de"). */
export const SPECIFYING: ReadonlySet<string> = new Set('par avec base de type a ( :'.split(' '));
/** A medicine injected into the eye treats no cancer ("bévacizumab intravitréen"). */
export const INTO_THE_EYE: ReadonlySet<string> = new Set(
  'intravitreen intravitreenne intravitreennes intravitreens vitreen vitreenne ivt dmla'.split(' '),
);
/** Beside these the name of an antibody is a stain of the pathologist. */
export const STAINING: ReadonlySet<string> = new Set([
  'anticorps',
  'marqueur',
  'marqueurs',
  'marquage',
  'immunomarquage',
  'immunomarquages',
]);
export const STAINED = /^(cd\d*|positi(f|ve)s?|negati(f|ve)s?|marquage)$/;
/** Units of a dose, as written and in normal form. */
export const DOSE_UNITS: Readonly<Record<string, string>> = {
  mg: 'mg',
  g: 'g',
  µg: 'µg',
  μg: 'µg',
  mcg: 'µg',
  ui: 'UI',
  mui: 'MUI',
  mu: 'MUI',
  auc: 'AUC',
  gbq: 'GBq',
  mbq: 'MBq',
  mci: 'mCi',
};
