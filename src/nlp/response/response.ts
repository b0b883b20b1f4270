import { defineExtractor, type Hit, NUMBER, type Sink, type TextView } from '../engine/contract.ts';
import { romanValue } from '../stage/roman.ts';
import { after, findAfter, isChar } from '../walk/walk.ts';
import { OTHER_RESPONSE, OTHER_STABILITY, PHRASES, type ResponseWord, type Scale } from './phrases.ts';
import { isMeant, lasts } from './proof.ts';

const FILLERS: ReadonlySet<string> = new Set([':', '=', '-', 'score', 'a', 'de', 'grade', 'cote', '(', 'classe', 'stade', 'type', 'selon']);
const LABELS = {
  CR: 'réponse complète',
  PR: 'réponse partielle',
  SD: 'maladie stable',
  PD: 'maladie progressive',
  pCR: 'réponse histologique complète',
  dissociated: 'réponse dissociée',
} as const;
/** "iUPD": a progression that a second examination must confirm. */
const UNCONFIRMED = 'iUPD';

/**
 * Response of the tumour: `value` CR, PR, SD, PD, pCR or dissociated, `code` how it was judged; a scale ("Deauville 2") has its name as `system`.
 * "RC persistante" and "RC depuis 2012" are a remission.
 */
export const response = defineExtractor<ResponseWord>({
  name: 'response',
  types: ['response', 'remission'],
  phrases: PHRASES,
  run(view, hits, sink) {
    for (const hit of hits.longest) {
      const word = hit.value;
      if (word.word === 'scale') addScale(view, hit, word.scale, sink);
      else if (accepted(view, hit, word)) addResponse(view, hit, word, sink);
    }
  },
});

type Said = Extract<ResponseWord, { readonly word: 'response' }>;

function accepted(view: TextView, hit: Hit<ResponseWord>, word: Said): boolean {
  if (word.proof !== 'none') return isMeant(view, hit, word);
  const next = after(view, hit.last);
  if (next >= 0 && OTHER_RESPONSE.has(view.norm(next))) return false;
  return !(view.norm(hit.first).startsWith('stab') && findAfter(view, hit.last, 2, OTHER_STABILITY) >= 0);
}

function addResponse(view: TextView, hit: Hit<ResponseWord>, { response: value, kind, proof }: Said, sink: Sink): void {
  const { begin, end } = hit;
  if (value === 'CR' && proof === 'around' && lasts(view, hit)) {
    sink.add({ begin, end, type: 'remission', label: 'rémission complète', value: 'complete' });
    return;
  }
  const unconfirmed = view.text.slice(begin, end) === UNCONFIRMED && { context: { hypothetical: true } };
  sink.add({ begin, end, type: 'response', system: 'RECIST', code: kind, label: LABELS[value], value, ...unconfirmed });
}

function addScale(view: TextView, hit: Hit<ResponseWord>, scale: Scale, sink: Sink): void {
  let i = after(view, hit.last);
  for (let n = 0; i >= 0 && n < 4 && FILLERS.has(view.norm(i)); n++) i = after(view, i);
  if (i < 0) return;
  if (scale === 'Sataloff') {
    addSataloff(view, hit, i, sink);
    return;
  }
  const value = view.kind[i] === NUMBER ? view.number(i) : romanValue(view.norm(i));
  if (value === null || !Number.isInteger(value) || value > 5) return;
  sink.add({
    begin: hit.begin,
    end: view.end[i]!,
    type: 'response',
    system: scale,
    code: String(value),
    label: `${scale} ${value}`,
    value: (scale === 'Deauville' || scale === 'Lugano') && value >= 1 && value <= 3 ? 'CR' : String(value),
  });
}

const TUMOUR_CLASS = /^t([a-d])?$/;
const NODE_CLASS = /^n([a-d])?$/;
const LETTER = /^[a-d]$/;

/** "TA NB", "T-A N-B": effect on the tumour and on the nodes. */
function addSataloff(view: TextView, hit: Hit<ResponseWord>, from: number, sink: Sink): void {
  const tumour = classAt(view, from, TUMOUR_CLASS);
  if (tumour === null) return;
  const next = after(view, tumour.last);
  const node = next < 0 ? null : classAt(view, isChar(view, next, '/') || isChar(view, next, ',') ? after(view, next) : next, NODE_CLASS);
  const code = node === null ? `T${tumour.letter}` : `T${tumour.letter} N${node.letter}`;
  const end = view.end[(node ?? tumour).last]!;
  sink.add({ begin: hit.begin, end, type: 'response', system: 'Sataloff', code, label: `Sataloff ${code}`, value: code });
}

function classAt(view: TextView, token: number, form: RegExp): { readonly letter: string; readonly last: number } | null {
  const read = token < 0 ? null : form.exec(view.norm(token));
  if (read === null) return null;
  if (read[1] !== undefined) return { letter: read[1].toUpperCase(), last: token };
  let next = after(view, token);
  if (next >= 0 && isChar(view, next, '-')) next = after(view, next);
  return next >= 0 && LETTER.test(view.norm(next)) ? { letter: view.norm(next).toUpperCase(), last: next } : null;
}
