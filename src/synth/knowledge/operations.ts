/**
 * Operations and transplants: French name, CCAM act, usual stay in days, GHM root used in the fictive PMSI, region told as the scar of a
 * local recurrence. Codes checked against the public CCAM; labels are ours.
 */
export interface OperationFacts {
  readonly label: string;
  readonly ccam: string;
  readonly stay: number;
  readonly ghm: string;
  /** Lymph nodes examined; 0 where none are taken. */
  readonly nodes: number;
  /** Keeps the organ: a local recurrence is more likely. */
  readonly conservative: boolean;
}
type Row = readonly [label: string, ccam: string, stay: number, ghm: string, nodes: number, conservative: 0 | 1];
const rows = {
  lumpectomy: ['tumorectomie du sein avec ganglion sentinelle', 'QEFA004', 1, '09C05', 2, 1],
  lumpectomy_dissection: ['tumorectomie du sein avec curage axillaire', 'QEFA001', 3, '09C05', 12, 1],
  mastectomy: ['mastectomie totale avec ganglion sentinelle', 'QEFA019', 3, '09C04', 2, 0],
  mastectomy_dissection: ['mastectomie totale avec curage axillaire', 'QEFA005', 4, '09C04', 13, 0],
  prostatectomy: ['prostatectomie totale laparoscopique', 'JGFC001', 4, '12C11', 8, 0],
  lobectomy: ['lobectomie pulmonaire avec curage médiastinal', 'GFFA013', 8, '04C02', 12, 0],
  wedge: ['résection pulmonaire atypique', 'GFFA017', 5, '04C02', 0, 1],
  right_colectomy: ['hémicolectomie droite', 'HHFA009', 8, '06C04', 18, 0],
  left_colectomy: ['colectomie gauche', 'HHFA006', 8, '06C04', 18, 0],
  rectal_resection: ['résection antérieure du rectum avec exérèse du mésorectum', 'HJFA004', 10, '06C04', 15, 0],
  abdominoperineal: ['amputation abdominopérinéale', 'HJFA007', 12, '06C04', 15, 0],
  turb: ['résection transurétrale de vessie', 'JDFE002', 2, '11C13', 0, 1],
  cystectomy: ['cystectomie totale', 'JDFA005', 14, '11C02', 14, 0],
  nephrectomy: ['néphrectomie élargie', 'JAFA009', 6, '11C02', 2, 0],
  partial_nephrectomy: ['néphrectomie partielle', 'JAFA008', 5, '11C02', 0, 1],
  skin_excision: ['exérèse élargie de mélanome cutané', 'QZFA036', 0, '09C10', 0, 1],
  sentinel_node: ['exérèse élargie avec ganglion sentinelle', 'QZFA036', 1, '09C10', 2, 1],
  whipple: ['duodénopancréatectomie céphalique', 'HNFA007', 14, '07C09', 16, 0],
  left_pancreatectomy: ['pancréatectomie gauche avec splénectomie', 'HNFA010', 9, '07C09', 14, 0],
  pelvi_mandibulectomy: ['pelvi-glosso-mandibulectomie avec évidement ganglionnaire', 'HAFA002', 12, '03C25', 24, 0],
  laryngectomy: ['laryngectomie totale avec évidement ganglionnaire', 'GDFA005', 14, '03C25', 24, 0],
  hepatectomy: ['hépatectomie droite élargie', 'HLFA004', 10, '07C09', 0, 0],
  liver_resection: ['lobectomie hépatique droite', 'HLFA005', 9, '07C09', 0, 1],
  thyroidectomy: ['thyroïdectomie totale', 'KCFA005', 2, '10C11', 4, 0],
  hysterectomy: ['hystérectomie totale avec annexectomie bilatérale', 'JKFA005', 4, '13C03', 10, 0],
  radical_hysterectomy: ['colpohystérectomie élargie', 'JKFA027', 6, '13C03', 18, 0],
  debulking: ['hystérectomie, annexectomie bilatérale et omentectomie', 'HPFA004', 9, '13C14', 14, 0],
  gastrectomy: ['gastrectomie totale', 'HFFA005', 11, '06C04', 20, 0],
  oesophagectomy: ['œsophagectomie de type Lewis Santy', 'HEFA002', 15, '06C03', 20, 0],
  craniotomy: ['exérèse de tumeur cérébrale par craniotomie', 'AAFA002', 7, '01C04', 0, 1],
  posterior_fossa: ['exérèse de tumeur de la fosse postérieure', 'AAFA001', 10, '01C04', 0, 1],
  orchidectomy: ['orchidectomie par voie inguinale', 'JHFA005', 1, '12C08', 0, 0],
  enucleation: ['énucléation du globe oculaire', 'BHGA001', 2, '02C02', 0, 0],
  sarcoma_resection: ['exérèse large monobloc de tumeur des tissus mous', 'PDFA002', 6, '08C33', 0, 1],
  amputation: ['désarticulation de hanche', 'NZFA001', 14, '08C33', 0, 0],
  gastric_wedge: ['gastrectomie partielle atypique', 'HFFA009', 6, '06C04', 0, 0],
  small_bowel: ['résection segmentaire du grêle', 'HGFA004', 8, '06C04', 8, 0],
  child_nephrectomy: ['néphrectomie élargie par laparotomie', 'JAFA010', 7, '11C02', 6, 0],
  abdominal_tumour: ['exérèse de tumeur rétropéritonéale', 'PDFA002', 9, '11C02', 4, 0],
  bone_resection: ['résection tumorale osseuse avec reconstruction prothétique', 'NBFA007', 10, '08C33', 0, 0],
  node_dissection: ['curage ganglionnaire axillaire', 'FCFA029', 4, '17C06', 14, 0],
  node_dissection_neck: ['évidement ganglionnaire cervical', 'FCFA008', 5, '17C06', 18, 0],
  node_dissection_groin: ['curage inguinal', 'FCFA011', 5, '17C06', 9, 0],
  metastasectomy_liver: ['métastasectomie hépatique', 'HLFA005', 8, '07C09', 0, 1],
  metastasectomy_lung: ['métastasectomie pulmonaire', 'GFFA017', 5, '04C02', 0, 1],
  metastasectomy_brain: ['exérèse de métastase cérébrale', 'AAFA002', 6, '01C04', 0, 1],
  port: ['pose de chambre implantable', 'EBLA003', 0, '17K09', 0, 0],
  autograft: ['autogreffe de cellules souches hématopoïétiques', 'FELF010', 21, '27Z03', 0, 0],
  allograft: ['allogreffe de cellules souches hématopoïétiques', 'FELF010', 35, '27Z02', 0, 0],
} as const satisfies Record<string, Row>;
export type OperationKey = keyof typeof rows;
export const OPERATIONS: Readonly<Record<OperationKey, OperationFacts>> = Object.freeze(
  Object.fromEntries(
    Object.entries(rows).map(([key, [label, ccam, stay, ghm, nodes, conservative]]) => [
      key,
      Object.freeze({ label, ccam, stay, ghm, nodes, conservative: conservative === 1 }),
    ]),
  ) as Record<OperationKey, OperationFacts>,
);
