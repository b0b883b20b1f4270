import { defineExtractor, GLUED, NUMBER, type Phrase, type TextView } from '../engine/contract.ts';
import { after, before, isChar } from '../walk/walk.ts';

export type CycleWord = 'course' | 'letter';
/** Words for cycles of treatment. "C3" is a cycle where a day or a word of treatment follows. Written for Continuum; version 2026-11. */
export const PHRASES: readonly Phrase<CycleWord>[] = Object.freeze([
  ...[
    'cure',
    'cycle',
    'perfusions',
    'injections',
    'instillation',
    'cures de chimiothérapie',
    'cycles de chimiothérapie',
    'cure de chimiothérapie',
    'cycle de chimiothérapie',
  ].map((pattern) => ({ pattern, value: 'course' as const })),
  ...Array.from({ length: 40 }, (_, i) => ({ pattern: `=C ${i + 1}`, value: 'letter' as const })),
]);

const NUMBER_WORDS: Readonly<Record<string, number>> = {
  un: 1,
  une: 1,
  deux: 2,
  trois: 3,
  quatre: 4,
  cinq: 5,
  six: 6,
  sept: 7,
  huit: 8,
  neuf: 9,
  dix: 10,
  onze: 11,
  douze: 12,
};
const ORDINALS: Readonly<Record<string, number>> = {
  premiere: 1,
  premier: 1,
  deuxieme: 2,
  seconde: 2,
  troisieme: 3,
  quatrieme: 4,
  cinquieme: 5,
  sixieme: 6,
  septieme: 7,
  huitieme: 8,
  neuvieme: 9,
  dixieme: 10,
};
const SUFFIX = /^(e|eme|ere|er|re|nde)$/;
const TREATMENT: ReadonlySet<string> = new Set([
  'de',
  'du',
  'd',
  'folfox',
  'folfiri',
  'folfirinox',
  'docetaxel',
  'paclitaxel',
  'fec',
  'chimiotherapie',
  'chop',
  'ec',
  'ac',
  'abvd',
  'bep',
]);
const MEDICAL: ReadonlySet<string> = new Set([
  'menstruel',
  'menstruels',
  'cardiaque',
  'cardiaques',
  'respiratoires',
  'respiratoire',
  'thermale',
  'circadien',
  'antibiotiques',
  'vie',
]);
const MOST = 60;

/** Cycles: `value` {count} for "6 cures", {cycle, day} for "C3J1" and "3e cure". */
export const cycle = defineExtractor<CycleWord>({
  name: 'cycle',
  types: ['cycle'],
  phrases: PHRASES,
  run(view, hits, sink) {
    for (const hit of hits.longest) {
      if (hit.value === 'letter') {
        const read = lettered(view, hit.first, hit.last);
        if (read !== null)
          sink.add({
            begin: hit.begin,
            end: view.end[read.last]!,
            type: 'cycle',
            value: read.day === null ? { cycle: read.cycle } : { cycle: read.cycle, day: read.day },
          });
        continue;
      }
      const next = after(view, hit.last);
      if (next >= 0 && MEDICAL.has(view.norm(next))) continue;
      const read = counted(view, hit.first);
      if (read === null || read.number < 1 || read.number > MOST) continue;
      sink.add({
        begin: view.begin[read.first]!,
        end: hit.end,
        type: 'cycle',
        value: read.ordinal ? { cycle: read.number } : { count: read.number },
      });
    }
  },
});

/** "C3J1", "C3 J1", "C3 de FOLFOX"; "C3" alone is a vertebra. */
function lettered(
  view: TextView,
  first: number,
  last: number,
): { readonly cycle: number; readonly day: number | null; readonly last: number } | null {
  if (view.space[last] !== GLUED) return null;
  const cycle = view.number(last);
  const next = after(view, last);
  if (next < 0) return null;
  const dayAt = isChar(view, next, 'j') || isChar(view, next, 'd') ? after(view, next) : -1;
  if (dayAt >= 0 && view.kind[dayAt] === NUMBER && view.space[dayAt] === GLUED) return { cycle, day: view.number(dayAt), last: dayAt };
  const then = TREATMENT.has(view.norm(next)) ? after(view, next) : -1;
  const isTreatment = TREATMENT.has(view.norm(next)) && (view.norm(next).length > 2 || (then >= 0 && /^[A-Z]{2,}/.test(view.raw(then))));
  return isTreatment && first >= 0 ? { cycle, day: null, last } : null;
}

function counted(view: TextView, first: number): { readonly number: number; readonly ordinal: boolean; readonly first: number } | null {
  let i = before(view, first);
  if (i < 0) return null;
  const ordinal = ORDINALS[view.norm(i)];
  if (ordinal !== undefined) return { number: ordinal, ordinal: true, first: i };
  let suffix = false;
  if (SUFFIX.test(view.norm(i)) && view.space[i] === GLUED) {
    suffix = true;
    i = before(view, i);
  }
  if (i < 0) return null;
  if (view.kind[i] === NUMBER) return Number.isInteger(view.number(i)) ? { number: view.number(i), ordinal: suffix, first: i } : null;
  const word = NUMBER_WORDS[view.norm(i)];
  return word === undefined ? null : { number: word, ordinal: false, first: i };
}
