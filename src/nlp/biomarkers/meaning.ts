import type { Biomarker } from '../../terminology/biomarkers/biomarkers.ts';
import { NUMBER, type TextView } from '../engine/contract.ts';
import { after, before, findBefore } from '../walk/walk.ts';
import type { HitMap } from './hit-map.ts';
import type { Read } from './read.ts';
import { type Result, resultAt } from './result.ts';
import { ALLRED_THRESHOLD, GENOMIC_INSTABILITY_THRESHOLD, her2Score, normalValue, percentValue } from './values.ts';

/** What a result means for a marker written as `name`; undefined where it means nothing, null where no other can follow. */
export function meaningOf(view: TextView, result: Result, marker: Biomarker, map: HitMap, name: string): Read | null | undefined {
  const { family } = marker;
  const read = (value: string | number | null, unit: string | null = null): Read | undefined =>
    value === null ? undefined : { value, unit, first: result.first, last: result.last, result };
  switch (result.kind) {
    case 'finding':
      // A stain is no blood level: "ACE positif" ends the search for a number, "ACE élevé" does not.
      if (family === 'serum')
        return result.finding === 'positive' && (RAISED.has(view.norm(result.first)) || leadsToLevel(view, result)) ? undefined : null;
      if (family === 'pdl1' && result.finding === 'positive') return shareAfter(view, result) ?? read('positive');
      return read(normalValue(family, result.finding));
    case 'percent':
      return read(percentValue(family, result.low, result.high, result.below));
    case 'score':
      if (family === 'serum') return null;
      if (family === 'her2') {
        const value = result.score === 10 ? 'positive' : her2Score(result.score);
        return read(value === '2+' ? (hybridisation(view, result.last, map) ?? value) : value);
      }
      return read(normalValue(family, result.score === 0 ? 'negative' : 'positive'));
    case 'allred':
      return family === 'receptor' || family === 'hormone' ? read(result.score >= ALLRED_THRESHOLD ? 'positive' : 'negative') : undefined;
    case 'number':
      if (name === 'ACE' && result.unit !== null && ENZYME_UNIT.test(result.unit)) return null;
      if (family === 'receptor' || family === 'hormone') return result.unit === null && result.number === 0 ? read('negative') : undefined;
      if (family === 'pdl1') return isCombined(view, result.first) ? read(`CPS ${result.number}`) : undefined;
      return read(plainNumber(marker, result), family === 'serum' ? (result.unit ?? marker.unit) : null);
  }
}
/** "CPS 10": the combined positive score is no share of cells. */
const isCombined = (view: TextView, token: number): boolean => findBefore(view, token, 3, COMBINED) >= 0;
const COMBINED: ReadonlySet<string> = new Set(['cps']);
/** In units of activity "ACE" is the angiotensin-converting enzyme; the antigen is measured by mass. */
const ENZYME_UNIT = /^UI?\/m?L$/i;

/** "revenu positif à 1437 UI/L": the level follows. */
function leadsToLevel(view: TextView, result: Result): boolean {
  const to = view.norm(result.last) === 'a' ? result.last : after(view, result.last);
  const number = to >= 0 && view.norm(to) === 'a' ? after(view, to) : -1;
  return number >= 0 && view.kind[number] === NUMBER;
}

/** "exprimé par 60 % des cellules": the share says more than the word. */
function shareAfter(view: TextView, result: Result): Read | null {
  const by = after(view, result.last);
  if (by < 0 || !BY.has(view.norm(by))) return null;
  const share = resultAt(view, after(view, by), false, by);
  if (share?.kind !== 'percent') return null;
  return {
    value: percentValue('pdl1', share.low, share.high, share.below) ?? 'positive',
    unit: null,
    first: result.first,
    last: share.last,
    result: share,
  };
}
const BY: ReadonlySet<string> = new Set(['par', 'dans', 'a', 'chez', 'sur']);
const RAISED: ReadonlySet<string> = new Set(['eleve', 'elevee', 'eleves', 'elevees', 'retrouve', 'detectable']);

function plainNumber(marker: Biomarker, result: Result & { readonly kind: 'number' }): string | number | null {
  switch (marker.family) {
    case 'serum':
    case 'number':
      return result.number;
    case 'percent':
      return result.unit === null && result.number > 0 && result.number <= 100 ? `${result.below ? '<' : ''}${result.number}%` : null;
    case 'hrd':
      return result.unit === null && result.number <= 100
        ? result.number >= GENOMIC_INSTABILITY_THRESHOLD
          ? 'positive'
          : 'negative'
        : null;
    case 'her2':
      return result.unit === null && Number.isInteger(result.number) ? her2Score(result.number) : null;
    default:
      return null;
  }
}

/** "Qui ne détecte pas d'amplification": the verb is denied, what it governs decides. */
const NE: ReadonlySet<string> = new Set(['ne', 'n']);
/** How far behind the score its hybridisation may be told, in tokens. */
const HYBRIDISED_WITHIN = 22;
/** "HER2 2+, FISH négative": in situ hybridisation decides. */
function hybridisation(view: TextView, from: number, map: HitMap): string | null {
  let seen = false;
  for (let i = after(view, from), n = 0; i >= 0 && n < HYBRIDISED_WITHIN; i = after(view, i), n++) {
    const hit = map.startingAt(i);
    if (hit === undefined) continue;
    if (hit.value.word === 'assay') seen = true;
    else if (hit.value.word === 'finding' && hit.value.side !== 'before' && !NE.has(view.norm(before(view, i)))) {
      const value = normalValue('her2', hit.value.finding);
      if (seen || hit.value.finding === 'amplified') return value;
    } else if (hit.value.word === 'marker' && hit.value.marker.code !== 'HER2') return null;
  }
  return null;
}
