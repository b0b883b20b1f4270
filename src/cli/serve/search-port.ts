import {
  count,
  documentRecord,
  explain,
  explainPatient,
  factRecord,
  type PeoplePort,
  patientRecord,
  type SearchOptions,
  search,
  witnesses,
} from '../../query/index.ts';
import type { SearchPort } from '../../server/index.ts';
import type { Warehouse } from '../../warehouse/index.ts';
import { CliFault, EXIT } from '../fault.ts';

/** What the engine may take for one query of a question. */
export type QueryLimits = Pick<SearchOptions, 'maxSeconds' | 'maxMemoryBytes'>;

/** `CONTINUUM_QUERY_SECONDS` and `CONTINUUM_QUERY_MEGABYTES`; a fault of set-up where one is no number above 0. */
export function queryLimits(environment: Readonly<Record<string, string | undefined>>): QueryLimits {
  const seconds = limit(environment, 'CONTINUUM_QUERY_SECONDS');
  const megabytes = limit(environment, 'CONTINUUM_QUERY_MEGABYTES');
  return { ...(seconds !== null && { maxSeconds: seconds }), ...(megabytes !== null && { maxMemoryBytes: megabytes * 1_000_000 }) };
}
function limit(environment: Readonly<Record<string, string | undefined>>, name: string): number | null {
  const text = environment[name];
  if (text === undefined || text === '') return null;
  const n = Number(text);
  if (Number.isFinite(n) && n > 0) return n;
  throw new CliFault(EXIT.setup, `${name} : un nombre supérieur à 0 est attendu.`, `${name}: a number above 0 is expected.`);
}

/** The questions of the API, answered by one warehouse. */
export const searchPort = (warehouse: Warehouse, people: PeoplePort, limits: QueryLimits = {}): SearchPort => ({
  search: (question, options) => search(warehouse, question, { people, ...limits, ...options }),
  count: (question, options) => count(warehouse, question, { people, ...limits, ...options }),
  takeApart: (question, options) => explain(warehouse, question, { people, ...limits, ...options }),
  witnesses: (question, patientId, options) => witnesses(warehouse, question, patientId, { people, ...limits, ...options }),
  document: (documentId, options) => documentRecord(warehouse, documentId, options),
  patient: (patientId, options) => patientRecord(warehouse, patientId, options),
  explain: (patientId, ref, options) => explainPatient(warehouse, patientId, ref, options),
  fact: (factId, options) => factRecord(warehouse, factId, options),
  get generation() {
    return warehouse.generation;
  },
});
