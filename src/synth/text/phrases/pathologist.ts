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

/** A specimen taken at a distance from the primary tumour. */
export const PATHOLOGY_SECONDARY: FactPhrases = {
  noun: bank('<metastase> <morph:dun>'),
  verbose: bank(
    '<metastase> <morph:dun>',
    'aspect <metastase:dun> <morph:dun>',
    'prélèvement {intéressé|infiltré} par <metastase:un> <morph:dun>{, compatible avec {l’origine connue|le primitif connu}|}',
    'l’aspect morphologique{ et le profil immunohistochimique|} {sont ceux|sont en faveur} <metastase:dun> <morph:dun>',
    '<metastase> de la tumeur connue ; type histologique : <morph>',
  ),
  telegraphic: bank('<metastase> <morph:dun>', '=> <metastase> <morph:dun>', '<metastase>, histo : <morph>'),
  structured: bank('Conclusion : <metastase> <morph:dun>', 'Diagnostic : <metastase> <morph:dun>'),
  negated: bank('pas de <metastase>', 'absence de <metastase>'),
  hypothetical: bank('aspect évocateur <metastase:dun> <morph:dun>, à confronter à la clinique', 'suspicion <metastase:de> <morph:dun>'),
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
