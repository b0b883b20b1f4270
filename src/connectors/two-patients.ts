import type { IndexRow } from './connector.ts';

/** Stands in the index row of a document that the index gives to two patients: no column has such a name. */
const TWO_PATIENTS = '#two_patients';

/** A document's row with one more of the same document. Where they name two patients, neither counts. */
export function withRow(before: IndexRow | undefined, row: IndexRow): IndexRow {
  if (before === undefined) return row;
  const clash = ['ipp', 'ins', 'nda'].some(
    (field) => before[field] !== undefined && row[field] !== undefined && before[field] !== row[field],
  );
  return clash ? { ...before, [TWO_PATIENTS]: 'yes' } : { ...before, ...row };
}

export const namesTwoPatients = (row: IndexRow | undefined): boolean => row?.[TWO_PATIENTS] !== undefined;
export const TWO_PATIENTS_TEXT = 'l’index donne ce document à deux patients / the index gives this document to two patients';
