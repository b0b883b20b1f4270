import { fold } from '../engine/characters.ts';
import { DIGIT_WORDS } from './phrases.ts';

/** A TNM formula read at one place of a text. Keys: T, N, M, R, L, V, Pn, G, S, prefix (of T, else of the first), prefixN, prefixM (where they differ), suffixes, edition. */
export interface TnmFormula {
  readonly end: number;
  readonly value: Readonly<Record<string, string>>;
  readonly bare: boolean;
  readonly nodes: NodeCount | null;
}
export interface NodeCount {
  readonly positive: number;
  readonly examined: number;
}

const PREFIX = '(?:us|mp|y?mr|[yr]?[pcua]?|[YR]?[PC])';
const INSIDE =
  '(?:[sS][nN]|m\\d{1,2}|mi?|mic|i ?[+-]|mol ?[+-]|is|s|DCIS|CCIS|Paget|\\d{1,2}|\\+? ?\\d{1,3} ?N? ?\\+? ?(?:/|sur) ?\\d{1,3} ?N? ?-?)';
const BRACKETS = `((?: ?\\( ?${INSIDE} ?\\)|sn(?![a-z])){0,3})`;
/** Ends a sub-category: no letter follows, or the next part begins ("pT1bpN0"). */
const LAST = '(?:(?![a-zà-ÿ])|(?=[yr]?[pc][NM]))';
const T = new RegExp(
  `(${PREFIX})T ?(is|IS|[0-4oO]|x|X|a(?![a-z])|A(?![A-FH-Z])|zéro|un|deux|trois|quatre)(mic?${LAST}|(?!(?<=[cC]T ?[234])c[NM])[a-dA-D][1-3]?${LAST})?${BRACKETS}`,
  'y',
);
const N = new RegExp(
  `(${PREFIX})N ?([0-3oO]|x|X|\\+|-(?![\\p{L}\\p{N}])|zéro|un|deux|trois)(mic?${LAST}|(?!cM)[a-dA-D](?:mi)?${LAST})?${BRACKETS}`,
  'yu',
);
const M = new RegExp(`(${PREFIX})M ?([01oO]|x|X|\\+|-(?![\\p{L}\\p{N}])|zéro|un)([a-dA-D][1-3]?(?![a-zà-ÿ]))?${BRACKETS}`, 'yu');
const EXTRA = /(R|LV|L|V|Pn|G|S) ?([0-3xX]|(?<=G ?)(?:I{1,3}|IV))(?![\p{L}\p{N}])/uy;
const ROMAN_GRADES: Readonly<Record<string, string>> = { i: '1', ii: '2', iii: '3', iv: '4' };
/** Between the parts: blanks, one sign, at most one line end. */
const BETWEEN = /[ \t\u00a0]{0,3}[,;/.:-]?[ \t\u00a0]{0,3}(?:\r?\n[ \t]{0,4})?/y;
/** A remark in brackets inside the formula: "T2aN3 (atteinte sus-claviculaire) M1c". */
const REMARK = /[ \t\u00a0]{0,2}\([^().;\n]{1,80}\)[ \t\u00a0]{0,2}(?=[yr]?[pc]?[NM] ?[0-3xX+])/y;
const EDITION =
  /[ \t]{0,2},?[ \t]?\(?(?:UICC|AJCC|TNM)[ ,]{0,2}(?:(20\d\d|\d{1,2})(?!\d)[ ]?(?:e|è|ème|eme)?(?: ?[ée]d(?:ition|\.)?)?)?\)?/y;
/** The same formula dictated without capitals ("pt2n0m0"). */
const LOWER = /([yr]?[pcua]?)t([0-4]|is|x)([a-d])?n([0-3x])([a-d])?(?:m([01x]))?(?![\p{L}\p{N}])/uy;
const COUNT = /(\d{1,3}) ?N? ?\+? ?(?:\/|sur) ?(\d{1,3})/;

type Part = 'T' | 'N' | 'M';
const PARTS: readonly [Part, RegExp][] = [
  ['T', T],
  ['N', N],
  ['M', M],
];

const at = (re: RegExp, text: string, from: number): RegExpExecArray | null => {
  re.lastIndex = from;
  return re.exec(text);
};

/** Reads the formula that begins at `from`; null where there is none. Looks at a bounded stretch of text. */
export function readFormula(text: string, from: number): TnmFormula | null {
  const value: Record<string, string> = {};
  const suffixes: string[] = [];
  let nodes: NodeCount | null = null;
  let end = -1;
  let place = from;
  for (let n = 0; n < 10; n++) {
    const read = readPart(text, place, value, suffixes);
    if (read === null) break;
    nodes = read.nodes ?? nodes;
    end = read.end;
    place = end + (at(REMARK, text, end) ?? at(BETWEEN, text, end) ?? [''])[0].length;
  }
  if (end < 0) return readLower(text, from);
  const bare = Object.keys(value).filter((k) => 'TNM'.includes(k)).length < 2 && value['prefix'] === undefined;
  const edition = at(EDITION, text, end);
  if (edition !== null) {
    end += edition[0].trimEnd().length;
    const year = edition[1];
    if (year !== undefined) value['edition'] = year;
  }
  if (suffixes.length > 0) value['suffixes'] = suffixes.join(',');
  return { end, value, bare, nodes };
}

interface ReadPart {
  readonly end: number;
  readonly nodes: NodeCount | null;
}

function readPart(text: string, place: number, value: Record<string, string>, suffixes: string[]): ReadPart | null {
  for (const [part, re] of PARTS) {
    if (value[part] !== undefined) continue;
    const m = at(re, text, place);
    if (m === null) continue;
    value[part] = category(part, m[2] ?? '', m[3] ?? '');
    notePrefix(value, part, (m[1] ?? '').toLowerCase());
    const inside =
      (m[4] ?? '')
        .match(/[^()]+/g)
        ?.map((s) => s.trim())
        .filter((s) => s !== '') ?? [];
    const counts = inside.map((s) => COUNT.exec(s)).find((c) => c !== null) ?? null;
    suffixes.push(...inside.filter((s) => !COUNT.test(s)));
    return {
      end: place + m[0].trimEnd().length,
      nodes: part === 'N' && counts !== null ? { positive: Number(counts[1]), examined: Number(counts[2]) } : null,
    };
  }
  const extra = Object.keys(value).length === 0 ? null : at(EXTRA, text, place);
  if (extra === null || value[extra[1]!] !== undefined) return null;
  const said = extra[2]!.toLowerCase();
  value[extra[1]!] = ROMAN_GRADES[said] ?? said;
  return { end: place + extra[0].length, nodes: null };
}

function notePrefix(value: Record<string, string>, part: Part, prefix: string): void {
  if (prefix === '') return;
  if (
    value['prefix'] === undefined &&
    (part === 'T' || (value['T'] === undefined && value['N'] === (part === 'N' ? value['N'] : undefined)))
  )
    value['prefix'] = prefix;
  else if (value['prefix'] !== prefix && part !== 'T') value[part === 'N' ? 'prefixN' : 'prefixM'] = prefix;
}

function category(part: Part, main: string, sub: string): string {
  const lower = main.toLowerCase();
  const base = lower === 'o' || (part === 'M' && lower === '-') ? '0' : (DIGIT_WORDS[fold(lower)] ?? lower);
  return base + (part === 'T' && base === 'a' ? '' : sub.toLowerCase().replace('mic', 'mi'));
}

function readLower(text: string, from: number): TnmFormula | null {
  const m = at(LOWER, text, from);
  if (m === null) return null;
  const value: Record<string, string> = { T: m[2]! + (m[3] ?? ''), N: m[4]! + (m[5] ?? '') };
  if (m[6] !== undefined) value['M'] = m[6];
  if (m[1] !== '') value['prefix'] = m[1]!;
  return { end: from + m[0].length, value, bare: false, nodes: null };
}
