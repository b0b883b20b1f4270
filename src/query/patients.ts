import type { Warehouse } from '../warehouse/contract.ts';
import { remembering } from './answer/ask.ts';
import { prepare } from './answer/question.ts';
import type { Answered, Diagnostic, Question } from './answers.ts';
import { compile } from './compile/compile.ts';
import { FRENCH_FORMS } from './expand/expansion.ts';
import { foundPatients } from './explain/found-patients.ts';
import type { SearchOver } from './search.ts';

/** The patients of a question, by rising number: what a cohort is made of. */
export interface PatientSet {
  readonly generation: number;
  readonly patients: readonly number[];
  readonly diagnostics: readonly Diagnostic[];
}

/** All patients that a question takes, with a document or by facts and history alone. */
export async function patientsOf(warehouse: Warehouse, question: Question, options: SearchOver = {}): Promise<Answered<PatientSet>> {
  const { generation } = warehouse;
  const ask = generation === 0 ? null : remembering(warehouse, options);
  const prepared = await prepare(question, options.filters, options.expansion ?? FRENCH_FORMS, ask, options);
  if (!prepared.ok) return prepared;
  const { tree, meaning, diagnostics } = prepared.value;
  if (ask === null) return { ok: true, value: { generation, patients: [], diagnostics } };
  const compiled = compile(tree, meaning, options.opposed ?? []);
  const rows = await ask<{ patient_id: number }>(
    `SELECT patient_id FROM (${foundPatients(compiled)}) ORDER BY patient_id`,
    compiled.parameters.values,
  );
  return { ok: true, value: { generation, patients: rows.map((row) => row.patient_id), diagnostics } };
}
