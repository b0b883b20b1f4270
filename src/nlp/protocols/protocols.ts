import type { ProtocolCue } from '../../terminology/protocols/protocols.ts';
import { BLANK, defineExtractor, GLUED, type Hit, NUMBER, type Sink, type TextView } from '../engine/contract.ts';
import type { StatusCue } from '../treatment-status/phrases.ts';
import { statusAt } from '../treatment-status/treatment-status.ts';
import { isSequel } from '../walk/sequel.ts';
import { after, before, isChar, near } from '../walk/walk.ts';
import { CYCLES, GOVERNING_CUES, LEADING, PHRASES, type ProtocolPayload, TREATMENT_CUES, VERSIONS } from './phrases.ts';

const CUE_REACH = 6;
/** A medicine this near (in characters) makes a short name a protocol. */
const DRUG_REACH = 40;

const cueOf = (payload: ProtocolPayload): StatusCue | null => (payload.word === 'status' ? payload.cue : null);

/** Regimens: value {name, drugs (French INN), status}. Runs after the medicines. */
export const protocols = defineExtractor<ProtocolPayload>({
  name: 'protocols',
  types: ['protocol'],
  phrases: PHRASES,
  run(view, hits, sink) {
    const medicines = drugPlaces(sink);
    let free = -1;
    for (const [at, hit] of hits.all.entries()) {
      if (hit.value.word === 'status' || hit.first <= free) continue;
      const { protocol } = hit.value;
      if (!isMeant(view, hit, protocol.cue, medicines)) continue;
      const last = withVersion(view, hit.last);
      free = last;
      const status = statusAt(view, hits.all, at, last, cueOf);
      sink.add({
        begin: hit.begin,
        end: view.end[last]!,
        type: 'protocol',
        label: protocol.name,
        value: { name: protocol.name, drugs: [...protocol.drugs], ...status, ...(isSequel(view, hit.first) && { sequel: true }) },
      });
    }
  },
});

/** A name that means something else too must be led or surrounded by words of treatment, and is never half of "AC/FA". */
function isMeant(view: TextView, hit: Hit<ProtocolPayload>, cue: ProtocolCue, medicines: readonly number[]): boolean {
  // "AC 60": with its dose the name is one.
  if (cue === 'none' || (hit.last > hit.first && view.kind[hit.last] === NUMBER)) return true;
  if (isSlashed(view, hit)) return false;
  if (cue === 'led') return isCounted(view, hit) || isLed(view, hit.first) || opensItsMedicines(view, hit, medicines);
  if (isCounted(view, hit) || opensItsMedicines(view, hit, medicines)) return true;
  if (cue === 'governing') return isGoverned(view, hit.first) || followedByCycles(view, hit.last);
  return near(view, hit.first, hit.last, CUE_REACH, TREATMENT_CUES) || drugBeside(medicines, hit);
}

function isSlashed(view: TextView, hit: Hit<ProtocolPayload>): boolean {
  const next = hit.last + 1;
  if (next < view.size && isChar(view, next, '/') && view.space[next] === GLUED) return true;
  return hit.first > 0 && isChar(view, hit.first - 1, '/') && view.space[hit.first] === GLUED;
}

const COUNT_AFTER = /^[ \u00a0]?(?:\d{2,3}[ \u00a0])?:?[ \u00a0]?(?:C\d{1,2}(?![\d.,])|cycles? |cures? )/;
const COUNT_BEFORE = /(?:\bC\d{1,2}(?:[ \u00a0]?J\d{1,2})?|\b[Cc](?:ure|ycle) (?:n° ?)?\d{1,2}) (?:de |d['’])?$/;
const COUNT_WIDTH = 14;

/** The course is counted at its side: "IVA C3J1", "C1 d'EC", "EC 100 : cycle 1". */
const isCounted = (view: TextView, { begin, end }: Hit<ProtocolPayload>): boolean =>
  COUNT_AFTER.test(view.text.slice(end, end + COUNT_WIDTH)) || COUNT_BEFORE.test(view.text.slice(Math.max(0, begin - COUNT_WIDTH), begin));

/** The bracket behind the name lists its medicines: "IVA (ifosfamide, vincristine)". */
const opensItsMedicines = (view: TextView, { end }: Hit<ProtocolPayload>, medicines: readonly number[]): boolean =>
  view.text.startsWith(' (', end) && medicines.includes(end + 2);

/** A word of treatment leads the name, small words between; or the number of its cycles does ("4 AC"). */
function isGoverned(view: TextView, first: number): boolean {
  return (isCount(view, before(view, first)) && !isMeasured(view, after(view, first))) || isLed(view, first);
}

function isLed(view: TextView, first: number): boolean {
  let at = before(view, first);
  for (let n = 0; at >= 0 && n < 6; n++) {
    if (GOVERNING_CUES.has(view.norm(at))) return true;
    if (!LEADING.has(view.norm(at))) return false;
    at = before(view, at);
  }
  return false;
}

/** A number of cycles: not the end of a pressure ("TA 12/8"), of a date or of a decimal. */
const isCount = (view: TextView, at: number): boolean =>
  at >= 0 &&
  view.kind[at] === NUMBER &&
  Number.isInteger(view.number(at)) &&
  view.number(at) <= 12 &&
  (at === 0 || !(view.space[at] === GLUED && ['/', '.', ',', '-'].includes(view.norm(at - 1))));

/** What follows is a value ("FC 62", "FC : 62/min"): the name is that of a measurement. */
const isMeasured = (view: TextView, next: number): boolean =>
  next >= 0 && (view.kind[next] === NUMBER ? !VERSIONS.has(view.number(next)) : isChar(view, next, ':') || isChar(view, next, '='));

/** "AC x 4", "FC 6 cures". */
function followedByCycles(view: TextView, last: number): boolean {
  const next = after(view, last);
  const then = next < 0 ? -1 : after(view, next);
  if (then < 0) return false;
  return (
    (view.norm(next) === 'x' && view.kind[then] === NUMBER) ||
    (view.kind[next] === NUMBER && CYCLES.has(view.norm(then)) && view.norm(then) !== '%')
  );
}

/** Where anticancer medicines begin, in order: apixaban beside "AC" is no sign of a regimen. */
const drugPlaces = (sink: Sink): readonly number[] =>
  sink.found.filter((d) => d.type === 'drug' && /^L0[124]/.test(d.code ?? '')).map((d) => d.begin);

function drugBeside(begins: readonly number[], hit: Hit<ProtocolPayload>): boolean {
  let low = 0;
  let high = begins.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (begins[middle]! < hit.begin - DRUG_REACH) low = middle + 1;
    else high = middle;
  }
  return low < begins.length && begins[low]! < hit.end + DRUG_REACH;
}

/** The version of the name belongs to it: "FOLFOX-6", "FEC 100", not "FOLFOX 6 cures". */
function withVersion(view: TextView, last: number): number {
  let next = after(view, last);
  if (next >= 0 && isChar(view, next, '-') && view.space[next] === GLUED) next = after(view, next);
  if (next < 0 || view.kind[next] !== NUMBER || view.space[next]! > BLANK || !VERSIONS.has(view.number(next))) return last;
  const then = after(view, next);
  return then >= 0 && CYCLES.has(view.norm(then)) ? last : next;
}
