import { compareDates, daysBetween, type Mention } from '../../model/index.ts';
import { field, type Item } from '../item.ts';
import { germlineIn, isAskedIn, isForeignGermline, REPAIR, SERUM } from './marker-organs.ts';

/** Where a marker may belong: a primary with its day. */
export interface Bearer {
  readonly icd10: string;
  readonly diagnosed: string | null;
}

/** A level in the blood this long after the diagnosis is of its follow-up. */
const AT_DIAGNOSIS_DAYS = 183;

/** Places of the primaries that a marker can be of: those of its organs; for a dated level in the blood those found about that day. */
export function bearersOf({ mention, date }: Item, bearers: readonly Bearer[]): readonly number[] {
  const all = bearers.map((_, n) => n);
  const code = mention.code ?? '';
  const asked = all.filter((n) => isAskedIn(code, bearers[n]?.icd10 ?? '') === true);
  const fitting = asked.length > 0 ? asked : all;
  if (!SERUM.has(code) || date === null) return fitting;
  const then = fitting.filter((n) => isAtDiagnosis(date, bearers[n]?.diagnosed ?? null));
  return then.length > 0 ? then : fitting;
}

const isAtDiagnosis = (date: string, diagnosed: string | null): boolean =>
  diagnosed !== null && Math.abs(daysBetween(diagnosed, date)) <= AT_DIAGNOSIS_DAYS;

/** A level in the blood, dated long after the diagnosis. */
export const isOfFollowUp = ({ mention, date }: Item, diagnosed: string | null): boolean =>
  SERUM.has(mention.code ?? '') &&
  date !== null &&
  diagnosed !== null &&
  compareDates(diagnosed, date) < 0 &&
  daysBetween(diagnosed, date) > AT_DIAGNOSIS_DAYS;

/** Markers with their values, the first told of each; repair proteins are told as instability, born mutations by every tumour of their organs. */
export function biomarkers(items: readonly Item[], icd10: string, ofPatient: readonly Item[]): Record<string, string> {
  const out: Record<string, string> = {};
  const stained: string[] = [];
  for (const { mention } of items) {
    const value = statedValue(mention);
    if (value === null || mention.code === null || isForeignGermline(mention.code, icd10)) continue;
    if (REPAIR.has(mention.code) && (value === 'lost' || value === 'retained')) stained.push(value);
    else out[mention.code] ??= value;
  }
  if (stained.includes('lost')) out['MSI'] ??= 'MSI-H';
  else if (stained.length > 1) out['MSI'] ??= 'MSS';
  for (const gene of germlineIn(icd10)) {
    const told = ofPatient.flatMap(({ mention }) => (mention.code === gene ? (statedValue(mention) ?? []) : []));
    const value = told.find((v) => v === 'mutated') ?? told[0];
    if (value !== undefined) out[gene] = value;
  }
  return Object.fromEntries(Object.entries(out).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** What a mention of a marker says of this patient; null where it only asks. */
export function statedValue(mention: Mention): string | null {
  if (mention.type !== 'biomarker' || mention.hypothetical || mention.planned || mention.family) return null;
  const { value } = mention;
  const plain =
    typeof value === 'string' || typeof value === 'number' ? String(value) : (field(mention, 'value') ?? field(mention, 'status'));
  if (plain === null) return null;
  return mention.unit === '%' && !plain.endsWith('%') ? `${plain}%` : plain;
}
