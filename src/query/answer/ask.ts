import type { QueryOptions, Warehouse } from '../../warehouse/contract.ts';
import type { AskBlocks } from '../find/document-columns.ts';
import { AnswerMemory } from './memory.ts';

/** Asks the engine within the limits of one question. */
export type Ask = <Row>(sql: string, parameters: Readonly<Record<string, unknown>>) => Promise<Row[]>;

export interface AskOptions {
  /** True where nothing may be taken from what was answered before: for measurements. */
  readonly anew?: boolean;
  /** The generation to ask; the current one by default. What belongs to one answer names it, so that a publication in between splits none. */
  readonly generation?: number;
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
export const MAX_SECONDS = 30;

/** All that is asked through one `Ask` sees the generation that was current when it was made, also across a publication. */
export function asking(warehouse: Warehouse, options: AskOptions): Ask {
  const limits = limitsOf(warehouse, options);
  return (sql, parameters) => warehouse.query(sql, { parameters, ...limits });
}

/** The same by columns. */
export function askingBlocks(warehouse: Warehouse, options: AskOptions): AskBlocks {
  const limits = limitsOf(warehouse, options);
  return (sql, parameters) => warehouse.blocks(sql, { parameters, ...limits });
}

function limitsOf({ generation: now }: Warehouse, options: AskOptions): Omit<QueryOptions, 'parameters'> {
  const { generation = now, maxSeconds = MAX_SECONDS, maxMemoryBytes, signal } = options;
  return {
    generation,
    maxSeconds,
    settings: SETTINGS,
    ...(maxMemoryBytes !== undefined && { maxMemoryBytes }),
    ...(signal !== undefined && { signal }),
  };
}

const memories = new WeakMap<Warehouse, AnswerMemory>();
const memoryOf = (warehouse: Warehouse): AnswerMemory => {
  const memory = memories.get(warehouse) ?? new AnswerMemory();
  memories.set(warehouse, memory);
  return memory;
};

/** The same for questions over the whole warehouse, with what was asked before in memory. */
export function remembering(warehouse: Warehouse, options: AskOptions): Ask {
  const ask = asking(warehouse, options);
  const recall = rememberingWork(warehouse, options);
  return <Row>(sql: string, parameters: Readonly<Record<string, unknown>>): Promise<Row[]> =>
    recall(`${sql}\0${JSON.stringify(parameters)}`, () => ask<Row>(sql, parameters));
}

/** Work over the whole warehouse with its results in memory. The key names all that a result depends on beside the generation. */
export type Recall = <Row>(key: string, work: () => Promise<Row[]>) => Promise<Row[]>;

export function rememberingWork(warehouse: Warehouse, options: AskOptions): Recall {
  const { generation = warehouse.generation } = options;
  const memory = memoryOf(warehouse);
  return async <Row>(key: string, work: () => Promise<Row[]>): Promise<Row[]> => {
    options.signal?.throwIfAborted();
    const known = options.anew === true ? null : memory.recall<Row>(generation, key);
    if (known !== null) return known;
    const rows = await work();
    memory.remember(generation, key, rows);
    return rows;
  };
}
