import { FOLD } from './characters.ts';
import { GLUED, type Hit, type Hits, SIGN } from './contract.ts';
import type { Lexicon, RowCheck } from './lexicon.ts';
import type { View } from './view.ts';

const APOSTROPHE = 39;
const HYPHEN = 45;

/** Hits of one source, in the order asked for by the contract. */
export class HitList implements Hits<unknown> {
  readonly all: Hit<unknown>[] = [];
  private chosen: Hit<unknown>[] | null = null;

  /** Hits come in order of their last token: a hit moves only past the few that it contains. */
  add(hit: Hit<unknown>): void {
    const { all } = this;
    let i = all.length;
    while (i > 0 && before(hit, all[i - 1]!)) i--;
    if (i === all.length) all.push(hit);
    else all.splice(i, 0, hit);
  }

  get longest(): readonly Hit<unknown>[] {
    if (this.chosen !== null) return this.chosen;
    const chosen: Hit<unknown>[] = [];
    let free = -1;
    for (const hit of this.all) {
      if (hit.first <= free) continue;
      chosen.push(hit);
      free = hit.last;
    }
    this.chosen = chosen;
    return chosen;
  }
}

const before = (a: Hit<unknown>, b: Hit<unknown>): boolean => a.first < b.first || (a.first === b.first && a.last > b.last);

let kept = new Int32Array(1024);

/**
 * Runs the automaton over the tokens, sentence by sentence. Skipped: furniture, apostrophes, and hyphens that touch the word before
 * ("post-opératoire", not "Sein - rien").
 */
export function scan(view: View, lexicon: Lexicon, sources: number): HitList[] {
  const lists = Array.from({ length: sources }, () => new HitList());
  const { automaton, vocabulary } = lexicon;
  const { classOf } = vocabulary;
  const { form, size, sentenceOf, furniture, kind } = view;
  if (kept.length < size) kept = new Int32Array(size * 2);
  let state = 0;
  let count = 0;
  let sentence = -1;
  for (let i = 0; i < size; i++) {
    if (furniture[i] !== 0) continue;
    if (kind[i] === SIGN && skipped(view, i)) continue;
    if (sentenceOf[i] !== sentence) {
      sentence = sentenceOf[i]!;
      state = 0;
    }
    kept[count++] = i;
    const f = form[i]!;
    if (f < 0) {
      state = 0;
      continue;
    }
    state = automaton.step(state, classOf[f]!);
    if (state === 0) continue;
    for (let s = automaton.end(state); s !== 0; s = automaton.next(s)) {
      const from = count - automaton.depth(s);
      const to = automaton.from(s + 1);
      for (let row = automaton.from(s); row < to; row++) emit(view, lexicon, lists, row, from, count - 1);
    }
  }
  return lists;
}

function skipped(view: View, i: number): boolean {
  const f = FOLD[view.text.charCodeAt(view.begin[i]!)];
  return f === APOSTROPHE || (f === HYPHEN && view.space[i] === GLUED && i > 0 && view.kind[i - 1] !== SIGN);
}

function emit(view: View, lexicon: Lexicon, lists: readonly HitList[], row: number, from: number, to: number): void {
  const checks = lexicon.checks[row];
  if (checks !== null && checks !== undefined && !passes(view, checks, from)) return;
  const first = kept[from]!;
  const last = kept[to]!;
  lists[lexicon.sourceOf[row]!]!.add({ first, last, begin: view.begin[first]!, end: view.end[last]!, value: lexicon.valueAt[row] });
}

function passes(view: View, checks: readonly (RowCheck | null)[], from: number): boolean {
  for (let i = 0; i < checks.length; i++) {
    const check = checks[i];
    if (check === null || check === undefined) continue;
    const token = kept[from + i]!;
    if (check.form >= 0 && view.form[token] !== check.form) return false;
    if (check.raw !== null && view.raw(token) !== check.raw) return false;
  }
  return true;
}
