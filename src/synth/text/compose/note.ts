import type { DocumentGenre } from '../../course/types.ts';
import { NURSE_LINES, NURSE_SIGNATURES } from '../phrases/nursing.ts';
import { sayFact } from '../saying.ts';
import type { Composer } from './composer.ts';
import { writeRecalled } from './recalled.ts';

type Step = keyof typeof NURSE_LINES;
const DAY_STEPS: readonly Step[] = ['arrival', 'access', 'vitals', 'care', 'care', 'targets'];
const WARD_STEPS: readonly Step[] = ['vitals', 'ward', 'ward', 'access', 'ward', 'targets'];
const DAY_HOSPITAL = '1020';

/** A nurse's or session's note: short lines, facts among them. */
export function composeNote(c: Composer, genre: DocumentGenre): void {
  const { scribe } = c;
  const { rng } = scribe;
  writeRecalled(c);
  const facts = c.take(() => true);
  let next = 0;
  const glue = rng.pick(['\n', '\n', '. ', ' - ']);
  let started = false;
  const put = (body: () => void): void => {
    if (glue === '\n') {
      c.line(body);
      return;
    }
    if (started) c.out.write(glue === '. ' && c.out.last === '.' ? ' ' : glue);
    started = true;
    c.out.capitalise();
    body();
  };
  const day = genre === 'session_note' || scribe.plan.unit.code === DAY_HOSPITAL;
  for (const step of day ? DAY_STEPS : WARD_STEPS) {
    if (rng.chance(step === 'targets' ? 0.25 : 0.6)) put(() => scribe.say(NURSE_LINES[step]));
    const told = facts[next];
    if (told !== undefined && rng.chance(0.7)) {
      put(() => sayFact(scribe, told, 'telegraphic'));
      next++;
    }
  }
  for (const told of facts.slice(next)) put(() => sayFact(scribe, told, 'telegraphic'));
  if (rng.chance(0.7)) put(() => scribe.say(day ? NURSE_LINES.departure : NURSE_LINES.ward_end));
  c.line(() => scribe.say(NURSE_SIGNATURES));
}
