import type { Phrase } from '../engine/contract.ts';

/** RECIST categories, complete histological response, and dissociated response. */
export type Response = 'CR' | 'PR' | 'SD' | 'PD' | 'pCR' | 'dissociated';
export type Kind = 'radiological' | 'metabolic' | 'histological' | 'clinical' | 'biological' | null;
export type Scale = 'Deauville' | 'Lugano' | 'Sataloff' | 'Chevallier' | 'Mandard' | 'Dworak' | 'RCB';
/** What must surround a word: nothing, words of assessment around it (abbreviation), or one that leads it (adjective, noun). */
export type Proof = 'none' | 'around' | 'led by response' | 'led by examination' | 'led by assessment';
export type ResponseWord =
  | { readonly word: 'response'; readonly response: Response; readonly kind: Kind; readonly proof: Proof }
  | { readonly word: 'scale'; readonly scale: Scale };

const words = (response: Response, kind: Kind, proof: Proof, patterns: readonly string[]): Phrase<ResponseWord>[] => {
  const value: ResponseWord = Object.freeze({ word: 'response' as const, response, kind, proof });
  return patterns.map((pattern) => ({ pattern, value }));
};
const says = (response: Response, kind: Kind, ...patterns: string[]) => words(response, kind, 'none', patterns);
const abbreviation = (response: Response, kind: Kind, ...patterns: string[]) => words(response, kind, 'around', patterns);
const scale = (name: Scale, ...patterns: string[]): Phrase<ResponseWord>[] =>
  patterns.map((pattern) => ({ pattern, value: Object.freeze({ word: 'scale' as const, scale: name }) }));

const HOW =
  '[clinique|radiologique|morphologique|métabolique|scanographique|tumorale|tomodensitométrique|biologique|hématologique|cytologique|moléculaire|initiale|thérapeutique|cytogénétique|objective]';
/** Plurals are met by the singular. */
const LESIONS = '(lésion|adénopathie|métastase|localisation|nodule|tumeur|masse|cible|ganglion)';

/** Words for the response of a tumour. Sources: RECIST 1.1, iRECIST, Lugano 2014, IMWG; version 2026-11-25. */
export const PHRASES: readonly Phrase<ResponseWord>[] = Object.freeze([
  ...says(
    'CR',
    'metabolic',
    'réponse métabolique complète',
    'réponse complète métabolique',
    'négativation du TEP',
    'négativation de la TEP',
    'TEP négativé~',
    'TEP scanner négativé',
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
    'réponse histopathologique complète',
    'réponse complète histopathologique',
    '=pCR',
    '=RCH',
    '=RpC',
    'réponse anatomopathologique complète',
    'stérilisation tumorale complète',
    'stérilisation complète',
    'réponse complète anatomopathologique',
    'absence de tumeur résiduelle',
    'absence de reliquat tumoral',
    'absence de cellule tumorale résiduelle',
  ),
  ...says(
    'PR',
    'histological',
    'réponse histologique partielle',
    'réponse pathologique partielle',
    'bonne réponse histologique',
    'réponse histologique majeure',
    'réponse pathologique majeure',
    'bon répondeur [histologique]',
    'bonne répondeuse',
  ),
  ...says('PD', 'histological', 'mauvais répondeur [histologique]', 'mauvaise réponse histologique', 'absence de réponse histologique'),
  ...says('PR', 'metabolic', 'réponse métabolique partielle', 'réponse partielle métabolique', 'réponse métabolique'),
  ...says(
    'CR',
    'biological',
    'réponse (cytogénétique|moléculaire|hématologique|biologique|immunochimique) complète',
    'réponse moléculaire profonde',
    'réponse complète stringente',
    'réponse complète (biologique|moléculaire|cytogénétique|hématologique)',
    '=RCyC',
    '=sCR',
    '=RM4',
    '=RM4.5',
  ),
  ...says('PR', 'biological', 'réponse (moléculaire|cytogénétique) majeure', '=RMM', 'réponse (biologique|hématologique) partielle'),
  ...says(
    'CR',
    null,
    `réponse ${HOW} complète`,
    'réponse complète',
    'réponse clinique et radiologique complète',
    `très bonne réponse complète`,
    'réponse totale',
    'disparition (complète|totale) (des lésions|de toutes les lésions|de l ensemble des lésions|de la lésion|de la tumeur|de la masse [tumorale]|de l atteinte|des métastases|de la maladie)',
    'disparition de toutes les lésions',
    '(disparition|régression) (complète|totale) (du processus [tumoral]|de la tumeur|de la masse [tumorale]|des lésions tumorales|de la maladie|du lymphome)',
    'rémission métabolique complète',
    '=iCR',
  ),
  ...says(
    'PR',
    null,
    `réponse ${HOW} partielle`,
    // Nearly complete is not complete (RECIST 1.1).
    `réponse ${HOW} (quasi|presque|pratiquement) complète`,
    `réponse ${HOW} subtotale`,
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
    `diminution de [la] taille (des|de la|du) ${LESIONS}`,
    `diminution (en taille|de volume|du volume) (des|de la|du) ${LESIONS}`,
    `diminution (des|de la|du) ${LESIONS}`,
    'diminution de volume tumoral',
    'diminution du volume tumoral',
    'diminution de la masse tumorale',
    'diminution de la somme des (cibles|diamètres|lésions)',
    'diminution en taille et en nombre',
    `régression [partielle|nette|significative] (des|de la|du) ${LESIONS}`,
    'régression partielle',
    'fonte tumorale',
    'réduction tumorale',
    'réponse mineure',
    'très bonne réponse',
    'maladie en réponse',
    'évolution radiologique favorable',
    '=iPR',
    '=VGPR',
    '=TBRP',
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
    'lésions inchangées',
    'maladie stabilisée',
    'maladie contrôlée',
    'maladie sous contrôle',
    'contrôle de la maladie',
    'contrôle tumoral',
    'stabilité radiologique',
    'stabilité scanographique',
    'aspect stable',
    'absence de progression tumorale',
    'absence d évolution (tumorale|significative)',
    'pas d évolution (tumorale|significative)',
    '=iSD',
  ),
  ...says(
    'PD',
    null,
    'maladie progressive',
    'maladie évolutive',
    'maladie réfractaire',
    'absence de réponse',
    'non réponse',
    'non répondeur',
    'non répondeuse',
    'échec thérapeutique',
    'échec du traitement',
    'échec de la chimiothérapie',
    'réfractaire au traitement',
    'mauvaise réponse',
    'pas de réponse',
    '=iCPD',
    '=iUPD',
  ),
  ...says('dissociated', null, 'réponse dissociée', 'évolution dissociée', 'réponse mixte', 'réponse discordante'),
  ...abbreviation('CR', null, '=RC', '=CR'),
  ...abbreviation('CR', 'metabolic', '=RCM', '=RMC', '=CMR'),
  ...abbreviation('PR', null, '=RP', '=PR'),
  ...abbreviation('PR', 'metabolic', '=RMP', '=PMR'),
  ...abbreviation('SD', null, '=SD', '=MS'),
  ...abbreviation('PD', null, '=PD'),
  ...words('CR', null, 'led by response', ['complète!', 'totale!']),
  ...words('PR', null, 'led by response', ['partielle!']),
  ...words('SD', null, 'led by examination', ['stable']),
  ...words('PD', null, 'led by assessment', [
    'progression',
    'progression tumorale',
    'progression de la maladie',
    'prog!',
    'évolution!',
    'progression selon =RECIST',
    'progression selon =RECIST 1.1',
  ]),
  ...scale('Deauville', 'Deauville', 'score de Deauville'),
  ...scale('Lugano', 'score de Lugano', 'classification de Lugano'),
  ...scale('Sataloff', 'Sataloff', 'classification de Sataloff'),
  ...scale('Chevallier', 'Chevallier'),
  ...scale('Mandard', 'Mandard', '=TRG'),
  ...scale('Dworak', 'Dworak'),
  ...scale('RCB', '=RCB', 'residual cancer burden'),
]);

const set = (list: string): ReadonlySet<string> => new Set(list.split(' '));
/** Right before an abbreviation, marks and small words between: "en RC", "RECIST : PD", "TDM -> RP". */
export const LEADS_ABBREVIATION = set(
  'en une recist irecist reponse maintien maintenue evaluation reevaluation eval reeval tdm scanner tep irm tepscan pet scan scintigraphie bilan imagerie statut etat conclusion critere criteres percist lugano',
);
/** Near before it: an assessment after treatment is told. */
export const ASSESSMENT = set(
  'cure cures cycle cycles evaluation reevaluation recist scanner tdm tep irm reponse arret arretee arrete ligne chimiotherapie immunotherapie traitement',
);
/** Right after it. */
export const FOLLOWS_ABBREVIATION = set(
  'recist scanographique radiologique morphologique metabolique clinique persistante maintenue prolongee confirmee selon biologique hematologique iconographique tep recist1',
);
/** "RC persistante", "RC depuis 2012", "RC maintenue": the state of the patient rather than the result of one examination. */
export const LASTING = set('persistante maintenue prolongee depuis');
/** Small words and marks that may stand between the lead and the word. */
export const BETWEEN = set(
  ': = - > ( → est a au de du la le en traitement 1 1.1 selon une bonne meilleure faveur therapeutique obtenue montre jugee etait reste ; d chimiotherapie controle',
);
/** After an abbreviation: it is a receptor, a heart rate or a sign of the body. */
export const RESULT_AFTER = set(
  '+ - positif positifs positive negatif negatifs negative : = a 0 face profil inferieur regulier reguliere reguliers irregulier normale normal inflammatoire occlusif',
);
/** Immunohistochemistry beside "RP". */
export const IMMUNO = set(
  're ro rh er her her2 ihc recepteur recepteurs oestrogene oestrogenes progesterone ki ki67 mib mib1 hormonaux statut',
);
export const LEADS_RESPONSE = set('reponse reponses');
export const LEADS_EXAMINATION = set(
  'maladie evaluation reevaluation eval tdm scanner tep irm recist bilan lesions lesion reponse tap imagerie',
);
export const LEADS_ASSESSMENT = set('evaluation reevaluation eval reponse recist irecist tdm scanner tep bilan irm');
/** "réponse immunitaire", "en réponse à votre courrier": no response of a tumour. */
export const OTHER_RESPONSE = set(
  'immunitaire immune courrier lettre question demande inflammatoire motrice verbale glycemique biopsie vaccinale antalgique ventriculaire plaquettaire',
);
/** "stabilité hémodynamique": the patient, not the lesions. */
export const OTHER_STABILITY = set(
  'hemodynamique clinique respiratoire microsatellites microsatellite microsatellitaire ponderale rachidienne vertebrale tensionnelle emotionnelle neurologique renale articulaire poids hemodynamiquement psychique thymique tension biologique plaquettes genomique chromosomique',
);
