import type { Ask } from '../answer/ask.ts';
import type { Ready } from '../answer/question.ts';
import { withoutOpposed } from '../compile/opposition.ts';
import { Parameters } from '../compile/parameters.ts';
import { rowCondition } from '../compile/row-condition.ts';

/** How many tumours, or samples, satisfy the question, each by itself. */
export async function countRows(
  grain: 'tumour' | 'sample',
  { tree, meaning }: Ready,
  opposed: readonly number[],
  ask: Ask,
): Promise<number> {
  const parameters = new Parameters();
  const condition = withoutOpposed(rowCondition(grain, tree.where, meaning, parameters), opposed, parameters);
  const table = grain === 'tumour' ? 'tumours' : 'samples';
  return (await ask<{ found: number }>(`SELECT count() AS found FROM ${table} WHERE ${condition}`, parameters.values))[0]?.found ?? 0;
}
