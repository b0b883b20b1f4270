import type { Phrase } from '../engine/contract.ts';

export type MeasureWord =
  /** The letter between metres and centimetres: "1m75". */
  | { readonly word: 'metre' }
  | { readonly word: 'length'; readonly unit: string; readonly toMillimetres: number }
  | {
      readonly word: 'named';
      readonly code: string;
      readonly label: string;
      readonly unit: string;
      readonly min: number;
      readonly max: number;
    };

const length = (unit: string, toMillimetres: number, ...patterns: string[]): Phrase<MeasureWord>[] =>
  patterns.map((pattern) => ({ pattern, value: Object.freeze({ word: 'length' as const, unit, toMillimetres }) }));
const named = (code: string, label: string, unit: string, min: number, max: number, ...patterns: string[]): Phrase<MeasureWord>[] =>
  patterns.map((pattern) => ({ pattern, value: Object.freeze({ word: 'named' as const, code, label, unit, min, max }) }));

/** Units of size, and quantities called by their name. Written for Continuum; version 2026-11. */
export const PHRASES: readonly Phrase<MeasureWord>[] = Object.freeze([
  ...length('mm', 1, 'mm!', 'millimètre', 'millimètres'),
  ...length('cm', 10, 'cm!', 'centimètre', 'centimètres'),
  ...named(
    'weight',
    'poids',
    'kg',
    1,
    350,
    'poids',
    'pèse',
    'pesait',
    'poids actuel',
    'poids habituel',
    'poids du jour',
    'poids ce jour',
    '=Pds',
    '=pds',
    '=P',
    '=PDS',
  ),
  ...named('height', 'taille', 'cm', 40, 230, 'taille du patient', 'mesure!', 'taille!'),
  ...named(
    'BMI',
    'indice de masse corporelle',
    'kg/m²',
    8,
    80,
    '=IMC',
    '=BMI',
    '=Imc',
    '=imc',
    'indice de masse corporelle',
    'indice de Quetelet',
  ),
  { pattern: '=m', value: Object.freeze({ word: 'metre' as const }) },
  ...named('body-surface', 'surface corporelle', 'm²', 0.2, 3, 'surface corporelle', '=SC'),
  ...named('SUV', 'SUV maximal', 'SUV', 0.1, 80, '=SUV', 'SUVmax', 'SUV max', '=SUVmax', 'SUVmax de', 'SUV maximale'),
  ...named('Breslow', 'indice de Breslow', 'mm', 0.05, 80, 'Breslow', 'indice de Breslow', 'épaisseur de Breslow'),
  ...named('mitoses', 'index mitotique', '/10 HPF', 0, 300, 'index mitotique', 'indice mitotique', 'mitoses'),
  ...named('LVEF', 'fraction d’éjection', '%', 5, 95, '=FEVG', 'fraction d éjection', '=FE'),
  ...named('hemoglobin', 'hémoglobine', 'g/dL', 2, 25, 'hémoglobine', '=Hb', '=HB'),
  ...named('platelets', 'plaquettes', 'G/L', 0, 3000, 'plaquettes'),
  ...named('creatinine', 'créatinine', 'µmol/L', 5, 2000, 'créatinine', 'créatininémie', 'créat'),
  ...named('weight-loss', 'perte de poids', 'kg', 1, 80, 'perte de poids', 'amaigrissement', 'a perdu'),
]);

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));
export const NODE_WORDS = set('ganglion ganglions adenopathie adenopathies ganglionnaire ganglionnaires adenomegalie adenomegalies');
export const TUMOUR_WORDS = set(
  'tumeur tumeurs masse masses nodule nodules lesion lesions carcinome adenocarcinome cancer foyer foyers metastase metastases opacite formation processus neoformation image polype kyste sarcome melanome infiltrant infiltrante cci ccis cli clis adk adc adenok chc cbnpc carcinomes adenocarcinomes microcpt cpt gist tne',
);
/** Margins, distances, depths, calibres: not the size of a lesion. */
export const EXCLUDED_WORDS = set(
  'marge marges berge berges distance mamelon sonde drain calibre canal voie choledoque cicatrice incision bord profondeur aorte anse marges recoupe limite rayons aiguille trocart bougie arcades ad dentaires',
);
export const FILLERS = set(
  ': = a de est etait du en ( actuel actuelle max maximal maximale estime environ d un une sur la avec evaluee calculee corporel patient',
);
/** What a length of metres may be besides a stature. */
export const DISTANCES = set('distance longueur long hauteur chute metres perimetre marche large largeur profondeur fenetre lit mur ecran');
export const WEIGHT_WORDS = set('poids pds pese pesait perte perdu amaigrissement');
/** What distances are measured from. */
export const LANDMARKS = set('arcades ad anale mamelon pylore carene peau');
