/** Other illnesses of an adult, with the share of patients at 45 and at 75 years. */
export const COMORBIDITIES: readonly {
  readonly icd10: string;
  readonly label: string;
  readonly drugs: readonly string[];
  readonly young: number;
  readonly old: number;
}[] = Object.freeze([
  { icd10: 'I10', label: 'hypertension artérielle', drugs: ['amlodipine'], young: 0.1, old: 0.48 },
  { icd10: 'E11.9', label: 'diabète de type 2', drugs: ['metformine'], young: 0.04, old: 0.16 },
  { icd10: 'E78.5', label: 'dyslipidémie', drugs: ['atorvastatine'], young: 0.07, old: 0.26 },
  { icd10: 'I25.9', label: 'cardiopathie ischémique', drugs: ['acide acétylsalicylique', 'bisoprolol'], young: 0.01, old: 0.11 },
  { icd10: 'I48', label: 'fibrillation atriale', drugs: ['apixaban'], young: 0.003, old: 0.1 },
  { icd10: 'J44.9', label: 'BPCO', drugs: ['tiotropium'], young: 0.01, old: 0.09 },
  { icd10: 'N18.9', label: 'insuffisance rénale chronique', drugs: [], young: 0.01, old: 0.08 },
  { icd10: 'E03.9', label: 'hypothyroïdie', drugs: ['lévothyroxine'], young: 0.03, old: 0.08 },
  { icd10: 'F32.9', label: 'syndrome dépressif', drugs: ['sertraline'], young: 0.06, old: 0.08 },
  { icd10: 'K21.9', label: 'reflux gastro-œsophagien', drugs: ['pantoprazole'], young: 0.06, old: 0.12 },
  { icd10: 'J45.9', label: 'asthme', drugs: ['salbutamol'], young: 0.06, old: 0.04 },
  { icd10: 'M81.9', label: 'ostéoporose', drugs: ['calcium'], young: 0.01, old: 0.09 },
  { icd10: 'I69.4', label: 'antécédent d’accident vasculaire cérébral', drugs: ['clopidogrel'], young: 0.005, old: 0.05 },
  { icd10: 'Z90.4', label: 'antécédent d’appendicectomie', drugs: [], young: 0.12, old: 0.16 },
  { icd10: 'K80.2', label: 'antécédent de cholécystectomie', drugs: [], young: 0.04, old: 0.11 },
]);
