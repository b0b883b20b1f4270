import { CLOSURE, INSTALLATION, POSTOPERATIVE, POSTOPERATIVE_VISCERAL, STEP_FAMILY, STEPS } from '../phrases/operative.ts';
import type { Composer } from './composer.ts';
import { writeRecalled } from './recalled.ts';

const VISCERAL: ReadonlySet<string> = new Set(['digestive', 'kidney', 'prostate', 'bladder', 'gynaecology']);

/** An operation note: indication, intervention step by step, closure, what followed. */
export function composeOperative(c: Composer): void {
  const { scribe } = c;
  const { rng } = scribe;
  const operations = c.takeKinds('surgery');
  const operation = operations[0];
  c.section('reason', c.takeKinds('diagnosis', 'discovery', 'tnm', 'stage', 'metastases', 'event'));
  writeRecalled(c);
  c.section('antecedents', c.takeKinds('comorbidity', 'tobacco', 'alcohol', 'family_cancer'), 'list');
  c.section('operation', operations);
  const family = operation?.kind === 'surgery' ? (STEP_FAMILY[operation.operation] ?? 'other') : 'other';
  c.line(() => {
    c.filler(INSTALLATION);
    const steps = STEPS[family];
    if (steps !== undefined) c.sentence(() => scribe.say(steps));
    c.filler(CLOSURE);
  });
  c.rest();
  if (rng.chance(0.5))
    c.section('plan', [], undefined, { before: () => c.filler(VISCERAL.has(family) ? POSTOPERATIVE_VISCERAL : POSTOPERATIVE) });
  c.foot(() => scribe.slot('auteur', ''));
}
