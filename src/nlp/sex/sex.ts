import { RELATIVES } from '../age/phrases.ts';
import { defineExtractor, GLUED, type Hit, NUMBER, SIGN, type TextView } from '../engine/contract.ts';
import { after, before, findBefore } from '../walk/walk.ts';
import { DOCTORS, GENERAL, GREETINGS, OWNERS, PHRASES, type SexWord } from './phrases.ts';

/**
 * Sex of the patient: `value` M or F; from a weak sign {value, weak}. One mention per sign (the first), as a text repeats it at every line;
 * organs count only where no person is named.
 */
export const sex = defineExtractor<SexWord>({
  name: 'sex',
  types: ['sex'],
  phrases: PHRASES,
  run(view, hits, sink) {
    const seen = new Set<string>();
    for (const organs of [false, true]) {
      if (organs && seen.size > 0) return;
      for (const hit of hits.longest) {
        const { sex: value, force, kind } = hit.value;
        const sign = `${value} ${kind}`;
        if ((kind === 'organ') !== organs || seen.has(sign) || aboutAnother(view, hit)) continue;
        seen.add(sign);
        sink.add({
          begin: hit.begin,
          end: hit.end,
          type: 'sex',
          value: force === 'weak' && !isPresented(view, hit) ? { value, weak: true } : value,
          context: { negated: false, hypothetical: false, family: false, history: false },
        });
      }
    }
  },
});

/** "Un patient de 57 ans", "patient âgé de": who is presented, not the patient of usage. */
function isPresented(view: TextView, { last, value }: Hit<SexWord>): boolean {
  if (value.kind !== 'patient') return false;
  let i = after(view, last);
  for (let n = 0; i >= 0 && n < 2 && PRESENTING.has(view.norm(i)); n++) i = after(view, i);
  const unit = i >= 0 && view.kind[i] === NUMBER ? after(view, i) : -1;
  return unit >= 0 && view.norm(unit) === 'ans';
}
const PRESENTING: ReadonlySet<string> = new Set(['de', ',', 'age', 'agee']);

function aboutAnother(view: TextView, hit: Hit<SexWord>): boolean {
  const previous = before(view, hit.first);
  const word = previous < 0 ? '' : view.norm(previous);
  const { kind } = hit.value;
  if (kind === 'person')
    return OWNERS.has(word) || (GENERAL.has(word) && word !== 'chez') || findBefore(view, hit.first, 4, RELATIVES) >= 0;
  if (kind === 'organ') return findBefore(view, hit.first, 12, RELATIVES) >= 0;
  if (kind !== 'title') return false;
  // "T790M.": the end of a name of a variant.
  if (view.space[hit.first] === GLUED && previous >= 0 && view.kind[previous] !== SIGN) return true;
  const next = after(view, hit.last);
  return GREETINGS.has(word) || next < 0 || DOCTORS.has(view.norm(next)) || (view.space[next] === GLUED && view.kind[next] !== SIGN);
}
