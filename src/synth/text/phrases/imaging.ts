import { bank } from '../engine/scribe.ts';
import type { FactPhrases } from './fact-phrases.ts';

/** A finding of imaging. The label of the place comes from the course, so that it stands apart from the grammar of the sentence. */
export const LESION: FactPhrases = {
  noun: bank('{?decrite:<lieu>|<lesion> <siege>}'),
  verbose: bank(
    '{?decrite:<lieu>|{on note|on retrouve|il existe|à noter} <lesion:un> <siege>}{?taille:, {mesurant|de} <taille>}{?evolution:, <evolution>}',
    '{?decrite:<lieu>|<lesion> <siege>}{?taille: de <taille>{ de grand axe|}}{?evolution:, <evolution>}',
    '{?decrite:présence accessoire : <lieu>|<lesion:un> <siege> est {visible|individualisé^e|retrouvé^e}}{?taille: (<taille>)}{?evolution: : <evolution>}',
    '{?decrite:<lieu>|présence <lesion:dun> <siege>}{?taille: {mesurant|de} <taille>}{?evolution:, <evolution>}',
    '<lieu>{!decrite: : <lesion>}{?taille: de <taille>}{?evolution:, <evolution>}',
  ),
  telegraphic: bank(
    '{?decrite:<lieu>|<lieu> : <lesion>}{?taille: <taille>}{?evolution:, <evolution>}',
    '{?decrite:<lieu>|<lesion> <siege>}{?taille: (<taille>)}{?evolution: <evolution>}',
    '<lieu>{?taille: <taille>}{?evolution: : <evolution>|{!decrite: : <lesion>}}',
    '{?decrite:<lieu>|<lesion> <siege>}{?taille: <taille>}{?evolution:, <evolution>}',
  ),
  structured: bank(
    '<lieu>{!decrite: : <lesion>}{?taille:, <taille>}{?evolution:, <evolution>}',
    '{?decrite:<lieu>|Cible : <lieu>}{?taille: = <taille>}{?evolution: (<evolution>)}',
  ),
  negated: bank(
    '<lieu> : {?disparue:disparition de la lésion{ connue|}|pas de lésion suspecte}',
    '{?disparue:la lésion décrite précédemment (<lieu>) n’est plus visible|pas d’anomalie suspecte (<lieu>)}',
    '<lieu> : {?disparue:lésion non retrouvée ce jour|sans anomalie}',
    '<lieu> : {?disparue:lésion disparue|absence de lésion suspecte}',
  ),
  hypothetical: bank(
    '{?decrite:<lieu>|<lesion> <siege>}{?taille: de <taille>}, de nature {indéterminée|aspécifique}, {à contrôler|à surveiller|une [#meta? localisation secondaire] ne pouvant être exclue}',
    '{?decrite:<lieu>|image {douteuse|équivoque} <siege>}{?taille:, <taille>}, {à confronter à l’IRM|à contrôler à 3 mois|une [#meta? métastase] ne peut être éliminée}',
    '{?decrite:<lieu>|<lesion> <siege>}{?taille: (<taille>)} : caractère suspect ? {IRM|contrôle|biopsie} à discuter',
  ),
};

export const EXAM: FactPhrases = {
  noun: bank('<examen>'),
  verbose: bank(
    '<examen:le> {a été réalisé^e|réalisé^e} <le>',
    '<examen:un> a été {réalisé^e|effectué^e|pratiqué^e}{?date: <le>}',
    'réalisation <examen:dun>{?date: <le>}',
  ),
  telegraphic: bank('<examen>{?date: <le>}', '{?date:<date> : |}<examen>', '<examen>{?date: (<date>)}'),
  structured: bank('Examen : <examen>{?date: (<date>)}', '<examen>{?date: <du>}'),
  planned: bank(
    '<examen> {prévu^e|à programmer|demandé^e}{?date: <le>}',
    'prévoir <examen:un>{?date: <le>}',
    '<examen:un> est {programmé^e|demandé^e}{?date: <le>}',
  ),
};

/** Indications of an imaging report, by purpose. */
export const INDICATION = {
  staging: bank(
    'bilan d’extension {<cancer:dun>|initial <cancer:dun>}',
    'bilan d’extension {initial|avant traitement}, <cancer>',
    '{bilan pré-thérapeutique|bilan initial} : <diag>',
    'extension <cancer:dun>',
  ),
  assessment: bank(
    'évaluation {thérapeutique|sous traitement|après <n:2-6> cures} : <cancer>',
    'réévaluation <cancer:dun> {en cours de traitement|}',
    '<cancer>, évaluation de la réponse',
    'suivi thérapeutique <cancer:dun>',
  ),
  surveillance: bank(
    'surveillance {systématique|annuelle|semestrielle|} <cancer:dun>',
    'contrôle dans le cadre du suivi <cancer:dun>',
    'suivi <cancer:dun>, {asymptomatique|pas de plainte}',
    '{[#recidive? récidive] ?|recherche de [#recidive? récidive]}, antécédent <cancer:dun>',
  ),
  suspicion: bank(
    'suspicion de [#recidive? récidive] <cancer:dun>',
    '{altération de l’état général|douleurs|élévation des marqueurs} chez <patient:un> suivi~e pour <cancer:un>, [#progression? évolution] ?',
    '{bilan|exploration} d’une symptomatologie {récente|d’apparition récente}, antécédent <cancer:dun> : recherche de [#recidive? récidive]',
    'éliminer une [#recidive? récidive], <cancer>',
  ),
} as const;

/** Techniques by modality. */
export const TECHNIQUE = {
  CT: bank(
    'Acquisition hélicoïdale {<w:tap> |}après injection de produit de contraste iodé{ (<n:80-120> mL)|}.',
    'Scanner réalisé en coupes fines {avant et après|après} injection{, au temps portal|}. {DLP : <n:420-980> mGy.cm.|}',
    'Acquisition volumique avec injection IV de produit de contraste iodé. Pas d’incident.',
    'TDM <w:tap> avec injection. {Lecture en fenêtres médiastinale, parenchymateuse et osseuse.|}',
  ),
  MRI: bank(
    'Séquences T1, T2, diffusion et T1 après injection de gadolinium.',
    'IRM {1,5|3} Tesla : séquences T2 dans les trois plans, diffusion, T1 après injection de chélates de gadolinium.',
    'Séquences morphologiques et dynamiques après injection. Pas de contre-indication.',
  ),
  PET: bank(
    'Injection de <n:180-320> MBq de 18F-FDG, acquisition {60|65|70} minutes après, glycémie à 1,0<n:1-9> g/L.',
    'TEP-TDM au 18F-FDG du vertex à mi-cuisses, {<n:55-75>|60} min après injection de <n:190-310> MBq.',
    'Examen réalisé à jeun, après injection de 18-FDG (<n:190-310> MBq).',
  ),
  ultrasound: bank(
    'Échographie par sonde {linéaire haute fréquence|convexe et linéaire}.',
    'Exploration échographique en mode B et doppler.',
    'Examen réalisé {ce jour |}par voie {percutanée|externe}.',
  ),
  mammography: bank(
    'Incidences face et obliques{, complétées par un profil|}. Double lecture.',
    'Mammographie numérique bilatérale (face, oblique){, tomosynthèse|}. Densité de type {A|B|C|D}.',
    'Clichés de face et obliques externes comparés aux examens antérieurs. Densité {b|c} de l’ACR.',
  ),
  bone_scan: bank(
    'Images précoces et tardives <n:2-3> h après injection de <n:550-740> MBq de HMDP-99mTc.',
    'Balayage corps entier face antérieure et postérieure, complété par une acquisition TEMP/TDM.',
  ),
  radiography: bank('Clichés de face et de profil.', 'Radiographie standard, face et profil.'),
  endoscopy: bank(
    'Examen réalisé sous {neuroleptanalgésie|anesthésie générale|sédation}. {Préparation de bonne qualité.|}',
    'Endoscopie sous AG, progression aisée.',
    'Examen réalisé en ambulatoire, bien toléré.',
  ),
} as const;

/** Sentences on what is normal. */
export const NORMAL_FINDINGS = {
  CT: bank(
    '{Pas d’épanchement pleural ni péricardique.|Absence d’épanchement pleural.} {Pas d’adénomégalie médiastinale significative.|Pas d’ADP médiastinale ou axillaire de taille pathologique.}',
    '{Rate, pancréas, surrénales et reins|Pancréas, rate et reins} sans anomalie{ notable|}. {Pas de dilatation des voies excrétrices.|Vaisseaux perméables.|}',
    'Pas d’épanchement intra-abdominal. {Pas d’adénopathie coelio-mésentérique ou lombo-aortique.|}',
    'Perméabilité des axes vasculaires. Pas d’embolie pulmonaire {proximale|visible}.',
    '{Kyste rénal simple|Kyste biliaire simple du segment IV|Discrets remaniements dégénératifs du rachis}, {sans caractère suspect|banal}.',
    'Lithiase vésiculaire sans signe de complication.',
  ),
  MRI: bank(
    'Pas d’anomalie de diffusion{ par ailleurs|}.',
    'Pas de prise de contraste anormale {par ailleurs|à distance}.',
    'Pas d’autre anomalie de signal notable.',
  ),
  PET: bank(
    'Fixation physiologique {cérébrale, myocardique, urinaire et digestive|du FDG sur le reste de l’exploration}.',
    'Pas d’autre foyer hypermétabolique {suspect|pathologique} visible.',
    'Fixation diffuse modérée de la moelle osseuse, {réactionnelle|aspécifique}.',
  ),
  ultrasound: bank('Pas d’épanchement. {Voies biliaires non dilatées.|}', 'Creux axillaires libres.', 'Pas d’autre lésion décelable.'),
  mammography: bank(
    'Pas de foyer de microcalcifications suspect.',
    'Revêtement cutané {normal|sans épaississement}. Pas d’attraction mamelonnaire.',
    'Pas de distorsion architecturale par ailleurs.',
  ),
  bone_scan: bank('Hyperfixations dégénératives {rachidiennes|des genoux|des épaules}.', 'Fixation rénale symétrique.'),
  radiography: bank('Silhouette cardio-médiastinale normale.', 'Trame osseuse respectée par ailleurs.'),
  endoscopy: bank('Le reste de l’exploration est sans particularité.', 'Pas d’autre lésion visible. {Biopsies réalisées.|}'),
} as const;

/** Conclusions where the plan gives no answer of its own. */
export const CLEAN_CONCLUSION = {
  staging: bank(
    '{Absence de [#meta- localisation secondaire]|Pas de [#meta- lésion secondaire]} {décelable|à distance}.',
    'Bilan d’extension sans [#meta- localisation secondaire].',
    'Pas d’argument pour une [#meta- dissémination métastatique].',
  ),
  assessment: bank(
    'Pas de nouvelle lésion.',
    'Examen stable par rapport au précédent, pas d’argument pour une [#progression- progression].',
  ),
  surveillance: bank(
    '{Absence de|Pas de} [#recidive- récidive] {locale ou à distance|décelable|}.',
    'Pas d’argument {scannographique |morphologique |}{pour une [#recidive- récidive]|en faveur d’une [#recidive- récidive] ou d’une [#meta- localisation secondaire]}.',
    'Examen {sans signe de [#recidive- récidive]|rassurant, sans [#recidive- récidive] décelable}.',
    'Pas de [#recidive- récidive]. {À contrôler dans <n:6-12> mois.|}',
  ),
  suspicion: bank(
    'Pas d’argument pour une [#recidive- récidive] {sur cet examen|}.',
    'Pas d’explication à la symptomatologie, pas de [#meta- lésion secondaire] visible.',
  ),
} as const;

/** Normal findings of magnetic resonance, by region. */
export const MRI_FINDINGS = {
  brain: bank(
    'Absence d’hydrocéphalie. Pas de lésion hémorragique.',
    'Structures médianes en place. {Leucopathie vasculaire modérée.|}',
    'Pas de prise de contraste {méningée|leptoméningée} anormale.',
    'Pas d’anomalie de diffusion.',
  ),
  pelvis: bank(
    'Pas d’adénomégalie iliaque ou inguinale.',
    'Vessie à paroi fine. {Pas d’épanchement pelvien.|}',
    'Pas d’anomalie osseuse du bassin.',
    'Pas d’épanchement dans le cul-de-sac de Douglas.',
  ),
  liver: bank('Voies biliaires fines. Veine porte perméable.', 'Pas de stéatose significative.', 'Rate et surrénales sans anomalie.'),
  breast: bank(
    'Rehaussement matriciel {minime|modéré}.',
    'Pas d’anomalie de rehaussement controlatérale.',
    'Creux axillaires sans adénomégalie.',
  ),
  limb: bank(
    'Pas d’envahissement {osseux|vasculo-nerveux} décelable.',
    'Pas d’épanchement articulaire.',
    'Muscles de trophicité conservée.',
  ),
} as const;
