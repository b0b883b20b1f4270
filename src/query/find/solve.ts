import { SENTENCE_MARK } from '../../warehouse/lexical/index-document.ts';
import { numbersOf, rowsIn } from '../../warehouse/native/read.ts';
import { DOCUMENTS_PER_PATIENT } from '../../warehouse/schema/tables.ts';
import { withoutOpposedDocuments } from '../compile/opposition.ts';
import type { AskBlocks, DocumentColumns } from './document-columns.ts';
import { DocumentSet } from './document-set.ts';
import type { ListMemory } from './list-memory.ts';
import { type Lists, readLists } from './lists.ts';
import { addNeeds, type Needs, type Plan } from './plan.ts';
import { run } from './run.ts';

/** What is held of a generation in memory. */
export interface Held {
  readonly columns: DocumentColumns;
  readonly lists: ListMemory;
}

/** The documents of some plans, and the lists of their words. */
export interface Solved<Name extends string> {
  readonly columns: DocumentColumns;
  readonly sets: Readonly<Record<Name, DocumentSet | null>>;
  readonly lists: Lists;
}

/**
 * Runs plans that belong to one question: what any of them needs is read at once. `words` are lists that are wanted beside. No document of a patient
 * who objects is in any set.
 */
export async function solve<Name extends string>(
  plans: Readonly<Record<Name, Plan | null>>,
  words: readonly string[],
  opposed: readonly number[],
  { columns, lists: memory }: Held,
  ask: AskBlocks,
): Promise<Solved<Name>> {
  const needs: Needs = { lists: new Set(words), places: new Set(), rows: [] };
  const named = Object.entries(plans) as [Name, Plan | null][];
  for (const [, plan] of named) if (plan !== null) addNeeds(plan, needs, SENTENCE_MARK);
  const plain = [...needs.lists].filter((key) => !needs.places.has(key));
  const [withoutPlaces, withPlaces, ...rows] = await Promise.all([
    readLists(plain, false, columns, memory, ask),
    readLists([...needs.places], true, columns, memory, ask),
    ...needs.rows.map((plan) => readRows(plan, columns, ask)),
  ]);
  const read = {
    columns,
    lists: new Map([...withoutPlaces, ...withPlaces]),
    rows: new Map(needs.rows.map((plan, i): [Plan, DocumentSet] => [plan, rows[i]!])),
  };
  const sets = Object.fromEntries(
    named.map(([name, plan]) => [name, plan === null ? null : withoutOpposedDocuments(run(plan, read), opposed, columns)]),
  );
  return { columns, sets: sets as Record<Name, DocumentSet | null>, lists: read.lists };
}

async function readRows(plan: Extract<Plan, { readonly kind: 'rows' }>, columns: DocumentColumns, ask: AskBlocks): Promise<DocumentSet> {
  const blocks = await ask(plan.sql, plan.values);
  if (plan.of === 'patients') return columns.ofPatients(numbersOf(blocks, 0, new Uint32Array(rowsIn(blocks))));
  const set = new DocumentSet(columns.size);
  for (const doc of numbersOf(blocks, 0, new Float64Array(rowsIn(blocks)))) {
    const place = columns.placeOf(columns.indexOfPatient(Math.floor(doc / DOCUMENTS_PER_PATIENT)), doc % DOCUMENTS_PER_PATIENT);
    if (place >= 0) set.add(place);
  }
  return set;
}
