import { And, Not, Or, Phrase, Prefix, type QueryNode, type Visitor, visit, Word } from '../tree/index.ts';

/**
 * The same question with its words affirmed, so that documents that only deny or suspect come last; null where no word is free.
 * Criteria under SAUF stay as they are: it finds no more than the question.
 */
export function affirmed(where: QueryNode): QueryNode | null {
  const result = visit(where, AFFIRM);
  return JSON.stringify(result) === JSON.stringify(where) ? null : result;
}

const AFFIRM: Visitor<QueryNode> = {
  all: (node) => node,
  and: ({ of }) => And.create<QueryNode>(of.map((child) => visit(child, AFFIRM))),
  or: ({ of }) => Or.create<QueryNode>(of.map((child) => visit(child, AFFIRM))),
  not: ({ of }) => Not.create<QueryNode>(of),
  word: (node) => (node.context === 'any' ? Word.create(node.text, { exact: node.exact, context: 'affirmed' }) : node),
  phrase: (node) => (node.context === 'any' ? Phrase.create(node.text, 'affirmed') : node),
  prefix: (node) => (node.context === 'any' ? Prefix.create(node.text, 'affirmed') : node),
  concept: (node) => node,
  mention: (node) => node,
  site: (node) => node,
  attribute: (node) => node,
  date: (node) => node,
  near: (node) => node,
  sentence: (node) => node,
  section: (node) => node,
  title: (node) => node,
  item: (node) => node,
  list: (node) => node,
  cohort: (node) => node,
  among: (node) => node,
  relation: (node) => node,
  nth: (node) => node,
  times: (node) => node,
};
