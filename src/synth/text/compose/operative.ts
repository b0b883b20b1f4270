import { CLOSURE, INSTALLATION, POSTOPERATIVE, STEP_FAMILY, STEPS } from '../phrases/operative.ts';
import type { Composer } from './composer.ts';

/** An operation note: indication, intervention step by step, closure, what followed. */
export function composeOperative(c: Composer): void {
  const { scribe } = c;
  const { rng } = scribe;
  const operations = c.takeKinds('surgery');
  const operation = operations[0];
  c.section('reason', c.takeKinds('diagnosis', 'discovery', 'tnm', 'stage', 'metastases', 'event'));
  c.recalled();
  c.section('antecedents', c.takeKinds('comorbidity', 'tobacco', 'alcohol', 'family_cancer'), 'list');
  c.section('operation', operations);
  c.line(() => {
    c.filler(INSTALLATION);
    const family = operation?.kind === 'surgery' ? STEP_FAMILY[operation.operation] : undefined;
    const steps = STEPS[family ?? 'other'];
    if (steps !== undefined) c.sentence(() => scribe.say(steps));
    c.filler(CLOSURE);
  });
  c.rest();
  if (rng.chance(0.5)) c.section('plan', [], undefined, { before: () => c.filler(POSTOPERATIVE) });
  c.out.gap();
  c.line(() => scribe.slot('auteur', ''));
}
