import type { TreatmentType } from '../../model/index.ts';
import type { Day } from './person.ts';

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
