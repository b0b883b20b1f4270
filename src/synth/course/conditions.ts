import type { Condition, StageGroup } from '../knowledge/profile.ts';
import type { Rng } from '../rng.ts';
import type { CourseTumour, Person } from './types.ts';

/** Stage without its letters: `IIIA` → `III`; `-` where the disease has none of I to IV. */
export function stageGroup(stage: string | null): StageGroup {
  if (stage === null) return '-';
  const m = /^(0|IV|III|II|I)/.exec(stage);
  return m === null ? '-' : (m[1] as StageGroup);
}

export interface ConditionSubject {
  readonly tumour: CourseTumour;
  readonly person: Person;
  readonly age: number;
  readonly nodes: number;
}

const has = (tumour: CourseTumour, name: string, value: string): boolean =>
  tumour.biomarkers.some((b) => b.name === name && b.value === value);

/** All but the chance. */
export function holdsWithoutChance(condition: Condition | undefined, subject: ConditionSubject): boolean {
  if (condition === undefined) return true;
  const { tumour, person, age, nodes } = subject;
  if (condition.stage !== undefined && !condition.stage.includes(stageGroup(tumour.stage))) return false;
  if (condition.marker?.some(([name, value]) => !has(tumour, name, value))) return false;
  if (condition.notMarker?.some(([name, value]) => has(tumour, name, value))) return false;
  if (condition.percent !== undefined) {
    const [name, least] = condition.percent;
    const found = tumour.biomarkers.find((b) => b.name === name);
    if (found === undefined || found.number === null || found.number < least) return false;
  }
  if (condition.under !== undefined && age >= condition.under) return false;
  if (condition.from !== undefined && age < condition.from) return false;
  if (condition.topography !== undefined && !condition.topography.includes(tumour.topography)) return false;
  if (condition.morphology !== undefined && !condition.morphology.includes(tumour.morphology)) return false;
  if (condition.sex !== undefined && condition.sex !== person.sex) return false;
  if (condition.minNodes !== undefined && nodes < condition.minNodes) return false;
  if (condition.maxNodes !== undefined && nodes > condition.maxNodes) return false;
  return true;
}

/** True where every condition holds and the chance, where one is given, says so. */
export const holds = (condition: Condition | undefined, subject: ConditionSubject, rng: Rng): boolean =>
  holdsWithoutChance(condition, subject) && (condition?.chance === undefined || rng.chance(condition.chance));
