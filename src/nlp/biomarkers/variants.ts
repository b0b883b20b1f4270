import { GLUED, NUMBER, type TextView } from '../engine/contract.ts';
import { after, isChar } from '../walk/walk.ts';

/** Amino acids of HGVS in one letter and in three. */
const ONE = /^[ACDEFGHIKLMNPQRSTVWY]$/;
const THREE = /^(?:Ala|Cys|Asp|Glu|Phe|Gly|His|Ile|Lys|Leu|Met|Asn|Pro|Gln|Arg|Ser|Thr|Val|Trp|Tyr|Ter)$/;
const CHANGE = /^(?:[ACDEFGHIKLMNPQRSTVWYX]|fs|del|dup|ins|delins|fsX|fsTer)$/;
/** Longest variant, in tokens: "c.2235_2249del15", "p.(Val600Glu)". */
const LONGEST = 16;

/**
 * Last token of a sequence variant that begins at a token, -1 for none. HGVS 21.0 with and without its prefix: "V600E", "G719X", "p.L858R",
 * "p.(Val600Glu)", "c.1799T>A", "c.5946delT"; and the exon named with its change: "del19", "ins20".
 */
export function variantEnd(view: TextView, token: number): number {
  const raw = view.raw(token);
  const next = after(view, token);
  if ((raw === 'p' || raw === 'c') && isChar(view, next, '.') && view.space[next] === GLUED) return prefixed(view, next, raw === 'c');
  if (/^[dD]el$|^[iI]ns$/.test(raw)) return exonChange(view, token);
  if (view.kind[token] === NUMBER) return legacy(view, token);
  return protein(view, token);
}

/** The variant as written within a few tokens of [first, last], null where none stands there: "mutation L858R de l'EGFR". */
export function variantNear(view: TextView, first: number, last: number): string | null {
  const sentence = view.sentenceOf[first];
  for (let t = Math.max(0, first - NEAR); t <= last + NEAR && t < view.size; t++) {
    if (view.sentenceOf[t] !== sentence) continue;
    const end = variantEnd(view, t);
    if (end >= 0) return view.text.slice(view.begin[t], view.end[end]);
  }
  return null;
}
const NEAR = 8;

/** "5382insC", "185delAG": a position of the coding sequence and what changed, as BRCA variants were named before HGVS. */
function legacy(view: TextView, token: number): number {
  const change = after(view, token);
  return change >= 0 && view.space[change] === GLUED && OLD_CHANGE.test(view.raw(change)) ? change : -1;
}
const OLD_CHANGE = /^(?:ins|del|dup)[ACGT]{1,10}$/;

/** "V600E": a letter, a position, what it became. Without prefix only in one letter, and not for small positions ("T2N"). */
function protein(view: TextView, token: number): number {
  if (!ONE.test(view.raw(token))) return -1;
  const position = after(view, token);
  if (position < 0 || view.kind[position] !== NUMBER || view.space[position] !== GLUED || view.number(position) < 10) return -1;
  const to = after(view, position);
  return to >= 0 && view.space[to] === GLUED && CHANGE.test(view.raw(to)) ? to : -1;
}

/** After "p." or "c.": everything glued on, where it begins like a variant. */
function prefixed(view: TextView, dot: number, coding: boolean): number {
  let first = after(view, dot);
  if (first >= 0 && isChar(view, first, '(') && view.space[first] === GLUED) first = after(view, first);
  if (first < 0 || view.space[first] !== GLUED) return -1;
  const begins = coding ? view.kind[first] === NUMBER : ONE.test(view.raw(first)) || THREE.test(view.raw(first));
  if (!begins) return -1;
  let last = first;
  for (let i = after(view, first), n = 0; i >= 0 && n < LONGEST && view.space[i] === GLUED && !/^[,;.]$/.test(view.norm(i)); n++) {
    last = i;
    i = after(view, i);
  }
  return last;
}

/** "del19", "del 19", "ins20": deletion or insertion of an exon. */
function exonChange(view: TextView, token: number): number {
  let i = after(view, token);
  if (i >= 0 && view.norm(i) === 'exon') i = after(view, i);
  return i >= 0 && view.kind[i] === NUMBER && Number.isInteger(view.number(i)) && view.number(i) >= 2 && view.number(i) <= 40 ? i : -1;
}
