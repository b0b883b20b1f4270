import { patientOfDocument } from '../../warehouse/schema/tables.ts';
import type { QueryNode, QueryTree } from '../tree/index.ts';
import { documentCondition } from './document-condition.ts';
import type { Meaning } from './meaning.ts';
import { withoutOpposed } from './opposition.ts';
import { Parameters } from './parameters.ts';
import { patientCondition } from './patient-condition.ts';

/** A compiled question: conditions to stand after WHERE, and the values that they are bound to. */
export interface Compiled {
  /** On rows of `documents`. */
  readonly documents: string;
  /** On rows of `patients`: those taken without any document; null where none can be. */
  readonly patients: string | null;
  readonly parameters: Parameters;
}

export interface CompileOptions {
  /** Where several conditions stand in one query. */
  readonly parameters?: Parameters;
  /** Numbers of the documents that the same tree was found to take: asked for by number instead of by condition. */
  readonly found?: readonly number[] | null;
  /** A stricter condition, which takes some of what the tree takes. */
  readonly stricter?: QueryNode;
}

/** The only way from a tree to SQL: patients who object are out of every condition that leaves here. */
export function compile(tree: QueryTree, meaning: Meaning, opposed: readonly number[], options: CompileOptions = {}): Compiled {
  const { parameters = new Parameters(), found = null, stricter } = options;
  const patients = patientCondition(tree.where, meaning, parameters);
  const conditions = [
    ...(found === null ? [] : [amongDocuments(found, parameters)]),
    ...(found !== null && stricter === undefined ? [] : [documentCondition(stricter ?? tree.where, meaning, parameters)]),
  ];
  return {
    documents: withoutOpposed(conditions.map((condition) => `(${condition})`).join(' AND '), opposed, parameters),
    patients: patients === null ? null : withoutOpposed(patients, opposed, parameters),
    parameters,
  };
}

/** Measured: more documents are found faster by reading the column of their numbers than by so many places of the primary key. */
const MOST_BY_KEY = 1_000;

/** The patients of a few documents lead to the rows by the primary key. */
function amongDocuments(docs: readonly number[], parameters: Parameters): string {
  if (docs.length === 0) return '0';
  if (docs.length > MOST_BY_KEY) return `doc IN ${parameters.bind('Array(UInt64)', docs)}`;
  const patients = [...new Set(docs.map(patientOfDocument))];
  return `patient_id IN ${parameters.bind('Array(UInt32)', patients)} AND doc IN ${parameters.bind('Array(UInt64)', docs)}`;
}
