import { bank } from '../engine/scribe.ts';
import type { FactPhrases } from './fact-phrases.ts';

export const LOCAL_RECURRENCE: FactPhrases = {
  noun: bank('[récidive locale]', '[rechute locale]', '[récidive locorégionale]'),
  verbose: bank(
    '<sujet> a présenté <le> une [{récidive|rechute} locale] {de son cancer|de sa maladie|tumorale}{ prouvée histologiquement|}',
    '{?date:<le>, |}{apparition|survenue|mise en évidence} d’une [récidive locale]{?site: au niveau <site:du>}',
    'une [récidive locale] a été {diagnostiquée|mise en évidence|documentée} <le>{, confirmée par biopsie|}',
    'malheureusement, {?date:<le>, |}<il> a {présenté|développé} une [rechute locale]{ sur le site initial|}',
    '{on constatait|il était constaté} {?date:<le> |}une [récidive de la maladie {au niveau local|sur le site opératoire|in situ}]',
    'le bilan réalisé {?date:<le> |}{concluait à |montrait |révélait }une [{reprise évolutive|récidive} locale]',
    'la maladie a [récidivé {localement|sur place}] {?date:<le>}',
    'l’évolution a été marquée {?date:<le> |}par une [récidive {locale|au contact de la cicatrice}]',
  ),
  telegraphic: bank(
    '{?date:<date> : |}[{récidive|rechute} locale]',
    '[récidive locale] {?date:<le>}',
    '[R. locale] {?date:<date>} {prouvée|biopsiée|}',
    '[rechute locale]{?date: (<date>)}',
    '{?date:<date> |}[récidive {sur cicatrice|in situ|locale}], {bx +|prouvée|confirmée}',
  ),
  negated: bank(
    '{absence|pas} de [récidive]{ décelable| locale ou à distance| clinique|}',
    'pas d’argument {clinique ni biologique |}{pour une|en faveur d’une} [récidive]',
    'l’examen {ne retrouve pas|ne met pas en évidence} de [{récidive|rechute}{ locale|}]',
    'pas de signe de [{récidive|rechute|reprise évolutive}]',
    '<sujet> {reste|est} indemne de [récidive]',
    'aucun signe {clinique |}de [récidive {locale|locorégionale}]',
    'sans [{récidive|rechute}] à ce jour',
    'rien en faveur d’une [{récidive|reprise évolutive}]',
    '[récidive] : non',
    'pas d’élément {clinique |}pour une [{récidive|rechute}]',
  ),
  hypothetical: bank(
    'suspicion de [récidive locale], {imagerie|IRM|biopsie} demandée',
    '[récidive locale] à éliminer',
    'une [récidive] ne peut être {exclue|éliminée}, contrôle {dans <n:2-3> mois|demandé}',
    '[récidive] ? {TEP demandée|bilan demandé|à contrôler}',
    'je suspecte une [récidive locale], bilan en cours',
    'aspect faisant discuter une [récidive]',
  ),
  structured: bank(
    'Évolution : [récidive locale]{?date: <le>}',
    'Récidive : [{oui, locale|locale}]{?date: (<date>)}',
    '{?date:<date> : |}[récidive locale]',
    'Rechute : [récidive locale]{?date:, <le>}',
  ),
};

/** A relapse of leukaemia, myeloma or lymphoma, which is in no one place. */
export const HAEMATOLOGICAL_RELAPSE: FactPhrases = {
  noun: bank('[rechute]', '[rechute de la maladie]'),
  verbose: bank(
    '<sujet> a présenté <le> une [rechute{ de son hémopathie| de la maladie|}]',
    '{?date:<le>, |}{mise en évidence|survenue} d’une [rechute{ hématologique|}]',
    'la maladie a [rechuté] {?date:<le>}',
    'une [rechute] a été {documentée|diagnostiquée} <le>{, confirmée histologiquement|}',
    'malheureusement, {?date:<le>, |}<il> a [rechuté]',
  ),
  telegraphic: bank(
    '{?date:<date> : |}[rechute]',
    '[rechute]{?date: <le>}',
    '[rechute hémato]{?date: (<date>)}',
    '{?date:<date> |}[rechute] {prouvée|documentée|}',
  ),
  structured: bank(
    'Évolution : [rechute]{?date: <le>}',
    '[Rechute] : {oui|oui, documentée}{?date: (<date>)}',
    '{?date:<date> : |}[rechute]',
  ),
  negated: bank(
    'pas de [rechute]',
    'absence de [rechute]',
    'pas d’argument pour une [rechute]',
    'sans [rechute] à ce jour',
    'pas de signe de [rechute]',
    '[rechute] : non',
  ),
  hypothetical: bank(
    'suspicion de [rechute], {myélogramme|biopsie|TEP} à prévoir',
    '[rechute] à éliminer',
    '[rechute] ? {NFS rapprochées|bilan demandé}',
  ),
};

export const REGIONAL_RECURRENCE: FactPhrases = {
  noun: bank('[récidive ganglionnaire]', '[récidive régionale]', '[rechute ganglionnaire régionale]'),
  verbose: bank(
    '<sujet> a présenté <le> une [{récidive|rechute} ganglionnaire{ régionale|}]{?sites: <secondaire>}',
    '{?date:<le>, |}{apparition|mise en évidence} d’une [récidive {régionale|ganglionnaire}]',
    'une [rechute ganglionnaire] a été {diagnostiquée|confirmée par cytoponction|mise en évidence} <le>',
    'l’évolution a été marquée {?date:<le> |}par une [récidive {régionale|locorégionale ganglionnaire}]',
    'on retrouvait <le> une [récidive dans les aires ganglionnaires de drainage]',
  ),
  telegraphic: bank(
    '{?date:<date> : |}[récidive ganglionnaire]',
    '[rechute ganglionnaire] {?date:<le>}',
    '[récidive régionale (N+)]{?date: <date>}',
    '{?date:<date> |}[R. ganglionnaire]',
    '[récidive axe de drainage]{?date: (<date>)}',
  ),
  structured: bank(
    'Évolution : [récidive ganglionnaire]{?date: <le>}',
    'Récidive : [régionale]{?date: (<date>)}',
    '{?date:<date> : |}[récidive régionale]',
  ),
};

export const METASTATIC_RECURRENCE: FactPhrases = {
  noun: bank(
    '[récidive métastatique]{?sites: <secondaire>}',
    '[rechute métastatique]{?sites: <secondaire>}',
    '[rechute à distance]{?sites: <secondaire>}',
  ),
  verbose: bank(
    '<sujet> a présenté <le> une [{rechute|récidive} métastatique]{?sites: <secondaire>}',
    '{?date:<le>, |}{apparition|découverte|survenue} de <mets>, {témoignant d’une|dans le cadre d’une|correspondant à une} [{récidive|rechute} {métastatique|à distance}]',
    'l’évolution a été marquée {?date:<le> |}par une [rechute {métastatique|à distance}]{?sites: <secondaire>}{, prouvée par <biopsie_meta>|}',
    'une [récidive métastatique]{?sites: <secondaire>} a été {diagnostiquée|documentée|mise en évidence} <le>',
    'la maladie a [rechuté {sur un mode métastatique|à distance}] {?date:<le>} avec <mets:un>',
    'malheureusement{?date:, <le>}, le bilan {montrait|révélait} <mets:un>, soit une [{récidive|rechute} métastatique]',
    '{?date:<le>, |}le {scanner|bilan|TEP-scanner} de surveillance retrouvait <lesions> ; [récidive métastatique] {retenue en RCP|confirmée|prouvée par <biopsie_meta>}',
    'après une {période|phase} de rémission, [rechute métastatique]{?sites: <secondaire>} {?date:<le>}',
    '<mets> {?date:{diagnostiquées|découvertes} <le> |}([{récidive|rechute} métastatique])',
  ),
  telegraphic: bank(
    '{?date:<date> : |}[rechute métastatique]{?sites: <secondaire>}',
    '[{rechute|récidive} métastatique]{?sites: <secondaire>}{?date: <le>}',
    '{?date:<date> : |}[récidive M+]{?sites: <secondaire>}',
    '[rechute à distance]{?date: <le>} : <mets>',
    '{?date:<date> |}apparition <mets> = [rechute]',
    '[récidive {méta|métastatique}]{?sites: <secondaire>}{?date: (<date>)}, {biopsie +|prouvée|non biopsiée}',
  ),
  hypothetical: bank(
    '{suspicion|forte suspicion} de [{récidive|rechute} métastatique]{?sites: <secondaire>}',
    '<lesions> {suspectes|évocatrices} d’une [récidive métastatique], à {documenter|biopsier|confronter à l’histologie}',
    'aspect {très suspect|évocateur} de [rechute métastatique]{?sites: <secondaire>}, {biopsie|preuve histologique} souhaitable',
    '[récidive métastatique]{?sites: <secondaire>} à {éliminer|confirmer}',
  ),
  negated: bank('pas de [récidive métastatique]', 'absence de [rechute à distance]', 'pas d’argument pour une [récidive métastatique]'),
  structured: bank(
    '[Récidive métastatique]{?sites:, <secondaire>}{?date: (<date>)}',
    'Évolution : [rechute métastatique]{?sites: <secondaire>}{?date: <le>}',
    '{?date:<date> : |}[rechute métastatique]{?sites: <secondaire>}',
    'Rechute : [à distance]{?sites: (<secondaire>)}{?date: <le>}',
  ),
};

export const PROGRESSION: FactPhrases = {
  noun: bank('[progression]{?sites: <secondaire>}', '[évolution tumorale]', '[progression de la maladie]'),
  verbose: bank(
    '{?date:<le>, |}{le scanner|la réévaluation|le bilan} {montrait|mettait en évidence|concluait à} une [{progression|évolution} {de la maladie|tumorale}]{?sites: avec apparition de <mets>}',
    'la maladie a [{progressé|évolué}] {?date:<le>}{?sites:, avec apparition de <mets>}',
    'on constatait {?date:<le> |}une [progression {tumorale|de la maladie|morphologique|métabolique}]{?sites: <secondaire>}',
    'l’évaluation {?date:<du> |}est en faveur d’une [{progression|poursuite évolutive|évolutivité de la maladie}]{?sites: (<mets>)}',
    '{devant|au vu de} la [progression {tumorale|de la maladie}] {?date:constatée <le>}, {un changement de ligne a été décidé|le traitement a été modifié}{?sites: (nouvelles lésions : <mets>)}',
    'malheureusement la maladie est en [progression]{?date: <le>}{?sites: avec <mets:un>}',
    '<sujet> a été ~(considéré/considérée) en [progression] {?date:<le>}{?sites:, du fait de <mets>}',
    '{échappement|échec} thérapeutique {?date:<le> |}avec [progression]{?sites: <secondaire>}',
  ),
  telegraphic: bank(
    '{?date:<date> : |}[progression]{?sites: <secondaire>}',
    '[PD]{?date: <le>}{?sites: (<mets>)}',
    '[progression tumorale]{?date: (<date>)}{?sites: : <mets>}',
    '{TDM|scan|éval}{?date: <date>} : [progression]{?sites: <secondaire>}',
    '[maladie en progression]{?date: <le>}',
    '{?date:<date> : |}[évolution]{?sites: <secondaire>}',
    '[échappement]{?date: <le>}{?sites:, app. <mets>}',
  ),
  structured: bank(
    'Évolution : [progression]{?date: <le>}{?sites: (<mets>)}',
    'Réponse : [progression]{?date: (<date>)}',
    '{?date:<date> : |}[progression{ de la maladie|}]{?sites: <secondaire>}',
    'Évaluation : [progression tumorale]{?sites:, nouveaux sites : <mets>}{?date: (<date>)}',
  ),
  hypothetical: bank(
    'aspect en faveur d’une [progression]{?sites: <secondaire>}, à {confirmer|contrôler}',
    '[progression] {possible|probable}{?sites: (<mets>)}, {à réévaluer|contrôle à <n:6-8> semaines}',
    'suspicion de [progression]{?sites: <secondaire>}',
    '[progression] ou pseudo-progression, à réévaluer',
  ),
  negated: bank(
    '{absence|pas} de [progression]{ tumorale|}',
    'pas d’argument {en faveur d’une|pour une} [progression{ de la maladie|}]',
    'sans [{progression|évolution}] {décelable|visible|par rapport à l’examen précédent}',
  ),
};

export const REMISSION: FactPhrases = {
  noun: bank('[rémission complète]', '[réponse complète]'),
  verbose: bank(
    '<sujet> est en [rémission complète] {?date:<depuis>}',
    'à l’issue du traitement, {?date:<le>, |}la [{rémission|réponse} complète] {était|a été} obtenue',
    'l’évaluation {?date:<du> |}{conclut à|confirme} une [rémission complète{ persistante|}]',
    'on peut considérer <sujet> en [rémission complète]{?date: <depuis>}',
    'une [rémission complète] a été obtenue <le>',
    'il n’y a plus de maladie décelable{?date: <le>} : [rémission complète]',
  ),
  telegraphic: bank(
    '[RC]{?date: <depuis>}',
    '[rémission complète]{?date: <le>}',
    '[RC]{?date: (<date>)}',
    '{?date:<date> : |}[rémission complète]',
    'en [rémission]{?date: <depuis>}',
    '[RC persistante]',
  ),
  structured: bank(
    'État : [rémission complète]{?date: (<date>)}',
    'Statut de la maladie : [rémission complète]{?date: <depuis>}',
    'Réponse : [rémission complète]{?date: <le>}',
  ),
};

export const TRANSFORMATION: FactPhrases = {
  noun: bank('[transformation]', '[transformation histologique]'),
  verbose: bank(
    '{?date:<le>, |}la biopsie a {mis en évidence|montré} une [transformation {histologique|en lymphome de haut grade|agressive}]',
    'l’évolution a été marquée {?date:<le> |}par une [transformation {de la maladie|en une forme agressive}]',
    'la maladie s’est [transformée] <le>',
  ),
  telegraphic: bank('{?date:<date> : |}[transformation]', '[transformation]{?date: <le>}, {bx +|prouvée}'),
  structured: bank('Évolution : [transformation]{?date: <le>}', '[Transformation histologique]{?date: (<date>)}'),
};

export const SECOND_CANCER: FactPhrases = {
  noun: bank('[second cancer]', '[seconde tumeur primitive]'),
  verbose: bank(
    '{?date:<le>, |}{découverte|diagnostic} d’un [second cancer primitif] : <second>',
    '<sujet> a développé <le> {un [second cancer]|une [seconde tumeur primitive]} : <second>',
    'par ailleurs, {?date:<le>, |}un [deuxième cancer], indépendant du premier, a été {diagnostiqué|découvert} : <second>',
  ),
  telegraphic: bank(
    '{?date:<date> : |}[2e cancer] : <second>',
    '[second cancer primitif]{?date: <le>} : <second>',
    '[2nd primitif]{?date: (<date>)} : <second>',
  ),
  structured: bank('[Second cancer] : <second>{?date: (<date>)}', '[Deuxième tumeur primitive] : <second>{?date:, <le>}'),
};

export const DEATH_EVENT: FactPhrases = {
  noun: bank('[décès]'),
  verbose: bank(
    '<sujet> est [décédé~e] <le>',
    'le [décès] est survenu <le>',
    'nous avons appris le [décès] {~(du patient/de la patiente)|} survenu <le>',
    '<sujet> {s’est [éteint~e]|nous a [quittés]} <le>{, entouré~e de sa famille|}',
  ),
  telegraphic: bank('[décédé~e] <le>', '[DCD] <le>', '[décès] <le>'),
  structured: bank('[Décès] : <date>', 'Statut vital : [décédé~e] {?date:<le>}', 'Date du [décès] : <date>'),
};

export const RESPONSES = {
  CR: {
    noun: bank('[réponse complète]'),
    verbose: bank(
      'l’évaluation {est en faveur d’une|montre une|conclut à une} [réponse complète{ selon RECIST 1.1|}]{?date: <le>}',
      'la réponse {est [complète]|au traitement est [complète]}{?date: (<date>)}',
      '{bonne nouvelle : |}le bilan {?date:<du> |}montre une [réponse {tumorale |métabolique |}complète]',
      'disparition de l’ensemble des lésions{?date: <le>}, soit une [réponse complète]',
    ),
    telegraphic: bank('[RC]{?date: <le>}', '[réponse complète]{?date: (<date>)}', 'éval : [RC]', '{TDM|bilan} : [réponse complète]'),
    structured: bank('Réponse : [réponse complète]{?date: (<date>)}', 'Évaluation : [réponse complète]', 'RECIST : [RC]'),
  },
  PR: {
    noun: bank('[réponse partielle]'),
    verbose: bank(
      'l’évaluation {est en faveur d’une|montre une|conclut à une} [réponse partielle{ selon RECIST 1.1|}]{?date: <le>}',
      'on note une [réponse {tumorale |}partielle] {?date:<le>}{ (diminution de <n:31-62> % de la somme des cibles)|}',
      'le scanner {?date:<du> |}montre une [réponse partielle]{ avec régression des lésions cibles|}',
      'il existe une [{bonne |}réponse partielle] au traitement{?date: <le>}',
      'diminution de taille des lésions{?date: <le>}, en faveur d’une [réponse partielle]',
    ),
    telegraphic: bank(
      '[RP]{?date: <le>}',
      '[réponse partielle]{?date: (<date>)}',
      'éval : [RP] (-<n:31-60> %)',
      '{TDM|scan} : [réponse partielle]',
      '[RP], poursuite',
    ),
    structured: bank('Réponse : [réponse partielle]{?date: (<date>)}', 'Évaluation : [réponse partielle]', 'RECIST : [RP]'),
  },
  SD: {
    noun: bank('[maladie stable]', '[stabilité]'),
    verbose: bank(
      'l’évaluation {est en faveur d’une|montre une|conclut à une} [{stabilité|maladie stable}{ selon RECIST 1.1|}]{?date: <le>}',
      'la maladie est [stable]{?date: <le>}',
      'le scanner {?date:<du> |}montre une [stabilité {des lésions|tumorale|de la maladie}]',
      'on retient une [stabilité]{?date: <le>}, sans nouvelle lésion',
      'les lésions connues sont globalement inchangées{?date: <le>} : [maladie stable]',
    ),
    telegraphic: bank(
      '[SD]{?date: <le>}',
      '[stable]{?date: (<date>)}',
      'éval : [maladie stable]',
      '[stabilité]{?date: <le>}',
      '{TDM|bilan} : [stable]',
    ),
    structured: bank('Réponse : [maladie stable]{?date: (<date>)}', 'Évaluation : [stabilité]', 'RECIST : [SD]'),
  },
  PD: {
    noun: bank('[progression]'),
    verbose: bank(
      'l’évaluation {est en faveur d’une|montre une|conclut à une} [progression{ selon RECIST 1.1|}]{?date: <le>}',
      'le scanner {?date:<du> |}{montre|retrouve} une [progression {des lésions|de la maladie|tumorale}]',
      'il existe une [évolution défavorable{ des lésions|}]{?date: <le>}, en faveur d’une [progression]',
      'augmentation de taille des lésions cibles{?date: <le>}, soit une [progression]',
    ),
    telegraphic: bank('[PD]{?date: <le>}', '[progression]{?date: (<date>)}', 'éval : [progression]', '[prog]{?date: <le>}'),
    structured: bank('Réponse : [progression]{?date: (<date>)}', 'Évaluation : [progression]', 'RECIST : [PD]'),
  },
} as const satisfies Record<string, FactPhrases>;

export const SURVEILLANCE: FactPhrases = {
  noun: bank('[surveillance]'),
  verbose: bank(
    '<sujet> {est|a été} {mis~e|placé~e} sous [surveillance{ simple|}] {?passe:<depuis>}',
    '{nous poursuivons|on poursuit|poursuite de} la [surveillance{ clinique et radiologique|}]',
    'une [surveillance {clinique|rapprochée|semestrielle|trimestrielle|annuelle}] {est poursuivie|est proposée|est maintenue}',
    'la [surveillance] se poursuit {selon le calendrier habituel|en alternance avec le médecin traitant|au rythme d’une consultation tous les {3|4|6} mois}',
  ),
  telegraphic: bank(
    '[surveillance]',
    '[surveillance simple]{?passe: <depuis>}',
    'poursuite [surveillance]',
    '[surveillance] tous les {3|4|6} mois',
  ),
  structured: bank('Conduite : [surveillance]', 'Statut : [sous surveillance]{?passe: <depuis>}', '[Surveillance] : tous les {3|4|6} mois'),
};
