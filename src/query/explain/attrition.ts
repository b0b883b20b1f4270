import type { Warehouse } from '../../warehouse/contract.ts';
import type { AskOptions } from '../answer/ask.ts';
import { countAnswer } from '../answer/find.ts';
import type { Ready } from '../answer/question.ts';
import type { Bilingual, Counts } from '../answers.ts';
import { print } from '../print/print.ts';
import { restate } from '../restate/restate.ts';
import { And, type QueryNode, queryTree } from '../tree/index.ts';

/** One criterion of a question, in the order of the text: what it takes alone, and what is left after it and all before it. */
export interface AttritionStep {
  readonly text: string;
  readonly restated: Bilingual;
  readonly begin: number;
  readonly end: number;
  readonly alone: Counts;
  readonly remaining: Counts;
}

/** The criteria that stand side by side; a question of one criterion has one step. */
export async function attritionOf(
  warehouse: Warehouse,
  ready: Ready,
  opposed: readonly number[],
  options: AskOptions,
): Promise<readonly AttritionStep[]> {
  const { asked, places, meaning } = ready;
  const criteria: readonly QueryNode[] = asked.where.kind === 'and' ? asked.where.of : [asked.where];
  const numbers = (where: QueryNode): Promise<Counts> => countAnswer(warehouse, { ...ready, tree: queryTree(where) }, opposed, options);
  return Promise.all(
    criteria.map(async (criterion, i) => {
      const tree = queryTree(criterion);
      const [alone, remaining] = await Promise.all([numbers(criterion), i === 0 ? null : numbers(And.create(criteria.slice(0, i + 1)))]);
      return {
        text: print(tree),
        restated: restate(tree, meaning.table),
        ...(places.get(criterion) ?? { begin: 0, end: 0 }),
        alone,
        remaining: remaining ?? alone,
      };
    }),
  );
}
