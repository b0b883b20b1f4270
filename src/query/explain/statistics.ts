import type { Ask } from '../answer/ask.ts';
import type { Compiled } from '../compile/compile.ts';
import { firstDay, yearsBetween } from '../compile/days.ts';
import { rowsOf } from '../compile/item-columns.ts';
import { type QualityCard, qualityCard, STATISTICS, type StatisticName } from '../trust/quality-card.ts';
import { foundPatients } from './found-patients.ts';

/** Distinct patients of each value, most first; a patient may have several sites and treatments. */
export interface Statistic {
  readonly name: StatisticName;
  readonly values: readonly { readonly value: string; readonly patients: number }[];
  /** Patients of whom nothing is stated. */
  readonly missing: number;
  /** Part of the patients of whom something is stated, 0 to 1; null without patients. */
  readonly completeness: number | null;
  readonly card: QualityCard;
}

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
          .map((row) => ({ value: row.value, patients: row.found })),
        missing: patients - stated,
        completeness: patients === 0 ? null : stated / patients,
        card: qualityCard(name),
      };
    }),
  );
}
