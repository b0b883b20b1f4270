import { type Hit, NUMBER, type TextView } from '../engine/contract.ts';
import { before } from '../walk/walk.ts';
import { DENIALS, LEADS, type MarkerPayload, QUESTION } from './phrases.ts';
import type { Read } from './read.ts';
import { variantEnd } from './variants.ts';

/** How far, in tokens, a variant may stand before its gene, and how long it may be. */
const NEAR = 10;
const LONGEST = 16;
/** How far before the variant a denial or a question may stand. */
const REACH = 5;

/** "la mutation c.7180A>T dans l'exon 14 du gène BRCA2", "5382insC dans BRCA1": the gene is mutated, or not, as the words before say. */
export function variantBefore(view: TextView, hit: Hit<MarkerPayload>): Read | null {
  let last = before(view, hit.first);
  let leads = 0;
  for (; last >= 0 && leads < NEAR && (LEADS.has(view.norm(last)) || isExon(view, last)); leads++) last = before(view, last);
  if (last < 0 || leads === 0) return null;
  let first = last;
  for (let n = 0; first >= 0 && n < LONGEST && variantEnd(view, first) !== last; n++) first = before(view, first);
  if (first < 0 || variantEnd(view, first) !== last) return null;
  const said = polarity(view, first);
  return said === null ? null : { value: said, unit: null, first: hit.first, last: hit.last, result: null };
}

const isExon = (view: TextView, token: number): boolean => {
  const previous = before(view, token);
  return view.kind[token] === NUMBER && previous >= 0 && EXON.has(view.norm(previous));
};
const EXON: ReadonlySet<string> = new Set(['exon', 'codon', 'intron']);

function polarity(view: TextView, first: number): 'mutated' | 'wild-type' | null {
  for (let i = before(view, first), n = 0; i >= 0 && n < REACH; i = before(view, i), n++) {
    const word = view.norm(i);
    if (DENIALS.has(word)) return 'wild-type';
    if (QUESTION.has(word) && word !== 'resultat' && word !== 'resultats') return null;
    if (word === ',' || word === ';' || word === ':') return 'mutated';
  }
  return 'mutated';
}
