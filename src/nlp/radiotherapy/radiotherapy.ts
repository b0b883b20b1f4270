import { defineExtractor, type Hit, NUMBER, type TextView, WORD } from '../engine/contract.ts';
import type { StatusCue } from '../treatment-status/phrases.ts';
import { statusAt } from '../treatment-status/treatment-status.ts';
import { after, before, findBefore, isChar } from '../walk/walk.ts';
import { FRACTIONS, PAIN, PHRASES, PLACE, type RadiotherapyPayload } from './phrases.ts';

const DOSE_REACH = 26;
const HIGHEST_DOSE = 120;
const cueOf = (payload: RadiotherapyPayload): StatusCue | null => (payload.word === 'status' ? payload.cue : null);

/** Radiation treatment: `value` {technique, brachytherapy, boost, site, dose_gy, fractions, status}, keys only where the text says them. */
export const radiotherapy = defineExtractor<RadiotherapyPayload>({
  name: 'radiotherapy',
  types: ['radiotherapy'],
  phrases: PHRASES,
  run(view, hits, sink) {
    let free = -1;
    for (const [at, hit] of hits.all.entries()) {
      if (hit.value.word !== 'radiotherapy' || hit.first <= free) continue;
      free = hit.last;
      const { said } = hit.value;
      if (!isTreatment(view, hit)) continue;
      const dose = doseAround(view, hit, nextTreatment(hits.all, at));
      if (said.needsDose && dose.dose === null && !shortFits(view, hit)) continue;
      const status = statusAt(view, hits.all, at, hit.last, cueOf);
      sink.add({
        begin: hit.begin,
        end: hit.end,
        type: 'radiotherapy',
        label: said.brachytherapy ? 'curiethérapie' : 'radiothérapie',
        value: {
          brachytherapy: said.brachytherapy,
          ...(said.technique !== null && { technique: said.technique }),
          ...(said.boost && { boost: true }),
          ...(said.site !== null && { site: said.site }),
          ...(dose.dose !== null && { dose_gy: dose.dose }),
          ...(dose.fractions !== null && { fractions: dose.fractions }),
          ...(status !== null && { status }),
        },
      });
    }
  },
});

function nextTreatment(hits: readonly Hit<RadiotherapyPayload>[], at: number): number {
  const here = hits[at]!;
  for (let i = at + 1; i < hits.length; i++)
    if (hits[i]!.value.word === 'radiotherapy' && hits[i]!.first > here.last) return hits[i]!.first;
  return Number.POSITIVE_INFINITY;
}

function isTreatment(view: TextView, hit: Hit<RadiotherapyPayload>): boolean {
  if (findBefore(view, hit.first, 3, PLACE) >= 0) return false;
  return !(view.norm(hit.first).startsWith('irradi') && hit.first === hit.last && findBefore(view, hit.first, 6, PAIN) >= 0);
}

const SHORT_BEFORE: ReadonlySet<string> = new Set(['de', 'par', 'la', 'une', 'et', '+', 'en', '-', '/']);
/** "traitement par RT", "RT-CT", "chimio et RT": the two letters are the treatment. */
function shortFits(view: TextView, hit: Hit<RadiotherapyPayload>): boolean {
  const previous = before(view, hit.first);
  return previous >= 0 && SHORT_BEFORE.has(view.norm(previous)) && !isChar(view, after(view, hit.last), '-');
}

/** "50 Gy en 25 fractions", "60 grays", "25 x 2 Gy" in the same sentence, before the next treatment. */
function doseAround(
  view: TextView,
  hit: Hit<RadiotherapyPayload>,
  stop: number,
): { readonly dose: number | null; readonly fractions: number | null } {
  let dose: number | null = null;
  let fractions: number | null = null;
  for (let i = after(view, hit.last), n = 0; i >= 0 && i < stop && n < DOSE_REACH; i = after(view, i), n++) {
    if (view.kind[i] !== NUMBER) continue;
    const next = after(view, i);
    if (next < 0 || view.kind[next] !== WORD) continue;
    const unit = view.norm(next);
    if ((unit === 'gy' || unit === 'gray' || unit === 'grays') && dose === null) dose = doseAt(view, i, next);
    else if (unit === 'cgy' && dose === null) dose = view.number(i) / 100;
    else if (FRACTIONS.has(unit) && fractions === null && view.number(i) <= 60) fractions = view.number(i);
  }
  return { dose, fractions };
}

/** The total: "25 x 2 Gy" is 50; a dose per fraction ("2 Gy par fraction") is none. */
function doseAt(view: TextView, number: number, unit: number): number | null {
  const value = view.number(number);
  const sign = before(view, number);
  const count = sign >= 0 && (isChar(view, sign, 'x') || isChar(view, sign, '×')) ? before(view, sign) : -1;
  if (count >= 0 && view.kind[count] === NUMBER) return value * view.number(count);
  const next = after(view, unit);
  const per = next >= 0 && (isChar(view, next, '/') || view.norm(next) === 'par');
  if (per || value > HIGHEST_DOSE || value <= 0) return null;
  return value;
}
