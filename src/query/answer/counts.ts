import type { Counts } from '../answers.ts';
import type { Compiled } from '../compile/compile.ts';
import type { Ask } from './ask.ts';

/** Exact numbers of patients and documents. Patients taken by their structured data alone count without a document. */
export async function counts({ documents, patients, parameters }: Compiled, ask: Ask): Promise<Counts> {
  const found = `SELECT patient_id FROM documents WHERE ${documents}`;
  const sql =
    patients === null
      ? `SELECT uniqExact(patient_id) AS patients, count() AS documents FROM documents WHERE ${documents}`
      : `SELECT uniqExact(patient_id) AS patients, (SELECT count() FROM documents WHERE ${documents}) AS documents
         FROM (${found} UNION ALL SELECT patient_id FROM patients WHERE ${patients})`;
  const rows = await ask<Counts>(sql, parameters.values);
  return { patients: rows[0]?.patients ?? 0, documents: rows[0]?.documents ?? 0 };
}
