import { type Said, said } from './words.ts';

/**
 * What each rule says, by its name without the version: a rule that is not named here fails a test. The words are of the design's rules
 * (docs/explanation/history.md).
 */
export const RULE_WORDS: Readonly<Record<string, Said>> = Object.freeze({
  'tumour/iacr-cluster': said(
    'les énoncés d’un même organe et d’un même groupe histologique (règles IACR) sont une seule tumeur',
    'statements of one organ and one histological group (IACR rules) are one tumour',
  ),
  'recurrence/after-care': said(
    'un retour au site d’origine ou dans ses ganglions après un traitement curatif, une rémission ou une surveillance est une récidive',
    'a return at the primary site or in its nodes after curative care, remission or surveillance is a recurrence',
  ),
  'recurrence/metastasis-after-care': said(
    'une métastase apparue après un traitement curatif, une rémission ou une surveillance est une récidive métastatique',
    'a metastasis that appears after curative care, remission or surveillance is a metastatic recurrence',
  ),
  'progression/never-left': said(
    'une maladie qui grandit sans avoir disparu progresse',
    'a disease that grows without having gone progresses',
  ),
  'second-cancer/new-primary': said(
    'toute tumeur primitive après la première est un second cancer',
    'every primary after the first is a second cancer',
  ),
  'remission/stated': said(
    'la rémission est dite, ou l’absence de récidive constatée après un traitement curatif',
    'the remission is stated, or nothing had come back after curative care',
  ),
  'transformation/stated': said('la transformation est dite', 'the transformation is stated'),
  'death/stated': said('le décès est dit dans un document', 'the death is stated in a document'),
  'death/administrative': said('le décès est inscrit à l’état civil', 'the death stands in the administrative record'),
  'treatment/told': said('le traitement est dit donné dans un document', 'a document says that the treatment was given'),
  'treatment/chemotherapy-file': said(
    'les administrations qui se suivent avec le même protocole sont un seul traitement',
    'consecutive administrations of one protocol are one treatment',
  ),
  'treatment/ccam-resection': said(
    'l’acte CCAM retire l’organe d’une tumeur connue',
    'the procedure code removes the organ of a known tumour',
  ),
  'treatment/pmsi-sessions': said(
    'les séances qui se suivent à moins de deux semaines sont un seul traitement',
    'sessions less than two weeks apart are one treatment',
  ),
  correction: said('une personne a corrigé cette valeur', 'a person corrected this value'),
});
