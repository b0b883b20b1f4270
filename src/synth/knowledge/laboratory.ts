/** Tumour markers and blood values: LOINC, French label, unit, normal limits, and how far an active disease raises it. */
export interface MarkerFacts {
  readonly loinc: string;
  readonly label: string;
  readonly unit: string;
  readonly low: number | null;
  readonly high: number;
  /** Median when the disease is active and bulky. */
  readonly active: number;
  readonly decimals: 0 | 1 | 2;
}
export const MARKERS = {
  'CA 15-3': { loinc: '6875-9', label: 'CA 15-3', unit: 'kU/L', low: null, high: 30, active: 90, decimals: 1 },
  ACE: { loinc: '2039-6', label: 'Antigène carcino-embryonnaire (ACE)', unit: 'µg/L', low: null, high: 5, active: 38, decimals: 1 },
  'CA 19-9': { loinc: '24108-3', label: 'CA 19-9', unit: 'kU/L', low: null, high: 37, active: 420, decimals: 1 },
  'CA 125': { loinc: '10334-1', label: 'CA 125', unit: 'kU/L', low: null, high: 35, active: 380, decimals: 1 },
  PSA: { loinc: '2857-1', label: 'PSA total', unit: 'µg/L', low: null, high: 4, active: 28, decimals: 2 },
  AFP: { loinc: '1834-1', label: 'Alphafœtoprotéine', unit: 'µg/L', low: null, high: 10, active: 310, decimals: 1 },
  hCG: { loinc: '19080-1', label: 'hCG totale', unit: 'UI/L', low: null, high: 5, active: 900, decimals: 0 },
  Tg: { loinc: '3013-0', label: 'Thyroglobuline', unit: 'µg/L', low: null, high: 1, active: 22, decimals: 1 },
  CgA: { loinc: '9811-1', label: 'Chromogranine A', unit: 'µg/L', low: null, high: 100, active: 520, decimals: 0 },
  NSE: { loinc: '15060-7', label: 'Énolase neurone-spécifique', unit: 'µg/L', low: null, high: 16, active: 62, decimals: 1 },
  SCC: { loinc: '9679-2', label: 'Antigène SCC', unit: 'µg/L', low: null, high: 1.5, active: 6, decimals: 1 },
  LDH: { loinc: '2532-0', label: 'LDH', unit: 'U/L', low: 135, high: 225, active: 420, decimals: 0 },
  Pic: { loinc: '33358-3', label: 'Composant monoclonal', unit: 'g/L', low: null, high: 0, active: 32, decimals: 1 },
} as const satisfies Record<string, MarkerFacts>;
export type MarkerKey = keyof typeof MARKERS;

/** Blood count and chemistry at each treatment visit: mean and deviation in health. */
export const BLOOD = {
  haemoglobin: { loinc: '718-7', label: 'Hémoglobine', unit: 'g/dL', low: 12, high: 16, mean: 12.8, deviation: 1.2, decimals: 1 },
  neutrophils: {
    loinc: '751-8',
    label: 'Polynucléaires neutrophiles',
    unit: 'G/L',
    low: 1.8,
    high: 7.5,
    mean: 3.9,
    deviation: 1.2,
    decimals: 2,
  },
  platelets: { loinc: '777-3', label: 'Plaquettes', unit: 'G/L', low: 150, high: 400, mean: 245, deviation: 60, decimals: 0 },
  creatinine: { loinc: '14682-9', label: 'Créatinine', unit: 'µmol/L', low: 45, high: 104, mean: 74, deviation: 14, decimals: 0 },
} as const;
