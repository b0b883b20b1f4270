import { type QueryNode, type Visitor, visit } from './index.ts';

const NONE: readonly QueryNode[] = Object.freeze([]);
const CHILDREN: Visitor<readonly QueryNode[]> = {
  all: () => NONE,
  and: ({ of }) => of,
  or: ({ of }) => of,
  not: ({ of }) => [of],
  word: () => NONE,
  phrase: () => NONE,
  prefix: () => NONE,
  concept: () => NONE,
  mention: () => NONE,
  site: () => NONE,
  attribute: () => NONE,
  date: () => NONE,
  near: () => NONE,
  sentence: ({ of }) => of,
  section: ({ of }) => of,
  title: () => NONE,
  item: () => NONE,
  list: () => NONE,
  cohort: () => NONE,
  among: ({ of }) => of,
  relation: ({ of, to, between }) => (between === null ? [of, to] : [of, to, between]),
  nth: ({ of }) => [of],
  times: ({ of }) => [of],
};

/** The node and all beneath it, from above, in the order of the text. */
export function* walk(node: QueryNode): Generator<QueryNode> {
  yield node;
  for (const child of visit(node, CHILDREN)) yield* walk(child);
}
