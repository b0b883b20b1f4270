import { bank } from '../engine/scribe.ts';
import type { FactPhrases } from './fact-phrases.ts';

export const SPECIMEN: FactPhrases = {
  noun: bank('prélèvement'),
  verbose: bank(
    'prélèvement adressé : <piece>{?taille:, mesurant <taille>}',
    'nous avons reçu <piece:un>{?taille: de <taille> de grand axe}',
    'l’examen porte sur <piece:un>',
  ),
  telegraphic: bank('<piece>{?taille: <taille>}', 'reçu : <piece>'),
  structured: bank('Nature du prélèvement : <piece>', 'Prélèvement : <piece>{?taille: (<taille>)}'),
};

/** Macroscopy, by specimen. */
export const MACROSCOPY = {
  biopsy: bank(
    '<n:2-8> {fragments biopsiques|carottes} mesurant de <n:4-9> à <n:10-18> mm, {inclus en totalité|inclus en 1 bloc|inclus en <n:2-3> blocs}.',
    'Fragments biopsiques au nombre de <n:3-9>, {fixés au formol|adressés en formol tamponné}, inclus en totalité.',
    '<n:2-6> carottes biopsiques blanchâtres. Inclusion en totalité, <n:3-6> niveaux de coupe.',
  ),
  cytology: bank(
    '<n:10-120> mL de liquide {trouble|hématique|citrin}, centrifugé. {Cytobloc réalisé.|}',
    '<n:2-6> lames d’étalement et un rinçage d’aiguille.',
  ),
  surgical: bank(
    'Pièce {orientée par fils|orientée|non orientée} mesurant <n:4-19> x <n:3-12> x <n:2-8> cm{ et pesant <n:35-480> g|}. À la coupe, lésion {blanchâtre|beige|jaunâtre} {indurée|ferme|mal limitée}{?taille: de <taille>|}. Encrage des marges.',
    'La pièce pèse <n:30-620> g et mesure <n:5-21> x <n:3-12> x <n:2-7> cm. On retrouve une tumeur {étoilée|bourgeonnante|nodulaire|ulcéro-infiltrante}{?taille: de <taille> de grand axe|}.',
    'Pièce opératoire adressée fraîche puis fixée. Tumeur {ferme|friable}, {blanc-gris|beige}{?taille:, <taille>|}, distante de <n:2-25> mm de la marge la plus proche.',
  ),
  bone_marrow: bank(
    'Carotte médullaire de <n:8-20> mm, fixée en AFA puis décalcifiée.',
    'Biopsie ostéo-médullaire de <n:9-21> mm, de bonne qualité. {Frottis joints.|}',
  ),
  second_reading: bank(
    'Relecture de <n:2-14> lames HES {et de <n:2-9> lames d’immunohistochimie |}{adressées par le laboratoire d’origine|communiquées avec un bloc}.',
    'Nous avons relu <n:3-12> lames colorées {HES|HPS} et un bloc de paraffine.',
  ),
} as const;

/** Microscopy by family of morphology: nothing here may be a diagnosis. */
export const MICROSCOPY = {
  glandular: bank(
    'Prolifération {tumorale |carcinomateuse |}d’architecture {tubulo-glandulaire|glandulaire|cribriforme|glandulaire et trabéculaire}, faite de cellules {cylindriques|cubiques} aux noyaux {anisocaryotiques|augmentés de taille|irréguliers}. {Stroma desmoplasique.|Nécrose focale.|Mitoses {rares|fréquentes}.}',
    'Infiltration par des structures {glandulaires|tubulées} {irrégulières|de taille variable}, bordées de cellules atypiques{ mucosécrétantes par places|}. Le stroma est {fibreux|réactionnel}.',
  ),
  breast: bank(
    'Prolifération {carcinomateuse |}{agencée en travées, massifs et rares tubes|d’architecture trabéculaire et tubulée}. Formation de tubes : {1|2|3}, noyaux : {2|3}, mitoses : {1|2|3} (<n:3-18> mitoses/10 champs).',
    'Lésion faite de {travées|cordons|massifs} de cellules au noyau {modérément|nettement} atypique, au sein d’un stroma {fibreux|fibro-élastosique}. ',
  ),
  squamous: bank(
    'Prolifération en {massifs|nappes|lobules} de cellules malpighiennes, {avec kératinisation|peu kératinisante}, {mitoses nombreuses|nécrose comédonienne par places}.',
    'Lésion infiltrante faite de travées de cellules d’allure malpighienne, à noyaux {vésiculeux|hyperchromatiques}. Stroma inflammatoire.',
  ),
  small_cell: bank(
    'Prolifération diffuse de petites cellules au cytoplasme peu abondant, à chromatine fine, {avec artéfacts d’écrasement|nécrose étendue}. Mitoses nombreuses.',
  ),
  melanocytic: bank(
    'Prolifération {mélanocytaire |}de cellules {épithélioïdes|fusiformes|globoïdes} en {thèques|nappes}, à noyaux {nucléolés|vésiculeux}, pigment {abondant|focal|absent}. Mitoses : <n:1-9>/mm2.',
    'Cellules {fusiformes|épithélioïdes} {pigmentées|faiblement pigmentées}, nucléole proéminent, {boucles vasculaires présentes|pas de nécrose}.',
  ),
  spindle: bank(
    'Prolifération {fusocellulaire|pléomorphe} {en faisceaux|d’architecture storiforme}, mitoses : <n:2-28>/10 champs, nécrose {absente|< 50 %|> 50 %}.',
    'Tumeur faite de cellules fusiformes {régulières|atypiques} {en faisceaux entrecroisés|au sein d’un stroma myxoïde}, <n:1-20> mitoses pour 10 champs.',
  ),
  lymphoid: bank(
    'Architecture ganglionnaire {effacée|détruite} par une population lymphoïde {diffuse|nodulaire} {de grandes cellules|de petites et moyennes cellules}, à noyaux {irréguliers|nucléolés}.',
    'Infiltrat lymphoïde {dense|polymorphe}, associé à un fond de {petits lymphocytes|éosinophiles et plasmocytes}.',
  ),
  marrow: bank(
    'Moelle de richesse {augmentée|normale}, {envahie|infiltrée} par des cellules {immatures|d’aspect anormal} représentant <n:22-88> % des éléments nucléés.',
    'Myélogramme : moelle {riche|hypercellulaire}, <n:20-85> % de cellules pathologiques. Mégacaryocytes {présents|rares}.',
  ),
  neuroendocrine: bank(
    'Prolifération {trabéculaire|insulaire|organoïde} de cellules régulières à chromatine {en grains de sel|poivre et sel}, mitoses : <n:0-9>/2 mm2.',
  ),
  germ: bank(
    'Prolifération de grandes cellules au cytoplasme clair, à noyau nucléolé, séparées par des septa riches en lymphocytes. {Néoplasie germinale in situ au contact.|Invasion du rete testis absente.}',
    'Tumeur faite de nappes de cellules {claires|pléomorphes} nucléolées, {stroma lymphocytaire|nécrose focale}, pas d’invasion de l’albuginée.',
  ),
  mesothelial: bank(
    'Prolifération {tubulo-papillaire|en nappes} de cellules {cubiques|épithélioïdes|fusiformes} infiltrant le tissu adipeux pariétal. {Corps d’asbestose non vus.|}',
  ),
  benign: bank(
    'Absence d’atypie cytonucléaire. Remaniements {fibreux|inflammatoires} {modérés|aspécifiques}, pas d’élément tumoral infiltrant.',
    'Tissu {fibro-adipeux|conjonctif} {remanié|d’aspect normal}, inflammation {chronique|minime}. Pas de prolifération tumorale maligne.',
  ),
  glial: bank(
    'Prolifération gliale {dense|densément cellulaire}, atypies nucléaires marquées, {prolifération endothélio-capillaire et nécrose palissadique|mitoses <n:3-12>/10 champs}.',
  ),
  embryonal: bank(
    'Prolifération de {petites cellules rondes|cellules indifférenciées|blastème} au rapport nucléo-cytoplasmique élevé, {rosettes par places|mitoses et apoptoses nombreuses}.',
  ),
  clear: bank(
    'Prolifération {alvéolaire|acineuse|compacte} de cellules à cytoplasme {clair|optiquement vide|éosinophile}, réseau vasculaire {riche|grêle}.',
  ),
  hepatic: bank(
    'Prolifération hépatocytaire en travées {épaissies|de plus de trois cellules}, {pseudo-acini|stéatose focale}, réticuline {raréfiée|désorganisée}.',
  ),
} as const;
export type MicroscopyFamily = keyof typeof MICROSCOPY;

/** Other lines of a pathology report. */
export const PATHOLOGY_LINES = {
  vessels: bank(
    'Emboles vasculaires : {non vus|absents|présents|non identifiés}. Engainements périnerveux : {absents|présents|non vus}.',
    '{Pas d’embole vasculaire.|Présence d’emboles vasculaires.} {Pas d’engainement périnerveux.|}',
    'Embols : {0|+}. Gaines nerveuses : {0|+}.',
  ),
  nodes: bank(
    'Curage : <atteints> ganglion(s) {métastatique(s)|envahi(s)} sur <examines> examinés{ (<atteints>N+/<examines>)|}.',
    'Ganglions : <atteints>N+/<examines>{, sans rupture capsulaire|}.',
    '<examines> ganglions examinés, dont <atteints> {métastatique(s)|envahi(s)}.',
    'Statut ganglionnaire : <atteints>/<examines>.',
  ),
  nodes_clear: bank(
    '{Absence|Pas} de [#meta- métastase ganglionnaire] sur les <examines> ganglions examinés{ (0N+/<examines>)|}.',
    'Ganglions : 0N+/<examines>.',
    '<examines> ganglion(s) {indemne(s)|sans [#meta- métastase]}.',
    'Curage : <examines> ganglions, tous indemnes (0/<examines>).',
  ),
  margins: bank(
    'Limites d’exérèse : {résection |}<marge>{ (marge minimale <n:1-18> mm)|}.',
    'Marges : <marge>.',
    'Exérèse {jugée |}<marge>.',
  ),
  adicap: bank('Code ADICAP : <adicap>', 'ADICAP : <adicap>', 'Codification ADICAP : <adicap>', 'Codes lésionnels (ADICAP) : <adicap>'),
  ihc: bank('Étude immunohistochimique :', 'Immunohistochimie (IHC) :', 'Compléments immunohistochimiques :', 'Marqueurs :'),
  ihc_done: bank(
    'Immunohistochimie réalisée {sur automate|sur coupes en paraffine}, témoins positifs et négatifs conformes.',
    'Technique : IHC sur tissu fixé, témoins internes satisfaisants.',
  ),
} as const;
