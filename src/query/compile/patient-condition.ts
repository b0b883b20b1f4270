import { type QueryNode, type Visitor, visit } from '../tree/index.ts';
import { documentCondition } from './document-condition.ts';
import type { Meaning } from './meaning.ts';
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
export function patientCondition(node: QueryNode, meaning: Meaning, parameters: Parameters): string | null {
  const certain = (condition: string): Certainty => ({ met: condition, failed: `NOT (${condition})` });
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
    near: () => UNKNOWN,
    sentence: () => UNKNOWN,
    section: () => UNKNOWN,
    title: () => UNKNOWN,
    // Each of these says something of the patient, documents or not: the same condition as on the rows of documents.
    item: (item) => certain(documentCondition(item, meaning, parameters)),
    relation: (relation) => certain(documentCondition(relation, meaning, parameters)),
    nth: (nth) => certain(documentCondition(nth, meaning, parameters)),
    times: (times) => certain(documentCondition(times, meaning, parameters)),
    list: (list) => certain(documentCondition(list, meaning, parameters)),
    cohort: (cohort) => certain(documentCondition(cohort, meaning, parameters)),
    among: ({ of, from, to }) => {
      const parts = of.map((child) => visit(child, visitor));
      return someOf(parts, from ?? 0, to ?? parts.length);
    },
  };
  return visit(node, visitor).met;
}

/** So many hold for certain, and not more may. */
function someOf(parts: readonly Certainty[], from: number, to: number): Certainty {
  if (parts.every((part) => part.met === null && part.failed === null)) {
    if (from > parts.length) return { met: null, failed: '1' };
    return from <= 0 && to >= parts.length ? { met: '1', failed: null } : UNKNOWN;
  }
  const sum = (side: 'met' | 'failed'): string => parts.map((part) => (part[side] === null ? '0' : `toUInt8(${part[side]})`)).join(' + ');
  const sure = `(${sum('met')})`;
  const possible = `(${parts.length} - (${sum('failed')}))`;
  return { met: `${sure} >= ${from} AND ${possible} <= ${to}`, failed: `${possible} < ${from} OR ${sure} > ${to}` };
}

const inverse = ({ met, failed }: Certainty): Certainty => ({ met: failed, failed: met });

function both(parts: readonly Certainty[]): Certainty {
  const met = parts.every((part) => part.met !== null) ? parts.map((part) => `(${part.met})`).join(' AND ') : null;
  const failing = parts.flatMap((part) => (part.failed === null ? [] : [`(${part.failed})`]));
  return { met, failed: failing.length === 0 ? null : failing.join(' OR ') };
}
