import { type Disagreement, type Evidence, earliestDay, latestDay, type Tumour } from '../../model/index.ts';
import type { Candidate } from '../tumours/candidate.ts';
import { datesApart, histologiesApart, sidesApart, sitesApart } from './distances.ts';
import { losersOf, type Weighing } from './losers.ts';
import type { Statement } from './statements.ts';

/** Dates of a diagnosis this close are the same one seen by two sources; within a year it is a doubt, beyond another thing. */
const SAME_DAYS = 62;
const DOUBT_DAYS = 366;

type Field = 'topography' | 'morphology' | 'laterality' | 'diagnosed';
const WEIGHED: Readonly<Record<Field, Weighing>> = Object.freeze({
  topography: { trust: 'nature', distance: sitesApart },
  morphology: { trust: 'nature', distance: histologiesApart },
  laterality: { trust: 'nature', distance: sidesApart },
  diagnosed: { trust: 'diagnosis_date', distance: datesApart(SAME_DAYS, DOUBT_DAYS) },
});
const FIELDS: readonly Field[] = ['topography', 'morphology', 'laterality', 'diagnosed'];

/** Who says something else than what a tumour is: its site, histology, side and day. */
export const disagreementsOf = (tumour: Tumour, candidates: readonly Candidate[]): Disagreement[] =>
  FIELDS.flatMap((field) =>
    losersOf(
      { tumour: tumour.n, line: `T${tumour.n}`, field, value: tumour[field] },
      candidates.flatMap((candidate) => (field === 'diagnosed' && speaksLater(candidate, tumour) ? [] : statementOf(field, candidate))),
      WEIGHED[field],
    ),
  );

/** A tumour is spoken of long after its diagnosis: such a day is no other day of diagnosis, but where the tumour record says so. */
const speaksLater = ({ source, date }: Candidate, { diagnosed }: Tumour): boolean =>
  source !== 'tumour_record' && date !== null && diagnosed !== null && earliestDay(date) > latestDay(diagnosed);

function statementOf(field: Field, { source, evidence, topography, implied, morphology, laterality, date }: Candidate): Statement[] {
  const values = { topography: implied ? null : topography, morphology, laterality, diagnosed: date };
  const value = values[field];
  return value === null ? [] : [{ value, source, evidence }];
}

/** What speaks against a tumour as it is described: the sources of another value that a person should look at. */
export const contraryTo = (disagreements: readonly Disagreement[]): Evidence[] =>
  disagreements
    .filter((d) => d.conflict)
    .flatMap((d) => d.others.flatMap((o) => o.evidence))
    .slice(0, MOST_AGAINST);
const MOST_AGAINST = 5;
