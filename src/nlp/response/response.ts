import { defineExtractor, type Hit, NUMBER, type Sink, type TextView } from '../engine/contract.ts';
import { romanValue } from '../stage/roman.ts';
import { after, before, findAfter, isChar } from '../walk/walk.ts';
import { AFTER_ABBREVIATION, BEFORE_ABBREVIATION, OTHER_RESPONSE, OTHER_STABILITY, PHRASES, type ResponseWord } from './phrases.ts';

const FILLERS: ReadonlySet<string> = new Set([':', '=', 'score', 'a', 'de', 'grade', 'coté', 'cote', '(', 'classe']);
const LABELS = {
  CR: 'réponse complète',
  PR: 'réponse partielle',
  SD: 'maladie stable',
  PD: 'maladie progressive',
  pCR: 'réponse histologique complète',
  dissociated: 'réponse dissociée',
} as const;

/** Response of the tumour: `value` CR, PR, SD, PD, pCR or dissociated, `code` how it was judged; a scale ("Deauville 2") has its name as `system`. */
export const response = defineExtractor<ResponseWord>({
  name: 'response',
  types: ['response'],
  phrases: PHRASES,
  run(view, hits, sink) {
    for (const hit of hits.longest) {
      const word = hit.value;
      if (word.word === 'scale') addScale(view, hit, word.scale, sink);
      else if (word.word === 'response' && accepted(view, hit, word.needsCue)) {
        sink.add({
          begin: hit.begin,
          end: hit.end,
          type: 'response',
          system: 'RECIST',
          code: word.kind,
          label: LABELS[word.response],
          value: word.response,
        });
      }
    }
  },
});

function accepted(view: TextView, hit: Hit<ResponseWord>, needsCue: boolean): boolean {
  const previous = before(view, hit.first);
  const next = after(view, hit.last);
  if (needsCue) {
    return (
      (previous >= 0 && BEFORE_ABBREVIATION.has(view.norm(previous))) ||
      (next >= 0 && AFTER_ABBREVIATION.has(view.norm(next)) && previous >= 0 && isChar(view, previous, '('))
    );
  }
  if (next >= 0 && OTHER_RESPONSE.has(view.norm(next))) return false;
  return !(view.norm(hit.first).startsWith('stabil') && findAfter(view, hit.last, 2, OTHER_STABILITY) >= 0);
}

function addScale(view: TextView, hit: Hit<ResponseWord>, scale: string, sink: Sink): void {
  let i = after(view, hit.last);
  for (let n = 0; i >= 0 && n < 4 && FILLERS.has(view.norm(i)); n++) i = after(view, i);
  if (i < 0) return;
  const value = view.kind[i] === NUMBER ? view.number(i) : romanValue(view.norm(i));
  if (value === null || !Number.isInteger(value) || value > 5) return;
  sink.add({
    begin: hit.begin,
    end: view.end[i]!,
    type: 'response',
    system: scale,
    code: String(value),
    label: `${scale} ${value}`,
    value: scale === 'Deauville' && value <= 3 ? 'CR' : String(value),
  });
}
