import { type QueryNode, type Visitor, visit } from '../tree/index.ts';
import type { Parameters } from './parameters.ts';
import { siteCondition } from './site-condition.ts';

/** Whether a patient meets the tree for certain without any document: null where that cannot be. Three-valued: what asks for a document is unknown. */
interface Certainty {
  readonly met: string | null;
  readonly failed: string | null;
}
const UNKNOWN: Certainty = Object.freeze({ met: null, failed: null });

/**
 * Condition on rows of `patients` for those whom the tree takes by their structured data alone, so that a patient without any document
 * is not lost from the count; null where none can be.
 */
export function patientCondition(node: QueryNode, parameters: Parameters): string | null {
  const visitor: Visitor<Certainty> = {
    all: () => ({ met: '1', failed: null }),
    and: ({ of }) => both(of.map((child) => visit(child, visitor))),
    or: ({ of }) => inverse(both(of.map((child) => inverse(visit(child, visitor))))),
    not: ({ of }) => inverse(visit(of, visitor)),
    site: ({ code }) => {
      const condition = siteCondition(code, parameters);
      const set = `(SELECT patient_id FROM tumours WHERE ${condition})`;
      return { met: `patient_id IN ${set}`, failed: `patient_id NOT IN ${set}` };
    },
    word: () => UNKNOWN,
    phrase: () => UNKNOWN,
    prefix: () => UNKNOWN,
    concept: () => UNKNOWN,
    mention: () => UNKNOWN,
    attribute: () => UNKNOWN,
    date: () => UNKNOWN,
  };
  return visit(node, visitor).met;
}

const inverse = ({ met, failed }: Certainty): Certainty => ({ met: failed, failed: met });

function both(parts: readonly Certainty[]): Certainty {
  const met = parts.every((part) => part.met !== null) ? parts.map((part) => `(${part.met})`).join(' AND ') : null;
  const failing = parts.flatMap((part) => (part.failed === null ? [] : [`(${part.failed})`]));
  return { met, failed: failing.length === 0 ? null : failing.join(' OR ') };
}
