import { defineExtractor, type Hit, NUMBER, type TextView, WORD } from '../engine/contract.ts';
import { romanValue } from '../stage/roman.ts';
import { after, isChar } from '../walk/walk.ts';
import { PHRASES } from './phrases.ts';

const REACH = 6;
const STOPS: ReadonlySet<string> = new Set([';', '.', ',']);
/** Toxicities that need no grade to be one. */
const ALWAYS = /^(toxicité|neurotoxicité)/;

/** Undesirable effects with their CTCAE grade: `value` {effect, grade}. Without a grade only words that are toxicities by themselves. */
export const toxicity = defineExtractor<string>({
  name: 'toxicity',
  types: ['toxicity'],
  phrases: PHRASES,
  run(view, hits, sink) {
    for (const hit of hits.longest) {
      const read = gradeAfter(view, hit);
      if (read === null && !ALWAYS.test(hit.value)) continue;
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

/** "de grade 3", "grade III-IV" (the higher), "G2". */
function gradeAfter(view: TextView, hit: Hit<string>): { readonly grade: number; readonly last: number } | null {
  for (let i = after(view, hit.last), n = 0; i >= 0 && n < REACH; i = after(view, i), n++) {
    const word = view.norm(i);
    if (STOPS.has(word)) return null;
    if (word === 'grade' || word === 'grades' || (word === 'g' && view.kind[i] === WORD)) {
      let at = after(view, i);
      if (at >= 0 && (isChar(view, at, ':') || isChar(view, at, '='))) at = after(view, at);
      return at < 0 ? null : highest(view, at);
    }
    const glued = /^g(i{1,3}|iv)$/.exec(word);
    if (glued !== null) return { grade: romanValue(glued[1]!)!, last: i };
  }
  return null;
}

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
