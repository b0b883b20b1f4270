/**
 * The questions that clinicians asked for before anything else, as they stand in the box. `name` is the question in words.
 * docs/reference/query-language.md shows them; the tests compare each with what really happened in the synthetic hospital.
 */
export const REFERENCE_QUERIES = Object.freeze({
  /** Choroidal melanoma at high genetic risk, alive, without metastasis at five years. */
  uveal_high_risk:
    'statut:vivant suivi>=60 ET tumeur:(site:C69 marqueur:"monosomie 3=présent") PAS_AVANT[..5a même_tumeur] évènement:métastase SAUF tumeur:(site:C69 métastases_initiales:renseigné)',
  /** HER2-positive breast cancer with brain metastases after trastuzumab, tumour sample stored before treatment. */
  her2_brain:
    '((évènement:(site:C79.3 primitif:C50) APRÈS[même_tumeur] traitement:(médicament:trastuzumab)) AVEC[même_tumeur] tumeur:(site:C50 marqueur:HER2=positif)) ET échantillon:(nature:tissu|tissue site:C50) AVANT[0j..] PREMIER[par_tumeur] (traitement:(primitif:C50))',
  /** Febrile neutropenia within 30 days of a second line of the lung tumour, not of the breast one. */
  neutropenia_second_line:
    'site:C50 ET mention:(type:toxicity texte:"neutropénie fébrile*|agranulocytose fébrile*" contexte:affirmé) APRÈS[0j..30j] traitement:(ligne:2 primitif:C34)',
  /** Local recurrence after tumorectomy, told or coded, without radiotherapy. */
  recurrence_without_radiotherapy:
    'évènement:(type:récidive_locale primitif:C50) APRÈS (traitement:(acte:lumpectomy* primitif:C50) OU fait:(ccam:QEFA001|QEFA004)) PAS_APRÈS[même_tumeur] traitement:radiothérapie',
  /** Second cancer in the irradiated region five years or more after. */
  second_in_field: [
    'tumeur:(site:C34|C50|C73) APRÈS[5a.. autre_tumeur] traitement:(type:radiothérapie|curiethérapie primitif:C81)',
    'tumeur:(site:C15|C34|C49|C50|C73) APRÈS[5a.. autre_tumeur] traitement:(type:radiothérapie|curiethérapie primitif:C50)',
    'tumeur:(site:C53|C54|C67) APRÈS[5a.. autre_tumeur] traitement:(type:radiothérapie|curiethérapie primitif:C19|C20)',
    'tumeur:(site:C20|C67) APRÈS[5a.. autre_tumeur] traitement:(type:radiothérapie|curiethérapie primitif:C53|C54|C61)',
    'tumeur:(site:C15|C44|C73) APRÈS[5a.. autre_tumeur] traitement:(type:radiothérapie|curiethérapie primitif:C0*|C10|C11|C12|C13|C14|C32)',
  ].join(' OU '),
  /** EGFR T790M not looked for at progression under osimertinib's predecessors. */
  t790m_not_looked_for:
    'évènement:(type:progression primitif:C34) APRÈS[même_tumeur] traitement:(médicament:erlotinib|géfitinib|afatinib) SAUF PATIENT (T790M)',
  /** Stage not stated among colon cancers of 2018. */
  colon_2018_unstaged: 'tumeur:(site:C18 diagnostic:2018 stade:non_renseigné)',
  /** Patients under immunotherapy, alone or in a combination, with colitis affirmed and never before. */
  immunotherapy_colitis:
    '(traitement:immunothérapie OU traitement:(médicament:L01FF|ipilimumab)) AVANT mention:(type:toxicity texte:"colite*" contexte:affirmé) PAS_APRÈS mention:(type:toxicity texte:"colite*" contexte:affirmé)',
  /** Follow-up under six months and alive. */
  short_follow_up: 'suivi<6 statut:vivant',
  /** Sarcoma whose first and second pathology reports differ. */
  sarcoma_two_opinions:
    'tumeur:(morphologie:88*|89*|91*) ET mention:(type:morphology code:801*|802*|803*|804*|805*|807*|81*|82*|83*|84*|85*|87*|88*|89*|90*|91*|92* document:60568-3) AVEC[autre_code] mention:(type:morphology code:801*|802*|803*|804*|805*|807*|81*|82*|83*|84*|85*|87*|88*|89*|90*|91*|92* document:60568-3)',
} as const);
export type ReferenceQuery = keyof typeof REFERENCE_QUERIES;
