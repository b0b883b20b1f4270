import { siteGroup } from '../src/history/iacr/groups.ts';
import { canonicalDrug } from '../src/history/treatments/from-facts.ts';
import { type CancerEvent, daysBetween, earliestDay, type History, latestDay, type Treatment, type Tumour } from '../src/model/index.ts';

export interface TrueTumour {
  readonly ipp: string;
  readonly n: number;
  readonly topography: string;
  readonly morphology: string;
  readonly laterality: string | null;
  readonly diagnosed: string;
  readonly firstOpinion: string | null;
  readonly stage: string | null;
  readonly metastasesAtDiagnosis: readonly string[];
}
export interface TrueEvent {
  readonly ipp: string;
  readonly type: CancerEvent['type'];
  readonly date: string;
  readonly sites: readonly string[];
}
export interface TrueTreatment {
  readonly ipp: string;
  readonly type: Treatment['type'];
  readonly drugs: readonly string[];
  readonly start: string;
  readonly line: number | null;
}
export interface Truth {
  readonly tumours: readonly TrueTumour[];
  readonly events: readonly TrueEvent[];
  readonly treatments: readonly TrueTreatment[];
}

/** Counts of one question: found and true, found, true. */
export interface Count {
  hits: number;
  found: number;
  truth: number;
}
export type Counts = Map<string, Count>;

const DAYS = 30;
/** Days between a true day and a date that may be partial: none where the date may stand for the day. */
const apart = (truth: string, found: string): number =>
  truth >= earliestDay(found) && truth <= latestDay(found)
    ? 0
    : Math.abs(daysBetween(truth, truth < earliestDay(found) ? earliestDay(found) : latestDay(found)));
const within = (truth: string, found: string | null): boolean => found !== null && apart(truth, found) <= DAYS;

/** Pairs true things with found ones, each found thing once. */
function pairs<T, F>(truth: readonly T[], found: readonly F[], same: (t: T, f: F) => boolean): [T, F][] {
  const left = [...found];
  const out: [T, F][] = [];
  for (const t of truth) {
    const at = left.findIndex((f) => same(t, f));
    if (at >= 0) out.push([t, left.splice(at, 1)[0] as F]);
  }
  return out;
}

const RECURRENCES: ReadonlySet<string> = new Set(['local_recurrence', 'regional_recurrence', 'metastatic_recurrence']);
const EVENTS = ['progression', 'complete_remission', 'second_cancer', 'transformation', 'death'] as const;

/** Adds what one patient's history got right, question by question. */
export function scorePatient(truth: Truth, history: History, counts: Counts): void {
  const add = (name: string, hits: number, found: number, total: number): void => {
    const count = counts.get(name) ?? { hits: 0, found: 0, truth: 0 };
    counts.set(name, { hits: count.hits + hits, found: count.found + found, truth: count.truth + total });
  };
  const samePlace = (t: TrueTumour, f: Tumour): boolean => siteGroup(t.topography) === siteGroup(f.topography);
  const exact = pairs(truth.tumours, history.tumours, (t, f) => samePlace(t, f) && within(t.diagnosed, f.diagnosed));
  const rest = pairs(
    truth.tumours.filter((t) => !exact.some(([x]) => x === t)),
    history.tumours.filter((f) => !exact.some(([, x]) => x === f)),
    samePlace,
  );
  const tumours = [...exact, ...rest];
  add('tumours', tumours.length, history.tumours.length, truth.tumours.length);
  add('diagnosis within 30 days', exact.length, tumours.length, tumours.length);
  add(
    'morphology',
    tumours.filter(([t, f]) => t.morphology.slice(0, 4) === f.morphology?.slice(0, 4)).length,
    tumours.length,
    tumours.length,
  );
  const sided = tumours.filter(([t]) => t.laterality !== null);
  add('laterality', sided.filter(([t, f]) => t.laterality === f.laterality).length, sided.length, sided.length);
  for (const [t, f] of tumours) {
    const hits = t.metastasesAtDiagnosis.filter((code) => f.metastasesAtDiagnosis.includes(code)).length;
    add('metastases at diagnosis', hits, f.metastasesAtDiagnosis.length, t.metastasesAtDiagnosis.length);
  }
  const ofType = (test: (type: string) => boolean): [TrueEvent[], CancerEvent[]] => [
    truth.events.filter((e) => test(e.type)),
    history.events.filter((e) => test(e.type)),
  ];
  const events = (name: string, test: (type: string) => boolean): void => {
    const [t, f] = ofType(test);
    add(name, pairs(t, f, (a, b) => a.type === b.type && within(a.date, b.date)).length, f.length, t.length);
  };
  events('recurrences within 30 days', (type) => RECURRENCES.has(type));
  for (const kind of EVENTS) events(`${kind} within 30 days`, (type) => type === kind);
  const sameDrugs = (t: TrueTreatment, f: Treatment): boolean =>
    t.type === f.type &&
    (t.drugs.length === 0 ? f.drugs.length === 0 : t.drugs.every((d) => f.drugs.map(canonicalDrug).includes(canonicalDrug(d))));
  add(
    'treatments within 30 days',
    pairs(truth.treatments, history.treatments, (t, f) => sameDrugs(t, f) && within(t.start, f.start)).length,
    history.treatments.length,
    truth.treatments.length,
  );
  const lines = truth.treatments.filter((t) => t.line !== null);
  const foundLines = history.treatments.filter((t) => t.line !== null);
  add(
    'lines within 30 days',
    pairs(lines, foundLines, (t, f) => sameDrugs(t, f) && t.line === f.line && within(t.start, f.start)).length,
    foundLines.length,
    lines.length,
  );
}
