import { ALL_CAPITALS, defineExtractor, GLUED, type Hit, NUMBER, type Phrase, type Sink, type TextView } from '../engine/contract.ts';
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
    'essai ouvert',
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
    const otherwise = otherNames(sink);
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
      if (isChar(view, before(view, hit.first), 'hors')) continue;
      const sure = SURE.has(view.norm(hit.first)) || hit.first !== hit.last || isTrialName(view, hit, name, otherwise);
      if (!near && !(sure && (name !== null || phase !== null || hit.first !== hit.last))) continue;
      free = name?.last ?? phase?.last ?? hit.last;
      sink.add({
        begin: hit.begin,
        end: view.end[free]!,
        type: 'trial',
        label: name?.name ?? null,
        value: { ...(name !== null && { name: name.name }), ...(phase !== null && { phase: phase.phase }) },
        ...(isRefusedAfter(view, free) && { context: { negated: true } }),
      });
    }
  },
});

/** "Essai thérapeutique : non proposé". */
function isRefusedAfter(view: TextView, last: number): boolean {
  const colon = after(view, last);
  const answer = isChar(view, colon, ':') ? after(view, colon) : -1;
  return answer >= 0 && /^(non|aucun|pas)$/.test(view.norm(answer));
}

/** "l'étude MINDACT", "le protocole SAFIR-02": a name in capitals inside running text; regimens and laboratory methods are none. */
function isTrialName(view: TextView, hit: Hit<TrialWord>, name: TrialName | null, otherwise: ReadonlySet<number>): boolean {
  if (name === null || (view.shape[hit.first]! & ALL_CAPITALS) !== 0 || METHODS.has(name.name)) return false;
  if (otherwise.has(view.begin[after(view, hit.last)]!)) return false;
  return view.norm(hit.first) === 'protocole' ? /-\d/.test(name.name) : name.name.length >= 5;
}
/** Where regimens, medicines and markers begin. */
const otherNames = (sink: Sink): ReadonlySet<number> =>
  new Set(sink.found.filter((d) => d.type === 'protocol' || d.type === 'drug' || d.type === 'biomarker').map((d) => d.begin));
const METHODS: ReadonlySet<string> = new Set(['TEPSCAN', 'FISH', 'CGH', 'RTPCR']);

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
const GROUPS: ReadonlySet<string> = new Set([
  'UNICANCER',
  'GERCOR',
  'GETUG',
  'EORTC',
  'LYSA',
  'IFCT',
  'GORTEC',
  'FFCD',
  'GINECO',
  'ARCAGY',
  'IFM',
  'FILO',
  'UCBG',
]);

interface TrialName {
  readonly name: string;
  readonly last: number;
}
function nameAfter(view: TextView, last: number): TrialName | null {
  const first = after(view, last);
  if (first < 0 || view.raw(first) === 'NCT' || !/^[A-ZÉÈ][A-Z0-9]+$/.test(view.raw(first)) || view.raw(first).length < NAME_LENGTH)
    return null;
  let end = first;
  let next = after(view, first);
  // "UNICANCER PADA-1": the group that leads the trial, then its name.
  if (GROUPS.has(view.raw(first)) && next >= 0 && /^[A-Z]{3,}$/.test(view.raw(next))) {
    end = next;
    next = after(view, next);
  }
  if (next >= 0 && isChar(view, next, '-') && view.space[next] === GLUED) next = after(view, next);
  if (next >= 0 && view.kind[next] === NUMBER && before(view, next) >= first) end = next;
  return { name: view.text.slice(view.begin[first], view.end[end]), last: end };
}
