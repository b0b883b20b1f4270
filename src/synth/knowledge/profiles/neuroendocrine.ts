import type { CancerProfile } from '../profile.ts';
import { COLON } from './colorectal.ts';
import { CT_TAP, control, curative, histology, image, line, marker, operate, relapse, site, stage } from './shorthand.ts';

/** Neuroendocrine tumours of small bowel and pancreas. */
export const NEUROENDOCRINE: CancerProfile = {
  ...COLON,
  kind: 'neuroendocrine',
  incidence: { F: 1_050, M: 1_150 },
  referral: 2.2,
  age: { mean: 61, deviation: 13, min: 25, max: 88 },
  sites: [
    site('C17.2', 'C17.2', 'iléon', 45),
    site('C25.2', 'C25.2', 'queue du pancréas', 25),
    site('C25.0', 'C25.0', 'tête du pancréas', 15),
    site('C18.1', 'C18.1', 'appendice', 15),
  ],
  histologies: [
    histology('8240/3', 'tumeur neuroendocrine bien différenciée', 60, 'N7E1'),
    histology('8249/3', 'tumeur neuroendocrine de grade 2', 30, 'N7E2'),
    histology('8246/3', 'carcinome neuroendocrine', 10, 'N7E4'),
  ],
  adicapOrgan: 'DI',
  stages: [stage('I', 18, '1', '0'), stage('II', 15, '2', '0'), stage('III', 25, '3', '1'), stage('IV', 42, '3', '1', '1')],
  stageUnstated: 0.08,
  gradeSystem: 'OMS',
  grades: [
    ['1', 50],
    ['2', 40],
    ['3', 10],
  ],
  size: [26, 12],
  markers: [marker('Ki-67', 0.95, 'numeric[1-2]:45 numeric[3-20]:45 numeric[21-70]:10')],
  metastases: [
    ['C78.7', 75],
    ['C77.2', 25],
    ['C78.6', 14],
    ['C79.5', 12],
  ],
  discovery: [
    ['flush et diarrhée', 22],
    ['découverte fortuite', 40],
    ['occlusion', 15],
    ['douleurs abdominales', 23],
  ],
  workUp: [CT_TAP, image('PET', 'TEP au 68Ga-DOTATOC'), image('MRI', 'hépatique')],
  laboratory: ['CgA'],
  relapse: { I: relapse(0.08, 60, 20, 15, 65), II: relapse(0.2, 50, 15, 20, 65), III: relapse(0.35, 40, 10, 20, 70) },
  pathways: [
    control('métastatique', { stage: ['IV'] }),
    curative(
      'chirurgie',
      undefined,
      operate('left_pancreatectomy', { topography: ['C25.2'] }),
      operate('whipple', { topography: ['C25.0'] }),
      operate('right_colectomy', { topography: ['C18.1'] }),
      operate('small_bowel'),
    ),
  ],
  lines: [
    line('1', 'Lanréotide LP', 8, undefined, true),
    line('1', 'Octréotide LP', 4, undefined, true),
    line('2-3', 'Lutathera', 6),
    line('2-4', 'Évérolimus', 5, undefined, true),
    line('2-4', 'Sunitinib', 2, undefined, true),
    line('2-4', 'CAPTEM', 3),
    line('3-4', 'FOLFOX', 2),
  ],
  pfs: [26, 18, 10, 6],
  response: [1, 14, 65, 20],
  familyKinds: [['colon', 100]],
  genes: [['MEN1', 100]],
};
