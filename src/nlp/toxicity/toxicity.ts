import { defineExtractor, type Hit, NUMBER, type TextView, WORD } from '../engine/contract.ts';
import { romanValue } from '../stage/roman.ts';
import { after, findBefore, isChar } from '../walk/walk.ts';
import { ALWAYS, LAID_TO, PHRASES, STOPS, TOLERANCE } from './phrases.ts';

const REACH = 6;
const TOLERANCE_REACH = 8;

/** Undesirable effects with their CTCAE grade: `value` {effect, grade}. Without a grade only words that are toxicities by themselves, or that the text lays to a treatment. */
export const toxicity = defineExtractor<string>({
  name: 'toxicity',
  types: ['toxicity'],
  phrases: PHRASES,
  run(view, hits, sink) {
    const treated = sink.found.some((d) => d.type === 'protocol' || (d.type === 'drug' && /^L0[1-4]/.test(d.code ?? '')));
    for (const hit of hits.longest) {
      const read = gradeAfter(view, hit);
      if (read === null && !isLaidToTreatment(view, hit) && !(treated && isDeniedSickness(view, hit))) continue;
      sink.add({
        begin: hit.begin,
        end: read === null ? hit.end : view.end[read.last]!,
        type: 'toxicity',
        system: 'CTCAE',
        label: hit.value,
        value: { effect: hit.value, ...(read !== null && { grade: read.grade }) },
      });
    }
  },
});

function isLaidToTreatment(view: TextView, hit: Hit<string>): boolean {
  if (ALWAYS.test(foldedOf(view, hit))) return true;
  const next = after(view, hit.last);
  const last = view.norm(hit.last);
  if (LAID_TO.has(last) || (next >= 0 && LAID_TO.has(view.norm(next)))) return true;
  return findBefore(view, hit.first, TOLERANCE_REACH, TOLERANCE) >= 0;
}

/** "Pas de nausées", "nausées : non" in the letter of a person under treatment: asked for as its effect. */
function isDeniedSickness(view: TextView, hit: Hit<string>): boolean {
  if (hit.value !== SICKNESS) return false;
  const next = after(view, hit.last);
  return findBefore(view, hit.first, 3, DENIALS) >= 0 || (next >= 0 && isChar(view, next, ':') && isChar(view, after(view, next), 'non'));
}
const SICKNESS = 'nausées et vomissements';
const DENIALS: ReadonlySet<string> = new Set(['pas', 'sans', 'ni', 'absence', 'aucune', 'aucun']);

function foldedOf(view: TextView, { first, last }: Hit<string>): string {
  let folded = view.norm(first);
  for (let i = first + 1; i <= last; i++) if (!isChar(view, i, '-')) folded += ` ${view.norm(i)}`;
  return folded;
}

/** "de grade 3", "grade III-IV" (the higher), "G2". */
function gradeAfter(view: TextView, hit: Hit<string>): { readonly grade: number; readonly last: number } | null {
  for (let i = after(view, hit.last), n = 0; i >= 0 && n < REACH; i = after(view, i), n++) {
    const word = view.norm(i);
    if (STOPS.has(word)) return null;
    // "Mucite, carcinome de grade 3": behind a comma only its own grade.
    if (word === ',' && !isGrade(view, after(view, i))) return null;
    if (word === 'grade' || word === 'grades' || word === 'gr' || (word === 'g' && view.kind[i] === WORD)) {
      let at = after(view, i);
      if (at >= 0 && (isChar(view, at, ':') || isChar(view, at, '='))) at = after(view, at);
      return at < 0 ? null : highest(view, at);
    }
    const glued = /^g(i{1,3}|iv)$/.exec(word);
    if (glued !== null) return { grade: romanValue(glued[1]!)!, last: i };
  }
  return null;
}

const isGrade = (view: TextView, token: number): boolean => token >= 0 && /^(grade|grades|gr|g|g[iv]+)$/.test(view.norm(token));

function highest(view: TextView, token: number): { readonly grade: number; readonly last: number } | null {
  const first = oneGrade(view, token);
  if (first === null) return null;
  const sign = after(view, token);
  const second = sign >= 0 && (isChar(view, sign, '-') || isChar(view, sign, '/') || isChar(view, sign, 'a')) ? after(view, sign) : -1;
  const upper = second < 0 ? null : oneGrade(view, second);
  return upper === null ? { grade: first, last: token } : { grade: Math.max(first, upper), last: second };
}
function oneGrade(view: TextView, token: number): number | null {
  const value = view.kind[token] === NUMBER ? view.number(token) : romanValue(view.norm(token));
  return value !== null && Number.isInteger(value) && value >= 1 && value <= 5 ? value : null;
}
