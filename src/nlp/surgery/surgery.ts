import type { Act, ActIntent } from '../../terminology/procedures/surgery.ts';
import { defineExtractor, type Hit, NUMBER, type TextView } from '../engine/contract.ts';
import { sideAfter } from '../topography/sides.ts';
import { isHeadLine } from '../treatment-status/head-line.ts';
import type { StatusCue } from '../treatment-status/phrases.ts';
import { statusAt } from '../treatment-status/treatment-status.ts';
import { after, before, findAfter, findBefore, isChar } from '../walk/walk.ts';
import {
  BENIGN_REASONS,
  DEPARTMENT,
  MOSTLY_BENIGN,
  NOT_DONE_AFTER,
  NOT_DONE_BEFORE,
  ORGANS,
  OTHER_ENUCLEATION,
  OTHER_OPERATION,
  PHRASES,
  SHORT_ACTS,
  SKIN_PLACE,
  type SurgeryPayload,
  TUMOUR_REASONS,
} from './phrases.ts';

const ORGAN_REACH = 9;
const cueOf = (payload: SurgeryPayload): StatusCue | null => (payload.word === 'status' ? payload.cue : null);
const GENERAL: ReadonlySet<string> = new Set([
  'surgery',
  'excision',
  're-excision wide',
  'metastasectomy',
  'ablation percutaneous',
  'biopsy',
]);

/** Surgical and diagnostic acts: `value` {kind, organ (ICD-O-3 topography), laterality, intent, status}. Biopsies and endoscopies have the intent "diagnostic". */
export const surgery = defineExtractor<SurgeryPayload>({
  name: 'surgery',
  types: ['procedure'],
  phrases: PHRASES,
  run(view, hits, sink) {
    let free = -1;
    for (const [at, hit] of hits.all.entries()) {
      if (hit.value.word === 'status' || hit.first <= free) continue;
      const { act } = hit.value;
      if (isShort(view, hit) && !standsBeside(view, hits.all, at)) continue;
      free = hit.last;
      if (!done(view, hit, act.kind) || isHeadLine(view, hit)) continue;
      const shelled = act.kind === 'enucleation' && findAfter(view, hit.last, 5, OTHER_ENUCLEATION) >= 0;
      const organ = shelled ? null : (act.organ ?? (GENERAL.has(act.kind) ? organAfter(view, hit.last) : null));
      // "Mastectomie gauche", "lobectomie supérieure droite": the side stands in the name or right after it.
      const side = act.organ === null ? null : (sideAfter(view, hit.first, hit.last - hit.first) ?? sideAfter(view, hit.last, 2));
      const status = statusAt(view, hits.all, at, hit.last, cueOf);
      sink.add({
        begin: hit.begin,
        end: hit.end,
        type: 'procedure',
        system: act.ccam === null ? null : 'CCAM',
        code: act.ccam,
        label: labelOf(act),
        value: {
          kind: act.kind,
          intent: shelled ? 'other' : intentOf(view, hit, act),
          ...(organ !== null && { organ }),
          ...(side !== null && { laterality: side.side }),
          ...status,
        },
      });
    }
  },
});

const isShort = (view: TextView, { first, last }: Hit<SurgeryPayload>): boolean => first === last && SHORT_ACTS.has(view.raw(first));

const BESIDE = 4;
/** "MT + CA", "tumorectomie avec GS": another act stands beside the letters; "CA 15-3" is a marker. */
function standsBeside(view: TextView, hits: readonly Hit<SurgeryPayload>[], at: number): boolean {
  const hit = hits[at]!;
  const next = after(view, hit.last);
  if (next >= 0 && view.kind[next] === NUMBER) return false;
  const isAct = (other: Hit<SurgeryPayload> | undefined): boolean =>
    other?.value.word === 'act' && view.sentenceOf[other.first] === view.sentenceOf[hit.first];
  const joined = (token: number): boolean =>
    token >= 0 && (isChar(view, token, '+') || isChar(view, token, 'et') || isChar(view, token, 'avec'));
  const previous = hits.slice(Math.max(0, at - 3), at).findLast((h) => h.value.word === 'act' && h.last < hit.first);
  if (isAct(previous) && hit.first - previous!.last <= BESIDE && joined(before(view, hit.first))) return true;
  const following = hits[at + 1];
  return isAct(following) && following!.first - hit.last <= BESIDE && joined(next);
}

const REASON_BEHIND = 8;
/** An act for a benign disease is no care of the cancer. */
function intentOf(view: TextView, hit: Hit<SurgeryPayload>, act: Act): ActIntent {
  if (MOSTLY_BENIGN.has(act.kind)) return findAfter(view, hit.last, REASON_BEHIND, TUMOUR_REASONS) >= 0 ? 'curative' : act.intent;
  if (act.intent !== 'curative') return act.intent;
  for (let i = after(view, hit.last), n = 0, led = false; i >= 0 && n < REASON_BEHIND; i = after(view, i), n++) {
    const word = view.norm(i);
    if (TUMOUR_REASONS.has(word) || word === ',' || word === ';') break;
    led ||= LEADS_REASON.has(word);
    if (led && BENIGN_REASONS.has(word)) return 'other';
  }
  return 'curative';
}
const LEADS_REASON: ReadonlySet<string> = new Set([
  'pour',
  'sur',
  'd',
  'de',
  'devant',
  'post',
  '(',
  'interannexielle',
  'dans',
  'suite',
  'contre',
]);

/** The act's first French name; names that count only in capitals are no label. */
const labelOf = ({ names, kind }: Act): string => names.find((name) => !name.startsWith('=')) ?? kind;

/** General words count only where they tell of an operation on the patient. */
function done(view: TextView, hit: Hit<SurgeryPayload>, kind: string): boolean {
  if (kind === 'cytology' && (findAfter(view, hit.last, 1, DEPARTMENT) >= 0 || findBefore(view, hit.first, 2, SKIN_PLACE) >= 0))
    return false;
  if (kind !== 'surgery' && kind !== 'excision') return true;
  if (findBefore(view, hit.first, 3, NOT_DONE_BEFORE) >= 0) return false;
  if (findAfter(view, hit.last, 5, OTHER_OPERATION) >= 0 || findBefore(view, hit.first, 3, OTHER_OPERATION) >= 0) return false;
  // "(résection R0)" behind an act tells how complete it was.
  if (kind === 'excision') return !(isChar(view, before(view, hit.first), '(') && view.kind[hit.last] === NUMBER);
  const word = view.norm(hit.first);
  const next = after(view, hit.last);
  if (next >= 0 && NOT_DONE_AFTER.has(view.norm(next))) return false;
  if (hit.first !== hit.last || word.startsWith('oper') || word.startsWith('reoper') || word === 'chirurgie' || word === 'chirurgicalement')
    return true;
  // "chirurgical" alone qualifies another word; "intervention" alone may be any.
  const previous = before(view, hit.first);
  return (
    word === 'intervention' &&
    previous >= 0 &&
    /^(une|l|d|cette|son)$/.test(view.norm(previous)) &&
    next >= 0 &&
    /^(de|chirurgicale|avec|consistant|par)$/.test(view.norm(next))
  );
}

function organAfter(view: TextView, last: number): string | null {
  for (let i = after(view, last), n = 0; i >= 0 && n < ORGAN_REACH; i = after(view, i), n++) {
    const organ = ORGANS[view.norm(i)];
    if (organ !== undefined) return organ;
    if (/^(,|;|puis|avec|suivie?)$/.test(view.norm(i))) return null;
  }
  return null;
}
