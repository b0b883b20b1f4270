import { bank } from '../engine/scribe.ts';
import type { FactPhrases } from './fact-phrases.ts';

export const PERFORMANCE_STATUS: FactPhrases = {
  noun: bank('<ps>'),
  verbose: bank(
    '<w:eg> {conservé|stable} : <ps>',
    '<sujet> est en <ps>',
    'sur le plan général : <ps>',
    'ce jour, <il> est <ps>',
    'à l’examen : <ps>',
    '<il> reste en <ps>',
  ),
  telegraphic: bank('<ps>', '<ps>', 'EG : <ps>', '<ps> ce jour'),
  structured: bank('État général : <ps>', 'Performance status : <ps>', 'Statut : <ps>'),
};

export const WEIGHT: FactPhrases = {
  noun: bank('<poids>'),
  verbose: bank('le poids est de <poids>', 'le poids {ce jour |}est à <poids>', '<il> pèse <poids>', 'poids du jour : <poids>'),
  telegraphic: bank('poids <poids>', 'P <poids>', 'pds : <poids>', '<poids>'),
  structured: bank('Poids : <poids>', 'Poids (kg) : <poids>'),
};

export const TOBACCO: FactPhrases = {
  noun: bank('[tabagisme]'),
  verbose: bank(
    '{?actif:[tabagisme actif]{?paquets:, {estimé à|évalué à|de} <paquets>}}{?sevre:[tabagisme sevré]{?paquets:, {estimé à|cumulé à} <paquets>}}{?jamais:[absence de tabagisme]}',
    '{?actif:<il> [fume {toujours|actuellement}]{?paquets:, consommation cumulée : <paquets>}}{?sevre:<il> est [ancien~(/ne) ~(fumeur/fumeuse)]{?paquets: ({sevré~e, |}<paquets>)}}{?jamais:<il> n’a [jamais fumé]}',
    '{?actif:[intoxication tabagique active]{?paquets: (<paquets>)}}{?sevre:[intoxication tabagique sevrée]{?paquets: (<paquets>)}}{?jamais:[pas d’intoxication tabagique]}',
    'on note {?actif:un [tabagisme en cours]{?paquets: à <paquets>}}{?sevre:un [tabagisme sevré {depuis plus de <n:5-20> ans|de longue date}]{?paquets: (<paquets>)}}{?jamais:l’[absence de tabagisme]}',
  ),
  telegraphic: bank(
    '{?actif:[tabac actif]{?paquets: <paquets>}}{?sevre:[tabac sevré]{?paquets: <paquets>}}{?jamais:[pas de tabac]}',
    '{?actif:[tabac +]{?paquets: (<paquets>)}}{?sevre:[ex-~(fumeur/fumeuse)]{?paquets: <paquets>}}{?jamais:[non ~(fumeur/fumeuse)]}',
    '{?actif:[{fumeur|tabagisme} en cours]{?paquets:, <paquets>}}{?sevre:[tabac arrêté]{?paquets:, <paquets>}}{?jamais:[tabac 0]}',
    'tabac : {?actif:[oui, actif]{?paquets: <paquets>}}{?sevre:[sevré]{?paquets:, <paquets>}}{?jamais:[non]}',
  ),
  structured: bank(
    'Tabac : {?actif:[actif]{?paquets: (<paquets>)}}{?sevre:[sevré]{?paquets: (<paquets>)}}{?jamais:[non]}',
    'Tabagisme : {?actif:[en cours]{?paquets:, <paquets>}}{?sevre:[ancien]{?paquets:, <paquets>}}{?jamais:[jamais]}',
  ),
};

export const ALCOHOL: FactPhrases = {
  noun: bank('[alcool]'),
  verbose: bank(
    '{?alcool_aucun:<il> ne [consomme pas d’alcool]}{?alcool_occasionnel:[consommation d’alcool occasionnelle]}{?alcool_excessif:[intoxication alcoolique active]}{?alcool_sevre:[alcoolisme sevré]}',
    '{?alcool_aucun:[pas de consommation d’alcool]}{?alcool_occasionnel:[alcool festif uniquement]}{?alcool_excessif:[consommation d’alcool excessive], {non sevrée|estimée à <n:4-8> verres par jour}}{?alcool_sevre:[intoxication éthylique sevrée]{ depuis plusieurs années|}}',
    '{?alcool_aucun:[absence d’intoxication alcoolique]}{?alcool_occasionnel:[consommation modérée d’alcool]}{?alcool_excessif:[éthylisme chronique] {non sevré|actif}}{?alcool_sevre:[ancien éthylisme], sevré}',
    '{?alcool_aucun:<il> déclare [ne pas boire d’alcool]}{?alcool_occasionnel:<il> [boit occasionnellement de l’alcool]}{?alcool_excessif:[exogénose active]}{?alcool_sevre:[exogénose sevrée]}',
  ),
  telegraphic: bank(
    '{?alcool_aucun:[pas d’OH]}{?alcool_occasionnel:[OH occasionnel]}{?alcool_excessif:[OH chronique]{ actif|}}{?alcool_sevre:[OH sevré]}',
    'OH : {?alcool_aucun:[0]}{?alcool_occasionnel:[occasionnel]}{?alcool_excessif:[excessif]}{?alcool_sevre:[sevré]}',
    '{?alcool_aucun:[OH -]}{?alcool_occasionnel:[OH festif]}{?alcool_excessif:[OH +++]}{?alcool_sevre:[OH arrêté]}',
    '{?alcool_aucun:[alcool 0]}{?alcool_occasionnel:[alcool occasionnel]}{?alcool_excessif:[alcool ++]}{?alcool_sevre:[alcool sevré]}',
  ),
  structured: bank(
    'Alcool : {?alcool_aucun:[non]}{?alcool_occasionnel:[occasionnel]}{?alcool_excessif:[consommation excessive]}{?alcool_sevre:[sevré]}',
    'Consommation d’alcool : {?alcool_aucun:[aucune]}{?alcool_occasionnel:[occasionnelle]}{?alcool_excessif:[excessive]}{?alcool_sevre:[sevrée]}',
    'Exogénose : {?alcool_aucun:[non]}{?alcool_occasionnel:[festive]}{?alcool_excessif:[active]}{?alcool_sevre:[sevrée]}',
  ),
};

export const COMORBIDITY: FactPhrases = {
  noun: bank('<comorbidite>'),
  verbose: bank(
    '<comorbidite>{?traitee: sous <medicaments_comorbidite>}',
    '<comorbidite>{?date: (<date>)}',
    '<comorbidite>{?traitee: ({traitement : |}<medicaments_comorbidite>)}',
    '<comorbidite>',
  ),
  telegraphic: bank('<comorbidite>', '<comorbidite>{?traitee: (<medicaments_comorbidite>)}', '<comorbidite>{?date: <date>}'),
  structured: bank('<comorbidite>{?traitee: : <medicaments_comorbidite>}', '<comorbidite>{?date: (<date>)}', '<comorbidite>'),
  negated: bank('pas de <comorbidite>', 'absence de <comorbidite>', 'pas d’antécédent à type de <comorbidite>'),
};

export const FAMILY_CANCER: FactPhrases = {
  noun: bank('[<cancer>] chez : <parent>'),
  verbose: bank(
    'dans la famille, on {note|retrouve} [<cancer:un>] ({<parent>|chez : <parent>}{?age_parent:, <age_parent>})',
    'antécédents familiaux : [<cancer>] ({<parent>}{?age_parent:, à <age_parent>})',
    'sur le plan familial : [<cancer>] - <parent>{?age_parent: ({diagnostiqué^e |}à <age_parent>)}',
    'on retient {sur le plan familial|comme antécédent familial} [<cancer:un>] ({lien de parenté : |}<parent>{?age_parent:, <age_parent>})',
  ),
  telegraphic: bank(
    '{ATCD fam|fam|ATCD familiaux} : <parent> [<cancer>]{?age_parent: à <age_parent>}',
    '<parent> : [<cancer>]{?age_parent: (<age_parent>)}',
    '[<cancer>] <parent>{?age_parent: <age_parent>}',
    'hérédité : <parent>, [<cancer>]',
  ),
  structured: bank(
    'Antécédents familiaux : <parent> - [<cancer>]{?age_parent: ({à |}<age_parent>)}',
    'ATCD familiaux : [<cancer>] (<parent>{?age_parent:, <age_parent>})',
    'Familiaux : <parent>, [<cancer>]',
  ),
  negated: bank(
    'pas d’antécédent familial de [<cancer>]',
    'pas de [<cancer>] dans la famille',
    'absence d’antécédent familial de [<cancer>]',
  ),
};

export const PREDISPOSITION: FactPhrases = {
  noun: bank('[mutation <gene>]'),
  verbose: bank(
    '{?pathogene:{<il> est ~(porteur/porteuse)|le conseil génétique a mis en évidence la présence} d’une [mutation {constitutionnelle |germinale |}de <gene>]}{!pathogene:l’analyse constitutionnelle n’a {pas retrouvé|pas mis en évidence} de [mutation {pathogène |délétère |}de <gene>]}',
    '{?pathogene:[variant pathogène constitutionnel de <gene>] {connu|identifié en oncogénétique}}{!pathogene:absence de [variant pathogène de <gene>] {en oncogénétique|à l’étude constitutionnelle}}',
  ),
  telegraphic: bank(
    '{?pathogene:[mutation <gene>] {germinale|constitutionnelle}}{!pathogene:pas de [mutation <gene>] constit.}',
    '{?pathogene:[<gene> muté] ({oncogénétique|constit.})}{!pathogene:oncogénétique négative ([<gene>])}',
  ),
  structured: bank(
    'Oncogénétique : {?pathogene:[mutation <gene>]}{!pathogene:pas de [mutation <gene>] identifiée}',
    'Prédisposition : {?pathogene:[variant pathogène <gene>]}{!pathogene:absence de [variant pathogène <gene>]}',
  ),
};

export const GENETIC_RISK: FactPhrases = {
  noun: bank('[risque génomique]'),
  verbose: bank(
    'l’analyse génomique de la tumeur {est en faveur d’un|conclut à un} [{?risque_haut:haut}{!risque_haut:faible} risque métastatique]',
    'le profil génomique (CGH-array) classe la tumeur [à {?risque_haut:haut}{!risque_haut:bas} risque]{ de dissémination|}',
  ),
  telegraphic: bank(
    'génomique : [{?risque_haut:haut}{!risque_haut:bas} risque]',
    'CGH : [{?risque_haut:haut risque}{!risque_haut:bas risque}]',
  ),
  structured: bank('Risque génomique : [{?risque_haut:élevé}{!risque_haut:faible}]'),
};

export const TOXICITY: FactPhrases = {
  noun: bank('[<toxicite>]'),
  verbose: bank(
    'la tolérance {a été|est} marquée par : <toxicite> de <grade_tox>{?date: (<date>)}{?medicament:, imputable au traitement ({<medicament_tox>})}',
    '<il> a présenté {?date:<le> |}la toxicité suivante : <toxicite>, <grade_tox>{?medicament: ({sous|imputée à :} <medicament_tox>)}',
    'sur le plan de la tolérance : <toxicite> <grade_tox>{ selon NCI-CTCAE|}{?date: {apparue |}<le>|}',
    'comme effet secondaire, {on note|<il> rapporte} : <toxicite> de <grade_tox>',
    'complication : <toxicite> <grade_tox>{?date: <le>}{?medicament: (<medicament_tox>)}',
  ),
  telegraphic: bank(
    '<toxicite> <grade_tox>',
    '{tox|tolérance|EI} : <toxicite> <grade_tox>{?date: <le>}',
    '<toxicite> (<grade_tox>){?medicament: sous <medicament_tox>}',
    '{?date:<date> : |}<toxicite> <grade_tox>',
    'tolérance moyenne : <toxicite> <grade_tox>',
  ),
  structured: bank(
    'Toxicité : <toxicite> (<grade_tox>)',
    'Tolérance : <toxicite> <grade_tox>{?date: (<date>)}',
    '<toxicite> : <grade_tox>',
    'Effets secondaires : <toxicite> <grade_tox>',
  ),
  negated: bank('pas de <toxicite>', 'absence de <toxicite>', 'sans <toxicite>', '<toxicite> : non', '<il> ne rapporte pas de <toxicite>'),
};

export const LAB: FactPhrases = {
  noun: bank('<labo>'),
  verbose: bank(
    '{la biologie montre|le bilan biologique retrouve|sur le plan biologique} : <labo>{?date: (<date>)}',
    'à la biologie{?date: <du>}, <labo>{?haut: ({élevé|supérieur à la normale|au-dessus de la norme})}',
    'le dosage {?date:<du> |}{retrouve|montre} : <labo>',
  ),
  telegraphic: bank('<labo>{?haut: (H)}', '<labo>{?date: <le>}', '{bio|biologie} : <labo>', '<labo>'),
  structured: bank('<labo>{?haut: (H)}', '<labo>{?date: (<date>)}', '<labo>'),
};

export const SAMPLE_STORED: FactPhrases = {
  noun: bank('prélèvement (<prelevement>)'),
  verbose: bank(
    'un prélèvement ({nature : |}<prelevement>) a été {congelé et |}conservé au CRB sous le numéro <numero_prelevement>',
    '{avec l’accord ~(du patient/de la patiente), |}un échantillon (<prelevement>) a été conservé à la tumorothèque (n° <numero_prelevement>)',
  ),
  telegraphic: bank(
    'CRB : <prelevement> n° <numero_prelevement>',
    'tumorothèque : <prelevement> (<numero_prelevement>)',
    'prélèvement congelé n° <numero_prelevement>',
  ),
  structured: bank('Tumorothèque : <prelevement>, n° <numero_prelevement>', 'Conservation CRB : <numero_prelevement> (<prelevement>)'),
};

export const ADMISSION: FactPhrases = {
  noun: bank('hospitalisation ({motif : |}<motif>)'),
  verbose: bank(
    '<sujet> a été hospitalisé~e du <entree> au <sortie> pour le motif suivant : <motif>',
    '<sujet> a {séjourné|été admis~e} dans {notre service|le service} du <entree> au <sortie>{?urgence:, {par le biais des urgences|en urgence}|}. Motif : <motif>',
    'hospitalisation du <entree> au <sortie>, {motif|indication} : <motif>',
    'séjour du <entree> au <sortie>{?urgence: (entrée en urgence)|} : <motif>',
  ),
  telegraphic: bank(
    'hospit du <entree> au <sortie> : <motif>',
    'entrée {?urgence:(urgences) }<entree>, sortie <sortie>. Motif : <motif>',
    'hospi {du |}<entree> - <sortie> pour : <motif>',
  ),
  structured: bank(
    'Hospitalisation : du <entree> au <sortie>\nMotif : <motif>',
    'Date d’entrée : <entree> ; date de sortie : <sortie> ; motif : <motif>',
  ),
};

export const DEATH: FactPhrases = {
  noun: bank('[décès]'),
  verbose: bank(
    '{nous avons le regret de vous informer du|je vous informe du} [décès] <civil:de>, survenu <le>{?cause:. Cause : <cause>}',
    '<sujet> est [décédé~e] <le>{?cause: ({cause|contexte} : <cause>)}',
    'le [décès] {a été constaté|est survenu} <le>{, entouré~e de ses proches|}{?cause:. Cause retenue : <cause>}',
    '<sujet> {nous a [quittés]|s’est [éteint~e]} <le>{?cause: ({<cause>})}',
  ),
  telegraphic: bank('[décédé~e] <le>{?cause: ({cause : |}<cause>)}', '[DCD] <le>{?cause:, <cause>}', '[décès] <le>{?cause: : <cause>}'),
  structured: bank('Date du [décès] : <date>{?cause: ; cause : <cause>}', '[Décès] : {oui, |}<le>{?cause:. Cause : <cause>}'),
};
