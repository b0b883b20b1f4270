import { And, Concept, MentionCriterion, Not, Or, Phrase, Prefix, type QueryNode, type Visitor, visit, Word } from '../tree/index.ts';

/**
 * The same question without contexts, so that what a context excluded can be told. Criteria under SAUF stay as they are:
 * the relaxed question finds at least what the strict one finds. Null where nothing is to relax.
 */
export function relaxed(where: QueryNode): QueryNode | null {
  const result = visit(where, RELAX);
  return JSON.stringify(result) === JSON.stringify(where) ? null : result;
}

const RELAX: Visitor<QueryNode> = {
  all: (node) => node,
  and: ({ of }) => And.create<QueryNode>(of.map((child) => visit(child, RELAX))),
  or: ({ of }) => Or.create<QueryNode>(of.map((child) => visit(child, RELAX))),
  not: ({ of }) => Not.create<QueryNode>(of),
  word: ({ text, exact }) => Word.create(text, { exact }),
  phrase: ({ text }) => Phrase.create(text),
  prefix: ({ text }) => Prefix.create(text),
  concept: ({ text }) => Concept.create(text, 'any'),
  mention: ({ code }) => MentionCriterion.create(code, 'any'),
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
  // What is counted, compared in time or put into order stays as asked: without its contexts it would be another question.
  relation: (node) => node,
  nth: (node) => node,
  times: (node) => node,
};
