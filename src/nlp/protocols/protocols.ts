import { BLANK, defineExtractor, GLUED, type Hit, NUMBER, type Sink, type TextView } from '../engine/contract.ts';
import type { StatusCue } from '../treatment-status/phrases.ts';
import { statusAt } from '../treatment-status/treatment-status.ts';
import { after, isChar, near } from '../walk/walk.ts';
import { CYCLES, PHRASES, type ProtocolPayload, TREATMENT_CUES, VERSIONS } from './phrases.ts';

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
      if (protocol.needsCue && !near(view, hit.first, hit.last, CUE_REACH, TREATMENT_CUES) && !drugBeside(medicines, hit)) continue;
      const last = withVersion(view, hit.last);
      free = last;
      const status = statusAt(view, hits.all, at, last, cueOf);
      sink.add({
        begin: hit.begin,
        end: view.end[last]!,
        type: 'protocol',
        label: protocol.name,
        value: { name: protocol.name, drugs: [...protocol.drugs], ...(status !== null && { status }) },
      });
    }
  },
});

/** Where medicines begin, in order. */
const drugPlaces = (sink: Sink): readonly number[] => sink.found.filter((d) => d.type === 'drug').map((d) => d.begin);

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
