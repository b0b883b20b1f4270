import { type Bank, bank } from '../engine/scribe.ts';

export const INSTALLATION = bank(
  '{Patient~e installé~e|Installation} en décubitus dorsal{ sous anesthésie générale|}, {bras en abduction|bras le long du corps|points d’appui protégés}. {Check-list réalisée.|Antibioprophylaxie.|}',
  'Sous anesthésie générale{ et intubation sélective|}, {décubitus dorsal|décubitus latéral}. Badigeon, champs stériles. {Check-list HAS conforme.|}',
  'AG, intubation. {DD|Décubitus latéral}, asepsie de la peau, champage. {Antibioprophylaxie par céfazoline 2 g.|}',
);
export const CLOSURE = bank(
  'Hémostase {soigneuse|vérifiée}. {Drainage par {redon|Blake}.|Pas de drainage.} Fermeture plan par plan. Compte des compresses {juste|exact}.',
  'Vérification de l’hémostase, {mise en place d’un drain aspiratif|sans drainage}, fermeture en {2|3} plans, pansement.',
  'Lavage, hémostase, fermeture. {Pertes sanguines : <n:30-480> mL.|Pas de transfusion.} Durée : <n:45-280> min.',
  'Fermeture cutanée par {surjet intradermique|agrafes}. Pansement {compressif|sec}. Suites immédiates simples.',
);
/** After an operation on the digestive tract or the urinary system, and after any other. */
export const POSTOPERATIVE_VISCERAL = bank(
  'reprise du transit à J<n:2-5>, alimentation bien tolérée, {sonde retirée à J<n:3-7>|drain retiré à J<n:3-6>}',
  'iléus post-opératoire {transitoire|résolutif à J<n:4-6>}, sortie prévue {à J<n:6-10>|en fin de semaine}',
  'suites simples, lever à J1, {réhabilitation améliorée|bilan biologique satisfaisant}',
);
export const POSTOPERATIVE = bank(
  '{<w:postop> simples|suites simples}, {lever précoce|drain retiré à J<n:2-5>}',
  'suites marquées par {un sérome ponctionné|un hématome limité|une fièvre isolée à J<n:2-4>}, d’évolution favorable',
  'pas de complication post-opératoire, cicatrice propre, {ablation des fils à J<n:10-15>|soins infirmiers à domicile}',
);

/** What the surgeon does, by family of operation. */
export const STEPS: Readonly<Record<string, Bank>> = {
  lumpectomy: bank(
    'Incision {péri-aréolaire|arciforme}. Exérèse {large |}en monobloc jusqu’au fascia pectoral{, emportant le repère|}. Pièce orientée par fils, {radiographie de la pièce : lésion au centre|recoupe {interne|supérieure} systématique}. {Remodelage glandulaire.|Clips dans le lit opératoire.}',
    'Repérage {par harpon|clinique}. Tumorectomie emportant la lésion et une collerette de tissu sain. {Mobilisation glandulaire.|Clips dans la cavité.} Détection du ganglion sentinelle (signal <n:280-2400> cps), adressé en examen définitif.',
  ),
  mastectomy: bank(
    'Incision en fuseau emportant la plaque aréolo-mamelonnaire. Décollement des lambeaux au bistouri électrique, exérèse de la glande et du fascia pectoral. {Nerf du grand dentelé et pédicule thoraco-dorsal respectés.|Pièce orientée.}',
    'Tracé des incisions debout. Mastectomie en monobloc, lambeaux cutanés {fins|bien vascularisés}. {Pas de reconstruction immédiate.|} Nerfs {long thoracique et thoraco-dorsal|intercosto-brachial} conservés.',
  ),
  thorax: bank(
    'Thoracotomie {postéro-latérale|vidéo-assistée, trois trocarts}. Exploration : {pas d’atteinte pleurale|symphyse partielle libérée}. Section première de la veine, puis de l’artère et de la bronche à l’agrafeuse. Curage {médiastinal radical|des loges 4R, 7, 9}. Bullage négatif.',
  ),
  digestive: bank(
    'Abord {coelioscopique|par laparotomie médiane}. Exploration : {pas de carcinose|foie souple sans nodule|pas d’ascite}. Ligature première des pédicules vasculaires, mobilisation {de proche en proche|large}. Section à l’agrafeuse et anastomose {mécanique|manuelle} {latéro-latérale|termino-terminale}, étanche.',
    'Laparotomie. Exploration complète de la cavité. Dissection carcinologique, {respect du plan du mésorectum|ligature haute}. Pièce adressée fraîche en anatomopathologie. Test d’étanchéité satisfaisant.',
  ),
  prostate: bank(
    'Six trocarts. Ouverture du péritoine, libération des vésicules séminales, contrôle du pédicule de Santorini. Bandelettes vasculo-nerveuses {préservées à droite|préservées des deux côtés|non préservées}. Anastomose urétro-vésicale étanche. {Curage ilio-obturateur bilatéral.|}',
  ),
  kidney: bank(
    '{Lombotomie|Voie coelioscopique transpéritonéale|Abord robot-assisté}. Mobilisation {du côlon|colique}, contrôle {du pédicule rénal|de l’artère puis de la veine rénale}. Exérèse {en monobloc avec la graisse périrénale|sous clampage de <n:12-24> min}. {Surrénale respectée.|}',
  ),
  bladder: bank(
    'Laparotomie sous-ombilicale. Curage ilio-obturateur, repérage et section des uretères (recoupes). Exérèse de la vessie en monobloc. {Dérivation urinaire de type Bricker.|Entéro-cystoplastie de remplacement.} Uretères sur sondes mono-J.',
  ),
  endoscopic: bank(
    'Cystoscopie première : {lésion papillaire|tumeur d’allure solide} de <n:1-4> cm {de la face latérale|du trigone|du dôme}. Résection complète {jusqu’au muscle|en un temps}, copeaux adressés. Hémostase. Sonde double courant.',
  ),
  gynaecology: bank(
    '{Coelioscopie|Laparotomie médiane}. Cytologie péritonéale. Section des ligaments ronds et des pédicules lombo-ovariens, décollement vésico-utérin. {Uretères repérés des deux côtés.|Curage pelvien bilatéral.} Extraction de la pièce {par voie vaginale|en monobloc}. Suture du fond vaginal.',
    'Exploration complète : {PCI à <n:3-18>|pas de nodule diaphragmatique}. {Omentectomie infra-gastrique, péritonectomie {pelvienne|diaphragmatique droite}.|Stadification péritonéale.} Toilette péritonéale.',
  ),
  skin: bank(
    'Exérèse {elliptique|fusiforme} avec marges de <n:1-2> cm jusqu’à l’aponévrose. {Ganglion sentinelle repéré à la sonde.|Fermeture directe.|Lambeau de rotation.}',
  ),
  head_neck: bank(
    '{Trachéotomie première.|Endoscopie de contrôle.} Cervicotomie en U, curage des secteurs II à IV {bilatéral|homolatéral}, préservation du spinal. Exérèse monobloc en marges macroscopiquement saines. {Reconstruction par lambeau libre|Fermeture pharyngée étanche}.',
  ),
  thyroid: bank(
    'Cervicotomie {basse|de Kocher}. Ligature des pédicules supérieurs, nerfs récurrents vus et respectés (signal NIM conservé), parathyroïdes {identifiées|réimplantées pour l’une}.',
  ),
  brain: bank(
    'Volet {frontal|temporal|pariétal}, neuronavigation. Ouverture durale. Exérèse {à l’aspirateur ultrasonique|sous microscope, 5-ALA}. {Exérèse macroscopiquement complète.|Résidu au contact des zones fonctionnelles.} Plastie durale étanche.',
  ),
  eye: bank(
    'Péritomie conjonctivale, désinsertion des muscles droits. Section du nerf optique, globe extrait en entier. Mise en place d’un implant {en hydroxyapatite|en silicone} de <n:18-20> mm. {Conformateur.|}',
  ),
  limb: bank(
    'Voie d’abord emportant la cicatrice de biopsie. Dissection au large de la pseudo-capsule, {pédicules vasculo-nerveux respectés|fémorale squelettisée}. Exérèse monobloc. {Clips de repérage.|Reconstruction par lambeau.|}',
  ),
  testis: bank(
    'Incision inguinale, clampage premier du cordon à l’orifice profond. Extériorisation du testicule, ligature-section du cordon. {Prothèse posée.|Pas de prothèse.}',
  ),
  other: bank(
    'Abord {direct|électif}. Dissection prudente, contrôle des pédicules. Exérèse {complète|en monobloc}, pièce {orientée|adressée en anatomopathologie}.',
  ),
};

/** Which family an operation of `src/synth/knowledge/operations.ts` belongs to. */
export const STEP_FAMILY: Readonly<Record<string, string>> = {
  lumpectomy: 'lumpectomy',
  lumpectomy_dissection: 'lumpectomy',
  mastectomy: 'mastectomy',
  mastectomy_dissection: 'mastectomy',
  prostatectomy: 'prostate',
  lobectomy: 'thorax',
  wedge: 'thorax',
  metastasectomy_lung: 'thorax',
  right_colectomy: 'digestive',
  left_colectomy: 'digestive',
  rectal_resection: 'digestive',
  abdominoperineal: 'digestive',
  whipple: 'digestive',
  left_pancreatectomy: 'digestive',
  hepatectomy: 'digestive',
  liver_resection: 'digestive',
  metastasectomy_liver: 'digestive',
  gastrectomy: 'digestive',
  oesophagectomy: 'digestive',
  gastric_wedge: 'digestive',
  small_bowel: 'digestive',
  abdominal_tumour: 'other',
  turb: 'endoscopic',
  cystectomy: 'bladder',
  nephrectomy: 'kidney',
  partial_nephrectomy: 'kidney',
  child_nephrectomy: 'kidney',
  skin_excision: 'skin',
  sentinel_node: 'skin',
  pelvi_mandibulectomy: 'head_neck',
  laryngectomy: 'head_neck',
  thyroidectomy: 'thyroid',
  hysterectomy: 'gynaecology',
  radical_hysterectomy: 'gynaecology',
  debulking: 'gynaecology',
  craniotomy: 'brain',
  posterior_fossa: 'brain',
  metastasectomy_brain: 'brain',
  orchidectomy: 'testis',
  enucleation: 'eye',
  sarcoma_resection: 'limb',
  amputation: 'limb',
  bone_resection: 'limb',
  node_dissection: 'other',
};
