import type { TreatmentType } from '../../model/index.ts';
import type { Day, Unit } from './person.ts';
import type { Response } from './treatments.ts';
import type { Biomarker } from './tumour.ts';

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
