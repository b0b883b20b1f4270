import type { DocumentColumns } from '../find/document-columns.ts';
import type { DocumentSet } from '../find/document-set.ts';
import type { Parameters } from './parameters.ts';

/**
 * Law 6, in its one place, for conditions of the engine and for sets in memory: a condition on rows with `patient_id` becomes one that no patient who objects can meet.
 * Everything that reads health data for an answer goes through here.
 */
export function withoutOpposed(condition: string, opposed: readonly number[], parameters: Parameters): string {
  if (opposed.length === 0) return condition;
  return `(${condition}) AND patient_id NOT IN ${parameters.bind('Array(UInt32)', opposed)}`;
}

/** The same of a set of documents. */
export function withoutOpposedDocuments(set: DocumentSet, opposed: readonly number[], columns: DocumentColumns): DocumentSet {
  return opposed.length === 0 ? set : set.without(columns.ofPatients(opposed));
}
