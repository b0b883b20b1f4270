import type { Laterality } from '../../model/index.ts';
import { ALL_CAPITALS, GLUED, NUMBER, SIGN, type TextView, WORD } from '../engine/contract.ts';

const RIGHT = /^(droit|droite|droits|droites|dt|dte)$/;
const LEFT = /^(gauche|gauches|gche|g)$/;
const BOTH = /^bilat(?:era|$)/;

/** The side that the word at a token says; null where it says none. */
export function sideAt(view: TextView, token: number): Laterality | null {
  const word = view.norm(token);
  if (RIGHT.test(word) || (word === 'd' && isLetterD(view, token))) return 'right';
  if (LEFT.test(word)) return word === 'g' && (view.kind[token] === SIGN || isGrade(view, token)) ? null : 'left';
  return BOTH.test(word) ? 'bilateral' : null;
}

/** D12; "sein D 2012" says the side and the year. */
const LAST_VERTEBRA = 12;
/** "sein D": the capital alone; not "d'", nor the vertebra of "D11". */
function isLetterD(view: TextView, token: number): boolean {
  if (view.kind[token] !== WORD || (view.shape[token]! & ALL_CAPITALS) === 0 || view.space[token] === GLUED) return false;
  const next = token + 1;
  if (next >= view.size) return true;
  if (view.kind[next] === NUMBER) return view.number(next) > LAST_VERTEBRA && view.space[next] !== GLUED;
  return !(view.kind[next] === SIGN && view.norm(next) === "'");
}

/** "grêle G1": a grade. */
const isGrade = (view: TextView, token: number): boolean =>
  token + 1 < view.size && view.space[token + 1] === GLUED && view.kind[token + 1] === NUMBER;

/** A side with the token that says it. */
export interface Side {
  readonly side: Laterality;
  readonly token: number;
}

/** The first side said within `reach` tokens after `last`, in the same sentence. */
export function sideAfter(view: TextView, last: number, reach: number): Side | null {
  const sentence = view.sentenceOf[last];
  for (let token = last + 1; token <= last + reach && token < view.size && view.sentenceOf[token] === sentence; token++) {
    const side = sideAt(view, token);
    if (side !== null) return { side, token };
  }
  return null;
}
