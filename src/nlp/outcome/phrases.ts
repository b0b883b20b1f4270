import type { Phrase } from '../engine/contract.ts';

export type Outcome =
  | { readonly type: 'remission'; readonly value: 'complete' | 'partial' | 'no-evidence' | 'cured' }
  | { readonly type: 'surveillance'; readonly value: 'follow-up' | 'lost' | 'last-news' | 'palliative-care' | 'alive' }
  | { readonly type: 'death'; readonly value: null };
/** A disease whose absence is a remission: `absent` where a word before it denies it. */
export type OutcomeWord = Outcome | { readonly type: 'absent' };

const remission = (value: 'complete' | 'partial' | 'no-evidence' | 'cured', ...patterns: string[]): Phrase<OutcomeWord>[] =>
  patterns.map((pattern) => ({ pattern, value: Object.freeze({ type: 'remission' as const, value }) }));
const follow = (value: 'follow-up' | 'lost' | 'last-news' | 'palliative-care' | 'alive', ...patterns: string[]): Phrase<OutcomeWord>[] =>
  patterns.map((pattern) => ({ pattern, value: Object.freeze({ type: 'surveillance' as const, value }) }));
const death = (...patterns: string[]): Phrase<OutcomeWord>[] =>
  patterns.map((pattern) => ({ pattern, value: Object.freeze({ type: 'death' as const, value: null }) }));

const absent = (...patterns: string[]): Phrase<OutcomeWord>[] =>
  patterns.map((pattern) => ({ pattern, value: Object.freeze({ type: 'absent' as const }) }));

/** Words for the end of the course: remission, follow-up, death. Written for Continuum; version 2026-11. */
export const PHRASES: readonly Phrase<OutcomeWord>[] = Object.freeze([
  ...remission(
    'complete',
    'rémission complète',
    'en rémission',
    'rémission',
    'rémission clinique',
    'rémission persistante',
    'rémission complète persistante',
    'rémission prolongée',
    'rémission cytologique',
    'rémission métabolique complète',
    'rémission (hématologique|moléculaire|radiologique|biologique)',
    'rémission (hématologique|moléculaire|clinique|radiologique) complète',
    'en =RC 1',
    'en =RC 2',
    'en =RC 3',
    'première rémission complète',
    '(image|lésion|tumeur|masse) (a|avait) [complètement|totalement|entièrement] disparu',
    'toutes les (lésions|images|métastases) (ont|avaient) disparu',
    'deuxième rémission complète',
  ),
  ...remission('partial', 'rémission (partielle|incomplète)'),
  ...absent(
    '(récidive|rechute|progression) [locale|locorégionale|métastatique|tumorale]',
    'récurrence',
    'maladie [résiduelle|évolutive|décelable]',
    'signe de la maladie',
    'métastase',
    'évolutivité',
    'reprise évolutive',
    'tumeur résiduelle',
    'lésion évolutive',
  ),
  ...remission(
    'no-evidence',
    '(pas de|pas d|sans|aucun~|absence de|absence d) signe (évolutif|de malignité|évocateur de malignité|suspect de malignité)',
    '(sans|absence de|absence d|aucune) (preuve|preuves|évidence) de (maladie|récidive|rechute)',
    '(sans|absence de|aucune) (preuve|preuves) de la présence d une (tumeur|maladie)',
    'contrôles normaux',
    'contrôles [de suivi] [périodiques|réguliers|semestriels|annuels|trimestriels|ultérieurs|cliniques|radiologiques] normaux',
    'contrôles [périodiques|réguliers|semestriels|annuels|trimestriels|ultérieurs] (sans anomalie|sans particularité|dans les limites de la normale)',
    'examens [de (suivi|contrôle|surveillance)] normaux jusqu',
    'examens de (suivi|contrôle|surveillance) normaux',
    'résultats normaux jusqu',
    'indemne de toute récidive',
    'indemne~ de [la|toute|sa] maladie',
    'libre de (la|toute) maladie',
    '(intervalle|période) (sans|libre de [toute]) maladie',
    'intervalle libre',
    'libre de maladie',
    'libre de récidive',
    'sans maladie résiduelle',
    'sans lésion résiduelle',
    'absence de lésion résiduelle',
    'pas de lésion résiduelle',
    'pas de reliquat tumoral',
    'n a pas présenté de (récidive|rechute)',
    'n ont retrouvé aucun signe de récidive',
    'ne présente pas de signe en faveur d une récidive',
    'n existait pas de récidive',
    'n existe pas de récidive',
    'sans signe évolutif',
    'sans évolutivité',
    'libre de progression',
    'aucune évolutivité',
    'pas d évolutivité tumorale',
    'pas de reprise de la maladie',
    'pas de résidu tumoral',
    '=NED',
  ),
  ...remission('cured', 'guéri~', 'guérison', 'considéré comme guéri~', 'considérée comme guérie', 'déclaré guéri~', 'déclarée guérie'),
  ...follow(
    'follow-up',
    'surveillance',
    'sous surveillance',
    'surveillance simple',
    'surveillance active',
    'surveillance clinique',
    'surveillance régulière',
    'suivi régulier',
    'suivi alterné',
    'surveillance (armée|rapprochée|annuelle|semestrielle|trimestrielle|oncologique|carcinologique|radiologique|alternée|seule|au long cours)',
    'surveillance clinico (biologique|radiologique)',
    'surveillance clinique et (biologique|radiologique)',
    'suivi (oncologique|carcinologique|annuel|semestriel|trimestriel)',
    'abstention thérapeutique',
    'abstention surveillance',
    'pause thérapeutique',
    'fenêtre thérapeutique',
    'vacances thérapeutiques',
  ),
  ...follow('lost', 'perdu~ de vue', 'perdus de vue', 'perdues de vue', '=PDV'),
  ...follow(
    'last-news',
    'dernières nouvelles',
    'date des dernières nouvelles',
    'au dernier contrôle',
    'à la dernière consultation',
    'dernière visite',
    'dernière consultation',
    '=DDN',
  ),
  ...follow(
    'palliative-care',
    'soins palliatifs',
    'soins de support exclusifs',
    'soins de confort',
    'unité de soins palliatifs',
    '=USP',
    'traitement symptomatique exclusif',
    'prise en charge palliative',
    'soins palliatifs exclusifs',
    'sédation palliative',
    'sédation profonde',
    '=LISP',
    'hospitalisation à domicile palliative',
    'arrêt des traitements spécifiques',
    'soins terminaux',
    'sédation terminale',
    'arrêt des (thérapeutiques|traitements) (actives|actifs|oncologiques|carcinologiques|anticancéreux|curatifs)',
    'limitation (de|des) (soins|traitements|thérapeutiques)',
    'limitation et arrêt des (thérapeutiques|traitements)',
    '=LATA',
    'décision de =LAT',
    'procédure de =LAT',
    'soins de support seuls',
    'soins de support exclusif',
    'traitement de support exclusif',
    'meilleurs soins de support',
    '=BSC',
    'best supportive care',
    'hospitalisation à domicile pour soins palliatifs',
    '=HAD palliative',
    'équipe mobile de soins palliatifs',
    '=EMSP',
    'lit identifié de soins palliatifs',
    'accompagnement (palliatif|de fin de vie|de la fin de vie)',
    'fin de vie',
    'phase (terminale|agonique|palliative)',
    'stade (terminal|palliatif)',
    'situation palliative',
    'agonie',
    'traitement symptomatique seul',
    'prise en charge symptomatique exclusive',
    'abstention de tout traitement spécifique',
  ),
  ...follow('alive', 'toujours vivant~', 'est vivant~', 'est en vie', 'en vie', 'vivant sans récidive', 'vivante sans récidive', 'vivant~'),
  ...death(
    'décès',
    'décédé',
    'décédait',
    'décédant',
    'décède',
    'est décédé',
    'est décédée',
    'décédée',
    'est mort~',
    'est morte',
    'mort du patient',
    'mort de la patiente',
    'exitus',
    '=DCD',
    '=dcd',
    'décédera',
    'a succombé',
    'succombe',
    'succombé',
    'autopsie',
    'date de décès',
    'est mort de',
    'est morte de',
    'mort du malade',
    'décéda',
    'issue fatale',
    'évolution fatale',
    'mort est survenue',
    'mourut',
    'la mort',
    's est éteint',
    's est éteinte',
    's éteignait',
    'nous a (quitté|quittés)',
    'a quitté les siens',
    'a quitté ce monde',
    'a été emporté~',
    'décédé des suites',
    'décédée des suites',
    'cause [probable] du décès',
    'date du décès',
    'décès est survenu',
    'décès survenu',
    'survenue du décès',
    '=Dcd',
    '=Décédé',
  ),
]);

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));
/** What denies a disease ("pas de récidive"), and what may stand between ("pas d'argument clinique ni biologique pour une récidive"). */
export const DENIES = set('pas sans aucun aucune absence ni indemne');
export const BETWEEN_DENIAL = set(
  'de d du des en faveur une un nouvelle nouvelles nouveau signe signes argument arguments evidence evocateur evocateurs element elements pour clinique cliniques radiologique radiologiques biologique biologiques scanographique scannographique endoscopique echographique mammographique formel ni ou et ce jour toute donnee donnees',
);
/** What follows a denied disease that is seen somewhere else. */
export const ELSEWHERE = set(
  'autre autres ailleurs extracerebrale extracranienne extrahepatique extraosseuse extrathoracique extrapulmonaire',
);
export const REST = set('reste');
/** "risque de décès", "taux de mortalité", "certificat de décès": nobody died. */
export const NOBODY = set('risque risques taux cellulaire cause causes apoptose peur idees programmee certificat annonce acceptation');
/** What a person died of, by folded words behind the death. */
export type Cause = 'cancer' | 'toxicity' | 'infection' | 'cardiovascular' | 'other';
const CAUSES: Readonly<Record<Cause, string>> = {
  cancer:
    'cancer progression evolution maladie tumorale tumoral metastases metastatique metastase neoplasie recidive rechute carcinose tumeur lymphome leucemie melanome myelome neoplasique',
  toxicity: 'toxicite toxique iatrogene',
  infection: 'sepsis septique septicemie infection infectieuse infectieux pneumopathie pneumonie peritonite covid grippe aspergillose',
  cardiovascular: 'infarctus embolie avc cardiaque hemorragie hemorragique cardiogenique tamponnade rupture',
  other: 'respiratoire hepatique renale suicide accident multiviscerale occlusion cachexie autre intercurrente',
};
export const CAUSE_WORDS: ReadonlyMap<string, Cause> = new Map(
  (Object.entries(CAUSES) as [Cause, string][]).flatMap(([cause, words]) => words.split(' ').map((word) => [word, cause] as const)),
);
/** Small words between the death and its cause. */
export const LEADS_CAUSE = set(
  'de d des du par suite suites a pour dans contexte cause : en raison probable lie liee secondaire apres sur retenue etait est',
);
/** "DDN" heads the birth of the patient on every page; it is the date of the last news only beside what became of them. */
export const NEWS_BESIDE = set('vivant vivante vivants decede decedee dcd nouvelles statut perdu perdue rc ned remission vie');
/** A heading or a place: "depuis la dernière consultation", "service de soins palliatifs". */
export const HEADS = set('depuis service unite departement pole centre hopital medecin docteur dr du responsable secretariat');
/** After "surveillance": the ward watches a value, not the course of the cancer. */
export const WARD = set(
  'pansement pansements tension tensionnelle glycemique glycemie glycemies constantes nfs plaie plaies cicatrice temperature diurese infirmiere hospitaliere continue postoperatoire transit poids saturation hydratation paraclinique neurologique cardiaque scopee douleur',
);
