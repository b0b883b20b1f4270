import { type Hit, NUMBER, type TextView } from '../engine/contract.ts';
import { after, before } from '../walk/walk.ts';
import type { MarkerPayload } from './phrases.ts';
import type { Read } from './read.ts';

/** Shorthands of the change in an exon: "EGFR exon 20 ins". Source: wording of molecular reports, 2026.11. */
const CHANGES: ReadonlySet<string> = new Set(['ins', 'del', 'dup', 'delins', 'insdel', 'indel', 'mut']);
const BETWEEN: ReadonlySet<string> = new Set([':', '(', ',', '-', 'ex']);
/** Tumours that are named with the gene that drives them: "GIST KIT exon 11". */
const DRIVEN: ReadonlySet<string> = new Set(['gist', 'gists']);
const MOST_BETWEEN = 2;
/** Longest sentence, in tokens, that says nothing but gene and exon. */
const SHORT = 6;

/** "EGFR exon 20 ins", "GIST KIT exon 11", and gene and exon as all that a line says: that exon is mutated. Null for anything else. */
export function bareExon(view: TextView, hit: Hit<MarkerPayload>): Read | null {
  let t = after(view, hit.last);
  for (let n = 0; n < MOST_BETWEEN && t >= 0 && BETWEEN.has(view.norm(t)); n++) t = after(view, t);
  if (t < 0 || view.norm(t) !== 'exon') return null;
  const number = after(view, t);
  if (number < 0 || view.kind[number] !== NUMBER) return null;
  const next = after(view, number);
  const read = (last: number): Read => ({ value: 'mutated', unit: null, first: hit.first, last, result: null });
  if (next >= 0 && CHANGES.has(view.norm(next))) return read(next);
  const previous = before(view, hit.first);
  const alone = view.sentenceFirst[view.sentenceOf[hit.first]! + 1]! - view.sentenceFirst[view.sentenceOf[hit.first]!]! <= SHORT;
  const driven = previous >= 0 && DRIVEN.has(view.norm(previous));
  return (alone && previous < 0 && (next < 0 || view.norm(next) === '.')) || driven ? read(number) : null;
}
