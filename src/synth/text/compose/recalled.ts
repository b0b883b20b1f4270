import { RECALL_LEADS } from '../phrases/letter.ts';
import type { Composer } from './composer.ts';
import { passageOf } from './passage.ts';

/** Passages pasted from earlier documents, under their heading or behind words that announce them. */
export function writeRecalled(c: Composer): void {
  const { scribe, out } = c;
  if (scribe.plan.recalled.length === 0) return;
  // What is known of a new patient is the background, which nobody calls a reminder.
  const first = scribe.plan.genre === 'first_consultation' && scribe.plan.recalled.length === 1;
  c.heading(first ? 'antecedents' : 'recall');
  if (!first && (!c.headed || scribe.rng.chance(0.12))) c.line(() => scribe.say(RECALL_LEADS));
  for (const block of scribe.plan.recalled) {
    out.line();
    out.paste(passageOf(block, scribe.plan, scribe.vocabulary));
  }
  out.line();
}
