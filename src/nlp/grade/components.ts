import { NUMBER, type TextView } from '../engine/contract.ts';
import { after, isChar } from '../walk/walk.ts';

/** Components of the grade of Elston and Ellis: tubules, nuclei, mitoses; each 1 to 3. */
export interface Components {
  readonly architecture: number;
  readonly nuclei: number;
  readonly mitoses: number;
  readonly first: number;
  readonly last: number;
}
type Part = 'architecture' | 'nuclei' | 'mitoses';
const LOOK = 26;
const MAXIMUM = 3;

/** Folded words and initials. Source: Elston and Ellis 1991 and the wording of French reports; version 2026.11. */
const WORDS: Readonly<Record<string, Part>> = {
  architecture: 'architecture',
  a: 'architecture',
  t: 'architecture',
  tubes: 'architecture',
  tubules: 'architecture',
  tubulaire: 'architecture',
  glandulaire: 'architecture',
  differenciation: 'architecture',
  noyaux: 'nuclei',
  noyau: 'nuclei',
  n: 'nuclei',
  nucleaire: 'nuclei',
  nucleaires: 'nuclei',
  anisocaryose: 'nuclei',
  atypies: 'nuclei',
  mitoses: 'mitoses',
  mitose: 'mitoses',
  mitotique: 'mitoses',
  mitotiques: 'mitoses',
  m: 'mitoses',
};

/** The components after the number of a grade: "(3+2+1)", "(A3 N2 M1)", "(architecture 3, noyaux 2, mitoses 1)"; null where not all three stand there. */
export function componentsAfter(view: TextView, last: number): Components | null {
  const found: Partial<Record<Part, number>> = {};
  let part: Part | null = null;
  let first = -1;
  for (let i = onward(view, last), n = 0; i >= 0 && n < LOOK; i = onward(view, i), n++) {
    if (view.norm(i) === ';' || view.norm(i) === ')') return null;
    if (view.kind[i] !== NUMBER) {
      part = WORDS[view.norm(i)] ?? part;
      continue;
    }
    const value = view.number(i);
    if (!Number.isInteger(value) || value < 1 || value > MAXIMUM) return null;
    if (first < 0) first = i;
    const sum = part === null ? sumAt(view, i) : null;
    if (sum !== null) return { architecture: sum.parts[0], nuclei: sum.parts[1], mitoses: sum.parts[2], first: i, last: sum.last };
    if (part === null) return null;
    found[part] ??= value;
    part = null;
    if (found.architecture !== undefined && found.nuclei !== undefined && found.mitoses !== undefined)
      return { architecture: found.architecture, nuclei: found.nuclei, mitoses: found.mitoses, first, last: i };
  }
  return null;
}

/** The next token; a bracket on the line below still speaks of the grade. */
function onward(view: TextView, token: number): number {
  const next = after(view, token);
  return next < 0 && token + 1 < view.size && isChar(view, token + 1, '(') ? token + 1 : next;
}

/** "3+2+1", in the order of the system. */
function sumAt(view: TextView, token: number): { readonly parts: readonly [number, number, number]; readonly last: number } | null {
  const parts: number[] = [view.number(token)];
  let i = token;
  while (parts.length < 3) {
    const plus = after(view, i);
    const next = plus >= 0 && isChar(view, plus, '+') ? after(view, plus) : -1;
    if (next < 0 || view.kind[next] !== NUMBER || view.number(next) < 1 || view.number(next) > MAXIMUM) return null;
    parts.push(view.number(next));
    i = next;
  }
  return { parts: [parts[0]!, parts[1]!, parts[2]!], last: i };
}
