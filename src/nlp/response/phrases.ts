import type { Phrase } from '../engine/contract.ts';

/** RECIST categories, complete histological response, and dissociated response. */
export type Response = 'CR' | 'PR' | 'SD' | 'PD' | 'pCR' | 'dissociated';
export type Kind = 'radiological' | 'metabolic' | 'histological' | 'clinical' | 'biological' | null;
export type ResponseWord =
  | { readonly word: 'response'; readonly response: Response; readonly kind: Kind; readonly needsCue: boolean }
  | { readonly word: 'noun' }
  | { readonly word: 'scale'; readonly scale: 'Deauville' | 'Sataloff' | 'Chevallier' | 'Mandard' | 'RCB' };

const says = (response: Response, kind: Kind, ...patterns: string[]): Phrase<ResponseWord>[] =>
  patterns.map((pattern) => ({ pattern, value: Object.freeze({ word: 'response' as const, response, kind, needsCue: false }) }));
const abbreviation = (response: Response, ...patterns: string[]): Phrase<ResponseWord>[] =>
  patterns.map((pattern) => ({ pattern, value: Object.freeze({ word: 'response' as const, response, kind: null, needsCue: true }) }));
const scale = (name: 'Deauville' | 'Sataloff' | 'Chevallier' | 'Mandard' | 'RCB', ...patterns: string[]): Phrase<ResponseWord>[] =>
  patterns.map((pattern) => ({ pattern, value: Object.freeze({ word: 'scale' as const, scale: name }) }));

const HOW =
  '[clinique|radiologique|morphologique|métabolique|scanographique|tumorale|tomodensitométrique|biologique|hématologique|cytologique|moléculaire|initiale|thérapeutique]';

/** Words for the response of a tumour. Sources: RECIST 1.1, Lugano 2014; version 2026-11. */
export const PHRASES: readonly Phrase<ResponseWord>[] = Object.freeze([
  ...says(
    'CR',
    'metabolic',
    'réponse métabolique complète',
    'réponse complète métabolique',
    'négativation du TEP',
    'négativation de la TEP',
  ),
  ...says('CR', 'radiological', 'réponse radiologique complète', 'réponse complète radiologique', 'réponse morphologique complète'),
  ...says('CR', 'clinical', 'réponse clinique complète', 'réponse complète clinique'),
  ...says(
    'pCR',
    'histological',
    'réponse histologique complète',
    'réponse complète histologique',
    'réponse pathologique complète',
    'réponse complète pathologique',
    '=pCR',
    '=RCH',
    'réponse anatomopathologique complète',
    'stérilisation tumorale complète',
    'réponse complète anatomopathologique',
    'absence de tumeur résiduelle',
    'absence de reliquat tumoral',
  ),
  ...says('PR', 'histological', 'réponse histologique partielle', 'réponse pathologique partielle', 'bonne réponse histologique'),
  ...says('PR', 'metabolic', 'réponse métabolique partielle'),
  ...says(
    'CR',
    null,
    `réponse ${HOW} complète`,
    'réponse complète',
    'réponse clinique et radiologique complète',
    `très bonne réponse complète`,
    'réponse totale',
    'disparition complète des lésions',
    'disparition de toutes les lésions',
    'disparition complète de la tumeur',
    'rémission métabolique complète',
    'réponse presque complète',
  ),
  ...says(
    'PR',
    null,
    `réponse ${HOW} partielle`,
    'réponse partielle',
    'bonne réponse partielle',
    'très bonne réponse partielle',
    'bonne réponse',
    'excellente réponse',
    'réponse favorable',
    'réponse majeure',
    'réponse tumorale',
    'réponse objective',
    'régression tumorale',
    'diminution des lésions',
    'diminution de taille des lésions',
    'diminution de la taille des lésions',
    'régression des lésions',
    'régression partielle',
    'fonte tumorale',
    'réduction tumorale',
    'réponse mineure',
    'très bonne réponse',
  ),
  ...says(
    'SD',
    null,
    'maladie stable',
    'stabilité [de la maladie]',
    'stabilité lésionnelle',
    'stabilité tumorale',
    'stabilisation [de la maladie]',
    'réponse modérée',
    'stabilité des lésions',
    'lésions stables',
    'lésion stable',
    'maladie stabilisée',
    'stabilité radiologique',
    'stabilité scanographique',
    'aspect stable',
  ),
  ...says(
    'PD',
    null,
    'maladie progressive',
    'maladie évolutive',
    'absence de réponse',
    'non réponse',
    'échec thérapeutique',
    'échec du traitement',
    'réfractaire au traitement',
    'mauvaise réponse',
    'pas de réponse',
  ),
  ...says('dissociated', null, 'réponse dissociée', 'évolution dissociée', 'réponse mixte'),
  ...abbreviation('CR', '=RC', '=CR', '=RCM'),
  ...abbreviation('PR', '=RP', '=PR', '=TBRP', '=VGPR'),
  ...abbreviation('SD', '=SD'),
  ...abbreviation('PD', '=PD'),
  ...scale('Deauville', 'Deauville', 'score de Deauville'),
  ...scale('Sataloff', 'Sataloff'),
  ...scale('Chevallier', 'Chevallier'),
  ...scale('Mandard', 'Mandard', '=TRG'),
  ...scale('RCB', '=RCB'),
]);

/** What must stand beside an abbreviation: "en RC", "RP selon RECIST", "RC après 4 cures". */
export const BEFORE_ABBREVIATION: ReadonlySet<string> = new Set([
  'en',
  'une',
  'recist',
  'reponse',
  'une',
  'maintien',
  'maintenue',
  'evaluation',
]);
export const AFTER_ABBREVIATION: ReadonlySet<string> = new Set([
  'recist',
  'apres',
  'scanographique',
  'radiologique',
  'metabolique',
  'clinique',
  'persistante',
  'maintenue',
  'selon',
  'tep',
  ')',
]);
/** "réponse immunitaire", "en réponse à votre courrier": no response of a tumour. */
export const OTHER_RESPONSE: ReadonlySet<string> = new Set([
  'immunitaire',
  'immune',
  'courrier',
  'lettre',
  'question',
  'demande',
  'inflammatoire',
  'motrice',
  'verbale',
  'glycemique',
  'biopsie',
  'vaccinale',
]);
/** "stabilité hémodynamique": the patient, not the lesions. */
export const OTHER_STABILITY: ReadonlySet<string> = new Set([
  'hemodynamique',
  'clinique',
  'respiratoire',
  'microsatellites',
  'microsatellite',
  'microsatellitaire',
  'ponderale',
  'rachidienne',
  'vertebrale',
  'tensionnelle',
  'emotionnelle',
  'neurologique',
  'renale',
  'articulaire',
  'poids',
]);
