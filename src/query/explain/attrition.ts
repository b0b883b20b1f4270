import type { Warehouse } from '../../warehouse/contract.ts';
import type { AskOptions } from '../answer/ask.ts';
import { countAnswer } from '../answer/find.ts';
import type { Ready } from '../answer/question.ts';
import type { Counts } from '../answers.ts';
import { print } from '../print/print.ts';
import { restate } from '../restate/restate.ts';
import type { AttritionStep } from '../taken-apart.ts';
import { And, type QueryNode, queryTree } from '../tree/index.ts';

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
