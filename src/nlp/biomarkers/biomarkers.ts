import { BIOMARKER_LABELS, type Biomarker, type Family, MEMBERS } from '../../terminology/biomarkers/biomarkers.ts';
import { defineExtractor, GLUED, type Hit, NUMBER, type Sink, type TextView } from '../engine/contract.ts';
import { after, before, findBefore } from '../walk/walk.ts';
import { statedAlteration } from './altered.ts';
import { deniedMarker, isAnswered, isTarget, notDone } from './around.ts';
import { NEGATED, scanBackward } from './backward.ts';
import { bareExon } from './bare-exon.ts';
import { scanForward } from './forward.ts';
import { HitMap } from './hit-map.ts';
import { meaningOf } from './meaning.ts';
import { percentBefore } from './percent-before.ts';
import { type MarkerPayload, PHRASES } from './phrases.ts';
import type { Read } from './read.ts';
import type { Result } from './result.ts';
import { normalValue } from './values.ts';
import { variantBefore } from './variant-before.ts';
import { variantNear } from './variants.ts';

const MOST_SHARED = 6;

/**
 * Tumour markers with their result: `code` is the key of the history (ER, HER2, KRAS, PSA …), `value` its normal form ("positive", "mutated",
 * "30%", a number with `unit`). The share of cells of a receptor is a measurement with the same code. Markers without a result are left out.
 */
export const biomarkers = defineExtractor<MarkerPayload>({
  name: 'biomarkers',
  types: ['biomarker', 'measurement'],
  phrases: PHRASES,
  run(view, hits, sink) {
    // "WT1" is a stain, not "wild type".
    const longest = hits.longest.filter((hit) => !(view.raw(hit.first) === 'WT' && hit.last === hit.first && isNumbered(view, hit.last)));
    if (!longest.some((hit) => hit.value.word !== 'finding')) return;
    const map = new HitMap(longest);
    const known = new Map<Hit<MarkerPayload>, Read | null>();
    /** Markers with a result, by sentence: a variant beside its gene is not told twice. */
    const given = new Set<string>();
    let marked = -1;
    for (const hit of longest) {
      const { value } = hit;
      if (value.word === 'marker') marked = view.sentenceOf[hit.first]!;
      if (value.word === 'assay' && marked !== view.sentenceOf[hit.first]) addAssay(view, sink, hit, map);
      if (value.word === 'triple')
        for (const code of ['ER', 'PR', 'HER2'])
          addMarker(view, sink, code, hit, { value: 'negative', unit: null, first: hit.first, last: hit.last, result: null });
      else if (value.word === 'direct')
        addMarker(view, sink, value.code, hit, { value: value.value, unit: null, first: hit.first, last: hit.last, result: null });
      else if (value.word === 'marker') {
        const read = readMarker(view, hit, value.marker, map, known);
        known.set(hit, read);
        if (read === null) continue;
        for (const code of MEMBERS[value.marker.code] ?? [value.marker.code]) {
          given.add(`${code} ${view.sentenceOf[hit.first]}`);
          addMarker(view, sink, code, hit, read);
        }
        // Loss of a mismatch repair protein is the immunohistochemical name of instability (dMMR).
        if (value.marker.family === 'mmr' && read.value === 'lost') addMarker(view, sink, 'MSI', hit, { ...read, value: 'MSI-H' });
      }
    }
    for (const hit of longest) {
      const { value } = hit;
      if (value.word !== 'alteration' || given.has(`${value.code} ${view.sentenceOf[hit.first]}`)) continue;
      const said = statedAlteration(view, hit, value, map);
      if (said !== null)
        addMarker(view, sink, value.code, hit, { value: said, unit: null, first: hit.first, last: hit.last, result: null });
    }
  },
});

const isNumbered = (view: TextView, token: number): boolean => {
  const next = after(view, token);
  return next >= 0 && view.kind[next] === NUMBER && view.space[next] === GLUED;
};

/** "FISH négative" in a sentence that names no marker: the result of the assay itself. */
function addAssay(view: TextView, sink: Sink, hit: Hit<MarkerPayload>, map: HitMap): void {
  const { read } = scanForward(view, hit, map, false, (result) => (result.kind === 'finding' ? result : undefined));
  const value = read?.kind === 'finding' ? normalValue('positive', read.finding) : null;
  if (read === null || value === null) return;
  sink.add({
    begin: hit.begin,
    end: view.end[read.last]!,
    type: 'biomarker',
    code: 'FISH',
    label: 'hybridation in situ',
    value,
    context: { negated: false },
  });
}

function readMarker(
  view: TextView,
  hit: Hit<MarkerPayload>,
  marker: Biomarker,
  map: HitMap,
  known: ReadonlyMap<Hit<MarkerPayload>, Read | null>,
): Read | null {
  if (isTarget(view, hit) || notDone(view, hit)) return null;
  const leading = percentBefore(view, hit, marker) ?? ledByPolarity(view, hit, marker, map) ?? forwardResult(view, hit, marker, map);
  if (leading !== null) return deniedMarker(view, hit) ? denied(leading, marker) : leading;
  if (marker.family === 'serum' || marker.family === 'number') return null;
  const likewise = likewiseResult(view, hit, marker, known) ?? relativeResult(view, hit, marker, map);
  if (likewise !== null) return likewise;
  const back = scanBackward(view, hit, map, (other) => (known.get(other)?.last ?? -1) > other.last);
  const value = back === null ? null : normalValue(marker.family, back.finding);
  if (back !== null) return value === null ? null : { value, unit: null, first: hit.first, last: hit.last, result: null };
  if (EXONIC.has(marker.family)) return bareExon(view, hit) ?? variantBefore(view, hit);
  if (marker.family === 'brca') return variantBefore(view, hit);
  if (marker.family === 'receptor' || marker.family === 'hormone') return absentReceptor(view, hit);
  return marker.code === 'MSI' ? bareInstability(view, hit) : null;
}

const bare = (value: string | null, { first, last }: Hit<MarkerPayload>): Read | null =>
  value === null ? null : { value, unit: null, first, last, result: null };

/** "Positif pour les récepteurs d'œstrogènes et HER2 négatif": the words right before say it, where what follows is of the next marker. */
function ledByPolarity(view: TextView, hit: Hit<MarkerPayload>, marker: Biomarker, map: HitMap): Read | null {
  let i = before(view, hit.first);
  if (i >= 0 && ARTICLES.has(view.norm(i))) i = before(view, i);
  const found = i < 0 ? undefined : map.endingAt(i);
  if (found?.value.word !== 'finding' || found.value.side !== 'before' || view.norm(found.last) !== 'pour') return null;
  const { next } = scanForward(view, hit, map, false, () => null);
  return next === null ? null : bare(normalValue(marker.family, found.value.finding), hit);
}
const ARTICLES: ReadonlySet<string> = new Set(['le', 'la', 'les', 'l']);

/** "L'EGFR s'est révélé négatif, de même que la translocation ALK": as the marker before it. */
function likewiseResult(
  view: TextView,
  hit: Hit<MarkerPayload>,
  marker: Biomarker,
  known: ReadonlyMap<Hit<MarkerPayload>, Read | null>,
): Read | null {
  const que = findBefore(view, hit.first, 5, LIKEWISE);
  const meme = que < 0 ? -1 : before(view, que);
  if (meme < 0 || !(view.norm(meme) === 'meme' || view.norm(meme) === 'tout')) return null;
  let previous: Read | null = null;
  for (const [other, read] of known) if (other.last < meme && view.sentenceOf[other.first] === view.sentenceOf[hit.first]) previous = read;
  return previous?.result?.kind === 'finding' ? bare(normalValue(marker.family, previous.result.finding), hit) : null;
}
const LIKEWISE: ReadonlySet<string> = new Set(['que', 'comme']);

/** How far behind a marker a relative clause may tell its result, and how long the clause may be, in tokens. */
const RELATIVE_REACH = 16;
const RELATIVE_LENGTH = 6;
/** "Détermination du gène KRAS sur l'échantillon opératoire, qui s'est avéré muté". */
function relativeResult(view: TextView, hit: Hit<MarkerPayload>, marker: Biomarker, map: HitMap): Read | null {
  let clause = -1;
  for (let i = after(view, hit.last), n = 0; i >= 0 && n < RELATIVE_REACH; i = after(view, i), n++) {
    const word = view.norm(i);
    const other = map.startingAt(i);
    if (other?.value.word === 'marker' || word === ';') return null;
    if (word === 'qui') clause = n;
    if (clause < 0 || n - clause > RELATIVE_LENGTH) continue;
    if (other?.value.word === 'finding' && other.value.side !== 'before')
      return TURNED_OUT.has(view.norm(before(view, i))) ? bare(normalValue(marker.family, other.value.finding), hit) : null;
  }
  return null;
}
const TURNED_OUT: ReadonlySet<string> = new Set(
  'avere averee averes averees revele revelee reveles revelees revenu revenue revenus revenues est etait etaient sont'.split(' '),
);

/** "Absence de récepteurs aux œstrogènes": the receptor is negative; "en l'absence de" leads to a condition. */
function absentReceptor(view: TextView, hit: Hit<MarkerPayload>): Read | null {
  const of = before(view, hit.first);
  const noun = of >= 0 && OF.has(view.norm(of)) ? before(view, of) : -1;
  if (noun < 0 || view.norm(noun) !== 'absence') return null;
  const lead = before(view, noun);
  if (lead >= 0 && view.norm(lead) === 'l') return null;
  return { value: 'negative', unit: null, first: hit.first, last: hit.last, result: null };
}
const OF: ReadonlySet<string> = new Set(['de', 'des', 'd']);

/** The opposite of a result under a denial; a number or a stated negative stays. */
function denied(read: Read, marker: Biomarker): Read {
  const opposite = read.result?.kind === 'finding' ? NEGATED[read.result.finding] : undefined;
  const value = opposite === undefined ? null : normalValue(marker.family, opposite);
  return value === null ? read : { ...read, value };
}

/** Families of genes whose mutation may be said by its exon alone. */
const EXONIC: ReadonlySet<Family> = new Set(['mutation', 'gene', 'kit']);

/** Families whose result may be a plain number. */
const NUMERIC: ReadonlySet<Family> = new Set(['serum', 'number', 'percent', 'her2', 'hrd', 'pdl1', 'receptor', 'hormone']);

/** Follows "RE, RP et HER2 négatifs" to the result at its end. */
function forwardResult(view: TextView, hit: Hit<MarkerPayload>, marker: Biomarker, map: HitMap): Read | null {
  const numeric = NUMERIC.has(marker.family);
  let at = hit;
  let plural = false;
  for (let n = 0; n < MOST_SHARED; n++) {
    const { read, next, joined } = scanForward(view, at, map, numeric && n === 0, (result) =>
      n > 0 && (!shareable(result, marker) || (plural && !view.norm(result.last).endsWith('s')))
        ? null
        : meaningOf(view, result, marker, map, view.raw(hit.first)),
    );
    if (read !== null) return read;
    plural ||= joined === true;
    if (next === null || next.value.word !== 'marker' || isNumeric(marker) || isNumeric(next.value.marker)) return null;
    at = next;
  }
  return null;
}
const isNumeric = (marker: Biomarker): boolean => marker.family === 'serum' || marker.family === 'percent' || marker.family === 'number';
const shareable = (result: Result, marker: Biomarker): boolean =>
  result.kind === 'finding' ||
  ((marker.family === 'receptor' || marker.family === 'hormone') && (result.kind === 'percent' || result.kind === 'score'));

/** "avec instabilité des microsatellites": the words themselves are the result, unless they are only looked for. */
function bareInstability(view: TextView, hit: Hit<MarkerPayload>): Read | null {
  const word = view.norm(hit.first);
  const raw = view.raw(hit.first);
  if (!word.startsWith('instab') && !word.startsWith('microsat') && raw !== 'MSI') return null;
  return { value: 'MSI-H', unit: null, first: hit.first, last: hit.last, result: null };
}

function addMarker(view: TextView, sink: Sink, code: string, hit: Hit<MarkerPayload>, read: Read): void {
  const first = Math.min(hit.first, read.first);
  const last = Math.max(hit.last, read.last);
  const name = BIOMARKER_LABELS.get(code) ?? code;
  const variant = read.value === 'mutated' ? variantNear(view, hit.first, hit.last) : null;
  const label = variant === null ? name : `${name} ${variant}`;
  sink.add({
    begin: view.begin[first]!,
    end: view.end[last]!,
    type: 'biomarker',
    code,
    label,
    value: read.value,
    unit: read.unit,
    context: { negated: false, ...(read.result !== null && isAnswered(view, hit) && { hypothetical: false }) },
  });
  const { result } = read;
  if (result?.kind === 'percent' && typeof read.value === 'string' && !read.value.endsWith('%')) {
    sink.add({
      begin: view.begin[result.first]!,
      end: view.end[result.last]!,
      type: 'measurement',
      code,
      label: `${name}, cellules marquées`,
      value: result.low,
      unit: '%',
      context: { negated: false },
    });
  }
}
