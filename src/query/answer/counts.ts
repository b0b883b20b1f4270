import type { Counts } from '../answers.ts';
import type { Compiled } from '../compile/compile.ts';
import type { Ask } from './ask.ts';

/** Exact numbers of patients and documents. Patients taken by their structured data alone count without a document. */
export async function counts(compiled: Compiled, ask: Ask): Promise<Counts> {
  const { documents, parameters } = compiled;
  const [rows, alone] = await Promise.all([
    ask<Counts>(`SELECT uniqExact(patient_id) AS patients, count() AS documents FROM documents WHERE ${documents}`, parameters.values),
    patientsOnly(compiled, ask),
  ]);
  return { patients: alone ?? rows[0]?.patients ?? 0, documents: rows[0]?.documents ?? 0 };
}

/** Number of patients where some may be taken without a document; null where the documents tell it. */
export async function patientsOnly({ documents, patients, parameters }: Compiled, ask: Ask): Promise<number | null> {
  if (patients === null) return null;
  const sql = `SELECT uniqExact(patient_id) AS n FROM (SELECT patient_id FROM documents WHERE ${documents} UNION ALL SELECT patient_id FROM patients WHERE ${patients})`;
  return (await ask<{ n: number }>(sql, parameters.values))[0]?.n ?? 0;
}
