import { compareDates, type Disagreement, daysBetween, type Treatment } from '../../model/index.ts';
import type { SourceClass } from '../sources.ts';
import { FILE_RULE } from '../treatments/from-facts.ts';
import type { TreatmentStatement } from '../treatments/from-text.ts';
import type { Placed } from '../treatments/merge.ts';
import { countsApart, datesApart, numbersApart, wordsApart } from './distances.ts';
import { losersOf, type Weighing } from './losers.ts';
import type { Statement } from './statements.ts';

/** Starts this close are one start seen by two sources; within two months it is a doubt. */
const SAME_DAYS = 14;
const DOUBT_DAYS = 62;
/** Care that means to cure is told as such, or by its place beside the operation. */
const CURATIVE: ReadonlySet<string> = new Set(['curative']);

type Field = 'start' | 'protocol' | 'intent' | 'line' | 'cycles' | 'dose' | 'endReason';
const WEIGHED: Readonly<Record<Field, Weighing>> = Object.freeze({
  start: { trust: 'treatment', distance: datesApart(SAME_DAYS, DOUBT_DAYS) },
  protocol: { trust: 'treatment', distance: countsApart },
  intent: { trust: 'treatment', distance: wordsApart(CURATIVE) },
  line: { trust: 'treatment', distance: countsApart },
  cycles: { trust: 'treatment', distance: countsApart },
  dose: { trust: 'treatment', distance: numbersApart },
  endReason: { trust: 'treatment', distance: wordsApart() },
});
const FIELDS = Object.keys(WEIGHED) as readonly Field[];

/** Who says something else of a treatment than what it keeps: texts against the files and against each other. */
export function treatmentLosers({ treatment, told }: Placed, line: string): Disagreement[] {
  if (told.length === 0) return [];
  return FIELDS.flatMap((field) => {
    const value = treatment[field];
    const { tumour } = treatment;
    const statements = [...ofRows(treatment, value), ...told.flatMap((said) => statementOf(field, said, treatment))];
    return losersOf({ tumour, line, field, value: value === null ? null : String(value) }, statements, WEIGHED[field]);
  });
}

/** The rows that a treatment of the files rests on say what it keeps. */
function ofRows({ rule, evidence }: Treatment, value: string | number | null): Statement[] {
  const source: SourceClass = rule === FILE_RULE ? 'chemotherapy_file' : 'pmsi';
  if (value === null) return [];
  return evidence.flatMap((row) => (row.kind === 'fact' ? [{ value: String(value), source, evidence: row }] : []));
}

function statementOf(field: Field, said: TreatmentStatement, treatment: Treatment): Statement[] {
  const value = field === 'start' ? startOf(said, treatment) : said[field];
  const [evidence] = said.evidence;
  return value === null || evidence === undefined ? [] : [{ value: String(value), source: said.item.source, evidence }];
}

/** A day inside the treatment, or long after its start, tells that it goes on, not when it began; so does one that was carried over. */
function startOf({ date, item }: TreatmentStatement, { start, end }: Treatment): string | null {
  if (date === null || start === null || !item.stamped) return null;
  const inside = compareDates(date, start) > 0 && (end !== null ? compareDates(date, end) <= 0 : daysBetween(start, date) > DOUBT_DAYS);
  return inside ? null : date;
}
