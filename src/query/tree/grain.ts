import { type QueryNode, type Visitor, visit } from './index.ts';

const yes = (): boolean => true;
const no = (): boolean => false;
const all = ({ of }: { readonly of: readonly QueryNode[] }): boolean => of.every(isOfPatients);
const OF_PATIENTS: Visitor<boolean> = {
  all: no,
  and: all,
  or: all,
  not: ({ of }) => isOfPatients(of),
  among: all,
  word: no,
  phrase: no,
  prefix: no,
  near: no,
  sentence: no,
  section: no,
  title: no,
  concept: no,
  mention: no,
  attribute: no,
  date: no,
  site: yes,
  item: yes,
  relation: yes,
  nth: yes,
  times: yes,
  list: yes,
  cohort: yes,
};

/** Whether a question is about patients alone: what it asks does not depend on the document at hand. */
export function isOfPatients(node: QueryNode): boolean {
  return visit(node, OF_PATIENTS);
}
