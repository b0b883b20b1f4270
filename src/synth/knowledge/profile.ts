import type { Biomarker, CancerKind, CourseTumour, Imaging, Intent } from '../course/types.ts';
import type { MarkerKey } from './laboratory.ts';
import type { MetastasisCode } from './metastatic-sites.ts';
import type { OperationKey } from './operations.ts';
import type { FieldKey } from './radiotherapy-fields.ts';
import type { UnitKey } from './units.ts';

export type Weighted<T> = readonly (readonly [T, number])[];
/** First letters of a stage: `0`, `I`, `II`, `III`, `IV`; `-` for diseases without stages. */
export type StageGroup = '0' | 'I' | 'II' | 'III' | 'IV' | '-';

/** When a step, pathway or line applies; every condition given must hold. */
export interface Condition {
  readonly stage?: readonly StageGroup[];
  /** Biomarker and value that the tumour must have; several: all of them. */
  readonly marker?: readonly (readonly [string, Biomarker['value']])[];
  readonly notMarker?: readonly (readonly [string, Biomarker['value']])[];
  /** Percent of a biomarker (PD-L1) at least. */
  readonly percent?: readonly [string, number];
  readonly under?: number;
  readonly from?: number;
  readonly topography?: readonly string[];
  readonly morphology?: readonly string[];
  readonly sex?: 'F' | 'M';
  readonly maxNodes?: number;
  readonly minNodes?: number;
  readonly chance?: number;
}
export type Step =
  | { readonly do: 'operate'; readonly operation: OperationKey; readonly if?: Condition }
  | { readonly do: 'irradiate'; readonly field: FieldKey; readonly intent?: Intent; readonly if?: Condition }
  | {
      readonly do: 'give';
      readonly regimen: string;
      readonly intent: Intent;
      readonly cycles?: number;
      readonly with?: boolean;
      readonly if?: Condition;
    }
  | { readonly do: 'transplant'; readonly autologous: boolean; readonly conditioning: string; readonly if?: Condition }
  | { readonly do: 'watch'; readonly if?: Condition };
/** What is done first. `goal: control` goes on to lines for advanced disease; `curative` to surveillance. The first whose condition holds is taken. */
export interface Pathway {
  readonly name: string;
  readonly goal: 'curative' | 'control';
  readonly if?: Condition;
  readonly steps: readonly Step[];
}
export interface LineOption {
  readonly from: number;
  readonly to: number;
  readonly regimen: string;
  readonly weight: number;
  /** Continued until progression beyond the usual cycles. */
  readonly untilProgression?: boolean;
  readonly if?: Condition;
}
export interface ImagingPlan {
  readonly modality: Imaging['modality'];
  readonly region: string;
}
export interface Site {
  readonly topography: string;
  readonly label: string;
  readonly icd10: string;
  readonly weight: number;
}
export interface Histology {
  readonly code: string;
  readonly label: string;
  readonly weight: number;
  /** ADICAP lesion, 4 characters. */
  readonly adicap: string;
  readonly only?: readonly StageGroup[];
  /** CIM-10 code in place of the site's (in situ). */
  readonly icd10?: string;
}
export interface StageRow {
  readonly stage: string | null;
  readonly weight: number;
  readonly t: readonly string[];
  readonly n: readonly string[];
  readonly m: '0' | '1' | null;
}
export interface MarkerRule {
  readonly name: string;
  /** Value, detail, weight, range of percent. */
  readonly outcomes: readonly {
    readonly value: Biomarker['value'];
    readonly detail?: string;
    readonly weight: number;
    readonly percent?: readonly [number, number];
  }[];
  readonly if?: Condition;
  /** Share of tumours in which it is looked for. */
  readonly asked: number;
  readonly since?: number;
  /** Part of the molecular report rather than of pathology. */
  readonly molecular?: boolean;
}
export interface Relapse {
  /** Share that relapses some day. */
  readonly share: number;
  readonly medianMonths: number;
  readonly local: number;
  readonly regional: number;
  readonly distant: number;
}
export interface CancerProfile {
  readonly kind: CancerKind;
  readonly family: 'solid' | 'blood';
  /** New cases a year in France, about 2018-2023, times the share that a cancer centre sees (`referral`). */
  readonly incidence: { readonly F: number; readonly M: number };
  readonly referral: number;
  readonly age: { readonly mean: number; readonly deviation: number; readonly min: number; readonly max: number };
  readonly sites: readonly Site[];
  readonly histologies: readonly Histology[];
  readonly adicapOrgan: string;
  readonly paired: boolean;
  readonly smoking: number;
  readonly stages: readonly StageRow[];
  readonly stageSystem: CourseTumour['stageSystem'];
  readonly stageUnstated: number;
  readonly gradeSystem: CourseTumour['gradeSystem'];
  readonly grades: Weighted<string>;
  readonly size: readonly [number, number] | null;
  readonly markers: readonly MarkerRule[];
  readonly metastases: Weighted<MetastasisCode>;
  readonly regionalNodes: MetastasisCode | null;
  readonly discovery: Weighted<string>;
  readonly workUp: readonly ImagingPlan[];
  readonly assessment: ImagingPlan;
  readonly surveillance: ImagingPlan;
  readonly biopsy: 'biopsy' | 'cytology' | 'bone_marrow';
  readonly laboratory: readonly MarkerKey[];
  readonly relapse: Readonly<Partial<Record<StageGroup, Relapse>>>;
  readonly pathways: readonly Pathway[];
  readonly lines: readonly LineOption[];
  /** Median months without progression by line, first to last; its length bounds the number of lines. */
  readonly pfs: readonly number[];
  /** Best response of a first line: CR, PR, SD, PD weights. */
  readonly response: readonly [number, number, number, number];
  readonly surgeon: UnitKey;
  readonly clinic: UnitKey;
  /** Later transformation: new morphology and share. */
  readonly transformation?: { readonly code: string; readonly label: string; readonly share: number };
  readonly familyKinds?: Weighted<CancerKind>;
  readonly genes?: Weighted<string>;
}
