import type { Compiled } from '../compile/compile.ts';

/** SELECT of the patients of a compiled question, each once. */
export const foundPatients = ({ documents, patients }: Compiled): string =>
  `SELECT patient_id FROM documents WHERE ${documents}${patients === null ? ` GROUP BY patient_id` : ` UNION DISTINCT SELECT patient_id FROM patients WHERE ${patients}`}`;
