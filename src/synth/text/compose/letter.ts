import type { DocumentGenre, Told } from '../../course/types.ts';
import type { Bank } from '../engine/scribe.ts';
import { STAY_COURSE } from '../phrases/board.ts';
import { EXAMINATION, GENERAL_EXAMINATION, REGION_OF } from '../phrases/examination.ts';
import { CLOSINGS, INTERVIEW, INTERVIEW_CHILD, NEXT, OPENINGS, SALUTATION, SIGNATURES, SYMPTOMS } from '../phrases/letter.ts';
import { decimal } from '../vocabulary/numbers.ts';
import type { Composer } from './composer.ts';
import { writeRecalled } from './recalled.ts';

const OPENED: Readonly<Partial<Record<DocumentGenre, keyof typeof OPENINGS>>> = {
  first_consultation: 'first_consultation',
  announcement: 'announcement',
  follow_up: 'follow_up',
  before_cycle: 'before_cycle',
  end_of_treatment: 'end_of_treatment',
  second_opinion: 'second_opinion',
  toxicity_consultation: 'toxicity_consultation',
  palliative_consultation: 'palliative_consultation',
  stay_report: 'stay_report',
  discharge_letter: 'discharge_letter',
  episode_summary: 'episode_summary',
  medical_summary: 'medical_summary',
  death_letter: 'death_letter',
  radiotherapy_summary: 'radiotherapy_summary',
};
const SUMMARIES: ReadonlySet<DocumentGenre> = new Set(['episode_summary', 'medical_summary', 'death_letter']);
const STAYS: ReadonlySet<DocumentGenre> = new Set(['stay_report', 'discharge_letter']);

/** A letter or report of a clinician: opening, background, history, examination, results, conclusion, what comes next. */
export function composeLetter(c: Composer, genre: DocumentGenre): void {
  const { scribe } = c;
  if (scribe.style.register === 'verbose') {
    c.line(() => scribe.say(SALUTATION));
    c.out.gap();
  }
  const opening = OPENED[genre];
  if (opening !== undefined) c.sentence(() => scribe.say(OPENINGS[opening]));
  c.facts(c.takeKinds('admission'));
  c.out.line();

  background(c);
  const early = scribe.rng.chance(0.92);
  if (early) writeRecalled(c);
  const planned = c.take((t) => t.context.planned || t.kind === 'plan');
  const news = disease(c, early && scribe.plan.recalled.length > 0 && !NEW_PATIENTS.has(genre));
  if (!early) writeRecalled(c);
  if (!SUMMARIES.has(genre)) visit(c, genre, news);
  results(c);
  conclusion(c, planned, genre);
  c.rest();
  closing(c);
}

function background(c: Composer): void {
  const { rng } = c.scribe;
  const personal = c.take((t) => t.kind === 'comorbidity' || (t.context.history && (t.kind === 'diagnosis' || t.kind === 'surgery')));
  const flow = rng.chance(0.5) ? 'list' : c.scribe.style.register === 'verbose' && !c.headed ? 'prose' : 'lines';
  const comorbidities = personal.filter((t) => t.kind === 'comorbidity');
  const others = personal.filter((t) => t.kind !== 'comorbidity');
  if (personal.length > 0) {
    c.heading('antecedents');
    if (comorbidities.length > 0 && (flow === 'list' || flow === 'prose')) c.facts(comorbidities, 'list');
    else c.facts(comorbidities, flow);
    c.facts(others, flow === 'list' ? 'prose' : flow);
    c.out.line();
  }
  c.section('family', c.takeKinds('family_cancer', 'predisposition'));
  c.section('lifestyle', c.takeKinds('tobacco', 'alcohol'));
}

/** What the disease is and what was done, in the order of time that the plan gives. */
function disease(c: Composer, recalled: boolean): boolean {
  const facts = c.takeKinds(
    'discovery',
    'diagnosis',
    'tnm',
    'stage',
    'grade',
    'biomarker',
    'biomarker_missing',
    'genetic_risk',
    'metastases',
    'surgery',
    'radiotherapy',
    'line',
    'transplant',
    'event',
    'specimen',
  );
  if (facts.length === 0) return false;
  c.section(
    recalled ? 'interval' : 'history',
    facts,
    c.scribe.style.register === 'structured' || (c.headed && c.scribe.rng.chance(0.3)) ? 'lines' : 'prose',
  );
  return recalled;
}

/** How a stay went depends on why it was. */
function courseOf(facts: readonly Told[]): keyof typeof STAY_COURSE {
  const admission = facts.find((t) => t.kind === 'admission');
  const reason = admission?.kind === 'admission' ? admission.reason : '';
  if (reason === 'surgery') return 'surgery';
  if (reason === 'palliative') return 'palliative';
  return reason === 'toxicity' || reason === 'symptoms' ? 'medical' : 'treatment';
}

const NEW_PATIENTS: ReadonlySet<DocumentGenre> = new Set(['first_consultation', 'announcement', 'second_opinion']);

const BAD_NEWS: ReadonlySet<string> = new Set(['progression', 'local_recurrence', 'regional_recurrence', 'metastatic_recurrence']);
const isBadNews = (t: Told): boolean => t.kind === 'event' && BAD_NEWS.has(t.type) && !t.context.negated && !t.context.hypothetical;

function stateOf(genre: DocumentGenre, treated: boolean, facts: readonly Told[]): keyof typeof SYMPTOMS {
  if (genre === 'palliative_consultation' || facts.some(isBadNews)) return 'active';
  if (treated || genre === 'before_cycle' || genre === 'toxicity_consultation') return 'treated';
  return NEW_PATIENTS.has(genre) ? 'new' : 'well';
}

function visit(c: Composer, genre: DocumentGenre, news: boolean): void {
  const { scribe } = c;
  const cycle = c.takeKinds('cycle');
  const toxicities = c.takeKinds('toxicity');
  const present = c.takeKinds('performance_status', 'weight');
  const state = stateOf(genre, cycle.length > 0, scribe.plan.facts);
  if (STAYS.has(genre)) c.heading('stay');
  else if (!news) c.heading('interval');
  if (STAYS.has(genre)) for (let i = scribe.rng.int(2, 4); i > 0; i--) c.filler(STAY_COURSE[courseOf(scribe.plan.facts)]);
  else {
    // Good tolerance is not said beside a toxicity.
    if (!(state === 'treated' && toxicities.length > 0)) c.filler(SYMPTOMS[state]);
    if (!(state === 'treated' && toxicities.length > 0)) c.filler(SYMPTOMS[state], 0.6);
    c.filler(scribe.holds('adulte') ? INTERVIEW : INTERVIEW_CHILD, 0.5);
  }
  c.facts(toxicities);
  c.out.line();
  c.heading('examination');
  c.facts(present);
  examination(c);
  c.out.line();
  c.section('treatment', cycle);
}

function examination(c: Composer): void {
  const { scribe } = c;
  const known = scribe.plan.course.tumours.filter((t) => t.diagnosed <= scribe.day);
  const kind = (known.at(-1) ?? scribe.plan.course.tumours[0])?.kind;
  if (scribe.rng.chance(0.6)) c.filler(GENERAL_EXAMINATION);
  if (kind !== undefined) {
    c.filler(EXAMINATION[REGION_OF[kind]], 0.9);
    c.filler(EXAMINATION[REGION_OF[kind]], 0.5);
  }
  c.filler(GENERAL_EXAMINATION, 0.4);
}

function results(c: Composer): void {
  const labs = c.takeKinds('lab');
  if (labs.length > 2 && c.scribe.style.table) {
    c.heading('biology');
    labTable(c, labs);
  } else if (labs.length > 0) {
    c.heading('biology');
    c.facts(labs, labs.length > 1 && c.scribe.rng.chance(0.7) ? 'list' : undefined);
    c.out.line();
  }
  c.section('imaging', c.takeKinds('imaging', 'lesion', 'response'));
}

export function labTable(c: Composer, labs: readonly Told[]): void {
  c.table([], labs, (told, separator) => {
    if (told.kind !== 'lab') return;
    c.scribe.slot('labo', '');
    if (told.high === null) return;
    c.out.raw(`${separator}${told.low === null ? `N < ${decimal(told.high)}` : `[${decimal(told.low)}-${decimal(told.high)}]`}`);
  });
}

function conclusion(c: Composer, planned: readonly Told[], genre: DocumentGenre): void {
  const { scribe } = c;
  const state = c.takeKinds('surveillance');
  const death = c.takeKinds('death');
  c.section('conclusion', [...state, ...death]);
  if (death.length > 0 || genre === 'death_letter') {
    c.facts(planned);
    return;
  }
  // A rhythm of visits already said is not said again.
  const chance = state.length > 0 ? 0.25 : 0.8;
  c.section('plan', planned, undefined, { after: () => c.filler(nextStep(planned, genre), chance) });
  if (scribe.rng.chance(0.15)) c.filler(NEXT.support);
}

/** What comes after, to match what was decided. */
function nextStep(planned: readonly Told[], genre: DocumentGenre): Bank {
  const plan = planned.find((t) => t.kind === 'plan' && !t.context.negated);
  if (plan?.kind === 'plan') {
    if (plan.type === 'surgery') return NEXT.surgery;
    return plan.type === 'radiotherapy' || plan.type === 'brachytherapy' ? NEXT.radiotherapy : NEXT.treatment;
  }
  if (NEW_PATIENTS.has(genre)) return NEXT.work_up;
  if (genre === 'palliative_consultation') return NEXT.support;
  return genre === 'before_cycle' || genre === 'toxicity_consultation' || planned.length > 0 ? NEXT.treatment : NEXT.surveillance;
}

function closing(c: Composer): void {
  if (c.scribe.style.register === 'verbose') c.foot(() => c.scribe.say(CLOSINGS));
  c.foot(() => c.scribe.say(SIGNATURES));
}
