import type { Phrase } from '../engine/contract.ts';

export type Outcome =
  | { readonly type: 'remission'; readonly value: 'complete' | 'partial' | 'no-evidence' | 'cured' }
  | { readonly type: 'surveillance'; readonly value: 'follow-up' | 'lost' | 'last-news' | 'palliative-care' | 'alive' }
  | { readonly type: 'death'; readonly value: null };
export type OutcomeWord = Outcome | { readonly type: 'cause' };

const remission = (value: 'complete' | 'partial' | 'no-evidence' | 'cured', ...patterns: string[]): Phrase<OutcomeWord>[] =>
  patterns.map((pattern) => ({ pattern, value: Object.freeze({ type: 'remission' as const, value }) }));
const follow = (value: 'follow-up' | 'lost' | 'last-news' | 'palliative-care' | 'alive', ...patterns: string[]): Phrase<OutcomeWord>[] =>
  patterns.map((pattern) => ({ pattern, value: Object.freeze({ type: 'surveillance' as const, value }) }));
const death = (...patterns: string[]): Phrase<OutcomeWord>[] =>
  patterns.map((pattern) => ({ pattern, value: Object.freeze({ type: 'death' as const, value: null }) }));

const DISEASES = [
  'récidive',
  'rechute',
  'récurrence',
  'progression',
  'maladie',
  'métastase',
  'évolutivité',
  'reprise évolutive',
  'tumeur résiduelle',
  'lésion évolutive',
];
const NO = '(pas de|pas d|sans|aucun~|absence de|absence d|ni|indemne de)';
const SIGN = '[(signe|argument|évidence) (de|d|en faveur de|en faveur d une|évocateur de)]';

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
  ),
  ...remission('partial', 'rémission partielle'),
  ...remission(
    'no-evidence',
    ...DISEASES.map((disease) => `${NO} ${SIGN} [nouvelle] ${disease}`),
    `${NO} (récidive|rechute|progression) (locale|locorégionale|métastatique|tumorale)`,
    `${NO} signe (évolutif|de malignité|de rechute locale)`,
    'indemne de toute récidive',
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
  ),
  ...remission('cured', 'guéri~', 'guérison', 'considéré comme guéri~', 'considérée comme guérie'),
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
    'abstention thérapeutique',
    'abstention surveillance',
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
  ),
  ...follow('alive', 'toujours vivant~', 'est vivant~', 'est en vie', 'en vie', 'vivant sans récidive', 'vivante sans récidive'),
  ...death(
    'décès',
    'décédé',
    'décédait',
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
  ),
]);

/** "risque de décès", "taux de mortalité", "certificat de décès": nobody died. */
export const NOBODY: ReadonlySet<string> = new Set([
  'risque',
  'risques',
  'taux',
  'cellulaire',
  'cause',
  'causes',
  'apoptose',
  'peur',
  'idees',
  'programmee',
  'certificat',
]);
