import { dayNumber, earliestDay, type History, type Sex } from '../../model/index.ts';
import type { HistoryInput } from '../input.ts';
import { field, type Item, isAffirmed, ofType } from '../item.ts';

export type Person = Pick<History, 'sex' | 'age' | 'performanceStatus' | 'smoker' | 'familyHistoryOfCancer' | 'vitalStatus'>;

const plainValue = (item: Item): string | null => {
  const { value } = item.mention;
  return typeof value === 'string' || typeof value === 'number'
    ? String(value)
    : (field(item.mention, 'value') ?? field(item.mention, 'status'));
};

/** Who the patient is at the first presentation, as administration and texts say it; administration first. */
export function personOf(input: HistoryInput, items: readonly Item[], diagnosed: string | null, dead: boolean): Person {
  const said = (type: Item['mention']['type']): Item[] => ofType(items, type).filter((item) => !item.mention.family);
  return {
    sex: input.patient?.sex ?? sexOf(said('sex')),
    age: ageOf(input, said('age'), diagnosed),
    performanceStatus: numberIn(atPresentation(said('performance_status').filter((item) => isAffirmed(item.mention))), 0, 4),
    smoker: smokerOf(said('tobacco')),
    familyHistoryOfCancer: familyOf(ofType(items, 'family_cancer')),
    vitalStatus: vitalStatusOf(input, items, dead),
  };
}

/**
 * Dead where a source says so. Alive, at the date of last news, where somebody saw the patient: a text that says something of her, a row of
 * care, a date of last news. A name in the identity file says neither: not stated.
 */
function vitalStatusOf({ patient, facts }: HistoryInput, items: readonly Item[], dead: boolean): History['vitalStatus'] {
  if (dead || (patient !== null && patient.deathDate !== null)) return 'dead';
  const seen = items.length > 0 || facts.length > 0 || (patient !== null && patient.lastNews !== null);
  return seen ? 'alive' : null;
}

/**
 * What strong signs say most; where they disagree by one only, the first: who presents the patient knows, a slip of the pen comes later. Weak signs
 * count where there is no strong one.
 */
function sexOf(items: readonly Item[]): Sex | null {
  const told = items.flatMap((item) => {
    const value = plainValue(item) ?? item.mention.code;
    return value === 'F' || value === 'M' ? [{ value, weak: field(item.mention, 'weak') === 'true' } as const] : [];
  });
  const strong = told.filter(({ weak }) => !weak);
  const among = strong.length > 0 ? strong : told;
  const women = among.filter(({ value }) => value === 'F').length;
  const men = among.length - women;
  if (Math.abs(women - men) >= CLEAR) return women > men ? 'F' : 'M';
  return among[0]?.value ?? null;
}
/** So many signs more than of the other sex are no slip. */
const CLEAR = 2;

function ageOf(input: HistoryInput, items: readonly Item[], diagnosed: string | null): number | null {
  const birth = input.patient?.birthDate ?? null;
  if (birth !== null && birth.length === 10 && diagnosed !== null)
    return Math.floor((dayNumber(earliestDay(diagnosed)) - dayNumber(birth)) / 365.25);
  return numberIn(items, 0, 120);
}

/** What the history recalls goes after what the examination of the same document finds: "ECOG 0" of an old diagnosis is not today's. */
function atPresentation(items: readonly Item[]): readonly Item[] {
  const first = items[0]?.documentId;
  const examined = items.find((item) => item.documentId === first && item.mention.section === 'examination');
  return examined === undefined || !RECALLED.has(items[0]?.mention.section ?? '') ? items : [examined];
}
const RECALLED: ReadonlySet<string> = new Set(['antecedents', 'history_of_disease']);

function numberIn(items: readonly Item[], low: number, high: number): number | null {
  for (const item of items) {
    const value = Number(plainValue(item) ?? Number.NaN);
    if (Number.isFinite(value) && value >= low && value <= high) return Math.floor(value);
  }
  return null;
}

function smokerOf(items: readonly Item[]): History['smoker'] {
  for (const item of items) {
    const value = plainValue(item);
    if (value === 'current' || value === 'former' || value === 'never') return value;
  }
  return null;
}

function familyOf(items: readonly Item[]): boolean | null {
  if (items.length === 0) return null;
  return items.some((item) => field(item.mention, 'denied') !== 'true' && !item.mention.negated);
}
