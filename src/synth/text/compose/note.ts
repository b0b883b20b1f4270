import type { DocumentGenre } from '../../course/types.ts';
import { NURSE_LINES, NURSE_SIGNATURES } from '../phrases/nursing.ts';
import { sayFact } from '../saying.ts';
import type { Composer } from './composer.ts';

const STEPS = ['arrival', 'access', 'vitals', 'care', 'care', 'targets'] as const satisfies readonly (keyof typeof NURSE_LINES)[];

/** A nurse's or session's note: short lines, facts among them. */
export function composeNote(c: Composer, genre: DocumentGenre): void {
  const { scribe } = c;
  const { rng } = scribe;
  c.recalled();
  const facts = c.take(() => true);
  let next = 0;
  const glue = rng.pick(['\n', '\n', '. ', ' - ']);
  const put = (body: () => void): void => {
    if (glue === '\n') c.line(body);
    else {
      c.out.capitalise();
      body();
      c.out.write(glue);
    }
  };
  for (const step of STEPS) {
    if (rng.chance(step === 'targets' ? 0.25 : 0.6)) put(() => scribe.say(NURSE_LINES[step]));
    const told = facts[next];
    if (told !== undefined && rng.chance(0.7)) {
      put(() => sayFact(scribe, told, 'telegraphic'));
      next++;
    }
  }
  for (const told of facts.slice(next)) put(() => sayFact(scribe, told, 'telegraphic'));
  if (rng.chance(0.7)) put(() => scribe.say(NURSE_LINES.departure));
  c.line(() => scribe.say(genre === 'nurse_note' ? NURSE_SIGNATURES : NURSE_SIGNATURES));
}
