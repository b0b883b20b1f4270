import type { CancerProfile } from '../profile.ts';
import { AML } from './blood.ts';
import { SOFT_TISSUE_SARCOMA } from './sarcoma.ts';
import { CT_TAP, curative, give, giveWith, histology, image, irradiate, line, marker, operate, relapse, site, stage } from './shorthand.ts';

const CHILD = {
  paired: false,
  smoking: 0,
  stageUnstated: 0.03,
  surgeon: 'surgery',
  clinic: 'paediatrics',
  familyKinds: [],
  genes: [['TP53', 100]],
} as const;

export const CHILDHOOD_ALL: CancerProfile = {
  ...AML,
  ...CHILD,
  kind: 'childhood_all',
  incidence: { F: 185, M: 235 },
  referral: 3,
  age: { mean: 5, deviation: 4, min: 1, max: 17 },
  sites: [site('C42.1', 'C91.0', 'moelle osseuse', 100)],
  histologies: [
    histology('9811/3', 'leucémie aiguë lymphoblastique B', 85, 'L7A1'),
    histology('9837/3', 'leucémie aiguë lymphoblastique T', 15, 'L7A2'),
  ],
  markers: [
    marker('t(12;21)', 0.9, 'positive:24 negative:76', { molecular: true }),
    marker('t(9;22)', 0.9, 'positive:3 negative:97', { molecular: true }),
  ],
  discovery: [
    ['pâleur et asthénie', 50],
    ['fièvre prolongée', 25],
    ['douleurs osseuses', 25],
  ],
  relapse: { '-': relapse(0.14, 24, 100, 0, 0) },
  pathways: [
    curative(
      'protocole pédiatrique',
      undefined,
      give('LAL pédiatrique (induction)', 'curative', 1),
      give('LAL pédiatrique (consolidation)', 'curative', 4),
      give('LAL pédiatrique (entretien)', 'maintenance', 20),
    ),
  ],
  lines: [line('1-2', 'LAL pédiatrique (induction)', 5), line('2-3', 'LAL pédiatrique (consolidation)', 3)],
  pfs: [14, 6],
  response: [78, 8, 4, 10],
};

export const NEUROBLASTOMA: CancerProfile = {
  ...SOFT_TISSUE_SARCOMA,
  ...CHILD,
  kind: 'neuroblastoma',
  incidence: { F: 65, M: 80 },
  referral: 4,
  age: { mean: 2, deviation: 2, min: 0, max: 10 },
  sites: [
    site('C74.1', 'C74.1', 'médullosurrénale', 62),
    site('C48.0', 'C48.0', 'rétropéritoine', 26),
    site('C38.2', 'C38.2', 'médiastin postérieur', 12),
  ],
  histologies: [histology('9500/3', 'neuroblastome', 88, 'N7B1'), histology('9490/3', 'ganglioneuroblastome', 12, 'N7B2')],
  adicapOrgan: 'ES',
  stages: [stage('I', 28), stage('II', 22), stage('IV', 50)],
  stageSystem: 'INRG',
  gradeSystem: null,
  grades: [],
  size: [62, 25],
  markers: [marker('MYCN', 0.95, 'amplified:24 not_amplified:76', { molecular: true })],
  metastases: [
    ['C79.5', 60],
    ['C77.2', 20],
    ['C78.7', 20],
  ],
  discovery: [
    ['masse abdominale', 52],
    ['altération de l’état général', 26],
    ['boiterie', 12],
    ['ecchymoses périorbitaires', 10],
  ],
  workUp: [CT_TAP, image('bone_scan', 'scintigraphie MIBG')],
  laboratory: ['NSE', 'LDH'],
  relapse: { I: relapse(0.07, 18, 60, 20, 20), II: relapse(0.14, 18, 50, 20, 30), IV: relapse(0.5, 16, 15, 10, 75) },
  pathways: [
    curative(
      'haut risque',
      { stage: ['IV'] },
      give('Rapid COJEC', 'neoadjuvant', 8),
      operate('abdominal_tumour'),
      { do: 'transplant', autologous: true, conditioning: 'busulfan-melphalan' },
      irradiate('kidney_flank'),
    ),
    curative('bas risque', undefined, give('VP-carboplatine', 'neoadjuvant', 2, { stage: ['II'] }), operate('abdominal_tumour')),
  ],
  lines: [line('1-2', 'VP-carboplatine', 5), line('2-3', 'Témozolomide', 4)],
  pfs: [8, 4],
  response: [16, 34, 24, 26],
};

export const NEPHROBLASTOMA: CancerProfile = {
  ...NEUROBLASTOMA,
  kind: 'nephroblastoma',
  incidence: { F: 60, M: 52 },
  age: { mean: 4, deviation: 2, min: 0, max: 12 },
  sites: [site('C64.9', 'C64', 'rein', 100)],
  histologies: [histology('8960/3', 'néphroblastome', 100, 'A7R8')],
  adicapOrgan: 'UR',
  paired: true,
  stages: [stage('I', 45), stage('II', 22), stage('III', 20), stage('IV', 13)],
  stageSystem: 'TNM',
  markers: [],
  metastases: [
    ['C78.0', 88],
    ['C78.7', 12],
  ],
  discovery: [
    ['masse abdominale', 78],
    ['hématurie', 12],
    ['douleurs abdominales', 10],
  ],
  workUp: [CT_TAP],
  laboratory: [],
  relapse: {
    I: relapse(0.07, 14, 30, 10, 60),
    II: relapse(0.1, 14, 30, 10, 60),
    III: relapse(0.16, 12, 30, 10, 60),
    IV: relapse(0.25, 12, 15, 5, 80),
  },
  pathways: [
    curative(
      'SIOP',
      undefined,
      give('Vincristine-dactinomycine', 'neoadjuvant', 2),
      operate('child_nephrectomy'),
      give('Vincristine-dactinomycine', 'adjuvant', 4),
      irradiate('kidney_flank', { stage: ['III'] }),
    ),
  ],
  lines: [line('1-2', 'VP-carboplatine', 5), line('2-3', 'IVA', 3)],
};

export const MEDULLOBLASTOMA: CancerProfile = {
  ...NEUROBLASTOMA,
  kind: 'medulloblastoma',
  incidence: { F: 36, M: 60 },
  age: { mean: 7, deviation: 4, min: 2, max: 24 },
  sites: [site('C71.6', 'C71.6', 'cervelet', 100)],
  histologies: [histology('9470/3', 'médulloblastome', 78, 'N7M1'), histology('9471/3', 'médulloblastome desmoplasique', 22, 'N7M2')],
  adicapOrgan: 'NC',
  stages: [stage(null, 100)],
  stageSystem: null,
  markers: [marker('MYC', 0.8, 'amplified:9 not_amplified:91', { molecular: true })],
  metastases: [['C79.3', 100]],
  discovery: [
    ['céphalées et vomissements matinaux', 70],
    ['ataxie', 30],
  ],
  workUp: [image('MRI', 'cérébrale et médullaire')],
  surveillance: image('MRI', 'cérébrale et médullaire'),
  assessment: image('MRI', 'cérébrale et médullaire'),
  laboratory: [],
  relapse: { '-': relapse(0.28, 22, 45, 0, 55) },
  pathways: [
    curative(
      'chirurgie, radiothérapie, chimiothérapie',
      undefined,
      operate('posterior_fossa'),
      irradiate('craniospinal'),
      give('VP-carboplatine', 'adjuvant', 4),
    ),
  ],
  lines: [line('1-2', 'Témozolomide', 5)],
};

export const RETINOBLASTOMA: CancerProfile = {
  ...NEUROBLASTOMA,
  kind: 'retinoblastoma',
  incidence: { F: 26, M: 28 },
  referral: 6,
  age: { mean: 1, deviation: 1, min: 0, max: 6 },
  sites: [site('C69.2', 'C69.2', 'rétine', 100)],
  histologies: [histology('9510/3', 'rétinoblastome', 100, 'N7R1')],
  adicapOrgan: 'OR',
  paired: true,
  stages: [stage('I', 100)],
  markers: [marker('RB1', 0.8, 'mutated:42 wild_type:58', { molecular: true })],
  discovery: [
    ['leucocorie', 66],
    ['strabisme', 30],
    ['dépistage familial', 4],
  ],
  workUp: [image('MRI', 'orbitaire')],
  surveillance: image('MRI', 'orbitaire'),
  relapse: { I: relapse(0.08, 12, 95, 0, 5) },
  pathways: [
    curative('énucléation', { chance: 0.55 }, operate('enucleation'), give('VP-carboplatine', 'adjuvant', 4, { chance: 0.3 })),
    curative(
      'traitement conservateur',
      undefined,
      give('VP-carboplatine', 'curative', 4),
      irradiate('eye_plaque', { chance: 0.4 }, 'curative'),
    ),
  ],
  genes: [['RB1', 100]],
};

export const EWING: CancerProfile = {
  ...NEUROBLASTOMA,
  kind: 'ewing_sarcoma',
  incidence: { F: 38, M: 56 },
  age: { mean: 16, deviation: 8, min: 4, max: 45 },
  sites: [site('C40.2', 'C40.2', 'fémur', 45), site('C41.4', 'C41.4', 'os du bassin', 35), site('C41.3', 'C41.3', 'côte', 20)],
  histologies: [histology('9260/3', 'sarcome d’Ewing', 100, 'S7E1')],
  adicapOrgan: 'SQ',
  paired: true,
  stages: [stage('IIB', 70, '1 2', '0'), stage('IVA', 30, '2', '0', '1')],
  stageSystem: 'TNM',
  markers: [marker('EWSR1', 0.95, 'rearranged:97 negative:3', { molecular: true })],
  metastases: [
    ['C78.0', 70],
    ['C79.5', 30],
  ],
  discovery: [
    ['douleur osseuse', 72],
    ['tuméfaction', 28],
  ],
  workUp: [image('MRI', 'du segment de membre'), image('CT', 'thoracique')],
  laboratory: ['LDH'],
  relapse: { II: relapse(0.33, 20, 20, 2, 78), IV: relapse(0.6, 14, 12, 3, 85) },
  pathways: [
    curative(
      'VIDE et traitement local',
      undefined,
      give('VIDE', 'neoadjuvant', 6),
      operate('bone_resection', { chance: 0.75 }),
      irradiate('sarcoma', { chance: 0.5 }),
      give('IVA', 'adjuvant', 5),
    ),
  ],
  lines: [line('1-2', 'Témozolomide', 4), line('1-3', 'Doxorubicine-ifosfamide', 3)],
};

export const OSTEOSARCOMA: CancerProfile = {
  ...EWING,
  kind: 'osteosarcoma',
  incidence: { F: 50, M: 62 },
  age: { mean: 19, deviation: 13, min: 6, max: 75 },
  sites: [site('C40.2', 'C40.2', 'fémur', 62), site('C40.0', 'C40.0', 'humérus', 18), site('C41.4', 'C41.4', 'os du bassin', 20)],
  histologies: [histology('9180/3', 'ostéosarcome', 70, 'S7O1'), histology('9181/3', 'ostéosarcome chondroblastique', 30, 'S7O2')],
  markers: [],
  pathways: [
    curative(
      'MTX et chirurgie',
      { under: 26 },
      give('MTX haute dose-étoposide-ifosfamide', 'neoadjuvant', 3),
      operate('bone_resection'),
      give('MTX haute dose-étoposide-ifosfamide', 'adjuvant', 3),
    ),
    curative('API-AI et chirurgie', undefined, give('API-AI', 'neoadjuvant', 3), operate('bone_resection'), give('API-AI', 'adjuvant', 3)),
  ],
};

export const RHABDOMYOSARCOMA: CancerProfile = {
  ...EWING,
  kind: 'rhabdomyosarcoma',
  incidence: { F: 28, M: 40 },
  age: { mean: 6, deviation: 5, min: 0, max: 24 },
  sites: [
    site('C49.0', 'C49.0', 'parties molles de la tête et du cou', 45),
    site('C49.5', 'C49.5', 'parties molles du pelvis', 30),
    site('C49.2', 'C49.2', 'parties molles de la cuisse', 25),
  ],
  histologies: [
    histology('8910/3', 'rhabdomyosarcome embryonnaire', 68, 'S7R1'),
    histology('8920/3', 'rhabdomyosarcome alvéolaire', 32, 'S7R2'),
  ],
  adicapOrgan: 'SM',
  stages: [stage('II', 55, '1', '0'), stage('III', 27, '2', '1'), stage('IV', 18, '2', '1', '1')],
  markers: [marker('FOXO1', 0.9, 'rearranged:24 negative:76', { molecular: true })],
  relapse: { II: relapse(0.2, 16, 60, 15, 25), III: relapse(0.32, 14, 45, 20, 35), IV: relapse(0.6, 11, 20, 15, 65) },
  pathways: [
    curative(
      'IVA et traitement local',
      undefined,
      giveWith('IVA', 'curative', 9),
      irradiate('sarcoma', { chance: 0.7 }, 'curative'),
      operate('sarcoma_resection', { chance: 0.4 }),
    ),
  ],
  lines: [line('1-2', 'Vinorelbine', 4), line('2-3', 'Témozolomide', 3)],
};
