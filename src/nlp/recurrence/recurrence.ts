import { defineExtractor, type Hit, type MentionDraft, type TextView } from '../engine/contract.ts';
import { after, before, findAfter, findBefore, isChar } from '../walk/walk.ts';
import { BOWEL, type CourseWord, NOT_CANCER, NOT_ITSELF, OTHER_PROGRESSION, PHRASES, SHOWS, SPOKEN_OF } from './phrases.ts';

const REACH = 14;
const LINKS: ReadonlySet<string> = new Set(
  ': , . et de la du des d au aux niveau une un les le l lesions lesion metastases metastase tumorale maladie isolee multiple multiples ainsi que avec ( ou a la sous forme ganglions adenopathies nodule nodules masse masses bilaterale bilaterales droite gauche plan - importante diffuse unique sur dans cote biopsiee prouvee predominante'.split(
    ' ',
  ),
);

/** Relapse, progression (`value` {kind, sites}: local, regional, locoregional, metastatic, biochemical or unknown; CIM-10 codes joined by their list) and transformation (`code`: ICD-O morphology). */
export const recurrence = defineExtractor<CourseWord>({
  name: 'recurrence',
  types: ['recurrence', 'progression', 'transformation'],
  phrases: PHRASES,
  run(view, hits, sink) {
    const { longest } = hits;
    for (const [at, hit] of longest.entries()) {
      const word = hit.value;
      if (word.word === 'where' || !accepted(view, hit)) continue;
      if (word.word === 'transformation') {
        sink.add({
          begin: hit.begin,
          end: hit.end,
          type: 'transformation',
          label: 'transformation',
          system: word.into === null ? null : 'ICD-O-3',
          code: word.into,
          value: null,
        });
        continue;
      }
      const { kind, sites, end } = whereOf(view, longest, at);
      if (hit.first === hit.last && SHORT.has(view.norm(hit.first)) && kind === 'unknown' && !isUnderTreatment(view, hit.last)) continue;
      if ((!NAMES_PLACE.has(kind) || sites.every((site) => site === SKIN)) && isOfAnyLesion(view, hit)) continue;
      const draft: MentionDraft = { begin: hit.begin, end, type: word.word, label: labelOf(word.word, kind), value: { kind, sites } };
      const hypothetical = isSpokenOf(view, hit) ? true : word.word === 'recurrence' && isSeen(view, hit) ? false : null;
      sink.add(hypothetical === null ? draft : { ...draft, context: { hypothetical } });
    }
  },
});

/** "prog hépatique", "prog sous Herceptin", "réc. locale"; alone they are a programme, a receptor as well. Folded. */
const SHORT: ReadonlySet<string> = new Set(['prog', 'rec']);
const isUnderTreatment = (view: TextView, last: number): boolean => isChar(view, after(view, last), 'sous');

const SKIN = 'C79.2';
const BARE_FINDINGS: ReadonlySet<string> = new Set(
  'lesion lesions nodule nodules adenopathie adenopathies adenomegalie adenomegalies ganglion ganglions masse masses foyer foyers implant implants'.split(
    ' ',
  ),
);
/** "apparition de lésions osseuses" is a progression, "apparition d'une lésion" or "de lésions cutanées prurigineuses" may be anything. */
const isOfAnyLesion = (view: TextView, { first, last }: Hit<CourseWord>): boolean =>
  view.norm(first) === 'apparition' && BARE_FINDINGS.has(view.norm(last));
const NAMES_PLACE: ReadonlySet<string> = new Set(['metastatic', 'regional', 'local and metastatic', 'locoregional']);

const KIND_LABELS: Readonly<Record<string, string>> = Object.freeze({
  local: 'locale',
  regional: 'régionale',
  locoregional: 'locorégionale',
  metastatic: 'métastatique',
  'local and metastatic': 'locale et métastatique',
  biochemical: 'biologique',
});
/** What a user reads: "récidive locale". */
const labelOf = (type: string, kind: string): string =>
  [type === 'recurrence' ? 'récidive' : type, KIND_LABELS[kind] ?? ''].join(' ').trim();

const isSpokenOf = (view: TextView, hit: Hit<CourseWord>): boolean => findBefore(view, hit.first, 4, SPOKEN_OF) >= 0;

const EVOKES: ReadonlySet<string> = new Set(['evoquant', 'evocateur', 'evocatrice', 'evocateurs', 'evocatrices']);
const SHOWN: ReadonlySet<string> = new Set(
  'montre montrait montrant revele revelait revelant objective retrouve mis met visualise identifie'.split(' '),
);
const SHOWN_REACH = 20;
/** "L'IRM a montré une masse évoquant une récidive": what imaging shows to look like one is told as one. */
function isSeen(view: TextView, { first }: Hit<CourseWord>): boolean {
  const evokes = findBefore(view, first, 2, EVOKES);
  return evokes >= 0 && findBefore(view, evokes, SHOWN_REACH, SHOWN) >= 0;
}

function accepted(view: TextView, hit: Hit<CourseWord>): boolean {
  if (hit.value.word === 'transformation') return true;
  if (findAfter(view, hit.last, 3, NOT_CANCER) >= 0 || findBefore(view, hit.first, 3, NOT_CANCER) >= 0) return false;
  if (hit.value.word !== 'progression') return true;
  if (findBefore(view, hit.first, 2, BOWEL) >= 0) return false;
  const previous = before(view, hit.first);
  const joined = isChar(view, previous, '-') ? before(view, previous) : previous;
  if (joined >= 0 && NOT_ITSELF.has(view.norm(joined))) return false;
  if (!shows(view, hit)) return false;
  const beforePrevious = previous < 0 ? -1 : before(view, previous);
  // "survie sans progression" is the name of a measure.
  if (previous >= 0 && view.norm(previous) === 'sans' && beforePrevious >= 0 && view.norm(beforePrevious) === 'survie') return false;
  return findAfter(view, hit.last, 2, OTHER_PROGRESSION) < 0;
}

/** "le scanner montre une évolution de la maladie", not "l'évolution de la maladie est lente"; "lésion en évolution", not "travail en évolution". */
function shows(view: TextView, hit: Hit<CourseWord>): boolean {
  const word = view.norm(hit.first);
  const last = view.norm(hit.last);
  if (word === 'evolution' && (last === 'maladie' || last === 'cancer')) return findBefore(view, hit.first, 4, SHOWS) >= 0;
  return !(word === 'en' && last === 'evolution') || findBefore(view, hit.first, 3, GROWING) >= 0;
}
const GROWING: ReadonlySet<string> = new Set(
  'maladie lesion lesions metastases metastase tumeur cancer nodules adenopathies carcinome masse localisations'.split(' '),
);

/** The places that follow at once ("hépatique et osseuse", "au niveau du foie"), or the adjective before. */
function whereOf(
  view: TextView,
  hits: readonly Hit<CourseWord>[],
  at: number,
): { readonly kind: string; readonly sites: string[]; readonly end: number } {
  const hit = hits[at]!;
  const kinds = new Set<string>();
  const sites = new Set<string>();
  let { end, last } = hit;
  for (let n = at + 1; n < hits.length; n++) {
    const next = hits[n]!;
    if (next.value.word !== 'where' || !linked(view, last, next.first) || next.first - hit.last > REACH) break;
    kinds.add(next.value.where);
    if (next.value.site !== null) sites.add(next.value.site);
    last = next.last;
    end = next.end;
  }
  const previous = hits[at - 1];
  if (kinds.size === 0 && previous?.value.word === 'where' && before(view, hit.first) === previous.last) {
    kinds.add(previous.value.where);
    if (previous.value.site !== null) sites.add(previous.value.site);
  }
  return { kind: summary(kinds), sites: [...sites], end };
}

function linked(view: TextView, last: number, first: number): boolean {
  for (let i = after(view, last); i >= 0 && i < first; i = after(view, i)) if (!LINKS.has(view.norm(i))) return false;
  return view.sentenceOf[last] === view.sentenceOf[first];
}

function summary(kinds: ReadonlySet<string>): string {
  if (kinds.has('metastatic')) return kinds.has('local') || kinds.has('locoregional') ? 'local and metastatic' : 'metastatic';
  if (kinds.has('locoregional') || (kinds.has('local') && kinds.has('regional'))) return 'locoregional';
  return kinds.has('local') ? 'local' : kinds.has('regional') ? 'regional' : kinds.has('biochemical') ? 'biochemical' : 'unknown';
}
