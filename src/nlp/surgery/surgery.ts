import type { Act } from '../../terminology/procedures/surgery.ts';
import { defineExtractor, type Hit, type TextView } from '../engine/contract.ts';
import { sideAfter } from '../topography/sides.ts';
import type { StatusCue } from '../treatment-status/phrases.ts';
import { statusAt } from '../treatment-status/treatment-status.ts';
import { after, before, findAfter, findBefore } from '../walk/walk.ts';
import {
  DEPARTMENT,
  NOT_DONE_AFTER,
  NOT_DONE_BEFORE,
  ORGANS,
  OTHER_OPERATION,
  PHRASES,
  SKIN_PLACE,
  type SurgeryPayload,
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
      free = hit.last;
      const { act } = hit.value;
      if (!done(view, hit, act.kind)) continue;
      const organ = act.organ ?? (GENERAL.has(act.kind) ? organAfter(view, hit.last) : null);
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
          intent: act.intent,
          ...(organ !== null && { organ }),
          ...(side !== null && { laterality: side.side }),
          ...(status !== null && { status }),
        },
      });
    }
  },
});

/** The act's first French name; names that count only in capitals are no label. */
const labelOf = ({ names, kind }: Act): string => names.find((name) => !name.startsWith('=')) ?? kind;

/** General words count only where they tell of an operation on the patient. */
function done(view: TextView, hit: Hit<SurgeryPayload>, kind: string): boolean {
  if (kind === 'cytology' && (findAfter(view, hit.last, 1, DEPARTMENT) >= 0 || findBefore(view, hit.first, 2, SKIN_PLACE) >= 0))
    return false;
  if (kind !== 'surgery' && kind !== 'excision') return true;
  if (findBefore(view, hit.first, 3, NOT_DONE_BEFORE) >= 0) return false;
  if (findAfter(view, hit.last, 5, OTHER_OPERATION) >= 0 || findBefore(view, hit.first, 3, OTHER_OPERATION) >= 0) return false;
  if (kind === 'excision') return true;
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
