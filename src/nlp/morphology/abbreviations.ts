import { ALL_CAPITALS, type TextView, WORD } from '../engine/contract.ts';

const SHORTEST = 2;
const LONGEST = 6;

/** Abbreviations that a document makes itself: "carcinome papillaire de la thyroïde (CPT)" and then "CPT". */
export class Abbreviations<T> {
  private readonly meanings = new Map<string, T>();

  /** Takes the capitals in brackets after token `last`, where they are made of the letters of the words from `first` on. */
  define(view: TextView, first: number, last: number, meaning: T): void {
    const at = last + 2;
    if (at >= view.size || view.norm(last + 1) !== '(' || !isCandidate(view, at)) return;
    const short = view.raw(at);
    if (!abbreviates(view.norm(at), view, first, last)) return;
    if (!this.meanings.has(short)) this.meanings.set(short, meaning);
  }

  /** Calls `found` for every token of the text that is one of the abbreviations. Costs nothing where the document defines none. */
  each(view: TextView, found: (token: number, meaning: T) => void): void {
    if (this.meanings.size === 0) return;
    for (let t = 0; t < view.size; t++) {
      if ((view.shape[t]! & ALL_CAPITALS) === 0 || view.furniture[t] !== 0 || !isCandidate(view, t)) continue;
      const meaning = this.meanings.get(view.raw(t));
      if (meaning !== undefined) found(t, meaning);
    }
  }
}

function isCandidate(view: TextView, t: number): boolean {
  const length = view.end[t]! - view.begin[t]!;
  return view.kind[t] === WORD && (view.shape[t]! & ALL_CAPITALS) !== 0 && length >= SHORTEST && length <= LONGEST;
}

/** True where the letters stand in that order in the words, or each begins one of the words in any order (a name kept from another language). */
function abbreviates(letters: string, view: TextView, first: number, last: number): boolean {
  const words: string[] = [];
  for (let t = first; t <= last; t++) if (view.kind[t] === WORD) words.push(view.norm(t));
  const text = words.join('');
  let at = letters[0] === text[0] ? 0 : -1;
  for (let i = 1; i < letters.length && at >= 0; i++) at = text.indexOf(letters[i]!, at + 1);
  if (at >= 0) return true;
  const initials = words.map((w) => w[0]);
  return letters.split('').every((letter) => initials.includes(letter));
}
