import type { CancerProfile } from '../knowledge/profile.ts';
import { PROFILES } from '../knowledge/profiles.ts';
import { UNITS } from '../knowledge/units.ts';
import { type Rng, rngOf } from '../rng.ts';
import { treatAdvanced } from './advanced.ts';
import { CourseBuilder } from './builder.ts';
import { dayOf, END_OF_DATA, FIRST_DIAGNOSIS, LAST_DIAGNOSIS, YEAR } from './calendar.ts';
import { drawClinician, drawPerson } from './draw-person.ts';
import { drawTumour, type TumourWishes } from './draw-tumour.ts';
import { suspicionExcluded } from './no-cancer.ts';
import { consult } from './observations.ts';
import { board, carryOut, closeBackground, declareRemission, planCare } from './pathway.ts';
import { drawPriorCancer } from './prior-cancer.ts';
import { relapse } from './relapse.ts';
import { drawScenario, type Scenario } from './scenario.ts';
import { ageOn, type Disease, newDisease } from './state.ts';
import { type FollowUpEnd, follow } from './surveillance.ts';
import { CANCER_KINDS, type CancerKind, type Course } from './types.ts';
import { workUp } from './work-up.ts';

/** Share of patients who come for a suspicion that is excluded. */
const WITHOUT_CANCER = 0.04;

const KIND_WEIGHTS = CANCER_KINDS.map((kind) => {
  const p = PROFILES[kind];
  return [p, (p.incidence.F + p.incidence.M) * p.referral] as const;
});

function drawAge(rng: Rng, profile: CancerProfile, scenario: Scenario): number {
  const [low, high] = scenario.ages ?? [profile.age.min, profile.age.max];
  for (let i = 0; i < 20; i++) {
    const age = Math.round(rng.normal(profile.age.mean, profile.age.deviation));
    if (age >= low && age <= high) return age;
  }
  return rng.int(Math.max(low, 0), high);
}

/** Day of death from another cause: Gompertz, about that of France. */
function drawOtherDeath(rng: Rng, birth: number, from: number): number {
  const rate = 0.095;
  const hazard = Math.exp(-10.6 + rate * ((from - birth) / YEAR));
  const years = Math.log(1 + (rng.exponential(1) * rate) / hazard) / rate;
  return Math.round(from + Math.min(110, years) * YEAR);
}

/** The whole course of patient `index` of the hospital made from `seed`. Depends on nothing else. */
export function simulateCourse(seed: number, index: number): Course {
  const rng = rngOf(seed).split('patient').split(index);
  const scenario = drawScenario(rng.split('scenario'), index);
  const profile = scenario.kind === undefined ? rng.weighted(KIND_WEIGHTS) : PROFILES[scenario.kind];
  const sex = scenario.sex ?? (rng.next() * (profile.incidence.F + profile.incidence.M) < profile.incidence.F ? 'F' : 'M');
  const age = drawAge(rng, profile, scenario);
  const [first, last] =
    scenario.diagnosed === undefined ? [FIRST_DIAGNOSIS, LAST_DIAGNOSIS] : [dayOf(scenario.diagnosed[0]), dayOf(scenario.diagnosed[1])];
  const diagnosed = rng.int(first, last);
  const person = drawPerson(rng.split('person'), index, sex, age, diagnosed, profile);
  const otherDeath = drawOtherDeath(rng.split('death'), dayOf(person.birth), diagnosed);
  const lost = scenario.followed !== true && rng.chance(0.08);
  const loss = lost ? diagnosed + Math.round(60 + rng.exponential(3.5) * YEAR) : Infinity;
  const natural = scenario.followed === true ? END_OF_DATA : Math.min(otherDeath, loss, END_OF_DATA);
  const builder = new CourseBuilder(rng.split('course'), index, person, natural, lost && loss < Math.min(otherDeath, END_OF_DATA));
  const referent = drawClinician(rng.split('referent'));
  if (scenario.kind === undefined && scenario.name === 'none' && rng.chance(WITHOUT_CANCER)) suspicionExcluded(builder, profile, diagnosed);
  else {
    const wishes: TumourWishes = {
      ...(scenario.stages === undefined ? {} : { stages: scenario.stages }),
      ...(scenario.markers === undefined ? {} : { markers: scenario.markers }),
      ...(scenario.morphologies === undefined ? {} : { morphologies: scenario.morphologies }),
      ...(scenario.stageUnstated === undefined ? {} : { stageUnstated: scenario.stageUnstated }),
      ...(scenario.firstOpinion === undefined ? {} : { firstOpinion: scenario.firstOpinion }),
    };
    if (scenario.name === 'none') drawPriorCancer(builder, profile.kind, diagnosed);
    const disease = openDisease(builder, profile, scenario, diagnosed, wishes);
    if (disease.tumour.n > 1)
      builder.event({
        type: 'second_cancer',
        tumour: disease.tumour.n,
        day: diagnosed,
        sites: [],
        shownBy: disease.tumour.discovery,
        proven: true,
      });
    live(builder, disease, diagnosed);
  }
  if (scenario.followed !== true && builder.death === null && otherDeath <= END_OF_DATA && otherDeath === natural)
    builder.die(otherDeath, 'autre cause', builder.tumours.length > 0 ? builder.tumours.length : null);
  return builder.finish(referent);
}

function openDisease(b: CourseBuilder, profile: CancerProfile, scenario: Scenario, day: number, wishes: TumourWishes): Disease {
  const tumour = drawTumour(b.rng.split(`tumour-${b.tumours.length}`), b.tumours.length + 1, profile, b.person, ageOn(b, day), day, wishes);
  b.tumours.push(tumour);
  return newDisease(tumour, profile, scenario, ageOn(b, day), b);
}

/** From the diagnosis of one tumour to the end of what is known of it; second cancers are lived inside. */
function live(b: CourseBuilder, d: Disease, diagnosed: number): void {
  const meeting = workUp(b, d, diagnosed);
  const plan = planCare(b, d, meeting);
  const onlyLines = plan.steps.length === 0 && plan.pathway.goal === 'control';
  if (!onlyLines)
    board(
      b,
      d,
      meeting,
      'initial',
      plan.steps.map((s) => s.id),
      plan.dropped,
    );
  const told = consult(b, d, meeting + b.rng.int(3, 8), 'announcement', 'active');
  let now = carryOut(b, d, plan, told);
  let free = plan.pathway.goal === 'curative';
  if (free && plan.steps.every((s) => s.step.do === 'watch')) {
    watch(b, d, now);
    return;
  }
  if (!free) {
    if (plan.steps.some((s) => s.step.do === 'watch')) now = watch(b, d, now);
    if (b.over(now)) return;
    const treated = treatAdvanced(b, d, now);
    free = treated.remission;
    now = treated.day;
  }
  let again = false;
  for (let round = 0; free && !b.over(now) && round < 4; round++) {
    now = declareRemission(b, d, now + b.rng.int(20, 50));
    const next: FollowUpEnd = follow(b, d, now, again);
    if (next.kind === 'over') break;
    if (next.kind === 'second') {
      closeBackground(b, d, b.horizon, false);
      second(b, d, next.cancer, next.day);
      return;
    }
    const treated = relapse(b, d, next.day, next.how);
    free = treated.remission;
    now = treated.day;
    again = true;
  }
  closeBackground(b, d, b.horizon, false);
}

/** Disease left untreated under watch; gives the day on which treatment begins, beyond the horizon where it never does. */
function watch(b: CourseBuilder, d: Disease, from: number): number {
  const until = b.rng.chance(0.55) ? from + Math.round(Math.max(0.8, b.rng.exponential(3.2)) * YEAR) : Infinity;
  for (let day = from + 180; day < until && !b.over(day); day += b.rng.int(165, 200)) consult(b, d, day, 'follow_up', 'stable');
  if (until === Infinity || b.over(until)) return b.horizon + 1;
  b.event({ type: 'progression', tumour: d.tumour.n, day: until, sites: [], shownBy: d.profile.assessment.region, proven: false });
  return until;
}

function second(b: CourseBuilder, d: Disease, cancer: CancerKind | 'in_field' | 'contralateral', day: number): void {
  const age = ageOn(b, day);
  let kind: CancerKind;
  const wishes: { -readonly [K in keyof TumourWishes]: TumourWishes[K] } = {};
  if (cancer === 'contralateral') {
    kind = d.tumour.kind;
    wishes.laterality = d.tumour.laterality === 'left' ? 'right' : 'left';
  } else if (cancer === 'in_field') {
    const inField = d.fields.flatMap((f) => f.inField);
    const candidates = IN_FIELD.filter(
      ([k, site]) =>
        inField.includes(site) && PROFILES[k].incidence[b.person.sex] > 0 && k !== d.tumour.kind && !b.tumours.some((t) => t.kind === k),
    );
    if (candidates.length === 0) return;
    const [chosen, site] = b.rng.pick(candidates);
    kind = chosen;
    wishes.topographyStart = site === 'C49' ? 'C49.6' : site;
    if (chosen === 'soft_tissue_sarcoma') wishes.morphologies = ['9120/3', '8802/3'];
    if (chosen === 'breast') wishes.laterality = b.rng.chance(0.5) ? 'left' : 'right';
  } else kind = cancer;
  if (d.tumour.n === 1 && d.scenario.second?.stages !== undefined) wishes.stages = d.scenario.second.stages;
  const profile = PROFILES[kind];
  if (profile.incidence[b.person.sex] === 0 || age < profile.age.min || b.over(day)) return;
  const next = openDisease(b, profile, d.scenario, day, wishes);
  b.event({
    type: 'second_cancer',
    tumour: next.tumour.n,
    day,
    sites: [],
    shownBy: next.tumour.discovery,
    proven: true,
    unit: UNITS[profile.clinic],
  });
  live(b, next, day);
}

/** Cancers that arise in an irradiated region, and the ICD-O site that must lie in the field. */
const IN_FIELD: readonly (readonly [CancerKind, string])[] = [
  ['soft_tissue_sarcoma', 'C49'],
  ['lung', 'C34'],
  ['oesophagus', 'C15'],
  ['breast', 'C50'],
  ['thyroid', 'C73'],
  ['rectum', 'C20'],
  ['bladder', 'C67'],
  ['colon', 'C18'],
];
