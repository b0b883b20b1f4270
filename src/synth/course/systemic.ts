import { regimen } from '../knowledge/regimens.ts';
import { TOXICITIES, type ToxicityTerm } from '../knowledge/toxicities.ts';
import { UNITS } from '../knowledge/units.ts';
import type { CourseBuilder } from './builder.ts';
import { dayOf, iso, workday } from './calendar.ts';
import { consult, measureBlood, measureMarkers } from './observations.ts';
import { type Disease, unitOf } from './state.ts';
import type { Cycle, EndReason, Intent, Response, SystemicLine, Toxicity } from './types.ts';

export interface SystemicOrder {
  readonly id: string;
  readonly protocol: string;
  readonly intent: Intent;
  readonly line: number | null;
  readonly start: number;
  readonly cycles: number;
  /** Last day on which a cycle may be given (progression, surgery), where known. */
  readonly until?: number;
  /** Why it ends at `until`. */
  readonly untilReason?: EndReason;
  readonly best?: Response | null;
  /** A side effect that the scenario wants, soon after the first cycle. */
  readonly forced?: ToxicityTerm;
}
interface PlannedToxicity {
  readonly term: ToxicityTerm;
  readonly cycle: number;
}

function planToxicities(b: CourseBuilder, protocol: string, cycles: number, forced: ToxicityTerm | undefined): PlannedToxicity[] {
  const planned: PlannedToxicity[] = [];
  for (const [term, share] of regimen(protocol).toxicities)
    if (b.rng.chance(Math.min(0.85, share * Math.min(1, 0.5 + cycles / 8))))
      planned.push({ term, cycle: b.rng.int(1, Math.max(1, Math.min(cycles, 6))) });
  if (forced !== undefined) planned.push({ term: forced, cycle: 1 });
  return planned;
}

function suffer(b: CourseBuilder, d: Disease, order: SystemicOrder, planned: PlannedToxicity, cycleDay: number): Toxicity | null {
  const facts = TOXICITIES[planned.term];
  const r = regimen(order.protocol);
  const forced = order.forced === planned.term;
  const delay = forced ? Math.min(26, facts.delay[0] + 1) : b.rng.int(facts.delay[0], facts.delay[1]);
  const day = cycleDay + delay;
  const grade = forced ? 3 : b.rng.weighted(facts.grades.map((w, i) => [(i + 1) as Toxicity['grade'], w] as const));
  const immune =
    planned.term === 'colitis' || planned.term === 'hepatitis' || planned.term === 'pneumonitis' || planned.term === 'hypothyroidism';
  const drug = immune ? (r.drugs.find((x) => x.endsWith('mab')) ?? r.drugs[0] ?? null) : (r.drugs[0] ?? null);
  const toxicity = b.toxicity({ term: planned.term, label: facts.label, icd10: facts.icd10, grade, day, treatment: order.id, drug });
  if (toxicity === null) return null;
  if (grade >= 3 && b.rng.chance(forced ? 1 : facts.hospital)) {
    const unit = unitOf(b, d.profile.clinic, day);
    const end = day + b.rng.int(3, 9);
    const nda = b.stay({
      kind: 'full',
      start: day,
      end,
      unit,
      reason: 'medical',
      tumour: d.tumour.n,
      emergency: true,
      associated: [...d.sites, facts.icd10],
    });
    b.act({ kind: 'stay', day, tumour: d.tumour.n, nda, unit, reason: 'toxicity', cause: toxicity.id, end: iso(Math.min(end, b.horizon)) });
    if (planned.term === 'febrile_neutropenia') measureBlood(b, day, true);
  } else if (grade >= 2 && b.rng.chance(0.5)) {
    consult(b, d, day + 3, 'toxicity', d.active ? 'active' : 'no_evidence');
  }
  return toxicity;
}

/** Gives a systemic treatment cycle by cycle; gives back its last day and the reason of its end. The clock does not stop at the horizon: the builder does. */
export function administer(b: CourseBuilder, d: Disease, order: SystemicOrder): { end: number; reason: EndReason } {
  const r = regimen(order.protocol);
  const unit = unitOf(b, r.setting === 'session' ? 'day' : d.profile.clinic, order.start);
  const planned = planToxicities(b, order.protocol, order.cycles, order.forced);
  const cycles: Cycle[] = [];
  let day = workday(order.start);
  let dose = 1;
  let reason: EndReason = 'completed';
  let note: string | null = null;
  const long = r.cycleDays >= 28 && r.setting === 'home';
  for (let number = 1; number <= order.cycles; number++) {
    if (order.until !== undefined && day > order.until) {
      reason = order.untilReason ?? 'progression';
      break;
    }
    if (b.over(day)) break;
    const cancelled = number > 1 && r.setting !== 'home' && b.rng.chance(0.03);
    const kind = r.setting === 'stay' ? 'stay' : r.setting;
    const length = r.setting === 'stay' ? b.rng.int(1, 4) : 0;
    const nda =
      kind === 'home' || cancelled
        ? null
        : b.stay({
            kind: kind === 'stay' ? 'full' : 'session',
            start: day,
            end: day + length,
            unit,
            reason: 'chemotherapy',
            tumour: d.tumour.n,
            associated: [...d.sites],
          });
    cycles.push({
      number,
      date: iso(day),
      dose: cancelled ? 0 : dose,
      day: kind,
      nda,
      note: cancelled
        ? b.rng.pick(['cure annulée : neutropénie', 'cure annulée : infection', 'cure reportée à la demande du patient'])
        : note,
    });
    note = null;
    if (kind !== 'home' && !cancelled) {
      b.act({ kind: 'cycle', day, tumour: d.tumour.n, nda, unit, treatment: order.id, number });
      if (number === 1 || b.rng.chance(0.5)) measureBlood(b, day);
    }
    if (
      (kind === 'home' && number % (long ? 3 : 2) === 1 && order.cycles < 20) ||
      (kind !== 'home' && number % 3 === 1 && r.cycleDays >= 14)
    )
      consult(b, d, day, 'before_cycle', d.active ? 'active' : 'no_evidence');
    if (d.active && number % 4 === 1) measureMarkers(b, d, day, 0.8);
    let delayed = 0;
    for (const p of planned) {
      if (p.cycle !== number || cancelled) continue;
      const toxicity = suffer(b, d, order, p, day);
      if (toxicity === null || toxicity.grade < 3) continue;
      dose = Math.max(0.5, dose - 0.25);
      delayed = 7;
      note = `cure reportée d’une semaine : ${toxicity.label}`;
      const severe = toxicity.grade === 4 || toxicity.term === 'colitis' || toxicity.term === 'pneumonitis';
      if (severe && order.line !== null && b.rng.chance(0.55)) reason = 'toxicity';
    }
    if (reason === 'toxicity') {
      day += r.cycleDays;
      break;
    }
    day = workday(day + r.cycleDays + delayed);
  }
  const last = cycles.at(-1);
  const lastDay = last === undefined ? order.start : dayOf(last.date);
  const end =
    reason === 'completed'
      ? Math.max(lastDay, day - Math.min(r.cycleDays, 21))
      : reason === 'progression' && order.until !== undefined
        ? Math.max(order.until, lastDay)
        : lastDay;
  const line: SystemicLine = {
    kind: 'systemic',
    id: order.id,
    tumour: d.tumour.n,
    type: r.type,
    protocol: order.protocol,
    drugs: r.drugs,
    line: order.line,
    intent: order.intent,
    start: iso(workday(order.start)),
    end: b.dateOrOpen(end),
    cycles,
    cycleDays: r.cycleDays,
    endReason: b.over(end) ? null : reason,
    best: order.best ?? null,
  };
  b.treatment(line);
  d.usedRegimens.add(order.protocol);
  return { end, reason };
}

/** Small operation that most patients need before intravenous chemotherapy. */
export function implantPort(b: CourseBuilder, d: Disease, day: number): void {
  const on = workday(day);
  b.stay({
    kind: 'day',
    start: on,
    end: on,
    unit: UNITS.surgery,
    reason: 'medical',
    tumour: d.tumour.n,
    acts: [{ ccam: 'EBLA003', date: iso(on) }],
  });
}
