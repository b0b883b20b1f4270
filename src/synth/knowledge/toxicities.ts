/** Side effects that the simulator draws; grades by CTCAE 5. `hospital`: share of grade 3 or 4 that brings the patient to a bed. */
export interface ToxicityFacts {
  readonly label: string;
  readonly icd10: string;
  /** Weights of grades 1 to 4. */
  readonly grades: readonly [number, number, number, number];
  /** Days after the cycle. */
  readonly delay: readonly [number, number];
  readonly hospital: number;
}
export const TOXICITIES = {
  febrile_neutropenia: { label: 'neutropénie fébrile', icd10: 'D70', grades: [0, 0, 8, 2], delay: [6, 13], hospital: 1 },
  neutropenia: { label: 'neutropénie', icd10: 'D70', grades: [1, 3, 4, 2], delay: [8, 18], hospital: 0 },
  anaemia: { label: 'anémie', icd10: 'D64.9', grades: [4, 4, 2, 0], delay: [10, 20], hospital: 0.1 },
  thrombopenia: { label: 'thrombopénie', icd10: 'D69.6', grades: [4, 3, 2, 1], delay: [9, 16], hospital: 0.1 },
  nausea: { label: 'nausées et vomissements', icd10: 'R11', grades: [6, 4, 1, 0], delay: [1, 4], hospital: 0.2 },
  mucositis: { label: 'mucite', icd10: 'K12.3', grades: [4, 4, 2, 0], delay: [5, 14], hospital: 0.3 },
  diarrhoea: { label: 'diarrhée', icd10: 'K52.1', grades: [4, 4, 2, 0], delay: [4, 12], hospital: 0.4 },
  neuropathy: { label: 'neuropathie périphérique', icd10: 'G62.0', grades: [5, 4, 1, 0], delay: [14, 30], hospital: 0 },
  hand_foot: { label: 'syndrome main-pied', icd10: 'L27.1', grades: [4, 4, 2, 0], delay: [14, 40], hospital: 0 },
  rash: { label: 'rash acnéiforme', icd10: 'L27.0', grades: [4, 4, 1, 0], delay: [7, 25], hospital: 0 },
  asthenia: { label: 'asthénie', icd10: 'R53', grades: [5, 4, 1, 0], delay: [3, 20], hospital: 0 },
  cardiac: {
    label: 'baisse de la fraction d’éjection du ventricule gauche',
    icd10: 'I42.7',
    grades: [0, 5, 2, 0],
    delay: [60, 200],
    hospital: 0.2,
  },
  renal: { label: 'insuffisance rénale aiguë', icd10: 'N17.9', grades: [3, 3, 2, 1], delay: [3, 15], hospital: 0.7 },
  colitis: { label: 'colite immuno-induite', icd10: 'K52.1', grades: [0, 3, 5, 1], delay: [25, 110], hospital: 0.9 },
  pneumonitis: {
    label: 'pneumopathie interstitielle immuno-induite',
    icd10: 'J70.2',
    grades: [1, 3, 3, 1],
    delay: [30, 150],
    hospital: 0.9,
  },
  hypothyroidism: { label: 'hypothyroïdie immuno-induite', icd10: 'E03.2', grades: [2, 8, 0, 0], delay: [40, 150], hospital: 0 },
  hepatitis: { label: 'hépatite immuno-induite', icd10: 'K71.6', grades: [1, 3, 3, 1], delay: [25, 100], hospital: 0.6 },
  hypertension: { label: 'hypertension artérielle induite', icd10: 'I15.8', grades: [2, 5, 3, 0], delay: [10, 50], hospital: 0.05 },
  arthralgia: { label: 'arthralgies', icd10: 'M25.5', grades: [5, 4, 1, 0], delay: [60, 300], hospital: 0 },
  hot_flush: { label: 'bouffées de chaleur', icd10: 'N95.1', grades: [6, 3, 0, 0], delay: [40, 200], hospital: 0 },
  allergy: { label: 'réaction d’hypersensibilité', icd10: 'T88.7', grades: [2, 4, 2, 0], delay: [0, 0], hospital: 0.3 },
  radiodermatitis: { label: 'radiodermite', icd10: 'L58.0', grades: [6, 4, 1, 0], delay: [20, 40], hospital: 0 },
  thrombosis: { label: 'thrombose veineuse profonde', icd10: 'I80.2', grades: [0, 3, 3, 0], delay: [10, 60], hospital: 0.3 },
  sepsis: { label: 'sepsis sur chambre implantable', icd10: 'T80.2', grades: [0, 0, 5, 2], delay: [10, 60], hospital: 1 },
} as const satisfies Record<string, ToxicityFacts>;
export type ToxicityTerm = keyof typeof TOXICITIES;
