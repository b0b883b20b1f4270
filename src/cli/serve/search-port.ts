import { count, documentRecord, explainPatient, factRecord, patientRecord, search } from '../../query/index.ts';
import type { SearchPort } from '../../server/index.ts';
import type { Warehouse } from '../../warehouse/index.ts';

/** The questions of the API, answered by one warehouse. */
export const searchPort = (warehouse: Warehouse): SearchPort => ({
  search: (question, options) => search(warehouse, question, options),
  count: (question, options) => count(warehouse, question, options),
  document: (documentId, options) => documentRecord(warehouse, documentId, options),
  patient: (patientId, options) => patientRecord(warehouse, patientId, options),
  explain: (patientId, ref, options) => explainPatient(warehouse, patientId, ref, options),
  fact: (factId, options) => factRecord(warehouse, factId, options),
  get generation() {
    return warehouse.generation;
  },
});
