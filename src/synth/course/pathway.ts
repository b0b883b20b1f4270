import { OPERATIONS } from '../knowledge/operations.ts';
import type { Pathway, Step } from '../knowledge/profile.ts';
import { FIELDS } from '../knowledge/radiotherapy-fields.ts';
import { regimen } from '../knowledge/regimens.ts';
import { UNITS } from '../knowledge/units.ts';
import type { CourseBuilder } from './builder.ts';
import { workday, yearOfDay } from './calendar.ts';
import { holds, holdsWithoutChance } from './conditions.ts';
import { irradiate, operate, transplant } from './local-care.ts';
import { consult, image, lesionsOf, measureMarkers } from './observations.ts';
import { type Disease, subjectOf } from './state.ts';
import { administer, implantPort } from './systemic.ts';
import type { CourseEvent, DroppedPlan, Rcp } from './types.ts';

interface PlannedStep {
  readonly step: Step;
  readonly id: string;
}
export interface CarePlan {
  readonly pathway: Pathway;
  readonly steps: readonly PlannedStep[];
  readonly dropped: readonly DroppedPlan[];
}

const WHY: readonly string[] = [
  'refus',
  'altération de l’état général',
  'comorbidités',
  'âge',
  'souhait d’un traitement près du domicile',
  'absence de bénéfice attendu',
];

function describe(step: Step): Omit<DroppedPlan, 'why'> | null {
  if (step.do === 'give') {
    const r = regimen(step.regimen);
    return { type: r.type, label: step.regimen, drugs: r.drugs };
  }
  if (step.do === 'irradiate') return { type: 'radiotherapy', label: FIELDS[step.field].region.replace(' {côté}', ''), drugs: [] };
  if (step.do === 'operate') return { type: 'surgery', label: OPERATIONS[step.operation].label, drugs: [] };
  return null;
}

/** Chooses the pathway and its steps. Of consecutive operations the first that fits is done, and likewise of consecutive lone irradiations. */
export function planCare(b: CourseBuilder, d: Disease, day: number): CarePlan {
  const subject = subjectOf(b, d, day);
  const wanted = d.profile.pathways.find((p) => p.name === d.scenario.pathway && d.tumour.n === 1);
  const pathway = wanted ?? d.profile.pathways.find((p) => holds(p.if, subject, b.rng)) ?? d.profile.pathways.at(-1);
  if (pathway === undefined) throw new Error(`profile ${d.profile.kind} has no pathway`);
  const steps: PlannedStep[] = [];
  const dropped: DroppedPlan[] = [];
  let operatedInARow = false;
  for (const step of pathway.steps) {
    if (step.do === 'operate' && operatedInARow) continue;
    const tooEarly = step.do === 'give' && regimen(step.regimen).since > yearOfDay(day);
    const skipped = step.do === 'irradiate' && d.scenario.skipRadiotherapy === true && d.tumour.n === 1;
    const taken = !tooEarly && !skipped && holds(step.if, subject, b.rng);
    if (taken) steps.push({ step, id: b.id('t') });
    else if (!tooEarly && holdsWithoutChance(step.if, subject) && step.do !== 'operate' && b.rng.chance(0.5)) {
      const plan = describe(step);
      if (plan !== null) dropped.push({ ...plan, why: b.rng.pick(WHY) });
    }
    operatedInARow = step.do === 'operate' && (operatedInARow || taken);
  }
  return { pathway, steps, dropped };
}

export function board(
  b: CourseBuilder,
  d: Disease,
  day: number,
  phase: Rcp['phase'],
  decided: readonly string[],
  dropped: readonly DroppedPlan[],
): number {
  const on = workday(day);
  b.act({ kind: 'rcp', day: on, tumour: d.tumour.n, nda: null, unit: UNITS.board, phase, decided, dropped });
  return on;
}

/** Home treatments of a year and more go on beside follow-up. */
const isBackground = (step: Step & { do: 'give' }): boolean => {
  const r = regimen(step.regimen);
  return step.with !== true && r.cycleDays * (step.cycles ?? r.cycles) > 300 && step.intent !== 'neoadjuvant';
};

/** Carries out the plan from `day`; gives the day after which follow-up begins. */
export function carryOut(b: CourseBuilder, d: Disease, plan: CarePlan, day: number): number {
  let now = day;
  let neoadjuvant = false;
  let pending: PlannedStep[] = [];
  for (const [i, planned] of plan.steps.entries()) {
    if (b.over(now)) return now;
    const { step, id } = planned;
    if (step.do === 'give') {
      if (step.with === true) {
        pending.push(planned);
        continue;
      }
      if (isBackground(step)) {
        d.background.push({
          id,
          protocol: step.regimen,
          intent: step.intent,
          start: now + 14,
          cycles: step.cycles ?? regimen(step.regimen).cycles,
        });
        continue;
      }
      if (regimen(step.regimen).setting === 'session' && !d.usedRegimens.has('port')) {
        d.usedRegimens.add('port');
        implantPort(b, d, now + 5);
      }
      const end = administer(b, d, {
        id,
        protocol: step.regimen,
        intent: step.intent,
        line: null,
        start: now + b.rng.int(7, 18),
        cycles: step.cycles ?? regimen(step.regimen).cycles,
      }).end;
      neoadjuvant ||= step.intent === 'neoadjuvant';
      now = end + 14;
      const next = plan.steps[i + 1]?.step.do;
      if (step.intent === 'neoadjuvant' && next === 'operate')
        image(
          b,
          d,
          d.profile.assessment,
          now,
          'assessment',
          lesionsOf(b, d, 'smaller', true),
          b.rng.weighted([
            ['PR', 62],
            ['CR', 16],
            ['SD', 22],
          ] as const),
        );
    } else if (step.do === 'irradiate') {
      const start = now + b.rng.int(d.operated ? 24 : 12, d.operated ? 42 : 24);
      for (const p of pending)
        if (p.step.do === 'give')
          administer(b, d, {
            id: p.id,
            protocol: p.step.regimen,
            intent: p.step.intent,
            line: null,
            start,
            cycles: p.step.cycles ?? regimen(p.step.regimen).cycles,
          });
      pending = [];
      now = irradiate(b, d, { id, field: step.field, day: start, intent: step.intent ?? 'adjuvant' });
      neoadjuvant ||= step.intent === 'neoadjuvant';
      if (step.intent === 'neoadjuvant') now += 42;
    } else if (step.do === 'operate') {
      now = operate(b, d, {
        id,
        operation: step.operation,
        day: now + b.rng.int(10, 28),
        intent: plan.pathway.goal === 'curative' ? 'curative' : 'palliative',
        context: 'initial',
        neoadjuvant,
      });
      if (plan.steps.length > i + 1 && b.rng.chance(0.7))
        board(
          b,
          d,
          now - 8,
          'initial',
          plan.steps.slice(i + 1).map((s) => s.id),
          [],
        );
    } else if (step.do === 'transplant') {
      now = transplant(b, d, { id, day: now + 28, autologous: step.autologous, conditioning: step.conditioning });
    }
  }
  for (const p of pending)
    if (p.step.do === 'give')
      now = administer(b, d, {
        id: p.id,
        protocol: p.step.regimen,
        intent: p.step.intent,
        line: null,
        start: now + 14,
        cycles: p.step.cycles ?? regimen(p.step.regimen).cycles,
      }).end;
  return now;
}

/** Closes what ran beside follow-up: at its natural end, or on `day` for `reason`. */
export function closeBackground(b: CourseBuilder, d: Disease, day: number, relapsed: boolean): void {
  for (const t of d.background.splice(0))
    administer(b, d, {
      id: t.id,
      protocol: t.protocol,
      intent: t.intent,
      line: null,
      start: t.start,
      cycles: t.cycles,
      ...(relapsed ? { until: day, untilReason: 'progression' as const } : {}),
    });
}

/** The last that was stated of the tumour is a complete remission: it lasts, and is not a new event. */
function inRemission(b: CourseBuilder, d: Disease): boolean {
  const last = b.events
    .filter((e) => e.tumour === d.tumour.n && e.type !== 'second_cancer')
    .reduce<CourseEvent | null>((a, e) => (a === null || e.date >= a.date ? e : a), null);
  return last?.type === 'complete_remission';
}

/** Visit at the end of the first treatment: no sign of disease, first statement of complete remission. */
export function declareRemission(b: CourseBuilder, d: Disease, day: number): number {
  d.active = false;
  d.sites.clear();
  const on = image(b, d, d.profile.surveillance, day, 'assessment', [], 'CR');
  measureMarkers(b, d, on + 1, 0);
  const seen = consult(b, d, on + b.rng.int(3, 12), 'end_of_treatment', 'no_evidence');
  if (!inRemission(b, d))
    b.event({
      type: 'complete_remission',
      tumour: d.tumour.n,
      day: seen,
      sites: [],
      shownBy: d.profile.surveillance.region,
      proven: false,
    });
  return seen;
}
