import type { Laterality } from '../../model/index.ts';
import { GLUED, NUMBER, SIGN, type TextView } from '../engine/contract.ts';

const RIGHT = /^(droit|droite|droits|droites|dt|dte)$/;
const LEFT = /^(gauche|gauches|gche|g)$/;
const BOTH = /^bilatera/;

/** The side that the word at a token says; null where it says none. */
export function sideAt(view: TextView, token: number): Laterality | null {
  const word = view.norm(token);
  if (RIGHT.test(word)) return 'right';
  if (LEFT.test(word)) return word === 'g' && (view.kind[token] === SIGN || isGrade(view, token)) ? null : 'left';
  return BOTH.test(word) ? 'bilateral' : null;
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
