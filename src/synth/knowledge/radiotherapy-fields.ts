/**
 * Radiotherapy plans: region as written in reports ({côté} becomes the side), dose in gray, fractions, technique, CCAM act, and the ICD-O-3
 * topographies (3 characters) inside the fields, in which a second cancer may arise years later.
 */
export interface FieldFacts {
  readonly region: string;
  readonly dose: number;
  readonly fractions: number;
  readonly techniques: readonly string[];
  readonly inField: readonly string[];
  readonly ccam: string;
  readonly brachytherapy: boolean;
}
type Row = readonly [region: string, dose: number, fractions: number, techniques: string, inField: string, ccam: string, brachy?: 1];
const rows = {
  breast: ['sein {côté}', 50, 25, 'conformationnelle 3D|RCMI', 'C50 C34 C49 C15', 'ZZNL063'],
  breast_boost: ['sein {côté} avec surimpression du lit tumoral', 66, 33, 'conformationnelle 3D|RCMI', 'C50 C34 C49 C15', 'ZZNL063'],
  breast_nodes: ['sein {côté} et aires ganglionnaires', 50, 25, 'RCMI|arcthérapie', 'C50 C34 C49 C15 C73', 'ZZNL054'],
  chest_wall: ['paroi thoracique {côté} et aires ganglionnaires', 50, 25, 'RCMI|conformationnelle 3D', 'C34 C49 C15 C73', 'ZZNL054'],
  prostate: ['prostate et vésicules séminales', 76, 38, 'RCMI|arcthérapie', 'C20 C67', 'ZZNL054'],
  prostate_bed: ['loge de prostatectomie', 66, 33, 'RCMI', 'C20 C67', 'ZZNL054'],
  prostate_seeds: ['prostate (implants permanents d’iode 125)', 145, 1, 'curiethérapie bas débit', 'C20 C67', 'JGNL001', 1],
  lung_mediastinum: ['tumeur pulmonaire {côté} et médiastin', 66, 33, 'RCMI|arcthérapie', 'C34 C15 C49', 'ZZNL054'],
  lung_stereo: ['nodule pulmonaire {côté}', 54, 3, 'stéréotaxie', 'C34', 'ZZNL059'],
  brain_prophylactic: ['encéphale in toto (prophylactique)', 25, 10, 'conformationnelle 3D', 'C71', 'ZZNL063'],
  brain_whole: ['encéphale in toto', 30, 10, 'conformationnelle 3D', 'C71', 'ZZNL063'],
  brain_stereo: ['métastases cérébrales', 27, 3, 'stéréotaxie', 'C71', 'AANL002'],
  bone: ['métastase osseuse symptomatique', 30, 10, 'conformationnelle 3D', 'C41', 'ZZNL063'],
  rectum: ['pelvis et rectum', 50, 25, 'RCMI|conformationnelle 3D', 'C67 C53 C54', 'ZZNL054'],
  bladder: ['vessie', 64, 32, 'RCMI', 'C20', 'ZZNL054'],
  head_neck: ['tumeur primitive et aires ganglionnaires cervicales bilatérales', 70, 35, 'RCMI|arcthérapie', 'C73 C15 C44', 'ZZNL054'],
  head_neck_post: ['lit opératoire et aires ganglionnaires cervicales', 66, 33, 'RCMI', 'C73 C15 C44', 'ZZNL054'],
  oesophagus: ['œsophage et aires ganglionnaires médiastinales', 50, 25, 'RCMI', 'C34 C50', 'ZZNL054'],
  cervix: ['pelvis', 45, 25, 'RCMI', 'C20 C67', 'ZZNL054'],
  cervix_brachy: ['col utérin', 28, 4, 'curiethérapie utérovaginale à débit pulsé', 'C20 C67', 'ZZNL003', 1],
  vault_brachy: ['dôme vaginal', 21, 3, 'curiethérapie à haut débit', 'C20 C67', 'ZZNL003', 1],
  endometrium: ['pelvis', 45, 25, 'RCMI', 'C20 C67', 'ZZNL054'],
  brain_tumour: ['lit tumoral cérébral', 60, 30, 'RCMI|arcthérapie', 'C71', 'ZZNL054'],
  craniospinal: [
    'encéphale et névraxe avec surimpression de la fosse postérieure',
    54,
    30,
    'protonthérapie|tomothérapie',
    'C71 C73',
    'ZZNL054',
  ],
  eye_proton: ['œil {côté}', 60, 4, 'protonthérapie', 'C69', 'ZZNL045'],
  eye_plaque: ['œil {côté} (disque d’iode 125)', 90, 1, 'disque d’iode 125', 'C69', 'BHNL001', 1],
  sarcoma: ['lit tumoral', 50, 25, 'RCMI|conformationnelle 3D', 'C49 C40', 'ZZNL054'],
  mantle: ['médiastin et aires sus-claviculaires', 30, 15, 'conformationnelle 3D|RCMI', 'C50 C34 C73', 'ZZNL063'],
  nodal: ['aires ganglionnaires atteintes', 24, 12, 'conformationnelle 3D', 'C49', 'ZZNL063'],
  kidney_flank: ['flanc {côté}', 14.4, 8, 'conformationnelle 3D', 'C18 C22', 'ZZNL063'],
  palliative_tumour: ['tumeur symptomatique', 30, 10, 'conformationnelle 3D', 'C49', 'ZZNL063'],
} as const satisfies Record<string, Row>;
export type FieldKey = keyof typeof rows;
const fieldOf = ([region, dose, fractions, techniques, inField, ccam, brachy]: Row): FieldFacts =>
  Object.freeze({
    region,
    dose,
    fractions,
    techniques: techniques.split('|'),
    inField: inField.split(' '),
    ccam,
    brachytherapy: brachy === 1,
  });
const entries: [string, FieldFacts][] = Object.entries<Row>(rows).map(([key, row]) => [key, fieldOf(row)]);
export const FIELDS: Readonly<Record<FieldKey, FieldFacts>> = Object.freeze(Object.fromEntries(entries) as Record<FieldKey, FieldFacts>);
