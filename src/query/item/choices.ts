import { fold } from '../../nlp/lexeme/index.ts';

/** One value of a field: as the warehouse writes it, how it is said, and what may be typed for it. Written for Continuum, 2026-11, version 1. */
export interface Choice {
  readonly value: string;
  readonly fr: string;
  readonly en: string;
  readonly typed: readonly string[];
}
/** Accents, case and the sign between words are free in what is typed: `récidive locale`, `recidive_locale`. */
export const plainName = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/œ/gu, 'oe')
    .replace(/[\s_-]+/gu, '_');

const rows = (text: string): readonly Choice[] =>
  Object.freeze(
    text
      .trim()
      .split('\n')
      .map((line) => {
        const [value = '', fr = '', en = '', others = ''] = line.split('|').map((cell) => cell.trim());
        return Object.freeze({
          value,
          fr,
          en,
          typed: Object.freeze([value, fr, en, ...others.split(',').filter((o) => o !== '')].map(plainName)),
        });
      }),
  );

export const SEXES = rows(`
F | femme | woman | f,feminin,female
M | homme | man | m,masculin,male`);
export const VITAL = rows(`
alive | vivant | alive | vivante
dead | décédé | dead | decedee,mort`);
export const SMOKERS = rows(`
current | fumeur | current smoker | actif
former | ancien fumeur | former smoker | sevre
never | non-fumeur | never smoker | jamais`);
export const YES_NO = rows(`
1 | oui | yes | vrai,true
0 | non | no | faux,false`);
export const LATERALITIES = rows(`
left | gauche | left | g
right | droite | right | droit,d
bilateral | bilatérale | bilateral | bilateral`);
export const BASES = rows(`
pathology | histologie | pathology | anatomopathologie
cytology | cytologie | cytology |
imaging | imagerie | imaging |
clinical | clinique | clinical |
code | code | code |`);
export const GRADES = rows(`
low | bas grade | low grade | bas
intermediate | grade intermédiaire | intermediate grade | intermediaire
high | haut grade | high grade | haut
1 | 1 | 1 | i
2 | 2 | 2 | ii
3 | 3 | 3 | iii
4 | 4 | 4 | iv`);
/** `metastasis` is any event with a distant site, whenever it came; `synchronous_metastasis` stands for metastases found at diagnosis. */
export const EVENTS = rows(`
metastasis | métastase | metastasis | metastases
local_recurrence | récidive locale | local recurrence | rechute_locale
regional_recurrence | récidive régionale | regional recurrence | recidive_ganglionnaire
metastatic_recurrence | récidive métastatique | metastatic recurrence | rechute_metastatique
recurrence | récidive | recurrence | rechute
progression | progression | progression | evolution
second_cancer | second cancer | second cancer | deuxieme_cancer
synchronous_metastasis | métastase synchrone | synchronous metastasis | metastase_initiale
complete_remission | rémission complète | complete remission | remission
transformation | transformation | transformation |
death | décès | death | deces`);
/** General names and the types that they stand for. */
export const EVENT_GROUPS: Readonly<Record<string, readonly string[]>> = Object.freeze({
  recurrence: ['local_recurrence', 'regional_recurrence', 'metastatic_recurrence'],
});
/** States of a tumour in its course; each lasts until the next one begins. */
export const STATES = rows(`
initial_care | prise en charge initiale | initial care | traitement_initial
surveillance | surveillance | surveillance |
remission | rémission | remission |
locally_recurrent | récidive locorégionale | locally recurrent | recidive_locale,recidive
metastatic | métastatique | metastatic |
progressive | en progression | progressive | progression
dead | décédé | dead | deces`);
export const TREATMENTS = rows(`
surgery | chirurgie | surgery |
chemotherapy | chimiothérapie | chemotherapy | chimio
radiotherapy | radiothérapie | radiotherapy | irradiation
brachytherapy | curiethérapie | brachytherapy |
hormone | hormonothérapie | hormone therapy |
targeted | thérapie ciblée | targeted therapy | therapeutique_ciblee
immunotherapy | immunothérapie | immunotherapy |
transplant | greffe | transplant | autogreffe,allogreffe
other | autre | other |`);
export const INTENTS = rows(`
neoadjuvant | néoadjuvant | neoadjuvant | neo_adjuvant
adjuvant | adjuvant | adjuvant |
curative | curatif | curative |
palliative | palliatif | palliative |
maintenance | entretien | maintenance |`);
export const END_REASONS = rows(`
completed | terminé | completed | fini
progression | progression | progression |
toxicity | toxicité | toxicity |
death | décès | death |
choice | choix | choice |
other | autre | other |`);
export const FACTS = rows(`
diagnosis | diagnostic | diagnosis |
procedure | acte | procedure |
session | séance | session |
tumour_record | fiche tumeur | tumour record |
drug_administration | administration | administration |
drug_prescription | prescription | prescription |
drug_dispensation | dispensation | dispensation |
laboratory | biologie | laboratory | labo
sample | prélèvement | sample |
vital_status | statut vital | vital status |`);
export const SAMPLE_STATES = rows(`
primary | primitif | primary | tumeur_primitive
recurrence | récidive | recurrence | rechute
metastasis | métastase | metastasis |
transformation | transformation | transformation |
remission | rémission | remission |`);
export const STAYS = rows(`
full | hospitalisation | full stay | complete
day | hôpital de jour | day hospital | hdj
session | séance | session |
consultation | consultation | consultation |
external | externe | external |`);
export const MENTION_CONTEXTS = rows(`
affirmed | affirmé | affirmed |
negated | nié | negated |
suspected | suspecté | suspected |
family | famille | family |
planned | prévu | planned |
history | antécédent | history |`);
/** Sections of documents, as the reader parts them. */
export const SECTIONS = rows(`
header | en-tête | header | entete
reason | motif | reason |
antecedents | antécédents | past history | antecedent
family_history | antécédents familiaux | family history | famille
lifestyle | mode de vie | lifestyle | habitus
history_of_disease | histoire de la maladie | history of disease | hdm
examination | examen clinique | examination | examen
biology | biologie | biology | labo,laboratory
imaging | imagerie | imaging | radiologie
pathology | anatomopathologie | pathology | anapath,histologie
complementary_exams | examens complémentaires | complementary exams | examens
treatment | traitement | treatment | traitements
operation | intervention | operation | compte_rendu_operatoire
evolution | évolution | evolution |
conclusion | conclusion | conclusion | conclusions
decision | décision | decision | proposition
plan | conduite à tenir | plan | cat,projet
footer | pied de page | footer |
signature | signature | signature |`);
/** Kinds of documents by short names; the value is their LOINC code. */
export const DOCUMENTS_TYPED = rows(`
60568-3 | anatomopathologie | pathology report | anapath,histologie,cr_anapath
34794-8 | RCP | tumour board | fiche_de_rcp,reunion_de_concertation
18776-5 | PPS | care plan | programme_personnalise_de_soins
51969-4 | génétique moléculaire | molecular genetics | biologie_moleculaire,genetique
34874-8 | opératoire | operative report | compte_rendu_operatoire,cro
11488-4 | consultation | consultation note | compte_rendu_de_consultation
34112-3 | hospitalisation | hospital stay report | compte_rendu_d_hospitalisation,crh
11490-0 | lettre de sortie | discharge letter | sortie
18748-4 | imagerie | imaging report | radiologie,compte_rendu_d_imagerie
11502-2 | biologie | laboratory report | compte_rendu_de_biologie
34746-8 | note infirmière | nurse note | infirmiere
34133-9 | synthèse d’épisode | episode summary | synthese_d_episode_de_soins
60591-5 | synthèse médicale | medical summary | synthese`);
export const RESULTS_TYPED = rows(`
positive | positif | positive | positive,pos,+,present,presente,presence
negative | négatif | negative | negative,neg
mutated | muté | mutated | mutee,mutation
wild-type | sauvage | wild-type | non_mute
rearranged | réarrangé | rearranged | rearrange
amplified | amplifié | amplified | amplifie
not amplified | non amplifié | not amplified | non_amplifie
lost | perdu | lost | perte,loss
retained | conservé | retained | conserve
methylated | méthylé | methylated | methyle
unmethylated | non méthylé | unmethylated | non_methyle
codeleted | codélété | codeleted | codelete
not codeleted | non codélété | not codeleted | non_codelete
low | bas | low | faible
high | élevé | high | haut,eleve`);
/** English names of changes of chromosomes whose lists of the reader are French. */
export const ENGLISH_CHANGES: Readonly<Record<string, readonly string[]>> = Object.freeze({
  'monosomie 3': ['monosomy 3', 'loss of chromosome 3'],
  'trisomie 12': ['trisomy 12'],
  'gain(8q)': ['8q gain'],
  'gain(6p)': ['6p gain'],
  'gain(1q)': ['1q gain'],
});
/** Results that say that what was looked for is not there. */
export const ABSENT_RESULTS: readonly string[] = Object.freeze([
  'negative',
  'wild-type',
  'not amplified',
  'unmethylated',
  'not codeleted',
  'MSS',
  'pMMR',
]);

/** The surgical acts of histories that are asked for most, in French; others are asked for by the name that the history gives. */
export const ACTS_TYPED = rows(`
lumpectomy | tumorectomie | lumpectomy | segmentectomie_mammaire
mastectomy | mastectomie | mastectomy |
enucleation | énucléation | enucleation |
colectomy | colectomie | colectomy |
rectal resection | résection rectale | rectal resection |
lobectomy | lobectomie | lobectomy |
nephrectomy | néphrectomie | nephrectomy |
prostatectomy | prostatectomie | prostatectomy |
hysterectomy | hystérectomie | hysterectomy |
sentinel node | ganglion sentinelle | sentinel node |
lymphadenectomy | curage ganglionnaire | lymphadenectomy | curage`);

export const choiceOf = (choices: readonly Choice[], typed: string): Choice | undefined => {
  const name = plainName(typed);
  return choices.find((choice) => choice.value === typed) ?? choices.find((choice) => choice.typed.includes(name));
};
export const foldedText = (text: string): string => fold(text).trim();
