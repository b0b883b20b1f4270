import { defineExtractor, GLUED, NUMBER, type TextView, WORD } from '../engine/contract.ts';
import { romanValue } from '../stage/roman.ts';
import { after, before, isChar } from '../walk/walk.ts';
import { FILLERS, PHRASES, type ScoreWord } from './phrases.ts';

interface Read {
  readonly value: string | number;
  readonly last: number;
}
const MOST_FILLERS = 6;

/** Scores by name: `code` of the score, `value` a number ("A5" for Child-Pugh, "4b" for BI-RADS). */
export const scores = defineExtractor<ScoreWord>({
  name: 'scores',
  types: ['score'],
  phrases: PHRASES,
  run(view, hits, sink) {
    for (const hit of hits.longest) {
      const word = hit.value;
      let read: Read | null = null;
      for (let i = after(view, hit.last), n = 0; i >= 0 && n <= MOST_FILLERS && read === null; i = after(view, i), n++) {
        read = readValue(view, i, word);
        if (read === null && !FILLERS.has(view.norm(i)) && !isHour(view, after(view, i))) break;
      }
      read ??= word.form === 'roman' ? valueBefore(view, hit.first, word) : null;
      if (read === null) continue;
      sink.add({
        begin: Math.min(hit.begin, view.begin[read.last]!),
        end: Math.max(hit.end, view.end[read.last]!),
        type: 'score',
        code: word.code,
        label: word.label,
        value: read.value,
        context: { negated: false },
      });
    }
  },
});

/** "niveau IV de Clark": the value stands before the name, after the word for it. */
function valueBefore(view: TextView, first: number, word: ScoreWord): Read | null {
  let i = before(view, first);
  for (let n = 0; i >= 0 && n < 2 && OF.has(view.norm(i)); n++) i = before(view, i);
  const noun = i < 0 ? -1 : before(view, i);
  return noun >= 0 && LEVEL.has(view.norm(noun)) ? readValue(view, i, word) : null;
}
const OF: ReadonlySet<string> = new Set(['de', 'd', 'selon', 'la']);
const LEVEL: ReadonlySet<string> = new Set(['niveau', 'stade', 'classe', 'grade']);

/** "(à 24H)": when it was scored, not the score. */
const isHour = (view: TextView, token: number): boolean => token >= 0 && view.norm(token) === 'h' && view.space[token] === GLUED;

function readValue(view: TextView, token: number, word: ScoreWord): Read | null {
  const plain = view.kind[token] === NUMBER ? view.number(token) : null;
  const inRange = (n: number | null): n is number => n !== null && n >= word.min && n <= word.max;
  const next = after(view, token);
  switch (word.form) {
    case 'number':
      if (!inRange(plain) || (next >= 0 && (isChar(view, next, '%') || isHour(view, next)))) return null;
      return { value: plain, last: token };
    case 'roman': {
      const n = plain ?? (/^[IV]/.test(view.raw(token)) ? romanValue(view.norm(token)) : null);
      return inRange(n) && Number.isInteger(n) ? { value: n, last: token } : null;
    }
    case 'child': {
      const letter = /^[ABC]$/.test(view.raw(token)) ? view.raw(token) : null;
      if (letter === null) return inRange(plain) ? { value: plain, last: token } : null;
      const points = next >= 0 && view.kind[next] === NUMBER && view.space[next] === GLUED ? view.number(next) : null;
      return points !== null && points >= 5 && points <= 15 ? { value: `${letter}${points}`, last: next } : { value: letter, last: token };
    }
    case 'birads': {
      if (!inRange(plain) || !Number.isInteger(plain)) return null;
      const sub = next >= 0 && view.kind[next] === WORD && view.space[next] === GLUED && /^[abc]$/i.test(view.raw(next));
      return sub ? { value: `${plain}${view.norm(next)}`, last: next } : { value: String(plain), last: token };
    }
  }
}
