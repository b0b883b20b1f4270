import type { Sex } from '../../model/index.ts';
import type { CancerKind } from './cancer-kinds.ts';

/** Every date of a course is a full day, `YYYY-MM-DD`: the truth knows them all; documents and files may say less. */
export type Day = string;

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
