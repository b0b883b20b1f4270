import { compatibleDates, type Disagreement, daysBetween, type Evidence, type Tumour } from '../../model/index.ts';
import { histologyGroup, isUnspecific, sameHistology, siteGroup } from '../iacr/groups.ts';
import type { Candidate } from '../tumours/candidate.ts';
import { type Distance, type Field, QUESTION_OF, type Statement, voicesOf } from './statements.ts';

/** Dates of a diagnosis this close are the same one seen by two sources; within a year it is a doubt, beyond another thing. */
const SAME_DAYS = 62;
const DOUBT_DAYS = 366;

const DISTANCES: Readonly<Record<Field, (kept: string, other: string) => Distance>> = Object.freeze({
  topography(kept, other) {
    if (siteGroup(kept) !== siteGroup(other)) return 'other';
    return kept === other || /\.[89]$/.test(other) ? 'same' : 'doubt';
  },
  morphology(kept, other) {
    if (kept.slice(0, 4) === other.slice(0, 4) || isUnspecific(histologyGroup(other))) return 'same';
    return sameHistology(kept, other) ? 'doubt' : 'other';
  },
  laterality: (kept, other) => (kept === other ? 'same' : kept === 'bilateral' || other === 'bilateral' ? 'doubt' : 'other'),
  diagnosed(kept, other) {
    if (compatibleDates(kept, other)) return 'same';
    const days = Math.abs(daysBetween(kept, other));
    return days <= SAME_DAYS ? 'same' : days <= DOUBT_DAYS ? 'doubt' : 'other';
  },
});
const FIELDS: readonly Field[] = ['topography', 'morphology', 'laterality', 'diagnosed'];

/**
 * Who says something else than what a tumour keeps: every loser with its source. It is a conflict where the other value is another thing and comes
 * from a source of at least nearly the same trust, or from as many documents.
 */
export function disagreementsOf(tumour: Tumour, candidates: readonly Candidate[]): Disagreement[] {
  return FIELDS.flatMap((field) => {
    const kept = tumour[field];
    if (kept === null) return [];
    const statements = statementsOf(field, candidates);
    if ([...new Set(statements.map((s) => s.value))].every((value) => DISTANCES[field](kept, value) === 'same')) return [];
    const voices = voicesOf(statements, QUESTION_OF[field]);
    const far = voices.map((voice) => ({ voice, distance: DISTANCES[field](kept, voice.value) }));
    const losers = far.filter(({ distance }) => distance !== 'same');
    const agreeing = far.filter(({ distance }) => distance === 'same').map(({ voice }) => voice);
    const rank = Math.min(...agreeing.map((v) => v.rank), Number.MAX_SAFE_INTEGER);
    const origins = agreeing.reduce((sum, v) => sum + v.origins, 0);
    const conflict = losers.some(({ voice, distance }) => distance === 'other' && (voice.rank <= rank + 1 || voice.origins >= origins));
    return [
      {
        tumour: tumour.n,
        field,
        kept,
        others: losers.map(({ voice: { value, source, evidence } }) => ({ value, source, evidence: [...evidence] })),
        conflict,
        rule: `conflict/${field}@1`,
      },
    ];
  });
}

function statementsOf(field: Field, candidates: readonly Candidate[]): Statement[] {
  return candidates.flatMap(({ source, evidence, topography, implied, morphology, laterality, date }): Statement[] => {
    const value =
      field === 'topography'
        ? implied
          ? null
          : topography
        : field === 'morphology'
          ? morphology
          : field === 'laterality'
            ? laterality
            : date;
    return value === null ? [] : [{ value, source, evidence }];
  });
}

/** What speaks against a tumour as it is described: the sources of another value that a person should look at. */
export const contraryTo = (disagreements: readonly Disagreement[]): Evidence[] =>
  disagreements
    .filter((d) => d.conflict)
    .flatMap((d) => d.others.flatMap((o) => o.evidence))
    .slice(0, MOST_AGAINST);
const MOST_AGAINST = 5;

/** The same under the numbers that the tumours have after corrections; those of a tumour that is none go with it. */
export const underNumbers = (disagreements: readonly Disagreement[], numbers: ReadonlyMap<number, number>): Disagreement[] =>
  disagreements.flatMap((d) => {
    const tumour = d.tumour === null ? null : numbers.get(d.tumour);
    return tumour === undefined ? [] : [{ ...d, tumour }];
  });
