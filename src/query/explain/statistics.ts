import { labelOf } from '../../terminology/index.ts';
import type { Ask } from '../answer/ask.ts';
import type { Bilingual } from '../answers.ts';
import type { Compiled } from '../compile/compile.ts';
import { firstDay, yearsBetween } from '../compile/days.ts';
import { rowsOf } from '../compile/item-columns.ts';
import { type Choice, SEXES, TREATMENTS, VITAL } from '../item/choices.ts';
import { STATISTICS, type Statistic, type StatisticName } from '../taken-apart.ts';
import { qualityCard } from '../trust/quality-card.ts';
import { foundPatients } from './found-patients.ts';

/** Values of one statistic that are told; the rest is a count away. */
const MOST = 100;
/** Rows (patient, text of the value or '') of each statistic. Age in tens of years and year are those of the first diagnosis. */
const SOURCES: Readonly<Record<StatisticName, string>> = Object.freeze({
  sex: `SELECT patient_id, ifNull(sex, '') AS value FROM ${rowsOf('patient', false)}`,
  age: `SELECT patient_id, ifNull(toString(intDiv(${yearsBetween(firstDay('birth_date'), 'diagnosed_first')}, 10) * 10), '') AS value FROM ${rowsOf('patient', false)}`,
  year: `SELECT patient_id, ifNull(toString(toYear(addDays(toDate32('1970-01-01'), diagnosed_first))), '') AS value FROM ${rowsOf('patient', false)}`,
  vital: `SELECT patient_id, ifNull(vital, '') AS value FROM ${rowsOf('patient', false)}`,
  site: 'SELECT patient_id, toString(icd10) AS value FROM tumours',
  stage: "SELECT patient_id, ifNull(stage, '') AS value FROM tumours",
  treatment: 'SELECT patient_id, toString(type) AS value FROM treatments',
});

const CHOICES: Readonly<Partial<Record<StatisticName, readonly Choice[]>>> = { sex: SEXES, vital: VITAL, treatment: TREATMENTS };
function labelled(name: StatisticName, value: string): Bilingual | null {
  if (name === 'site') return labelOf('CIM-10', value);
  if (name === 'age') return decade(Number(value));
  const choice = CHOICES[name]?.find((one) => one.value === value);
  return choice === undefined ? null : { fr: choice.fr, en: choice.en };
}

const decade = (from: number): Bilingual => ({ fr: `${from}–${from + 9} ans`, en: `${from}–${from + 9} years` });

/** What the patients of a question are, with how complete each variable is. */
export async function statisticsOf(compiled: Compiled, ask: Ask): Promise<readonly Statistic[]> {
  const found = foundPatients(compiled);
  const values = compiled.parameters.values;
  const [total] = await ask<{ n: number }>(`SELECT count() AS n FROM (${found})`, values);
  const patients = total?.n ?? 0;
  return Promise.all(
    STATISTICS.map(async (name) => {
      const rows = await ask<{ value: string; found: number }>(
        `SELECT value, uniqExact(patient_id) AS found FROM (${SOURCES[name]}) WHERE value != '' AND patient_id IN (${found}) GROUP BY GROUPING SETS ((value), ()) ORDER BY found DESC, value`,
        values,
      );
      // The set of all values counts each patient once.
      const stated = rows.find((row) => row.value === '')?.found ?? 0;
      return {
        name,
        values: rows
          .filter((row) => row.value !== '')
          .slice(0, MOST)
          .map((row) => ({ value: row.value, label: labelled(name, row.value), patients: row.found })),
        missing: patients - stated,
        completeness: patients === 0 ? null : stated / patients,
        card: qualityCard(name),
      };
    }),
  );
}
