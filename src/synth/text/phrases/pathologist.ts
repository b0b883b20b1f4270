import { bank } from '../engine/scribe.ts';
import type { FactPhrases } from './fact-phrases.ts';

/** A diagnosis as the pathologist states it, who does not follow the patient. */
export const PATHOLOGY_DIAGNOSIS: FactPhrases = {
  noun: bank('<diag>'),
  verbose: bank(
    '<diag>',
    'aspect {histologique |}<diag:dun>',
    'localisation <diag:dun>',
    '{prélèvement intéressé|fragments intéressés} par <diag:un>',
    'l’ensemble des aspects {histologiques|morphologiques}{ et immunohistochimiques|} {est en faveur|est celui} <diag:dun>',
    'lésion correspondant à <diag:un>',
    'infiltration {tumorale |}par <diag:un>',
    'aspect morphologique et profil immunohistochimique en faveur <diag:dun>',
  ),
  telegraphic: bank('<diag>', 'aspect <diag:dun>', '<diag>', 'biopsie : <diag>', '=> <diag>'),
  structured: bank('<diag>', 'Diagnostic : <diag>', 'Conclusion : <diag>', 'Type histologique : <morph>{?site: ; siège : <site>}'),
  negated: bank(
    'absence {d’élément tumoral|de signe de malignité}, en particulier pas de <morph>',
    'pas d’argument {histologique |}pour <diag:un> sur ce prélèvement',
    'prélèvement {ne comportant pas|indemne} de <morph>',
  ),
  hypothetical: bank(
    'aspect évocateur, sans certitude sur ce matériel exigu : <diag>',
    'aspect évocateur <diag:dun>, à confronter {aux données cliniques|à l’immunohistochimie en cours}',
    'lésion suspecte <diag:dun>, nouveau prélèvement souhaitable',
    'on ne peut exclure <diag:un>',
  ),
};

/** Secondary sites under the microscope. */
export const PATHOLOGY_METASTASES: FactPhrases = {
  noun: bank('<mets>'),
  verbose: bank(
    '{localisation secondaire|métastase} prouvée : <mets>',
    'l’aspect correspond à <mets:un> de la tumeur connue',
    'prélèvement intéressé par <mets:un>',
  ),
  telegraphic: bank('<mets>', 'secondaire : <mets>', '=> <mets> {prouvées|confirmées}'),
  structured: bank('Localisation secondaire : <mets>', '<mets> confirmées histologiquement'),
  negated: bank('pas de <meta_sans> sur ce prélèvement', 'prélèvement indemne de <meta_sans>', 'absence de <meta_sans>'),
};
