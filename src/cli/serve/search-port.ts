import {
  count,
  documentRecord,
  explain,
  explainPatient,
  factRecord,
  type PeoplePort,
  patientRecord,
  search,
  witnesses,
} from '../../query/index.ts';
import type { SearchPort } from '../../server/index.ts';
import type { Warehouse } from '../../warehouse/index.ts';

/** The questions of the API, answered by one warehouse. */
export const searchPort = (warehouse: Warehouse, people: PeoplePort): SearchPort => ({
  search: (question, options) => search(warehouse, question, { people, ...options }),
  count: (question, options) => count(warehouse, question, { people, ...options }),
  takeApart: (question, options) => explain(warehouse, question, { people, ...options }),
  witnesses: (question, patientId, options) => witnesses(warehouse, question, patientId, { people, ...options }),
  document: (documentId, options) => documentRecord(warehouse, documentId, options),
  patient: (patientId, options) => patientRecord(warehouse, patientId, options),
  explain: (patientId, ref, options) => explainPatient(warehouse, patientId, ref, options),
  fact: (factId, options) => factRecord(warehouse, factId, options),
  get generation() {
    return warehouse.generation;
  },
});
