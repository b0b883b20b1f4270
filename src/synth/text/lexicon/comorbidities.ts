/** Other words for illnesses by CIM-10 code; written for this project (2026-11). */
export const COMORBIDITY_NAMES: Readonly<Record<string, readonly string[]>> = {
  I10: ['HTA', 'hypertension artérielle', 'hypertension'],
  'E11.9': ['diabète de type 2', 'DNID', 'DT2', 'diabète non insulino-dépendant'],
  'E78.5': ['dyslipidémie', 'hypercholestérolémie'],
  'I25.9': ['cardiopathie ischémique', 'coronaropathie', 'coronaropathie stentée'],
  I48: ['fibrillation atriale', 'ACFA', 'FA paroxystique', 'AC/FA'],
  'J44.9': ['BPCO', 'bronchopneumopathie chronique obstructive', 'BPCO post-tabagique'],
  'N18.9': ['insuffisance rénale chronique', 'IRC', 'IRC modérée'],
  'E03.9': ['hypothyroïdie', 'hypothyroïdie substituée'],
  'F32.9': ['syndrome dépressif', 'dépression', 'sd dépressif'],
  'K21.9': ['reflux gastro-oesophagien', 'RGO'],
  'J45.9': ['asthme', 'asthme intermittent'],
  'M81.9': ['ostéoporose'],
  'I69.4': ['AVC', 'accident vasculaire cérébral', 'AVC ischémique sans séquelle'],
  'Z90.4': ['appendicectomie'],
  'K80.2': ['cholécystectomie'],
};
