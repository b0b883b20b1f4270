import {
  type CancerEvent,
  compatibleDates,
  daysBetween,
  type Evidence,
  type History,
  type Treatment,
  type Tumour,
} from '../../model/index.ts';
import { siteGroup } from '../iacr/groups.ts';

export interface Pairs<T> {
  readonly both: readonly (readonly [before: T, after: T])[];
  readonly lost: readonly T[];
  readonly gained: readonly T[];
}

/** Pairs lines of two histories that speak of the same thing: the best likeness first, each line once. Likeness 0 is none. */
function pair<T>(before: readonly T[], after: readonly T[], likeness: (a: T, b: T) => number): Pairs<T> {
  const scored = before
    .flatMap((a, i) => after.map((b, j) => ({ i, j, score: likeness(a, b) })))
    .filter(({ score }) => score > 0)
    .sort((x, y) => y.score - x.score || x.i - y.i || x.j - y.j);
  const of = new Map<number, number>();
  const taken = new Set<number>();
  for (const { i, j } of scored) {
    if (of.has(i) || taken.has(j)) continue;
    of.set(i, j);
    taken.add(j);
  }
  return {
    both: [...of].sort(([a], [b]) => a - b).map(([i, j]) => [before[i]!, after[j]!] as const),
    lost: before.filter((_, i) => !of.has(i)),
    gained: after.filter((_, j) => !taken.has(j)),
  };
}

const keyOf = (e: Evidence): string => (e.kind === 'fact' ? e.factId : `${e.documentId} ${e.begin}`);
function sharedEvidence(a: readonly Evidence[], b: readonly Evidence[]): number {
  const keys = new Set(a.map(keyOf));
  return b.filter((e) => keys.has(keyOf(e))).length;
}

const NEAR_DAYS = 62;
function nearness(a: string | null, b: string | null): number {
  if (a === null || b === null) return 1;
  if (compatibleDates(a, b)) return 3;
  return Math.abs(daysBetween(a, b)) <= NEAR_DAYS ? 2 : 0;
}
const capped = (n: number): number => Math.min(n, 3);

const tumourLikeness = (a: Tumour, b: Tumour): number =>
  (siteGroup(a.topography) === siteGroup(b.topography) ? 4 + nearness(a.diagnosed, b.diagnosed) : 0) +
  2 * capped(sharedEvidence(a.evidence, b.evidence));

function eventLikeness(a: CancerEvent, b: CancerEvent): number {
  const shared = capped(sharedEvidence(a.evidence, b.evidence));
  const near = nearness(a.date, b.date);
  if (a.type === b.type) return a.type === 'death' || shared > 0 || near > 0 ? 4 + shared + near : 0;
  // The same words called by another name.
  return shared > 0 && near > 0 ? shared : 0;
}

function treatmentLikeness(a: Treatment, b: Treatment): number {
  const shared = capped(sharedEvidence(a.evidence, b.evidence));
  const near = nearness(a.start, b.start);
  const drugs = a.drugs.some((d) => b.drugs.includes(d)) || (a.drugs.length === 0 && b.drugs.length === 0);
  return (shared > 0 || near > 1) && (a.type === b.type || drugs) ? 2 * shared + near + (drugs ? 2 : 0) : 0;
}

type Lines = Pick<History, 'tumours' | 'events' | 'treatments'>;
export const pairTumours = (a: Lines, b: Lines): Pairs<Tumour> => pair(a.tumours, b.tumours, tumourLikeness);
export const pairEvents = (a: Lines, b: Lines): Pairs<CancerEvent> => pair(a.events, b.events, eventLikeness);
export const pairTreatments = (a: Lines, b: Lines): Pairs<Treatment> => pair(a.treatments, b.treatments, treatmentLikeness);
