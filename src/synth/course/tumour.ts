import type { EventType, Laterality } from '../../model/index.ts';
import type { CancerKind } from './cancer-kinds.ts';
import type { Day } from './person.ts';

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
