import type { EventType, Laterality, Sex, TreatmentType } from '../../model/index.ts';

export type * from './document-plan.ts';

/** Every date of a course is a full day, `YYYY-MM-DD`: the truth knows them all; documents and files may say less. */
export type Day = string;

/** Key of a cancer kind of `src/synth/knowledge`: what the engine and the writers look up their data by. */
export const CANCER_KINDS = [
  // frequent
  'breast',
  'prostate',
  'lung',
  'lung_small_cell',
  'colon',
  'rectum',
  'bladder',
  'kidney',
  'cutaneous_melanoma',
  'pancreas',
  'head_neck',
  'liver',
  'thyroid',
  'endometrium',
  'ovary',
  'cervix',
  'stomach',
  'oesophagus',
  'glioblastoma',
  'testis',
  // rare
  'uveal_melanoma',
  'soft_tissue_sarcoma',
  'gist',
  'neuroendocrine',
  'mesothelioma',
  'dlbcl',
  'follicular_lymphoma',
  'hodgkin',
  'myeloma',
  'aml',
  'cll',
  'cml',
  // children
  'childhood_all',
  'neuroblastoma',
  'nephroblastoma',
  'medulloblastoma',
  'ewing_sarcoma',
  'osteosarcoma',
  'retinoblastoma',
  'rhabdomyosarcoma',
] as const;
export type CancerKind = (typeof CANCER_KINDS)[number];

export interface Person {
  /** Fictive names, drawn from lists made for this project. */
  readonly familyName: string;
  readonly birthName: string;
  readonly givenName: string;
  readonly sex: Sex;
  readonly birth: Day;
  /** Permanent number of the patient in the fictive centre. */
  readonly ipp: string;
  /** 15 characters, of the INS test OID (1.2.250.1.213.1.4.10) only: never a real person's number. */
  readonly ins: string;
  readonly postcode: string;
  readonly city: string;
  readonly heightCm: number;
  readonly weightKg: number;
  readonly smoker: 'current' | 'former' | 'never' | null;
  readonly packYears: number | null;
  readonly alcohol: 'none' | 'occasional' | 'excessive' | 'weaned' | null;
  readonly comorbidities: readonly Comorbidity[];
  readonly familyCancers: readonly FamilyCancer[];
  readonly predisposition: { readonly gene: string; readonly pathogenic: boolean } | null;
  /** Family doctor, fictive. */
  readonly generalPractitioner: Clinician;
}
export interface Comorbidity {
  readonly icd10: string;
  readonly label: string;
  /** Usual treatment, French DCI names; may be empty. */
  readonly drugs: readonly string[];
  readonly year: number;
}
export interface FamilyCancer {
  /** French: `mère`, `sœur`, `tante maternelle`… */
  readonly relation: string;
  readonly kind: CancerKind;
  readonly topography: string;
  readonly age: number | null;
}
export interface Clinician {
  readonly familyName: string;
  readonly givenName: string;
  /** French: `Dr`, `Pr`, `IDE`. */
  readonly title: string;
}
/** Medical unit of the fictive centre: code of 4 characters as in the PMSI, and its French name. */
export interface Unit {
  readonly code: string;
  readonly label: string;
}

export interface Tnm {
  readonly prefix: 'c' | 'p' | 'yp';
  /** As written, without the letter: `2`, `1b`, `is`, `x`; null where the tumour has no TNM. */
  readonly t: string | null;
  readonly n: string | null;
  readonly m: string | null;
}
export interface Biomarker {
  /** Canonical name: `ER`, `PR`, `HER2`, `Ki-67`, `EGFR`, `ALK`, `PD-L1`, `KRAS`, `BRAF`, `MSI`, `monosomy 3`, `BAP1`, `PSA`, `t(9;22)`… */
  readonly name: string;
  readonly value:
    | 'positive'
    | 'negative'
    | 'mutated'
    | 'wild_type'
    | 'amplified'
    | 'not_amplified'
    | 'rearranged'
    | 'loss'
    | 'retained'
    | 'low'
    | 'high'
    | 'numeric';
  /** Detail as it would be written: `3+`, `p.L858R`, `exon 19`, `G12C`. */
  readonly detail: string | null;
  /** Number for Ki-67, PD-L1, ER (percent); otherwise null. */
  readonly number: number | null;
}
export interface CourseTumour {
  /** 1, 2, …: number within the patient, in order of diagnosis. */
  readonly n: number;
  readonly kind: CancerKind;
  /** ICD-O-3, `C50.4`. */
  readonly topography: string;
  /** Short French name of the site: `sein, quadrant supéro-externe`. */
  readonly siteLabel: string;
  /** ICD-O-3 with behaviour, `8500/3`. */
  readonly morphology: string;
  readonly morphologyLabel: string;
  /** First pathology report's opinion, where a second reading changed it (then it differs from `morphology`). */
  readonly firstOpinion: { readonly morphology: string; readonly label: string } | null;
  readonly icd10: string;
  readonly laterality: Laterality | null;
  readonly diagnosed: Day;
  /** I, IIA, IV… null where the disease has none or the centre never stated it (`stageStated`). */
  readonly stage: string | null;
  /** False where no document and no file of the centre says stage or TNM. */
  readonly stageStated: boolean;
  readonly stageSystem: 'TNM' | 'FIGO' | 'Ann Arbor' | 'ISS' | 'Binet' | 'INRG' | null;
  readonly clinical: Tnm | null;
  readonly pathological: Tnm | null;
  readonly gradeSystem: 'SBR' | 'ISUP' | 'FNCLCC' | 'OMS' | 'differentiation' | null;
  /** 1 to 5; Gleason score in `gleason`. */
  readonly grade: string | null;
  readonly gleason: string | null;
  readonly sizeMm: number | null;
  /** CIM-10 codes of metastatic sites found in the first work-up (synchronous). */
  readonly metastasesAtDiagnosis: readonly string[];
  readonly biomarkers: readonly Biomarker[];
  /** Genetic risk of uveal melanoma; null elsewhere. */
  readonly geneticRisk: 'high' | 'low' | null;
  /** How it was found, French: `dépistage organisé`, `dysphagie`, `découverte fortuite`. */
  readonly discovery: string;
  /** ADICAP code of 8 characters. */
  readonly adicap: string;
}

export interface CourseEvent {
  readonly id: string;
  readonly type: EventType;
  readonly tumour: number;
  readonly date: Day;
  /** CIM-10 codes of new secondary sites (C77–C79). */
  readonly sites: readonly string[];
  /** How it was shown, French: `TDM TAP`, `biopsie hépatique`. */
  readonly shownBy: string;
  /** True where a biopsy proved it. */
  readonly proven: boolean;
  readonly cause: string | null;
}

export type Intent = 'neoadjuvant' | 'adjuvant' | 'curative' | 'palliative' | 'maintenance';
export type EndReason = 'completed' | 'progression' | 'toxicity' | 'death' | 'choice' | 'other' | null;

interface TreatmentBase {
  readonly id: string;
  readonly tumour: number;
  readonly start: Day;
  /** Null while it goes on at the end of the data. */
  readonly end: Day | null;
  readonly intent: Intent;
}
export interface Surgery extends TreatmentBase {
  readonly kind: 'surgery';
  /** Key of the operation: `lumpectomy`, `mastectomy`, `lobectomy`, `enucleation`, `metastasectomy`… */
  readonly operation: string;
  readonly label: string;
  readonly ccam: string;
  readonly residual: 'R0' | 'R1' | 'R2';
  readonly nodes: { readonly examined: number; readonly positive: number } | null;
  readonly sizeMm: number | null;
  readonly nda: string;
}
export interface Radiotherapy extends TreatmentBase {
  readonly kind: 'radiotherapy' | 'brachytherapy';
  /** French region: `sein gauche et aires ganglionnaires`, `médiastin`, `encéphale in toto`. */
  readonly region: string;
  /** ICD-O-3 topographies (3 characters) inside the fields, for radiation-induced cancers. */
  readonly inField: readonly string[];
  readonly dose: number;
  readonly fractions: number;
  /** French: `RCMI`, `conformationnelle 3D`, `stéréotaxie`, `protonthérapie`, `disque d’iode 125`. */
  readonly technique: string;
  readonly ccam: string;
}
export interface Cycle {
  readonly number: number;
  readonly date: Day;
  /** Fraction of the full dose given: 1, 0.75…; 0 where it was prescribed and not given. */
  readonly dose: number;
  readonly day: 'session' | 'stay' | 'home';
  readonly nda: string | null;
  /** Why put off or cancelled, French; null where given as planned. */
  readonly note: string | null;
}
export interface SystemicLine extends TreatmentBase {
  readonly kind: 'systemic';
  readonly type: Extract<TreatmentType, 'chemotherapy' | 'hormone' | 'targeted' | 'immunotherapy' | 'other'>;
  readonly protocol: string;
  /** French DCI names, lower case. */
  readonly drugs: readonly string[];
  /** Number of the line for advanced disease; null for (neo)adjuvant care. */
  readonly line: number | null;
  readonly cycles: readonly Cycle[];
  readonly cycleDays: number;
  readonly endReason: EndReason;
  readonly best: Response | null;
}
export interface Transplant extends TreatmentBase {
  readonly kind: 'transplant';
  readonly autologous: boolean;
  readonly conditioning: string;
  readonly ccam: string;
  readonly nda: string;
}
export type CourseTreatment = Surgery | Radiotherapy | SystemicLine | Transplant;

export type Response = 'CR' | 'PR' | 'SD' | 'PD';

export interface Toxicity {
  readonly id: string;
  /** Key: `febrile_neutropenia`, `colitis`, `neuropathy`, `hand_foot`, `mucositis`, `hypothyroidism`, `pneumonitis`, `rash`, `nausea`, `anaemia`… */
  readonly term: string;
  readonly label: string;
  readonly icd10: string;
  /** CTCAE grade. */
  readonly grade: 1 | 2 | 3 | 4;
  readonly date: Day;
  /** Id of the treatment that caused it. */
  readonly treatment: string;
  readonly drug: string | null;
}

export interface Lesion {
  /** ICD-O-3 topography of the place. */
  readonly topography: string;
  readonly label: string;
  readonly nature: 'primary' | 'node' | 'metastasis' | 'benign' | 'doubtful';
  readonly sizeMm: number | null;
  readonly evolution: 'new' | 'larger' | 'stable' | 'smaller' | 'gone' | null;
}
interface ActBase {
  readonly id: string;
  readonly date: Day;
  /** Tumour concerned; null for care that concerns none. */
  readonly tumour: number | null;
  /** NDA of the stay in which it took place; null outside stays. */
  readonly nda: string | null;
  readonly unit: Unit;
}
export interface Consultation extends ActBase {
  readonly kind: 'consultation';
  readonly reason:
    | 'first'
    | 'announcement'
    | 'before_cycle'
    | 'follow_up'
    | 'end_of_treatment'
    | 'toxicity'
    | 'progression'
    | 'second_opinion'
    | 'palliative';
  readonly performanceStatus: 0 | 1 | 2 | 3 | 4;
  readonly weightKg: number;
  readonly state: 'active' | 'responding' | 'stable' | 'progressing' | 'no_evidence';
}
export interface Imaging extends ActBase {
  readonly kind: 'imaging';
  readonly modality: 'CT' | 'MRI' | 'PET' | 'ultrasound' | 'mammography' | 'bone_scan' | 'radiography' | 'endoscopy';
  /** French: `thoraco-abdomino-pelvien`, `cérébrale`, `mammaire bilatérale`. */
  readonly region: string;
  readonly purpose: 'staging' | 'assessment' | 'surveillance' | 'suspicion';
  readonly lesions: readonly Lesion[];
  readonly response: Response | null;
}
export interface Pathology extends ActBase {
  readonly kind: 'pathology';
  readonly specimen: 'biopsy' | 'cytology' | 'surgical' | 'bone_marrow' | 'second_reading';
  /** Place where it was taken (ICD-O-3): differs from the tumour's for a metastasis. */
  readonly topography: string;
  readonly siteLabel: string;
  readonly surgery: string | null;
  readonly morphology: string;
  readonly morphologyLabel: string;
  readonly context: 'initial' | 'recurrence' | 'metastasis' | 'second_cancer';
}
export interface Molecular extends ActBase {
  readonly kind: 'molecular';
  readonly biomarkers: readonly Biomarker[];
  /** Genes that were asked for and could not be answered, or were not looked at. */
  readonly notDone: readonly string[];
}
export interface Rcp extends ActBase {
  readonly kind: 'rcp';
  readonly phase: 'initial' | 'relapse' | 'progression';
  /** Ids of the treatments that were decided and done. */
  readonly decided: readonly string[];
  /** Proposed, and not done afterwards (refusal, progression, toxicity). */
  readonly dropped: readonly DroppedPlan[];
}
export interface DroppedPlan {
  readonly type: TreatmentType;
  readonly label: string;
  readonly drugs: readonly string[];
  /** French: `refus de la patiente`, `altération de l’état général`. */
  readonly why: string;
}
export interface Operation extends ActBase {
  readonly kind: 'operation';
  readonly treatment: string;
}
export interface RadiotherapySummary extends ActBase {
  readonly kind: 'radiotherapy_end';
  readonly treatment: string;
}
export interface CycleGiven extends ActBase {
  readonly kind: 'cycle';
  readonly treatment: string;
  readonly number: number;
}
export interface HospitalStay extends ActBase {
  readonly kind: 'stay';
  readonly reason: 'surgery' | 'toxicity' | 'treatment' | 'symptoms' | 'palliative' | 'transplant' | 'work_up';
  /** Id of the toxicity, treatment or event behind it. */
  readonly cause: string | null;
  readonly end: Day;
}
export interface Assessment extends ActBase {
  readonly kind: 'assessment';
  readonly treatment: string;
  readonly response: Response;
}
export interface EventShown extends ActBase {
  readonly kind: 'event';
  readonly event: string;
}
export type Act =
  | Consultation
  | Imaging
  | Pathology
  | Molecular
  | Rcp
  | Operation
  | RadiotherapySummary
  | CycleGiven
  | HospitalStay
  | Assessment
  | EventShown;

/** An administrative stay of the centre; sessions are stays of one day. */
export interface CourseStay {
  readonly nda: string;
  readonly kind: 'full' | 'day' | 'session' | 'consultation';
  readonly start: Day;
  readonly end: Day;
  readonly unit: Unit;
  readonly reason: 'chemotherapy' | 'radiotherapy' | 'surgery' | 'medical' | 'palliative' | 'consultation' | 'transplant';
  readonly tumour: number | null;
  readonly dead: boolean;
  readonly emergency: boolean;
  /** CIM-10 codes of secondary sites known at that time, and of complications. */
  readonly associated: readonly string[];
  readonly acts: readonly { readonly ccam: string; readonly date: Day }[];
}
export interface LabValue {
  readonly date: Day;
  /** LOINC. */
  readonly loinc: string;
  readonly label: string;
  readonly value: number;
  readonly unit: string;
  readonly low: number | null;
  readonly high: number | null;
}
export interface CourseSample {
  readonly id: string;
  readonly tumour: number | null;
  readonly date: Day;
  /** `tissue`, `blood`, `serum`, `plasma`, `bone_marrow`, `dna`. */
  readonly nature: 'tissue' | 'serum' | 'plasma' | 'blood' | 'bone_marrow' | 'dna';
  /** INCa item 22. */
  readonly state: 'primary' | 'recurrence' | 'metastasis' | 'transformation' | 'remission';
  readonly topography: string | null;
  readonly morphology: string | null;
  readonly tumoral: boolean;
  readonly cellularity: number | null;
  readonly quantity: number;
  readonly unit: 'fragment' | 'mL' | 'tube' | 'µg';
  readonly frozen: boolean;
  readonly pathology: string | null;
}

/** All that happens to one patient, from birth to the last news. Lists are in order of date. */
export interface Course {
  /** Number of the patient in the hospital, from 0: the course depends on (seed, index) only. */
  readonly index: number;
  readonly person: Person;
  readonly tumours: readonly CourseTumour[];
  readonly events: readonly CourseEvent[];
  readonly treatments: readonly CourseTreatment[];
  readonly toxicities: readonly Toxicity[];
  readonly acts: readonly Act[];
  readonly stays: readonly CourseStay[];
  readonly labs: readonly LabValue[];
  readonly samples: readonly CourseSample[];
  readonly firstVisit: Day;
  readonly death: Day | null;
  /** Last day on which something is known; the day of death where dead. */
  readonly lastNews: Day;
  readonly lostToFollowUp: boolean;
  /** Doctor in charge. */
  readonly referent: Clinician;
}
