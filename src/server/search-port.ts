import { count, documentRecord, factRecord, patientRecord, search } from '../query/index.ts';
import type { Warehouse } from '../warehouse/index.ts';
import type { SearchPort } from './ports.ts';

/** The search of the server over an open warehouse. */
export const searchPortOver = (warehouse: Warehouse): SearchPort => ({
  get generation() {
    return warehouse.generation;
  },
  search: (question, options) => search(warehouse, question, options),
  count: (question, options) => count(warehouse, question, options),
  document: (documentId, options) => documentRecord(warehouse, documentId, options),
  patient: (patientId, options) => patientRecord(warehouse, patientId, options),
  fact: (factId, options) => factRecord(warehouse, factId, options),
});
