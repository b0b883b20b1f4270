import { bank } from '../engine/scribe.ts';

export const SALUTATION = bank(
  '{Cher confrère|Chère consœur, cher confrère|Cher ami|Chers confrères|Mon cher confrère|Docteur},',
  'Cher collègue,',
  'Chère consœur, Cher confrère,',
  'Cher(e) confrère,',
  'Docteur,',
);

/** First sentences by genre. */
export const OPENINGS = {
  first_consultation: bank(
    '{nous avons reçu|j’ai reçu|j’ai vu} {ce jour |}en <w:cs> <civil>, <age>, que vous {nous avez adressé~e|m’avez adressé~e} pour <w:pec>',
    '<civil>, <age>, {est vu~e|a été vu~e} {pour la première fois |}ce jour en {première |}<w:cs>',
    'je vous remercie de m’avoir {confié|adressé} <civil>, <age>, vu~e en <w:cs> le <aujourdhui>',
    'merci de nous avoir adressé <civil>, {né~e le <naissance>|<age>}, pour avis et <w:pec>',
    'vu~e ce jour en première <w:cs> : <civil>, <age>',
  ),
  announcement: bank(
    '{consultation|<w:cs>} d’annonce {réalisée |}ce jour{ en présence de {sa fille|sa famille|l’IDE d’annonce}|}',
    'j’ai reçu ce jour <civil> en consultation d’annonce',
    'nous avons vu <civil> ce jour dans le cadre du dispositif d’annonce',
    '<civil> a été reçu~e ce jour pour l’annonce {des résultats|de la proposition thérapeutique}',
  ),
  follow_up: bank(
    '{j’ai revu|nous avons revu|j’ai vu} <civil> en <w:cs> {de surveillance|de suivi|de contrôle} le <aujourdhui>',
    '<civil>, <age>, est revu~e ce jour {en <w:cs> de surveillance|dans le cadre de son suivi}',
    '<civil> {est venu~e|se présente} ce jour en <w:cs> {systématique|de suivi|de contrôle}',
    'revu~e ce jour, <civil>, dans le cadre de la surveillance',
    '<w:cs> de suivi du <aujourdhui> concernant <civil>, <age>',
  ),
  before_cycle: bank(
    '<civil> est vu~e ce jour en <w:hdj> avant {sa cure|son traitement}',
    '<w:cs> {pré-chimio|avant traitement|d’intercure} ce jour pour <civil>, <age>',
    'j’ai revu <civil> ce jour {avant la poursuite du traitement|pour la suite de son traitement}',
    '<civil> vient ce jour pour la poursuite de son traitement',
  ),
  end_of_treatment: bank(
    '<civil> est revu~e ce jour en <w:cs> de fin de traitement',
    'j’ai revu <civil> au terme de son traitement',
    '<w:cs> de fin de traitement le <aujourdhui> : <civil>, <age>',
  ),
  second_opinion: bank(
    '<civil>, <age>, {sollicite|souhaite} un second avis',
    'j’ai reçu <civil> pour un deuxième avis {concernant la <w:pec>|à sa demande}',
    'vous m’avez demandé un avis {complémentaire |}concernant <civil>, <age>',
  ),
  toxicity_consultation: bank(
    '<civil> est vu~e ce jour {en <w:cs> non programmée|en urgence|en consultation avancée} pour mauvaise tolérance',
    '<w:cs> ce jour pour {gestion d’|bilan d’}effets indésirables du traitement : <civil>',
    '<civil>, <age>, consulte ce jour pour {toxicité|intolérance} du traitement',
  ),
  palliative_consultation: bank(
    '<civil>, <age>, est vu~e ce jour {avec l’équipe mobile de soins palliatifs|en consultation de soins de support}',
    'j’ai rencontré <civil> et sa famille ce jour',
    '<w:cs> de soins palliatifs du <aujourdhui> : <civil>',
  ),
  stay_report: bank(
    '<civil>, <age>, a été hospitalisé~e dans notre service',
    'votre patient~e <civil>, <age>, a été pris~e en charge dans notre unité',
    'compte rendu d’hospitalisation <civil:de>, <age>',
  ),
  discharge_letter: bank(
    '<civil> quitte ce jour le service',
    'voici les nouvelles de votre patient~e <civil>, <age>, qui sort ce jour',
    'nous vous adressons {la lettre de liaison|les conclusions du séjour} <civil:de>',
  ),
  episode_summary: bank('synthèse de la prise en charge <civil:de>, <age>', 'résumé du parcours <civil:de>, {né~e le <naissance>|<age>}'),
  medical_summary: bank('<civil>, <age>, est suivi~e dans notre établissement', 'synthèse médicale concernant <civil>, <age>'),
  death_letter: bank(
    '{j’ai|nous avons} le regret de vous faire part des nouvelles suivantes concernant <civil>',
    'je vous écris au sujet <civil:de>, <age>',
  ),
  radiotherapy_summary: bank(
    '<civil>, <age>, a terminé {son irradiation|sa radiothérapie} dans notre service',
    'compte rendu de fin de traitement <civil:de>, <age>',
    'nous avons traité <civil>, <age>, dans le service',
  ),
} as const;

export const SYMPTOMS = {
  new: bank(
    'pas d’altération de l’état général, {poids stable|pas d’amaigrissement}',
    'bon état général{?adulte:, anxiété {importante|légitime} vis-à-vis du diagnostic}',
    '{asthénie modérée|fatigue depuis quelques semaines}, pas de fièvre ni sueurs',
    'l’interrogatoire ne retrouve pas {de douleur|d’autre symptôme}',
    'perte de <n:2-6> kg en <n:2-4> mois, appétit {conservé|diminué}',
  ),
  well: bank(
    '<il> {va bien|se porte bien|n’a pas de plainte particulière|ne signale aucune plainte}',
    '{l’état général est conservé|l’<w:eg> est bon}, {poids stable|appétit conservé}',
    'à l’interrogatoire, pas de plainte {nouvelle|particulière}',
    '<il> a repris {une activité normale|ses activités|{?en_activite:son travail{ à mi-temps thérapeutique|}|ses activités habituelles}}',
    'asymptomatique',
    '{asthénie modérée|quelques douleurs articulaires|discrète fatigue}, sans retentissement {majeur|notable}',
    'pas de douleur, {pas de perte de poids|pas d’amaigrissement}, transit conservé',
  ),
  active: bank(
    '<il> décrit une asthénie {modérée|croissante|de grade 1-2}{ et une perte d’appétit|}',
    'on note une perte de poids de <n:2-9> kg {en <n:1-4> mois|depuis la dernière consultation}',
    '<il> {signale|rapporte} des douleurs {de fond|intermittentes|par accès}, EVA <n:2-7>/10, {soulagées par {le paracétamol|les antalgiques de palier 2|la morphine}|partiellement calmées}',
    '{dyspnée d’effort modérée|toux sèche|gêne fonctionnelle}, pas de fièvre',
    '<w:aeg> progressive, <il> reste alité~e une partie de la journée',
    'l’alimentation est {correcte|difficile|fractionnée}, CNO {prescrits|en cours}',
    'sommeil {perturbé|correct}, moral {fluctuant|bon|difficile}',
  ),
  treated: bank(
    'la tolérance {est|a été} {globalement |}{bonne|correcte|satisfaisante|acceptable}',
    '{quelques nausées|nausées J2-J4} {bien calmées par le traitement antiémétique|sans vomissement}',
    'asthénie {dans les suites de la cure|quelques jours après chaque cure}, récupération complète',
    'pas de fièvre en intercure, {pas d’hospitalisation|pas de signe infectieux}',
    'alopécie, {mycose buccale traitée|discrète mucite|goût métallique}',
    'transit {ralenti|accéléré quelques jours}, {sans complication|géré au domicile}',
    'pas de neuropathie {notable|invalidante}',
  ),
} as const;

/** What else is asked in an interview; no fact about the disease. */
export const INTERVIEW = bank(
  '{~(Il/Elle) vit|vit} {seul~e|en couple|en maison individuelle|au 3e étage sans ascenseur}, {autonome|aide ménagère 2 h par semaine|entourage présent}',
  '{activité physique adaptée encouragée|marche quotidienne|peu d’activité physique}, {périmètre de marche conservé|essoufflement à l’effort}',
  'traitement habituel {inchangé|poursuivi|renouvelé}, pas d’allergie {connue|médicamenteuse connue}',
  'sommeil correct, {pas de trouble de l’humeur|anxiété modérée, suivi psychologique proposé}',
  'appétit conservé, {pas de nausée|pas de dysphagie|transit régulier}',
  'vaccination {antigrippale|contre le pneumocoque} {à jour|à prévoir}',
  'les aspects {sociaux|professionnels} ont été abordés, {arrêt de travail prolongé|RDV assistante sociale|ALD en cours}',
);

/** The same for a child. */
export const INTERVIEW_CHILD = bank(
  'scolarité {à l’hôpital|à domicile|reprise à temps partiel}, {fratrie suivie par la psychologue|parents présents}',
  '{joue normalement|activité conservée|se plaint de fatigue en fin de journée}, sommeil {correct|perturbé}',
  'appétit {conservé|capricieux}, {courbe de poids stable|compléments nutritionnels}',
  'vaccinations {à jour|à compléter à distance du traitement}, pas d’allergie connue',
  'vu~e avec ses parents, {questions sur la scolarité|informations répétées}',
);

export const CLOSINGS = bank(
  '{Je vous prie de croire|Nous vous prions de croire}, {cher confrère|chère consœur, cher confrère}, en l’assurance de {mes|nos} sentiments {confraternels|les meilleurs}.',
  'Confraternellement.',
  'Bien {confraternellement|amicalement|cordialement}.',
  'Bien à vous,',
  '{Restant à votre disposition|En restant à votre disposition}, {je vous adresse|recevez} {mes sincères|mes meilleures} salutations confraternelles.',
  'Avec mes {meilleures|cordiales} salutations.',
  'Très confraternellement,',
  'Amitiés.',
);

/** What comes next; nothing here may be a treatment of the plan. */
export const NEXT = {
  surveillance: bank(
    '{[#surveillance+ prochaine consultation de surveillance]|[#surveillance+ surveillance] clinique} dans {3|4|6} mois{ avec {scanner|imagerie|bilan biologique}|}',
    '<il> sera revu~e dans {3|4|6|12} mois',
    'prochain rendez-vous dans {3|4|6} mois',
    'poursuite de la [#surveillance+ surveillance] {selon le calendrier établi|en alternance}',
    'contrôle {biologique et radiologique|clinique} dans {3|4|6} mois',
  ),
  work_up: bank(
    '{bilan d’extension|bilan complémentaire} {demandé|programmé|en cours}, {dossier présenté en <w:rcp>|présentation en <w:rcp> au terme du bilan}',
    'le dossier sera {présenté|discuté} en <w:rcp>',
    'j’organise {le bilan|la suite du bilan} et <il> sera revu~e avec les résultats',
    '<il> sera reconvoqué~e après la <w:rcp>',
    'consultation avec {l’infirmière d’annonce|l’assistante sociale|la diététicienne} {proposée|programmée}',
  ),
  surgery: bank(
    'consultation d’anesthésie {programmée|à prévoir}',
    'date opératoire {à fixer|proposée dans <n:2-4> semaines}',
    'une convocation lui sera adressée',
  ),
  radiotherapy: bank(
    'scanner de centrage {programmé|à prévoir}',
    'début des séances dans <n:2-3> semaines',
    'consultation avec le radiothérapeute {programmée|prévue}',
  ),
  treatment: bank(
    '<il> sera revu~e {avant la prochaine cure|dans <n:2-4> semaines}',
    'prochain rendez-vous {en <w:hdj> |}dans <n:14-28> jours',
    'évaluation {radiologique|scannographique} {après <n:2-4> cures|dans <n:6-10> semaines}',
    'bilan biologique {la veille de chaque cure|hebdomadaire} à faire en ville',
  ),
  support: bank(
    'soins de support : {diététique|psychologue|kinésithérapie|HAD} {proposés|mis en place|sollicités}',
    '{HAD|SSIAD|équipe mobile de soins palliatifs} {contactée|sollicitée}',
    'adaptation du traitement antalgique',
    'le dossier sera {représenté|rediscuté} en <w:rcp>',
  ),
} as const;

/** Words that announce a pasted passage. */
export const RECALL_LEADS = bank(
  'Pour rappel,',
  'On rappelle :',
  'Rappel :',
  'Pour mémoire :',
  'Nous rappelons l’histoire de la maladie :',
  'Je vous rappelle son histoire :',
  'HDM (reprise du CR précédent) :',
  'Histoire (copie du courrier précédent) :',
);

export const SIGNATURES = bank(
  '<auteur>',
  '<auteur>\n<service>',
  'Dicté par <auteur>{, validé électroniquement|}',
  '<auteur>\nDocument {validé|signé} électroniquement',
  '<auteur>\n{Dicté, non relu|Courrier relu et validé}',
);
