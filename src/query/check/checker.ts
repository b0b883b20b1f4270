import type { Bilingual, Diagnostic } from '../answers.ts';
import type { Places } from '../parse/parse.ts';
import type { QueryNode } from '../tree/index.ts';

/** What a checker has to say about a node: the place in the text is found for it. */
export interface Finding extends Bilingual {
  readonly code: string;
  readonly severity: Diagnostic['severity'];
  readonly node: QueryNode;
}
/** Looks at a whole question for one kind of mistake. */
export type Checker = (where: QueryNode) => readonly Finding[];

export function diagnosticOf({ node, ...finding }: Finding, places: Places): Diagnostic {
  const { begin, end } = places.get(node) ?? { begin: 0, end: 0 };
  return { ...finding, begin, end };
}

/** Two nodes that ask the same. */
export const same = (a: QueryNode, b: QueryNode): boolean => JSON.stringify(a) === JSON.stringify(b);
