import { BLANK, defineExtractor, GLUED, type Hit, LINE, NUMBER, type Sink, type TextView } from '../engine/contract.ts';
import { after, before, findAfter, findBefore, isChar, isDatePart, near } from '../walk/walk.ts';
import { readFormula, type TnmFormula } from './formula.ts';
import { listedNodes } from './listed.ts';
import { COMPONENT_WORDS, COUNT_FILLERS, IMAGE_WORDS, PHRASES, RESECTION_WORDS, STAGE_WORDS, type TnmAnchor } from './phrases.ts';

/** TNM formulae (value {T, N, M, prefix, R, L, V, Pn, G, suffixes, edition …}) and counts of nodes (measurement `nodes`: {positive, examined}). */
export const tnm = defineExtractor<TnmAnchor>({
  name: 'tnm',
  types: ['tnm', 'measurement'],
  phrases: PHRASES,
  run(view, hits, sink) {
    let free = 0;
    for (const hit of hits.all) {
      if (hit.begin < free) continue;
      free = readAt(view, hit, sink, free);
    }
    listedNodes(view, hits.all, (first, last, positive, examined) => {
      if (examined <= MOST_NODES) addNodes(sink, view.begin[first]!, view.end[last]!, positive, examined);
    });
  },
});

function readAt(view: TextView, hit: Hit<TnmAnchor>, sink: Sink, free: number): number {
  if (hit.value === 'nodes') return countNodes(view, hit, sink) ?? free;
  if (hit.value === 'listed') return free;
  if (hit.value === 'ratio') return fractionOfNodes(view, hit, sink) ?? free;
  if (hit.value === 'R' || hit.value === 'L') return readMargin(view, hit, sink) ?? free;
  if (view.raw(hit.first) === 'Pn') return free;
  const formula = readFormula(view.text, hit.begin);
  if (formula === null || !accepted(view, hit, formula)) return free;
  const figo = formula.value['T'] === undefined && formula.value['N'] !== undefined ? figoBefore(view.text, hit.begin) : null;
  const begin = figo?.begin ?? withPrefix(view, hit.first);
  const prefixed = begin < hit.begin ? { ...formula.value, prefix: view.text.slice(begin, begin + 1).toLowerCase() } : formula.value;
  const value = figo === null ? prefixed : { T: figo.category, ...formula.value };
  sink.add({
    begin,
    end: formula.end,
    type: 'tnm',
    system: 'TNM',
    label: view.text.slice(begin, formula.end),
    value,
    context: { negated: false },
  });
  if (formula.nodes !== null) addNodes(sink, begin, formula.end, formula.nodes.positive, formula.nodes.examined);
  return formula.end;
}

/** A lone category without prefix needs words of staging around it, and no words of imaging. */
function accepted(view: TextView, hit: Hit<TnmAnchor>, formula: TnmFormula): boolean {
  if (formula.value['prefix'] === undefined && isComponents(view, hit.first)) return false;
  const raw = view.raw(hit.first);
  if (raw === 'PT' || raw === 'CT' || raw === 'RT' || raw === 'pt' || raw === 'ct' || raw === 'rt' || raw === 'Rt')
    return formula.value['N'] !== undefined;
  if (raw === 'AT' || raw === 'UT') return formula.value['N'] !== undefined;
  if (!formula.bare)
    return (
      formula.value['prefix'] !== undefined ||
      formula.value['T'] === undefined ||
      !onlyImage(formula) ||
      !near(view, hit.first, hit.last, 3, IMAGE_WORDS)
    );
  const joined = view.space[hit.first] === GLUED && !OPENING.has(view.norm(before(view, hit.first)));
  if (joined || near(view, hit.first, hit.last, 5, IMAGE_WORDS)) return false;
  if (hit.value === 'N' && /^[+-]$/.test(formula.value['N'] ?? '')) return near(view, hit.first, hit.last, 8, STAGE_WORDS);
  return near(view, hit.first, hit.last, hit.value === 'T' ? 4 : 6, STAGE_WORDS);
}
const OPENING: ReadonlySet<string> = new Set(['(', '[', '"', ':']);

/** "Ib1N1M0": a stage of FIGO written for T, which it equals in the cervix and the body of the womb. */
function figoBefore(text: string, end: number): { readonly begin: number; readonly category: string } | null {
  const m = FIGO.exec(text.slice(Math.max(0, end - LONGEST_FIGO), end));
  if (m === null) return null;
  const roman = (m[1] ?? '').toLowerCase();
  return { begin: end - m[0].length, category: `${ROMAN_T[roman] ?? ''}${(m[2] ?? '').toLowerCase()}` };
}
const FIGO = /(?<![\p{L}\p{N}])(IV|I{1,3})([ABab][1-3]?) ?$/u;
const LONGEST_FIGO = 8;
const ROMAN_T: Readonly<Record<string, string>> = { i: '1', ii: '2', iii: '3', iv: '4' };
/** "SBR 2 (A3 N2 M1)": the components of a grade, in its bracket. */
function isComponents(view: TextView, first: number): boolean {
  const grade = findBefore(view, first, 8, COMPONENT_WORDS);
  if (grade < 0) return false;
  for (let i = before(view, first); i > grade; i = before(view, i)) {
    const word = view.norm(i);
    if (word === '(') return true;
    if (word === ',' || word === ';' || word === '.' || word === ')') return false;
  }
  return false;
}
const onlyImage = (formula: TnmFormula): boolean => formula.value['N'] === undefined;

/** "p T2 N0": the letter before, standing alone, is the prefix. */
function withPrefix(view: TextView, first: number): number {
  const previous = before(view, first);
  if (previous < 0 || view.space[first] !== BLANK || !/^[pcPC]$/.test(view.raw(previous))) return view.begin[first]!;
  const apart = view.space[previous] !== GLUED || isChar(view, before(view, previous), '(') || isChar(view, before(view, previous), ':');
  return apart && view.norm(first).startsWith('t') ? view.begin[previous]! : view.begin[first]!;
}

/** "R0", "L0 V1 Pn0" outside a formula. */
function readMargin(view: TextView, hit: Hit<TnmAnchor>, sink: Sink): number | null {
  const value: Record<string, string> = {};
  let end = hit.begin;
  for (let i = hit.first; i >= 0 && view.space[i]! <= LINE; ) {
    const digit = after(view, i);
    const letter = view.raw(i);
    const joined = letter === 'RO';
    if (!joined && (!/^(R|LV|L|V|Pn)$/.test(letter) || digit < 0 || view.space[digit] !== GLUED || !/^[0-2xX]$/.test(view.raw(digit))))
      break;
    if (value[letter] !== undefined) break;
    value[joined ? 'R' : letter] = joined ? '0' : view.raw(digit).toLowerCase();
    end = view.end[joined ? i : digit]!;
    i = after(view, joined ? i : digit);
    while (i >= 0 && (isChar(view, i, ',') || isChar(view, i, '-') || isChar(view, i, '/'))) i = after(view, i);
  }
  const keys = Object.keys(value);
  const margin = value['R'];
  if (keys.length === 0) return null;
  if (keys.length === 1 && margin === undefined) return null;
  if (keys.length === 1 && margin !== '0' && !near(view, hit.first, hit.last, 8, RESECTION_WORDS)) return null;
  if (keys.length === 1 && margin === '0' && view.raw(hit.first) === 'RO' && !near(view, hit.first, hit.last, 8, RESECTION_WORDS))
    return null;
  sink.add({
    begin: hit.begin,
    end,
    type: 'tnm',
    system: 'TNM',
    label: view.text.slice(hit.begin, end),
    value,
    context: { negated: false },
  });
  return end;
}

const MOST_NODES = 120;
/** "ganglions : 2/15 positifs", "(0/13)": positive out of examined. A date or a node without count is none. */
function fractionOfNodes(view: TextView, hit: Hit<TnmAnchor>, sink: Sink): number | null {
  let i = after(view, hit.last);
  for (let n = 0; i >= 0 && n < 4 && COUNT_FILLERS.has(view.norm(i)); n++) i = after(view, i);
  const slash = i < 0 ? -1 : after(view, i);
  const total = slash >= 0 && isChar(view, slash, '/') ? after(view, slash) : -1;
  if (total < 0 || view.kind[i] !== NUMBER || view.kind[total] !== NUMBER || isDatePart(view, i) || isDatePart(view, total)) return null;
  const [positive, examined] = [view.number(i), view.number(total)];
  if (!Number.isInteger(positive) || !Number.isInteger(examined) || positive > examined || examined > MOST_NODES) return null;
  addNodes(sink, view.begin[i]!, view.end[total]!, positive, examined);
  return view.end[total]!;
}

const FREE: ReadonlySet<string> = new Set(['indemnes', 'negatifs', 'sains']);
const EXAMINED: ReadonlySet<string> = new Set(['sur', '/']);

/** "2N+/15", "3 ganglions envahis sur 12", "12 ganglions prélevés, 2 envahis" is not read: the order tells which is which. */
function countNodes(view: TextView, hit: Hit<TnmAnchor>, sink: Sink): number | null {
  const first = before(view, hit.first);
  if (first < 0 || view.kind[first] !== NUMBER) return null;
  const sign = EXAMINED.has(view.norm(hit.last)) ? hit.last : findAfter(view, hit.last, 2, EXAMINED);
  const total = sign < 0 ? -1 : after(view, sign);
  // "15 ganglions prélevés, tous indemnes".
  if (sign < 0 && findAfter(view, hit.last, 4, FREE) >= 0) {
    addNodes(sink, view.begin[first]!, hit.end, 0, view.number(first));
    return hit.end;
  }
  if (total < 0 || view.kind[total] !== NUMBER || view.number(first) > view.number(total)) return null;
  addNodes(sink, view.begin[first]!, view.end[total]!, view.number(first), view.number(total));
  return view.end[total]!;
}

function addNodes(sink: Sink, begin: number, end: number, positive: number, examined: number): void {
  sink.add({
    begin,
    end,
    type: 'measurement',
    code: 'nodes',
    label: 'ganglions envahis / examinés',
    value: { positive, examined },
    context: { negated: false },
  });
}
