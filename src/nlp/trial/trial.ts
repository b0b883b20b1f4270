import { defineExtractor, GLUED, NUMBER, type Phrase, type TextView } from '../engine/contract.ts';
import { after, before, isChar } from '../walk/walk.ts';

export type TrialWord = 'nct' | 'trial' | 'included';
const each = (value: TrialWord, ...patterns: string[]): Phrase<TrialWord>[] => patterns.map((pattern) => ({ pattern, value }));

/** Words for clinical trials. Written for Continuum; version 2026-11. */
export const PHRASES: readonly Phrase<TrialWord>[] = Object.freeze([
  ...each('nct', '=NCT', 'nct!'),
  ...each(
    'trial',
    'essai',
    'essai clinique',
    'essai thérapeutique',
    'essai de phase',
    'étude de phase',
    'étude clinique',
    'étude randomisée',
    'essai randomisé',
    'protocole de recherche',
    'protocole de recherche clinique',
    'essai académique',
    'étude',
    'protocole',
  ),
  ...each(
    'included',
    'inclus dans',
    'incluse dans',
    'inclusion dans',
    'randomisé dans',
    'randomisée dans',
    'participation à un essai',
    'screené~ dans',
    'entré dans un essai',
  ),
]);

const NAME_LENGTH = 3;
const SURE: ReadonlySet<string> = new Set(['essai', 'essais']);

/** Trials: `value` {name, nct, phase}; keys only where stated. "étude" and "protocole" count only with an NCT number or an inclusion beside. */
export const trial = defineExtractor<TrialWord>({
  name: 'trial',
  types: ['trial'],
  phrases: PHRASES,
  run(view, hits, sink) {
    let included = -1;
    let free = -1;
    for (const hit of hits.longest) {
      if (hit.value === 'included') included = hit.last;
      if (hit.first <= free || hit.value === 'included') continue;
      if (hit.value === 'nct') {
        const number = nctAt(view, hit.last);
        if (number === null) continue;
        free = number.last;
        sink.add({
          begin: hit.begin,
          end: view.end[number.last]!,
          type: 'trial',
          system: 'NCT',
          code: number.code,
          label: number.code,
          value: { nct: number.code },
        });
        continue;
      }
      const phase = phaseAfter(view, hit.last);
      const name = nameAfter(view, phase?.last ?? hit.last);
      const near = included >= 0 && hit.first - included <= 4 && view.sentenceOf[included] === view.sentenceOf[hit.first];
      const sure = SURE.has(view.norm(hit.first)) || hit.first !== hit.last;
      if (!near && !(sure && (name !== null || phase !== null || hit.first !== hit.last))) continue;
      if (!near && !sure) continue;
      free = name?.last ?? phase?.last ?? hit.last;
      sink.add({
        begin: hit.begin,
        end: view.end[free]!,
        type: 'trial',
        label: name?.name ?? null,
        value: { ...(name !== null && { name: name.name }), ...(phase !== null && { phase: phase.phase }) },
      });
    }
  },
});

/** Eight digits after NCT, glued or after one blank. */
function nctAt(view: TextView, last: number): { readonly code: string; readonly last: number } | null {
  const number = after(view, last);
  if (number < 0 || view.kind[number] !== NUMBER || !/^\d{8}$/.test(view.raw(number))) return null;
  return { code: `NCT${view.raw(number)}`, last: number };
}

function phaseAfter(view: TextView, last: number): { readonly phase: string; readonly last: number } | null {
  let i = last;
  if (view.norm(i) !== 'phase') {
    i = after(view, i);
    if (i >= 0 && view.norm(i) === 'de') i = after(view, i);
    if (i < 0 || view.norm(i) !== 'phase') return null;
  }
  const value = after(view, i);
  return value >= 0 && /^(I{1,3}|IV|[1-4]|Ib|IIb)$/.test(view.raw(value)) ? { phase: view.raw(value), last: value } : null;
}

/** "PRODIGE 7", "KEYNOTE-522", "MONALEESA": capitals with a number glued or after a hyphen or a blank. */
function nameAfter(view: TextView, last: number): { readonly name: string; readonly last: number } | null {
  const first = after(view, last);
  if (first < 0 || !/^[A-ZÉÈ][A-Z0-9]+$/.test(view.raw(first)) || view.raw(first).length < NAME_LENGTH) return null;
  let end = first;
  let next = after(view, first);
  if (next >= 0 && isChar(view, next, '-') && view.space[next] === GLUED) next = after(view, next);
  if (next >= 0 && view.kind[next] === NUMBER && before(view, next) >= first) end = next;
  return { name: view.text.slice(view.begin[first], view.end[end]), last: end };
}
