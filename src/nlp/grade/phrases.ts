import type { Phrase } from '../engine/contract.ts';

export type GradeWord =
  /** A system named alone takes its number directly; the word "grade" needs a tumour beside it. */
  | { readonly word: 'grade'; readonly system: string | null }
  | { readonly word: 'letter' }
  | { readonly word: 'gleason' }
  | { readonly word: 'said'; readonly value: string; readonly system: string };

const each = (value: GradeWord, ...patterns: string[]): Phrase<GradeWord>[] =>
  patterns.map((pattern) => ({ pattern, value: Object.freeze(value) }));
const said = (value: string, system: string, ...patterns: string[]) => each({ word: 'said', value, system }, ...patterns);

/** Grades of malignancy. Sources: Elston and Ellis 1991, ISUP 2012 and 2014, FNCLCC, WHO CNS 2021; version 2026-11. */
export const PHRASES: readonly Phrase<GradeWord>[] = Object.freeze([
  ...each(
    { word: 'grade', system: null },
    'grade',
    'grade histologique',
    'grade tumoral',
    'grade nucléaire',
    'grade histopronostique',
    'grade histo pronostique',
    'grade cytologique',
    'grade de malignité',
    'grade combiné',
    'grade cytonucléaire',
  ),
  ...each(
    { word: 'grade', system: 'SBR' },
    '=SBR',
    '=MSBR',
    'grade =SBR',
    'grade histopronostique =SBR',
    'Scarff Bloom [et] Richardson',
    'grade [de] Scarff Bloom [et] Richardson',
    'Bloom',
    'Scarff',
    'Bloom [et] Richardson',
    'grade [de] Bloom',
    'Nottingham',
    'grade [de] Nottingham',
    'Elston [et] Ellis',
    'grade [d] Elston [et] Ellis',
    '=EE',
    'grade =EE',
    'Ellis [et] Elston',
    'grade histopronostique [d|selon] Elston [et] Ellis',
    'grade =SBR modifié',
    'score =SBR',
  ),
  ...each(
    { word: 'grade', system: 'ISUP' },
    '=ISUP',
    'grade =ISUP',
    'groupe =ISUP',
    'score =ISUP',
    'grade [=WHO / ] =ISUP',
    'grade groupe',
    'grade group',
  ),
  ...each({ word: 'grade', system: 'Fuhrman' }, 'Fuhrman', 'Furhman', 'Führman', 'grade [nucléaire] [de] (Fuhrman|Furhman)'),
  ...each({ word: 'grade', system: 'FNCLCC' }, '=FNCLCC', 'grade =FNCLCC', 'grade histologique =FNCLCC', 'grade [de la] =FNCLCC'),
  ...each({ word: 'grade', system: 'WHO' }, 'grade =OMS', '=OMS grade', 'grade =WHO', 'grade histologique =OMS'),
  ...each(
    { word: 'grade', system: 'Edmondson' },
    'Edmondson',
    'grade [d] Edmondson',
    'Edmondson Steiner',
    'grade [d] Edmondson Steiner',
    'Edmondson et Steiner',
  ),
  ...each({ word: 'grade', system: 'Hyams' }, 'Hyams', 'grade [de] Hyams'),
  ...each({ word: 'letter' }, '=G (1|2|3|4)', 'grade =G (1|2|3|4)', '(=GI|=GII|=GIII|=GIV)'),
  ...each({ word: 'gleason' }, 'Gleason', 'score [de] Gleason', 'Gleason score', 'gleason'),
  ...said('1', 'differentiation', 'bien différencié'),
  ...said('2', 'differentiation', 'moyennement différencié', 'modérément différencié', 'moyennement bien différencié', 'moyen différencié'),
  ...said('3', 'differentiation', 'peu différencié', 'faiblement différencié', 'mal différencié'),
  ...said('4', 'differentiation', 'indifférencié', 'non différencié', 'dédifférencié'),
  ...said(
    'high',
    'grade',
    'haut grade',
    'haut grade nucléaire',
    'grade élevé',
    'haut grade de malignité',
    'high grade',
    'haut grade histologique',
    'grade (histologique|nucléaire|tumoral) élevé',
  ),
  ...said(
    'low',
    'grade',
    'bas grade',
    'faible grade',
    'bas grade de malignité',
    'grade faible',
    'grade (histologique|nucléaire|tumoral) (faible|bas)',
    'low grade',
    'faible grade de malignité',
  ),
  ...said('intermediate', 'grade', 'grade intermédiaire', 'grade nucléaire intermédiaire'),
]);

/** What may stand between the word and its number. */
export const FILLERS: ReadonlySet<string> = new Set(
  ': = ( - grade groupe group de d du la l le les selon sbr msbr isup oms who fnclcc histologique nucleaire tumoral histopronostique scarff bloom richardson elston ellis et nottingham fuhrman furhman global score total est a modifie classification cote estime ii- '.split(
    ' ',
  ),
);
const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));
/** Words for a tumour near which a bare "grade 2" is one of malignancy. */
export const TUMOURS = set(
  'tumeur tumeurs cancer cancers neoplasie lesion cci cli cdi idc cis ccis dcis cbi adk adc ca chc lms gist proliferation processus composante infiltrant infiltrante invasif invasive malin maligne papillaire histologique nucleaire canalaire lobulaire clarke claires glial gliale folliculaire epidermoide epitheliale net tne',
);
/** Not tumours though they end in -ome. */
export const NOT_TUMOURS = set(
  'syndrome syndromes symptome symptomes hematome hematomes glaucome trachome chromosome dome atome tome genome idiome economie diplome home rhizome arome',
);
/** The names of systems that may follow the number: "grade II de SBR". */
export const SYSTEMS: Readonly<Record<string, string>> = {
  sbr: 'SBR',
  msbr: 'SBR',
  scarff: 'SBR',
  bloom: 'SBR',
  elston: 'SBR',
  ellis: 'SBR',
  nottingham: 'SBR',
  isup: 'ISUP',
  fuhrman: 'Fuhrman',
  furhman: 'Fuhrman',
  fnclcc: 'FNCLCC',
  oms: 'WHO',
  who: 'WHO',
  edmondson: 'Edmondson',
  hyams: 'Hyams',
};
/** Effects and other graded things: see src/nlp/toxicity and lists of scales. */
export const OTHER_GRADES = set(
  'toxicite neutropenie thrombopenie thrombocytopenie anemie mucite mucosite asthenie diarrhee diarrhees nausees vomissements constipation neuropathie neurotoxicite oedeme oedemes hydronephrose encephalopathie hypertension hta dyspnee cicatrice reflux varices varice ' +
    'oesophagite stomatite fatigue douleur rash syndrome erythrodysesthesie desquamation cheilite fievre pyrexie arthralgies myalgies arthromyalgie entorse prolapsus stenose hemorroides evenement effet effets secondaire secondaires indesirable ctcae insuffisance steatose fibrose ' +
    'arthrose lymphoedeme gvh gvhd brulure souffle epithelite radiodermite dermite alopecie ototoxicite hepatite cytolyse colite enterite pneumopathie pneumonite glasgow placenta',
);
