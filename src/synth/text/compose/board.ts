import type { DocumentGenre, Told } from '../../course/types.ts';
import { BOARD } from '../phrases/board.ts';
import type { HeadingKey } from '../phrases/headings.ts';
import { SIGNATURES } from '../phrases/letter.ts';
import type { Composer } from './composer.ts';
import { writeRecalled } from './recalled.ts';

/** The record of a tumour board (FRCP), and the care plan that follows from it. */
export function composeBoard(c: Composer, genre: DocumentGenre): void {
  const { scribe } = c;
  const { rng } = scribe;
  const decisions = c.take((t) => t.kind === 'plan' || t.context.planned);
  if (genre === 'rcp') {
    if (rng.chance(0.8)) c.line(() => scribe.say(BOARD.present));
    c.line(() => scribe.say(BOARD.quorum));
  }
  if (genre === 'care_plan') {
    composeCarePlan(c, decisions);
    return;
  }
  const events = c.has('event');
  const progression = c.take((t) => t.kind === 'event' && t.type === 'progression' && t.date === scribe.plan.date);
  c.section('question', [], undefined, {
    before: () =>
      c.line(() =>
        scribe.say(progression.length > 0 ? BOARD.question.progression : events ? BOARD.question.relapse : BOARD.question.initial),
      ),
  });
  c.section('antecedents', c.takeKinds('comorbidity', 'family_cancer', 'tobacco', 'alcohol', 'predisposition'), 'lines');
  c.section('examination', c.takeKinds('performance_status', 'weight'));
  writeRecalled(c);
  c.section('history', [...c.takeKinds('discovery', 'surgery', 'radiotherapy', 'line', 'transplant', 'event'), ...progression]);
  c.section('tumour', c.takeKinds('diagnosis', 'tnm', 'stage', 'grade', 'metastases', 'genetic_risk', 'specimen'));
  const markers = c.takeKinds('biomarker', 'biomarker_missing');
  if (markers.length > 1 && scribe.style.table) markerTable(c, markers);
  else c.section('pathology', markers);
  c.section('imaging', c.takeKinds('imaging', 'lesion', 'response', 'lab', 'toxicity', 'cycle'));
  c.rest();
  decision(c, decisions);
  if (genre === 'rcp') {
    if (rng.chance(0.5)) c.line(() => scribe.say(BOARD.trial));
    if (rng.chance(0.4)) c.line(() => scribe.say(BOARD.reference));
  }
  c.foot(() => scribe.say(SIGNATURES));
}

/** The care plan handed to the patient: disease, what is proposed, when, whom to call. */
function composeCarePlan(c: Composer, decisions: readonly Told[]): void {
  const { scribe } = c;
  c.line(() => scribe.say(BOARD.care_plan.opening));
  c.section('tumour', c.takeKinds('diagnosis', 'tnm', 'stage', 'grade', 'metastases', 'biomarker'));
  c.section('plan', decisions, 'lines', { after: () => c.line(() => scribe.say(BOARD.care_plan.calendar)) });
  c.rest();
  c.out.gap();
  c.line(() => scribe.say(BOARD.care_plan.contacts));
  c.foot(() => scribe.say(SIGNATURES));
}

export function markerTable(c: Composer, markers: readonly Told[], heading: HeadingKey = 'pathology'): void {
  c.heading(heading);
  c.table(c.scribe.rng.chance(0.6) ? ['Marqueur', 'Résultat'] : [], markers, (_, separator) => c.scribe.slot('marqueur_ligne', separator));
}

function decision(c: Composer, decisions: readonly Told[]): void {
  c.heading('decision');
  if (c.scribe.rng.chance(0.7)) c.line(() => c.scribe.say(BOARD.leads));
  if (decisions.length > 0) c.facts(decisions, c.scribe.rng.chance(0.6) ? 'lines' : 'prose');
  else c.line(() => c.scribe.say(BOARD.nothing));
  c.out.line();
}
