import type { Phrase } from '../engine/contract.ts';

export type StageSystem =
  | 'UICC'
  | 'FIGO'
  | 'Ann Arbor'
  | 'Binet'
  | 'Rai'
  | 'ISS'
  | 'R-ISS'
  | 'Durie-Salmon'
  | 'Dukes'
  | 'BCLC'
  | 'Masaoka'
  | 'INSS'
  | 'INRG'
  | 'Kadish'
  | 'Enneking'
  | 'Barcelona'
  | 'Lugano'
  | 'SIOP'
  | 'Jackson'
  | 'Murphy'
  | 'VALCSG'
  | 'Okuda'
  | 'Chang'
  | 'Royal Marsden'
  | 'IGCCCG'
  | 'ENETS';

/** How the value of a system is written: Roman numbers, Arabic numbers kept as they are, or letters. */
export type StageForm = 'roman' | 'arabic' | 'letter' | 'inrg' | 'bclc';
export interface StageWord {
  readonly word: 'system' | 'stage' | 'wide' | 'quality' | 'short';
  readonly system: StageSystem | null;
  readonly form: StageForm;
  readonly quality: string | null;
}

const words = (value: StageWord, ...patterns: string[]): Phrase<StageWord>[] =>
  patterns.map((pattern) => ({ pattern, value: Object.freeze(value) }));
const system = (name: StageSystem, form: StageForm, ...patterns: string[]) =>
  words({ word: 'system', system: name, form, quality: null }, ...patterns);
const quality = (name: string, ...patterns: string[]) =>
  words({ word: 'quality', system: null, form: 'roman', quality: name }, ...patterns);

/** Staging systems and how they are named in French reports. Sources: UICC TNM 8, FIGO 2018/2023, and the papers of each system; version 2026-11. */
export const PHRASES: readonly Phrase<StageWord>[] = Object.freeze([
  ...words(
    { word: 'stage', system: null, form: 'roman', quality: null },
    'stade',
    '=St',
    'stadification',
    'stade clinique',
    'stade pathologique',
    'stade tumoral',
  ),
  // "E-IV", "EIIIA": the letter for the stage, joined to a Roman number.
  ...words(
    { word: 'short', system: null, form: 'roman', quality: null },
    ...['II', 'IIA', 'IIB', 'III', 'IIIA', 'IIIB', 'IIIC', 'IIIa', 'IIIb', 'IV', 'IVA', 'IVB', 'IVa', 'IVb'].flatMap((roman) => [
      `=E =${roman}`,
      `=E${roman}`,
    ]),
  ),
  ...words({ word: 'wide', system: null, form: 'letter', quality: null }, 'groupe', 'catégorie'),
  ...system('UICC', 'roman', 'stade UICC', 'stade AJCC', 'UICC stade', 'AJCC stade', 'stade TNM'),
  ...system('FIGO', 'roman', 'FIGO', 'stade FIGO', 'FIGO stade', 'stade de la FIGO'),
  ...system('Ann Arbor', 'roman', 'Ann Arbor', 'stade Ann Arbor', 'Ann Arbor stade', 'stade d Ann Arbor', 'Ann-Arbor'),
  ...system('Lugano', 'roman', 'stade Lugano', 'stade de Lugano'),
  ...system('Binet', 'letter', 'Binet', 'stade Binet', 'stade de Binet'),
  ...system('Rai', 'arabic', 'stade Rai', 'stade de Rai', 'Rai stade', '=Rai'),
  ...system('R-ISS', 'roman', '=R =ISS', '=RISS', 'stade =R =ISS', 'score =R =ISS'),
  ...system('ISS', 'roman', '=ISS', 'stade =ISS', 'score =ISS', 'international staging system'),
  ...system(
    'Durie-Salmon',
    'roman',
    'Durie [et] Salmon',
    'Salmon [et] Durie',
    'stade (de|d) Durie [et] Salmon',
    'stade (de|d) Salmon [et] Durie',
    'stade Salmon [et] Durie',
    'stade Durie [et] Salmon',
  ),
  ...system('Dukes', 'letter', 'Dukes', 'stade Dukes', 'stade de Dukes', 'Astler Coller'),
  ...system('BCLC', 'bclc', 'BCLC', 'stade BCLC', 'Barcelona (Clinic|Clinical) Liver Cancer'),
  ...system('Masaoka', 'roman', 'Masaoka', 'stade Masaoka', 'stade de Masaoka', 'Masaoka Koga', 'stade [de] Masaoka Koga'),
  ...system('INRG', 'inrg', '=INRG', 'stade =INRG', 'stade INRGSS'),
  ...system('INSS', 'arabic', '=INSS', 'stade =INSS'),
  ...system('Kadish', 'letter', 'Kadish', 'stade [de] Kadish'),
  ...system('Enneking', 'roman', 'Enneking', 'stade [d] Enneking'),
  ...system('SIOP', 'roman', 'stade SIOP'),
  ...system('Murphy', 'roman', 'stade [de] Murphy', 'stade [de] St Jude'),
  ...system('Okuda', 'roman', 'Okuda', 'stade [d] Okuda'),
  ...system('Chang', 'roman', 'stade [de] Chang'),
  ...system('Royal Marsden', 'roman', 'stade [du] Royal Marsden'),
  ...quality('metastatic', 'stade métastatique', 'stade disséminé'),
  ...quality('locally advanced', 'stade localement avancé', 'stade localement évolué'),
  ...quality('localised', 'stade localisé', 'stade précoce', 'stade limité', 'maladie limitée au thorax', 'forme limitée'),
  ...quality('advanced', 'stade avancé', 'stade évolué'),
  ...quality('extensive', 'stade étendu', 'stade disséminé', 'forme étendue'),
]);

/** What may stand between the word and its value. */
export const FILLERS: ReadonlySet<string> = new Set(
  (
    ': = ( " - de du des d la le l a est etait etant soit en classe classee clinique pathologique chirurgicale final finale initial initiale selon figo uicc ajcc tnm ann arbor estime evalue cote ' +
    'coter stade grade score groupe pronostique un tumoral binet dukes iss r international'
  ).split(' '),
);
/** Between a value and the system named after it. */
export const BACK_FILLERS: ReadonlySet<string> = new Set("( de d du la le l ' selon classification systeme".split(' '));
/** Other things that have stages: heart and kidney failure, sores, lung disease, arteritis, pressure, puberty, fibrosis, sleep, retina, joints … */
export const OTHER_STAGES: ReadonlySet<string> = new Set(
  (
    'gestation grossesse nyha renale renal mrc irc ckd kdigo escarre escarres talon bpco gold tanner pubertaire aomi leriche fontaine arteriopathie hypertension fibrose metavir sommeil retinopathie arthrose gonarthrose coxarthrose child parkinson hoehn ' +
    'dyspnee cirrhose prolapsus reflux hallux keratite cataracte sarcoidose lymphoedeme osteonecrose mucite toxicite endometriose hiv vih sida nephropathie gingivite parodontite alzheimer demence brulure brulures lesions stades'
  ).split(' '),
);
