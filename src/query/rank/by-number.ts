import { patientOfDocument } from '../../warehouse/schema/tables.ts';
import { withoutOpposed } from '../compile/opposition.ts';
import { Parameters } from '../compile/parameters.ts';

/** A question for the rows of these documents: their patients lead to them by the primary key. */
export function byNumber(select: string, docs: readonly number[], opposed: readonly number[]): [sql: string, values: Parameters['values']] {
  const parameters = new Parameters();
  const patients = [...new Set(docs.map(patientOfDocument))];
  const wanted = `patient_id IN ${parameters.bind('Array(UInt32)', patients)} AND doc IN ${parameters.bind('Array(UInt64)', docs)}`;
  return [`${select} WHERE ${withoutOpposed(wanted, opposed, parameters)}`, parameters.values];
}
