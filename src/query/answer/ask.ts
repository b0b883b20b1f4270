import type { Warehouse } from '../../warehouse/contract.ts';
import { AnswerMemory } from './memory.ts';

/** Asks the engine within the limits of one question. */
export type Ask = <Row>(sql: string, parameters: Readonly<Record<string, unknown>>) => Promise<Row[]>;

export interface AskOptions {
  readonly maxSeconds?: number;
  readonly maxMemoryBytes?: number;
  readonly signal?: AbortSignal;
}

/** Measured (docs/decisions/0011): the first three with LIMIT on a filter of the text index, the last with a large set of documents in IN. */
const SETTINGS = Object.freeze({
  use_top_k_dynamic_filtering: 0,
  query_plan_optimize_lazy_materialization: 0,
  use_skip_indexes_for_top_k: 0,
  use_index_for_in_with_subqueries_max_values: 1000,
});
const MAX_SECONDS = 30;

/** All that is asked through one `Ask` sees the generation that was current when it was made, also across a publication. */
export function asking(warehouse: Warehouse, { maxSeconds = MAX_SECONDS, maxMemoryBytes, signal }: AskOptions): Ask {
  const { generation } = warehouse;
  return (sql, parameters) =>
    warehouse.query(sql, {
      parameters,
      generation,
      maxSeconds,
      settings: SETTINGS,
      ...(maxMemoryBytes !== undefined && { maxMemoryBytes }),
      ...(signal !== undefined && { signal }),
    });
}

const memories = new WeakMap<Warehouse, AnswerMemory>();

/** The same for questions over the whole warehouse, with what was asked before in memory. */
export function remembering(warehouse: Warehouse, options: AskOptions): Ask {
  const { generation } = warehouse;
  const ask = asking(warehouse, options);
  const memory = memories.get(warehouse) ?? new AnswerMemory();
  memories.set(warehouse, memory);
  return async <Row>(sql: string, parameters: Readonly<Record<string, unknown>>): Promise<Row[]> => {
    options.signal?.throwIfAborted();
    const key = `${sql}\0${JSON.stringify(parameters)}`;
    const known = memory.recall<Row>(generation, key);
    if (known !== null) return known;
    const rows = await ask<Row>(sql, parameters);
    memory.remember(generation, key, rows);
    return rows;
  };
}
