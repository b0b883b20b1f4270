import type { QueryTree } from '../tree/index.ts';
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

/** The only way from a tree to a whole condition of the engine: patients who object are out of every condition that leaves here. */
export function compile(tree: QueryTree, meaning: Meaning, opposed: readonly number[], parameters = new Parameters()): Compiled {
  const patients = patientCondition(tree.where, meaning, parameters);
  return {
    documents: withoutOpposed(documentCondition(tree.where, meaning, parameters), opposed, parameters),
    patients: patients === null ? null : withoutOpposed(patients, opposed, parameters),
    parameters,
  };
}
