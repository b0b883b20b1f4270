import { bank } from '../engine/scribe.ts';

/** Fixed lines of the record of a tumour board. */
export const BOARD = {
  quorum: bank('Quorum {respecté|atteint} : oui', 'Quorum : {oui|respecté} (<n:3-6> spécialités représentées)', 'Quorum atteint'),
  present: bank(
    'Participants : chirurgien, oncologue médical, radiothérapeute, {radiologue|pathologiste}',
    'Présents : {oncologie|oncologue}, chirurgie, radiothérapie, imagerie, anatomopathologie',
    'Spécialités : chir, onco, RT, ACP, radio',
  ),
  question: {
    initial: bank(
      'Prise en charge {initiale|thérapeutique initiale} ?',
      'Proposition thérapeutique {initiale|après bilan}',
      'Nouveau dossier : quelle stratégie ?',
      'Discussion de la {stratégie|prise en charge} {initiale|adjuvante}',
    ),
    relapse: bank(
      'Conduite à tenir devant la rechute ?',
      'Prise en charge de la rechute',
      'Reprise évolutive : stratégie ?',
      'Traitement de la récidive ?',
    ),
    progression: bank(
      'Changement de ligne ?',
      'Suite du traitement devant l’évolution ?',
      'Progression : que proposer ?',
      'Avis pour la ligne suivante',
    ),
  },
  trial: bank(
    'Essai thérapeutique : non proposé',
    'Inclusion dans un essai clinique : non',
    'Pas d’essai ouvert {dans cette indication|à ce jour}',
    'Essai : éligibilité à vérifier',
  ),
  geriatric: bank('Score G8 : <n:9-16>/17', 'Évaluation oncogériatrique : {demandée|non nécessaire}', 'G8 = <n:8-16>'),
  reference: bank(
    'Référentiel : {appliqué|régional|RCP conforme au référentiel}',
    'Conforme au référentiel régional',
    'Décision {conforme au référentiel|hors référentiel motivée par l’état général}',
  ),
  care_plan: {
    opening: bank(
      'Document remis et expliqué ~(au patient/à la patiente) le <aujourdhui>.',
      'Programme remis le <aujourdhui>, {dossier présenté en RCP|après passage en RCP}.',
      'Médecin référent : <referent>',
    ),
    contacts: bank(
      'Contacts : secrétariat, IDE de coordination, numéro d’urgence {24 h/24|du service}',
      'IDE coordinatrice joignable du lundi au vendredi',
      'Soins de support proposés : {diététique|psychologue|activité physique adaptée|assistante sociale}',
    ),
    calendar: bank(
      'Calendrier prévisionnel {remis|expliqué}',
      'Les dates de rendez-vous {seront communiquées par courrier|ont été remises}',
      'Durée prévisible du traitement : {à préciser|<n:3-6> mois}',
    ),
  },
  leads: bank(
    '{La RCP propose|Il est décidé|Proposition de la RCP|Avis de la RCP} :',
    'Décision collégiale :',
    'Après discussion, la RCP {propose|retient} :',
    'Au terme de la discussion :',
  ),
  nothing: bank(
    'pas de traitement spécifique, [#surveillance+ surveillance]',
    '[#surveillance+ surveillance] {clinique et radiologique|rapprochée}',
    'compléter le bilan avant décision',
    'soins de support {exclusifs|}',
  ),
} as const;

export const MOLECULAR = {
  request: bank(
    '<diag>',
    'recherche d’altérations moléculaires, <diag>',
    '{prélèvement|bloc} adressé pour étude moléculaire : <diag>',
    '<diag>, {demande de la RCP|bilan théranostique}',
    'génotypage tumoral dans le cadre <diag:dun>',
  ),
  sample: bank(
    'ADN extrait {d’un bloc de paraffine|de copeaux de tissu fixé} ({cellularité tumorale|richesse en cellules tumorales} : <n:15-80> %).',
    'Échantillon : tissu fixé et inclus en paraffine, cellularité <n:10-85> %, {macrodissection|sans macrodissection}.',
    'Matériel : bloc tumoral, {<n:20-90> ng d’ADN|ADN de bonne qualité}. {Pourcentage de cellules tumorales : <n:15-80> %.|}',
  ),
  method: bank(
    'Séquençage de nouvelle génération (NGS), panel de <n:15-72> gènes, profondeur moyenne <n:500-2400>X.',
    'NGS ciblé {sur plateforme Ion Torrent|sur séquenceur Illumina}, seuil de détection : {2|5} % d’allèles.',
    'Pyroséquençage et PCR en temps réel. {Sensibilité : 5 %.|}',
    'Analyse par {PCR digitale|NGS}, {hybridation in situ en complément|IHC en complément}.',
  ),
  interpretation: bank(
    'Interprétation selon les recommandations {du réseau INCa|nationales}. Résultat à intégrer au contexte clinique.',
    'Ce résultat doit être interprété en RCP moléculaire.',
    'Un résultat négatif n’exclut pas un variant situé hors des régions analysées.',
  ),
  empty: bank(
    'Pas d’autre variant {d’intérêt clinique|pathogène} dans les régions étudiées.',
    'Gènes sans variant identifié : non détaillés.',
    'Aucun autre variant de classe 4 ou 5.',
  ),
} as const;

/** How a stay went, by what it was for. */
export const STAY_COURSE = {
  surgery: bank(
    '{<w:postop>|suites} simples, {lever à J1|lever précoce}',
    '{drain retiré à J<n:2-5>|redon retiré à J<n:2-4>}, cicatrice {propre|non inflammatoire}',
    'douleurs {bien contrôlées|calmées par paracétamol et tramadol}, {relais per os à J2|EVA <n:0-3>/10}',
    'apyrexie tout au long du séjour, {Hb <n:10-13> g/dL en post-opératoire|pas de transfusion}',
    'HBPM préventive {pendant <n:10-28> jours|poursuivie à domicile}, {kinésithérapie débutée|soins IDE à domicile}',
    'sortie à domicile à J<n:2-9>, {résultats anatomopathologiques en attente|consultation post-opératoire programmée}',
    '{sérome|petit hématome} {ponctionné|non compressif}, évolution favorable',
  ),
  medical: bank(
    'à l’entrée, <w:eg> {conservé|altéré}, {apyrétique|fébrile à 38,<n:2-9>}',
    'biologie à l’entrée : CRP <n:40-240> mg/L, {Hb <n:8-11> g/dL|créatinine <n:55-130> µmol/L}',
    'antibiothérapie par {pipéracilline-tazobactam|céfépime|amoxicilline-acide clavulanique} {<n:5-10> jours|adaptée secondairement}, hémocultures {négatives|positives à E. coli|positives à S. epidermidis}',
    'hydratation, {antiémétiques|corticothérapie 1 mg/kg|antalgiques}, {relais per os|décroissance progressive}',
    'transfusion de <n:1-3> CGR{, bien tolérée|}',
    'évolution {favorable|lentement favorable|satisfaisante} {en <n:2-6> jours|sous traitement}',
    'sortie {à domicile|à domicile avec HAD|en SSR} après {apyrexie de 48 h|amélioration clinique}',
  ),
  palliative: bank(
    '{prise en charge symptomatique|soins de confort}, {PSE de morphine|antalgiques de palier 3}, {midazolam si besoin|anxiolytiques}',
    'avis de l’équipe mobile de soins palliatifs, {entretien avec la famille|directives anticipées discutées}',
    'évolution marquée par {une somnolence croissante|un encombrement|une majoration des douleurs}',
    '{adaptation du traitement antalgique|rotation des opioïdes}, confort {satisfaisant|obtenu}',
    'nutrition {plaisir|adaptée}, soins de bouche, {matelas à air|prévention d’escarre}',
  ),
  treatment: bank(
    'bilan pré-thérapeutique {satisfaisant|sans contre-indication}, {clairance <n:60-110> mL/min|NFS correcte}',
    'traitement {administré|réalisé} sans {incident|complication}',
    'hyperhydratation, prophylaxie antiémétique {efficace|par aprépitant}',
    'pas de complication au cours du séjour',
    '{surveillance biologique|NFS 2 fois par semaine} à la sortie, {facteurs de croissance prescrits|consignes en cas de fièvre remises}',
    'avis {diététique|assistante sociale|psychologue} {demandé|pris}',
  ),
} as const;
