import type { Biomarker } from '../../course/types.ts';

/** French ways to name a marker by its canonical name; the usual one first. Written from common usage (2026-11). */
export const BIOMARKER_NAMES: Readonly<Record<string, readonly string[]>> = {
  ER: ['RE', 'RO', 'récepteurs aux oestrogènes', 'RE'],
  PR: ['RP', 'récepteurs à la progestérone', 'RPg', 'RP'],
  HER2: ['HER2', 'HER 2', 'Her2', 'cerbB2', 'HER2/neu'],
  'Ki-67': ['Ki67', 'Ki-67', 'index de prolifération Ki67', 'Ki 67', 'MIB1'],
  'PD-L1': ['PD-L1', 'PDL1', 'PD-L1 (TPS)'],
  EGFR: ['EGFR', 'gène EGFR'],
  ALK: ['ALK', 'gène ALK', 'ALK'],
  ROS1: ['ROS1', 'ROS 1'],
  KRAS: ['KRAS', 'K-RAS', 'RAS'],
  NRAS: ['NRAS', 'N-RAS'],
  BRAF: ['BRAF', 'B-RAF', 'gène BRAF'],
  MSI: ['statut MSI', 'phénotype MMR', 'MSI'],
  BRCA1: ['BRCA1', 'BRCA 1'],
  BRCA2: ['BRCA2', 'BRCA 2'],
  IDH: ['IDH', 'IDH1', 'IDH1/2'],
  MGMT: ['MGMT', 'promoteur de MGMT'],
  KIT: ['KIT', 'c-KIT', 'gène KIT'],
  'monosomy 3': ['monosomie 3', 'monosomie du chromosome 3', 'perte du chromosome 3'],
  BAP1: ['BAP1', 'BAP-1'],
};

/** Ways to say each value. A sign alone is glued to the name. */
export const POLARITIES: Readonly<Record<Biomarker['value'], readonly string[]>> = {
  positive: ['positif', 'positifs', '+', 'POSITIF'].filter((w) => w !== 'positifs'),
  negative: ['négatif', '-', 'négatif', 'NEGATIF'],
  mutated: ['muté', 'avec mutation', 'mutation présente', 'muté'],
  wild_type: ['sauvage', 'non muté', 'de type sauvage', 'sans mutation', 'WT'],
  amplified: ['amplifié', 'avec amplification', 'amplifié'],
  not_amplified: ['non amplifié', 'sans amplification'],
  rearranged: ['réarrangé', 'avec réarrangement', 'réarrangement présent'],
  loss: ['perte', 'perte d’expression', 'avec perte d’expression'],
  retained: ['expression conservée', 'conservé', 'pas de perte d’expression'],
  low: ['faible', 'bas'],
  high: ['élevé', 'fort'],
  numeric: [''],
};
