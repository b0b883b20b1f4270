import type { Phrase } from '../engine/contract.ts';

export type Feature =
  | 'lymphovascular-invasion'
  | 'vascular-invasion'
  | 'perineural-invasion'
  | 'margin'
  | 'node-involvement'
  | 'extracapsular-extension'
  | 'in-situ-component'
  | 'necrosis'
  | 'microcalcifications'
  | 'ulceration';
export type PathologyWord =
  | { readonly word: 'feature'; readonly feature: Feature; readonly label: string }
  | { readonly word: 'involved' }
  | { readonly word: 'free' };

const feature = (name: Feature, label: string, ...patterns: string[]): Phrase<PathologyWord>[] => {
  const value: PathologyWord = Object.freeze({ word: 'feature' as const, feature: name, label });
  return patterns.map((pattern) => ({ pattern, value }));
};
const word = (name: 'involved' | 'free', ...patterns: string[]): Phrase<PathologyWord>[] =>
  patterns.map((pattern) => ({ pattern, value: Object.freeze({ word: name }) }));

/** What pathologists and imagers say of margins, vessels, nerves and nodes. In this field "indemne" and "libre" are the opposite of "envahi". Written for Continuum; version 2026-11. */
export const PHRASES: readonly Phrase<PathologyWord>[] = Object.freeze([
  ...feature(
    'lymphovascular-invasion',
    'emboles',
    'embole',
    'emboles vasculaires',
    'embole vasculaire',
    'emboles lymphatiques',
    'embole lymphatique',
    'emboles tumoraux',
    'emboles lymphovasculaires',
    'emboles endovasculaires',
    'embols vasculaires',
    'invasion lymphovasculaire',
    'invasion vasculo lymphatique',
    'invasion lymphatique',
    'invasion lympho vasculaire',
    'emboles carcinomateux',
    '=LVI',
    '=LVSI',
    'envahissement lympho vasculaire',
  ),
  ...feature(
    'vascular-invasion',
    'invasion vasculaire',
    'invasion vasculaire',
    'emboles veineux',
    'envahissement vasculaire',
    'invasion veineuse',
    'emboles sanguins',
  ),
  ...feature(
    'perineural-invasion',
    'engainements périnerveux',
    'engainement périnerveux',
    'engainements périnerveux',
    'invasion périneurale',
    'infiltration périneurale',
    'infiltration périnerveuse',
    'envahissement périnerveux',
    'engainement nerveux',
    'invasion périnerveuse',
  ),
  ...feature(
    'margin',
    'marges',
    'marge',
    'marges',
    'marges chirurgicales',
    'marges de résection',
    'marge de résection',
    'limites de résection',
    'limites d exérèse',
    'limites chirurgicales',
    'limite de résection',
    'berge',
    'berges',
    'berges de résection',
    'bord chirurgical',
    'bords chirurgicaux',
    'bords de résection',
    'tranches de section',
    'recoupe',
    'recoupes',
    'limite profonde',
    'limites latérales',
  ),
  ...feature(
    'node-involvement',
    'ganglions',
    'ganglion axillaire',
    'ganglions axillaires',
    'ganglion sentinelle',
    'ganglions sentinelles',
    'ganglions prélevés',
    'ganglions examinés',
    'ganglions lymphatiques',
    'envahissement ganglionnaire',
    'ganglions du curage',
    '(cytoponction|cytologie|biopsie|microbiopsie|ponction) (ganglionnaire|axillaire|du ganglion|d un ganglion)',
    '(cytoponction|cytologie|biopsie|microbiopsie|ponction) ganglionnaire axillaire',
    '=GS',
    'sentinelle',
    '=N sentinelle',
    'ganglions',
    'ganglion',
  ),
  ...feature(
    'extracapsular-extension',
    'rupture capsulaire',
    'rupture capsulaire',
    'effraction capsulaire',
    'extension extra capsulaire',
    'dépassement capsulaire',
  ),
  ...feature(
    'in-situ-component',
    'composante in situ',
    'composante in situ',
    'composante intracanalaire',
    'composante intra canalaire',
    'carcinome in situ associé',
    'contingent in situ',
  ),
  ...feature(
    'microcalcifications',
    'microcalcifications',
    'microcalcifications',
    'calcifications suspectes',
    'foyer de microcalcifications',
    'foyer de calcifications',
    'micro calcifications',
  ),
  ...feature('ulceration', 'ulcération', 'tumeur ulcérée', 'mélanome ulcéré', 'ulcération histologique'),
  ...word(
    'involved',
    'envahi~',
    'atteint~',
    'positif',
    'métastatique',
    'infiltré',
    'affecté',
    'tumoral',
    'non saine',
    'non saines',
    'suspect~',
    'présent~',
    'nombreux',
    'retrouvé',
    'visualisé',
    'étendu~',
    'affectées',
    'non in sano',
    'au contact',
    'présence',
    '+',
    'oui',
  ),
  ...word(
    'free',
    'indemne',
    'libre',
    'sain~',
    'négatif',
    'non envahi~',
    'absent~',
    'sans envahissement',
    'in sano',
    'non atteint~',
    'non infiltré',
    'non retrouvé',
    'non vu~',
    'à distance',
    'suffisante',
    'sans atteinte',
    'saines',
  ),
]);

export const DENIALS: ReadonlySet<string> = new Set(['pas', 'sans', 'aucun', 'aucune', 'absence', 'ni', 'non', 'absents', '0']);
export const FILLERS: ReadonlySet<string> = new Set(
  'est sont etait etaient : ( , tumorale tumorales chirurgicale chirurgicales de resection d exerese etant toutes tous les des axillaire axillaires lateral laterale laterales profonde profondes et distale proximale circonferentielle en ont ete associee associes associe vasculaire vasculaires lymphatiques lymphatique homolateral sentinelle suspectes droit gauche restent demeurent'.split(
    ' ',
  ),
);
/** The feature counts as found where it stands alone. */
export const STATED_ALONE: ReadonlySet<Feature> = new Set([
  'lymphovascular-invasion',
  'vascular-invasion',
  'perineural-invasion',
  'extracapsular-extension',
  'microcalcifications',
  'ulceration',
  'in-situ-component',
]);
