import { DRUG_BY_DCI, substances } from '../../terminology/drugs/drugs.ts';
import { defineExtractor, type Hit, NUMBER, type TextView } from '../engine/contract.ts';
import type { StatusCue } from '../treatment-status/phrases.ts';
import { type StatusValue, statusAt } from '../treatment-status/treatment-status.ts';
import { isSequel } from '../walk/sequel.ts';
import { after, before, findAfter, findBefore, isChar } from '../walk/walk.ts';
import {
  ADDING,
  AFTER_TREATMENT,
  BEFORE_TREATMENT,
  DOSE_UNITS,
  type DrugPayload,
  type DrugWord,
  INTO_THE_EYE,
  JOINING,
  NEEDS_TREATMENT,
  NOT_A_TREATMENT,
  OTHER_TREATMENTS,
  PHRASES,
  SPECIFYING,
  STAINED,
  STAINING,
} from './phrases.ts';

const LEAD: ReadonlySet<string> = new Set(['a', 'la', 'dose', 'de', '(', ':', '-', 'posologie', 'raison']);

const cueOf = (payload: DrugPayload): StatusCue | null => (payload.word === 'status' ? payload.cue : null);

/** Medicines (value {dci, kind, dose, dose_unit, status}) and words for classes of them (value {class, kind, status}), coded in ATC. */
export const drugs = defineExtractor<DrugPayload>({
  name: 'drugs',
  types: ['drug'],
  phrases: PHRASES,
  run(view, hits, sink) {
    let free = -1;
    for (const [at, hit] of hits.all.entries()) {
      const { value } = hit;
      if (value.word === 'status' || hit.first <= free) continue;
      free = hit.last;
      if (findBefore(view, hit.first, 3, NOT_A_TREATMENT) >= 0) continue;
      if (findAfter(view, hit.last, 5, INTO_THE_EYE) >= 0 || findBefore(view, hit.first, 5, INTO_THE_EYE) >= 0) continue;
      if (value.word === 'class' && (isStain(view, hit) || !isSaidTreatment(view, hit))) continue;
      const status = {
        ...statusAt(view, hits.all, at, hit.last, cueOf),
        ...(isSequel(view, hit.first) && { sequel: true }),
        ...(value.word === 'class' && isSpecified(view, hits.all, at) && { specified: true }),
      };
      for (const part of value.word === 'class' ? [value] : substancesOf(value)) {
        sink.add({
          begin: hit.begin,
          end: hit.end,
          type: 'drug',
          system: 'ATC',
          code: part.atc,
          label: part.label,
          value: describe(view, part, hit, status),
        });
      }
    }
  },
});

/** "RT + HT", "HT adjuvante", "sous HT": an abbreviation that means other things too stands beside a word of treatment. */
function isSaidTreatment(view: TextView, { first, last }: Hit<DrugPayload>): boolean {
  if (!NEEDS_TREATMENT.has(view.raw(first)) || first !== last) return true;
  const beside = (t: number, words: ReadonlySet<string>): boolean => t >= 0 && (words.has(view.norm(t)) || words.has(view.raw(t)));
  let next = after(view, last);
  let previous = before(view, first);
  if (beside(next, AFTER_TREATMENT) || beside(previous, BEFORE_TREATMENT)) return true;
  for (let n = 0; n < 2 && next >= 0 && JOINING.has(view.norm(next)); n++) next = after(view, next);
  for (let n = 0; n < 2 && previous >= 0 && JOINING.has(view.norm(previous)); n++) previous = before(view, previous);
  return beside(next, OTHER_TREATMENTS) || beside(previous, OTHER_TREATMENTS);
}

/** "anticorps anti-CD20", "les anti-CD20, CD5 et CD56 étaient négatifs": an antibody of the pathologist. */
function isStain(view: TextView, { first, last }: Hit<DrugPayload>): boolean {
  if (!view.norm(first).startsWith('anti')) return false;
  if (findBefore(view, first, 4, STAINING) >= 0) return true;
  let i = after(view, last);
  for (let n = 0; i >= 0 && n < 3; n++, i = after(view, i)) if (STAINED.test(view.norm(i))) return true;
  return false;
}

/** How far behind its class a medicine may be named, in tokens. */
const NAMED_WITHIN = 16;
/** "Chimiothérapie par erlotinib": the medicine behind the word is what it means; "chimiothérapie plus erlotinib", "chimiothérapie, erlotinib": another. */
function isSpecified(view: TextView, hits: readonly Hit<DrugPayload>[], at: number): boolean {
  const hit = hits[at]!;
  const next = hits.slice(at + 1, at + 5).find(({ first, value }) => value.word === 'medicine' && first > hit.last);
  if (next === undefined) return false;
  let led = false;
  for (let i = after(view, hit.last), n = 0; i >= 0 && n < NAMED_WITHIN; i = after(view, i), n++) {
    if (i >= next.first) return led;
    const word = view.norm(i);
    if (ADDING.has(word)) return false;
    led ||= SPECIFYING.has(word);
  }
  return false;
}

/** A brand of a fixed combination is one mention per substance. */
function substancesOf(word: DrugWord): readonly DrugWord[] {
  if (!word.label.includes('+')) return [word];
  return substances(word.label).map((dci) => ({ ...word, atc: DRUG_BY_DCI.get(dci)?.atc ?? word.atc, label: dci }));
}

function describe(
  view: TextView,
  word: DrugWord,
  hit: Hit<DrugPayload>,
  status: StatusValue & { readonly sequel?: boolean; readonly specified?: boolean },
): Record<string, string | number | boolean> {
  if (word.word === 'class') return { class: word.label, kind: word.kind, ...status };
  return { dci: word.label, kind: word.kind, ...status, ...doseAfter(view, hit.last) };
}

/** "75 mg/m²", "AUC 5", "(100 mg)" after the name. */
function doseAfter(view: TextView, from: number): Record<string, string | number> {
  let i = after(view, from);
  for (let n = 0; i >= 0 && n < 4 && LEAD.has(view.norm(i)); n++) i = after(view, i);
  if (i < 0) return {};
  if (isChar(view, i, 'auc')) {
    const auc = after(view, i);
    return auc >= 0 && view.kind[auc] === NUMBER ? { dose: view.number(auc), dose_unit: 'AUC' } : {};
  }
  const unitAt = view.kind[i] === NUMBER ? after(view, i) : -1;
  const unit = unitAt < 0 ? undefined : DOSE_UNITS[view.norm(unitAt)];
  if (unit === undefined) return {};
  return { dose: view.number(i), dose_unit: unit + surface(view, unitAt) };
}

/** What follows the unit: per square metre, per kilogram, per day. */
function surface(view: TextView, unit: number): string {
  const slash = after(view, unit);
  if (!isChar(view, slash, '/')) return '';
  const per = after(view, slash);
  if (isChar(view, per, 'm')) return '/m²';
  if (isChar(view, per, 'kg')) return '/kg';
  return isChar(view, per, 'j') || isChar(view, per, 'jour') ? '/j' : '';
}
