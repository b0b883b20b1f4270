import type { CancerProfile } from '../knowledge/profile.ts';
import { UNITS, type UnitKey } from '../knowledge/units.ts';
import type { CourseBuilder } from './builder.ts';
import { dayOf, YEAR } from './calendar.ts';
import type { ConditionSubject } from './conditions.ts';
import type { Draft } from './draw-tumour.ts';
import type { Scenario } from './scenario.ts';
import type { CourseTumour, Unit } from './types.ts';

/** One tumour while it is simulated. */
export interface Disease {
  readonly tumour: Draft<CourseTumour>;
  readonly profile: CancerProfile;
  readonly scenario: Scenario;
  /** Positive nodes of the operation. */
  nodes: number;
  operated: boolean;
  irradiated: boolean;
  /** Kept the organ and no radiotherapy after it. */
  conservativeWithoutRadiotherapy: boolean;
  /** ICD-O topographies inside past fields and the day on which the irradiation ended. */
  readonly fields: { readonly inField: readonly string[]; readonly day: number }[];
  readonly usedRegimens: Set<string>;
  /** Secondary sites known. */
  readonly sites: Set<string>;
  line: number;
  performanceStatus: 0 | 1 | 2 | 3 | 4;
  active: boolean;
  /** Long treatments that run beside surveillance, closed at relapse. */
  readonly background: BackgroundTreatment[];
}
export interface BackgroundTreatment {
  readonly id: string;
  readonly protocol: string;
  readonly intent: 'adjuvant' | 'maintenance' | 'curative' | 'neoadjuvant' | 'palliative';
  readonly start: number;
  readonly cycles: number;
}

export function newDisease(
  tumour: Draft<CourseTumour>,
  profile: CancerProfile,
  scenario: Scenario,
  age: number,
  b: CourseBuilder,
): Disease {
  return {
    tumour,
    profile,
    scenario,
    nodes: 0,
    operated: false,
    irradiated: false,
    conservativeWithoutRadiotherapy: false,
    fields: [],
    usedRegimens: new Set(),
    sites: new Set(tumour.metastasesAtDiagnosis),
    line: 0,
    performanceStatus: b.rng.chance(age > 78 ? 0.3 : 0.06) ? 2 : b.rng.chance(tumour.metastasesAtDiagnosis.length > 0 ? 0.6 : 0.3) ? 1 : 0,
    active: true,
    background: [],
  };
}

export const ageOn = (b: CourseBuilder, day: number): number => Math.floor((day - dayOf(b.person.birth)) / YEAR);
export const subjectOf = (b: CourseBuilder, d: Disease, day: number): ConditionSubject => ({
  tumour: d.tumour,
  person: b.person,
  age: ageOn(b, day),
  nodes: d.nodes,
});
/** Children are cared for by paediatrics whatever the disease. */
export const unitOf = (b: CourseBuilder, key: UnitKey, day: number): Unit =>
  ageOn(b, day) < 18 && (key === 'medical' || key === 'day' || key === 'haematology') ? UNITS.paediatrics : UNITS[key];
