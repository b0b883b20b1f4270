import { defineExtractor, type Hit, NUMBER, type Sink, type TextView } from '../engine/contract.ts';
import { isHeadLine } from '../treatment-status/head-line.ts';
import type { StatusCue } from '../treatment-status/phrases.ts';
import { statusAt } from '../treatment-status/treatment-status.ts';
import { after, before, findAfter, findBefore, isChar } from '../walk/walk.ts';
import { type Dose, doseAt, doseBehind, HIGHEST_BOOST } from './dose.ts';
import {
  GIVEN_DOSE,
  INJURY,
  INTERNAL,
  NOT_A_DOSE,
  PAIN,
  PHRASES,
  PLACE,
  type RadiotherapyPayload,
  SHORT_AFTER,
  SITES,
  TOWARDS,
} from './phrases.ts';

/** A dose alone tells a treatment from here on, in Gy. */
const LEAST_ALONE = 8;
const cueOf = (payload: RadiotherapyPayload): StatusCue | null => (payload.word === 'status' ? payload.cue : null);

/** Radiation treatment: `value` {technique, brachytherapy, boost, site, dose_gy, fractions, status, reason}, keys only where the text says them. */
export const radiotherapy = defineExtractor<RadiotherapyPayload>({
  name: 'radiotherapy',
  types: ['radiotherapy'],
  phrases: PHRASES,
  run(view, hits, sink) {
    const read = new Set<number>();
    let free = -1;
    for (const [at, hit] of hits.all.entries()) {
      if (hit.value.word !== 'radiotherapy' || hit.first <= free) continue;
      free = hit.last;
      const { said } = hit.value;
      if (!isTreatment(view, hit)) continue;
      const dose = doseOf(view, hits.all, at, said.boost);
      if (said.needsDose && dose.dose === null && !shortFits(view, hit)) continue;
      for (let i = dose.first; i >= 0 && i <= dose.last; i++) read.add(i);
      const status = statusAt(view, hits.all, at, hit.last, cueOf);
      const site = said.site ?? siteBehind(view, hit.last);
      sink.add({
        begin: hit.begin,
        end: hit.end,
        type: 'radiotherapy',
        label: said.brachytherapy ? 'curiethérapie' : 'radiothérapie',
        value: {
          brachytherapy: said.brachytherapy,
          ...(said.technique !== null && { technique: said.technique }),
          ...(said.boost && { boost: true }),
          ...(site !== null && { site }),
          ...doseValue(dose),
          ...status,
        },
      });
    }
    for (const hit of hits.longest) if (hit.value.word === 'gray') addAlone(view, hit, read, sink);
  },
});

const doseValue = ({ dose, fractions }: Dose) => ({
  ...(dose !== null && { dose_gy: dose }),
  ...(fractions !== null && { fractions }),
});

/** A boost takes its own dose; the treatment looks past its boost for a dose that no boost has. */
function doseOf(view: TextView, hits: readonly Hit<RadiotherapyPayload>[], at: number, boost: boolean): Dose {
  const hit = hits[at]!;
  let stop = Number.POSITIVE_INFINITY;
  let boosted = Number.POSITIVE_INFINITY;
  for (let i = at + 1; i < hits.length && stop === Number.POSITIVE_INFINITY; i++) {
    const next = hits[i]!;
    if (next.value.word !== 'radiotherapy' || next.first <= hit.last) continue;
    if (next.value.said.boost && !boost) boosted = Math.min(boosted, next.first);
    else stop = next.first;
  }
  if (boost) return doseBehind(view, hit, stop, HIGHEST_BOOST, 0);
  const near = doseBehind(view, hit, Math.min(stop, boosted), Number.POSITIVE_INFINITY, 0);
  return near.dose !== null || boosted === Number.POSITIVE_INFINITY
    ? near
    : doseBehind(view, hit, stop, Number.POSITIVE_INFINITY, HIGHEST_BOOST);
}

function isTreatment(view: TextView, hit: Hit<RadiotherapyPayload>): boolean {
  if (findBefore(view, hit.first, 3, PLACE) >= 0 || isHeadLine(view, hit)) return false;
  const next = after(view, hit.last);
  if (next >= 0 && (INTERNAL.has(view.norm(next)) || isChar(view, next, 'page'))) return false;
  if (findAfter(view, hit.last, 3, INJURY) >= 0) return false;
  if (!view.norm(hit.first).startsWith('irradi') || hit.first !== hit.last) return true;
  return findBefore(view, hit.first, 6, PAIN) < 0 && findAfter(view, hit.last, 4, PAIN) < 0 && !(next >= 0 && TOWARDS.has(view.norm(next)));
}

const SHORT_BEFORE: ReadonlySet<string> = new Set([
  'de',
  'par',
  'la',
  'une',
  'et',
  '+',
  'en',
  '-',
  '/',
  'apres',
  'avant',
  'sous',
  'post',
  'puis',
  ':',
]);
/** "traitement par RT", "RT-CT", "chimio et RT", "RT (sein)": the two letters are the treatment. */
function shortFits(view: TextView, hit: Hit<RadiotherapyPayload>): boolean {
  const previous = before(view, hit.first);
  const next = after(view, hit.last);
  if (isChar(view, next, '-')) return false;
  return (previous >= 0 && SHORT_BEFORE.has(view.norm(previous))) || (next >= 0 && SHORT_AFTER.has(view.norm(next)));
}

const SITE_REACH = 5;
function siteBehind(view: TextView, last: number): string | null {
  for (let i = after(view, last), n = 0; i >= 0 && n < SITE_REACH; i = after(view, i), n++) {
    if (view.kind[i] === NUMBER || isChar(view, i, ',') || isChar(view, i, ';')) return null;
    const word = view.norm(i);
    if (Object.hasOwn(SITES, word)) return SITES[word]!;
  }
  return null;
}

/** "(sein gauche) : 66 Gy en 33 fractions" where the treatment stands too far: the dose tells it. */
function addAlone(view: TextView, hit: Hit<RadiotherapyPayload>, read: Set<number>, sink: Sink): void {
  const number = before(view, hit.first);
  if (number < 0 || view.kind[number] !== NUMBER || read.has(number) || findBefore(view, number, 4, NOT_A_DOSE) >= 0) return;
  const dose = doseAt(view, number);
  if (dose?.dose == null || dose.dose < LEAST_ALONE || (dose.fractions === null && findBefore(view, number, 8, GIVEN_DOSE) < 0)) return;
  for (let i = dose.first; i <= dose.last; i++) read.add(i);
  sink.add({
    begin: view.begin[dose.first]!,
    end: view.end[dose.last]!,
    type: 'radiotherapy',
    label: 'radiothérapie',
    value: { brachytherapy: false, ...doseValue(dose) },
  });
}
