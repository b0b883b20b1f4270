import type { Act } from './acts.ts';
import type { Clinician, Day, Person, Unit } from './person.ts';
import type { CourseTreatment, Toxicity } from './treatments.ts';
import type { CourseEvent, CourseTumour } from './tumour.ts';

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
