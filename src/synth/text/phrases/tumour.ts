import { bank } from '../engine/scribe.ts';
import type { FactPhrases } from './fact-phrases.ts';

export const DIAGNOSIS: FactPhrases = {
  noun: bank('<diag>', '<cancer>'),
  verbose: bank(
    '{<sujet> est suivi~e|<sujet> est pris~e en charge} pour <diag:un>{?date: diagnostiqué^e <le>}',
    '{nous suivons|nous prenons en charge} <sujet> pour <diag:un>{?date:, {diagnostiqué^e|^(mis/mise/mis/mises) en évidence|de découverte} <le>}',
    'pour rappel, <sujet> présente <diag:un>{?date: diagnostiqué^e <le>}',
    'le diagnostic retenu est celui <diag:dun>{?date:, {posé|porté} <le>}',
    'le diagnostic <diag:de> a été {posé|établi|confirmé}{?date: <le>}',
    'l’histoire {carcinologique|de la maladie} {débute|commence}{?date: <le>} par la découverte <cancer:dun>, {correspondant à|en rapport avec|qui s’avère être} <morph:un>',
    '<il> présente <cancer:un>{?date: {diagnostiqué^e|découvert^e} <le>} : il s’agit histologiquement <morph:dun>',
    'il s’agit <patient:dun> de <age> {atteint~e|~(porteur/porteuse)} <diag:dun>{?date:, diagnostiqué^e <le>}',
    '<sujet>, <age>, {a été vu~e|nous a été adressé~e} pour <diag:un>{?date: {découvert^e|diagnostiqué^e} <le>}',
    'la biopsie {a conclu à|avait mis en évidence|retrouvait} <diag:un>{?date: (<date>)}',
    'l’examen anatomopathologique {initial |}{conclut|concluait} à <diag:un>{?date: (<le>)}',
    '<patient> de <age>, {ayant pour principal antécédent|suivi~e pour} <diag:un>{?date: {diagnostiqué^e|traité^e} <le>}',
    '<cancer:un> {a été découvert^e|a été ^(mis/mise/mis/mises) en évidence}{?date: <le>}, {l’histologie|la biopsie} {étant en faveur <morph:dun>|retrouvant <morph:un>}',
    '<il> est ~(connu/connue) du service pour <diag:un>{?date: {diagnostiqué^e <le>|<depuis>}}',
  ),
  telegraphic: bank(
    '<diag>{?date: {dg|diagnostiqué^e|découvert^e} <le>}',
    '<diag>{?date: (<date>)}',
    '{?date:<date> : |}<diag>',
    'suivi~e pour <cancer>{?date: <depuis>} ; {histo|AP|anapath} : <morph>',
    '{?date:<date>, |}dg : <cancer> ({histo|type} <morph>)',
    '<cancer>{?date: <le>} : <morph>',
    '~(pt/pte) suivi~e pour <diag>{?date:, {dg|découverte} <le>}',
    'HDM : <diag>{?date: {découvert^e|dg} <le>}',
    '<cancer>{?date: <le>}. {Histologie|Biopsie|Anapath} : <morph>',
    '{Biopsie|Microbiopsie|Prélèvement}{?date: <du>} : <diag>',
  ),
  structured: bank(
    'Diagnostic : <diag>{?date: (<date>)}',
    'Pathologie {principale|tumorale} : <diag>{?date:, {dg|diagnostic} <le>}',
    'Tumeur primitive : <diag>{?date: - {découverte|diagnostic} <le>}',
    'Localisation : <site>. Histologie : <morph>{?date:. Date du diagnostic : <date>}',
    'Motif de suivi : <cancer>{?date: <depuis>}, histologie : <morph>',
    'Cancer : <diag>{?date: ; date : <date>}',
    'Type histologique : <morph>{?site: ; siège : <site>}{?date: ; diagnostic : <date>}',
  ),
  negated: bank(
    '{absence|pas} {de signe|d’élément} {histologique |}en faveur <diag:dun>',
    'le diagnostic {évoqué |}de <diag> n’est pas {retenu|confirmé}',
    '{pas d’argument pour|absence d’argument pour} <morph>',
    'l’hypothèse <diag:dun> a été {écartée|éliminée|infirmée}',
  ),
  hypothetical: bank(
    '{suspicion|forte suspicion|hypothèse} <diag:dun>',
    'aspect {évocateur|suspect|en faveur} <diag:dun>, à {confirmer|documenter} histologiquement',
    'on évoque {en premier lieu |}<diag:un>{, biopsie à {prévoir|discuter}|}',
    'probable <diag>{, à confirmer|}',
    '<diag:un> {est suspecté^e|est à éliminer|reste à éliminer|ne peut être écarté^e}',
  ),
  history: bank(
    '{antécédent|histoire ancienne|antécédent personnel} de <cancer>{?date: {traité^e |}<le>}, <morph>',
    '<diag> {opéré^e|traité^e|}{?date: <le>}, {considéré^e comme guéri^e|sans récidive connue|en rémission depuis}',
    '{ATCD|antécédent} carcinologique : <diag>{?date: (<date>)}',
    '<diag>{?date: <le>}',
    'antécédent <diag:dun>{?date: <le>}',
  ),
};

export const DISCOVERY: FactPhrases = {
  noun: bank('<decouverte>'),
  verbose: bank(
    'la découverte a été faite {dans un contexte|dans le cadre} suivant : <decouverte>{?date: (<date>)}',
    'les circonstances de découverte {sont|étaient}{?date:, <le>,} : <decouverte>',
    'le mode de {découverte|révélation} {a été|est} le suivant : <decouverte>{?date:, <le>}',
    'motif {initial |}de consultation : <decouverte>{?date: <le>}',
    'la maladie {a été révélée|s’est révélée} {par la situation suivante|ainsi} : <decouverte>{?date: (<date>)}',
  ),
  telegraphic: bank(
    'découverte : <decouverte>{?date: <le>}',
    'mode de découverte = <decouverte>',
    '<decouverte>{?date: <le>}',
    '{révélé par|circonstances} : <decouverte>',
    'point d’appel : <decouverte>',
  ),
  structured: bank(
    'Mode de découverte : <decouverte>',
    'Circonstances de découverte : <decouverte>{?date: (<date>)}',
    'Découverte : <decouverte>',
  ),
};

export const TNM: FactPhrases = {
  noun: bank('classification <tnm>'),
  verbose: bank(
    'la tumeur {est classée|a été classée|était classée} <tnm>',
    '{soit|au total} une {lésion|tumeur|maladie} <tnm>',
    'le bilan {d’extension |}permet de {retenir une classification|classer la tumeur} <tnm>',
    'la classification TNM retenue est <tnm>',
    '{au terme du bilan|après bilan}, la maladie est classée <tnm>',
  ),
  telegraphic: bank('<tnm>', 'classé <tnm>', '{soit|donc} <tnm>', 'TNM : <tnm>', 'tumeur <tnm>', 'classée <tnm>'),
  structured: bank('TNM : <tnm>', 'Classification TNM : <tnm>', 'Stade TNM : <tnm>', 'Classification : <tnm>'),
};

export const STAGE: FactPhrases = {
  noun: bank('<stade>'),
  verbose: bank(
    'la maladie est de <stade>',
    '{soit|au total} une maladie <stade>',
    'l’ensemble correspond à un <stade>',
    'cela correspond à une maladie de <stade>',
    '{on retient|nous retenons} {au terme du bilan |}un <stade>',
  ),
  telegraphic: bank('<stade>', 'soit <stade>', '{maladie|tumeur} <stade>', 'bilan : <stade>'),
  structured: bank('Stade : <stade:nu>', 'Stade {clinique|au diagnostic} : <stade:nu>', 'Extension : <stade>'),
};

export const GRADE: FactPhrases = {
  noun: bank('<grade>'),
  verbose: bank(
    '{la tumeur est|il s’agit d’une tumeur} {?differenciation:<accord:f><grade>|de <grade>}',
    '{?differenciation:la tumeur est <accord:f><grade>|le grade {histologique |}est le suivant : <grade>}',
    'l’analyse {précise|rapporte} : <grade>',
    'l’histologie {précise|mentionne} : <grade>',
  ),
  telegraphic: bank('<grade>', '{?differenciation:<accord:f><grade>|<grade>}', '{tumeur|lésion} <accord:f><grade>', '<grade>'),
  structured: bank(
    '{?differenciation:Différenciation : <accord:f>|Grade : }<grade:nu>',
    '{?differenciation:Différenciation tumorale : <accord:f>|Grade histopronostique : }<grade:nu>',
    '{?differenciation:Tumeur <accord:f>|Grade histologique : }<grade:nu>',
  ),
};

export const BIOMARKER: FactPhrases = {
  noun: bank('<marqueur>'),
  verbose: bank(
    'l’immunohistochimie {montre|retrouve|met en évidence} : <marqueur>',
    '{on note|à noter} sur le plan immunohistochimique et moléculaire : <marqueur>',
    'le profil tumoral {est le suivant|comporte} : <marqueur>',
    'le statut est le suivant : <marqueur>',
    'l’étude {complémentaire|moléculaire|complémentaire réalisée} {retrouve|montre|conclut à} : <marqueur>',
  ),
  telegraphic: bank('<marqueur>', '<marqueur>', 'IHC : <marqueur>', 'BM : <marqueur>'),
  structured: bank('<marqueur>', 'Biomarqueur : <marqueur>', 'Statut : <marqueur>'),
};

export const BIOMARKER_MISSING: FactPhrases = {
  noun: bank('statut <marqueur_nom>'),
  verbose: bank(
    'le statut <marqueur_nom> {n’est pas disponible à ce jour|est en attente|reste en attente|n’a pu être déterminé (matériel insuffisant)}',
    '{la recherche|l’étude} portant sur <marqueur_nom> {est en cours|a été demandée, résultat en attente|est non contributive}',
    'nous n’avons pas {encore |}{le résultat|récupéré le résultat} du statut <marqueur_nom>',
  ),
  telegraphic: bank(
    '<marqueur_nom> en attente',
    '<marqueur_nom> : NC',
    '<marqueur_nom> non fait',
    '<marqueur_nom> : matériel insuffisant',
    '<marqueur_nom> en cours',
    'att. <marqueur_nom>',
  ),
  structured: bank(
    '<marqueur_nom> : en cours',
    '<marqueur_nom> : non réalisé',
    '<marqueur_nom> : non exploitable',
    '<marqueur_nom> : résultat en attente',
    '<marqueur_nom> : NC',
  ),
};

export const METASTASES: FactPhrases = {
  noun: bank('<mets>'),
  verbose: bank(
    'le bilan d’extension {a mis en évidence|retrouve|montrait|met en évidence} <mets:un>{?date: (<date>)}',
    '{?date:<le>, |}{le scanner|l’imagerie|le bilan} {révélait|a montré|retrouvait} <mets:un>',
    'la maladie est {d’emblée |}métastatique avec <mets:un>',
    'il existe <mets:un>{, prouvées histologiquement ({<biopsie_meta>|biopsie})|{?date: visibles <le>}|}',
    '{on note|à noter} <mets:un> {d’emblée|synchrones|au bilan initial|}',
    '<lesions>, {correspondant à des|en rapport avec des} <mets>',
  ),
  telegraphic: bank(
    '<mets>{?date: <le>}',
    '<mets> {synchrones|d’emblée|}',
    '{?date:<date> : |}<mets>',
    'bilan d’extension : <mets>',
    'M1 : <mets>',
    '{TDM|bilan} : <mets>',
    'extension : <mets>',
  ),
  structured: bank(
    'Métastases : <lesions>',
    'Bilan d’extension : <mets>',
    'Extension métastatique : <mets>{?date: (<date>)}',
    'Sites secondaires : <mets>',
    'Extension à distance : <mets>',
  ),
  negated: bank(
    '{absence|pas} de <meta_sans>{ décelable| visible|}',
    'le bilan d’extension {ne retrouve pas|n’a pas mis en évidence|ne montre pas} de <meta_sans>',
    '{bilan d’extension|scanner TAP|imagerie} {sans <meta_sans>|ne montrant pas de <meta_sans>}',
    'pas d’argument pour une <meta_sans>',
    'la recherche de <mets> {est négative|est restée négative|n’a rien retrouvé}',
    'bilan {d’extension |}indemne de <meta_sans>',
    'aucune <meta_sans> {n’est mise en évidence|n’est visible|n’a été retrouvée}',
    'pas de <meta_sans>',
    'aucun argument en faveur d’une <meta_sans>',
    'sans <meta_sans>',
    'il n’a pas été retrouvé de <meta_sans>{?date: <le>}',
    '<mets> : non',
  ),
  hypothetical: bank(
    '{lésion|image|formation} {suspecte|douteuse}, {une <meta_sans> ne peut être exclue|<meta_sans> à éliminer}',
    'suspicion de <mets>',
    '<mets> {à éliminer|possibles|suspectées}, {IRM|TEP|biopsie} {demandée|à prévoir}',
    'doute sur <mets:un>',
    '<lesions> de nature indéterminée, à {contrôler|surveiller}',
  ),
};
