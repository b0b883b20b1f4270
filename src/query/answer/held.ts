import type { Warehouse } from '../../warehouse/contract.ts';
import { DocumentColumns } from '../find/document-columns.ts';
import { ListMemory } from '../find/list-memory.ts';
import type { Held } from '../find/solve.ts';
import { TextMemory } from '../rank/text-memory.ts';
import { askingBlocks, MAX_SECONDS } from './ask.ts';

/** Generations of which something is held: the current one, and the one before for answers under way. */
const KEPT = 2;
/** The columns of all documents take longer than a question may. */
const PATIENCE = 10 * MAX_SECONDS;

interface OfGeneration {
  readonly found: Promise<Held>;
  readonly texts: TextMemory;
}
const held = new WeakMap<Warehouse, Map<number, OfGeneration>>();

function ofGeneration(warehouse: Warehouse, generation: number): OfGeneration {
  const kept = held.get(warehouse) ?? new Map<number, OfGeneration>();
  held.set(warehouse, kept);
  const known = kept.get(generation);
  if (known !== undefined) return known;
  // Everybody waits for the same reading: none of them may call it off, and one that failed is tried anew.
  const columns = DocumentColumns.read(askingBlocks(warehouse, { generation, maxSeconds: PATIENCE }));
  const made = { found: columns.then((read): Held => ({ columns: read, lists: new ListMemory() })), texts: new TextMemory() };
  kept.set(generation, made);
  made.found.catch(() => kept.delete(generation));
  for (const old of kept.keys()) if (kept.size > KEPT && old !== generation) kept.delete(old);
  return made;
}

/** The short columns of all documents of a generation, read at its first question, and the lists that its questions needed so far. */
export const heldOf = (warehouse: Warehouse, generation: number): Promise<Held> => ofGeneration(warehouse, generation).found;

/** The texts that its pages showed lately. */
export const textsOf = (warehouse: Warehouse, generation: number): TextMemory => ofGeneration(warehouse, generation).texts;

/** Reads what every question of the current generation needs, so that the first one does not wait for it. */
export async function prepareAnswers(warehouse: Warehouse): Promise<void> {
  if (warehouse.generation > 0) await heldOf(warehouse, warehouse.generation);
}
