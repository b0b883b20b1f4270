import type { Warehouse } from '../warehouse/contract.ts';
import { type Ask, remembering } from './answer/ask.ts';
import { counts, patientsOnly } from './answer/counts.ts';
import { dataDoubts } from './answer/data-doubts.ts';
import { facets, NO_FACETS } from './answer/facets.ts';
import { foundDocuments } from './answer/found-documents.ts';
import { pageOfAnswer } from './answer/page.ts';
import { expansionsOf, prepare, type Ready } from './answer/question.ts';
import { relaxed } from './answer/relax.ts';
import { tooBroad } from './answer/too-broad.ts';
import { unknownWords } from './answer/unknown-words.ts';
import type { Answered, CountAnswer, Counts, Question, SearchAnswer, SearchOptions } from './answers.ts';
import { compile } from './compile/compile.ts';
import { type ExpansionTable, FRENCH_FORMS } from './expand/expansion.ts';
import { print } from './print/print.ts';
import { restate } from './restate/restate.ts';
import { queryTree } from './tree/index.ts';

export interface SearchOver extends SearchOptions {
  /** Other forms of words; the French table by default. */
  readonly expansion?: ExpansionTable;
}

const NOBODY: Counts = Object.freeze({ patients: 0, documents: 0 });

/**
 * Answers a question with exact numbers, facets and a page of ranked documents. A question that cannot be read comes back with its
 * diagnostics; a `WarehouseError` (`query_timeout`, `query_memory`, `query_cancelled`, `warehouse_crashed`) is thrown.
 */
export async function search(warehouse: Warehouse, question: Question, options: SearchOver = {}): Promise<Answered<SearchAnswer>> {
  const from = performance.now();
  const table = options.expansion ?? FRENCH_FORMS;
  const { generation } = warehouse;
  const ask = generation === 0 ? null : remembering(warehouse, options);
  const prepared = await prepare(question, options.filters, table, ask, options);
  if (!prepared.ok) return prepared;
  const ready = prepared.value;
  const found = ask === null ? NOTHING : await answer(ready, options, generation, ask);
  return {
    ok: true,
    value: {
      ...found,
      generation,
      tree: ready.tree,
      text: print(ready.asked),
      restated: restate(ready.tree, table),
      diagnostics: [...ready.diagnostics, ...found.diagnostics],
      expansions: expansionsOf(ready.tree, table),
      milliseconds: Math.round(performance.now() - from),
    },
  };
}

type Found = Pick<SearchAnswer, 'patients' | 'documents' | 'excluded' | 'hits' | 'cursor' | 'facets' | 'diagnostics'>;
const NOTHING: Found = Object.freeze({ ...NOBODY, excluded: NOBODY, hits: [], cursor: null, facets: NO_FACETS, diagnostics: [] });

async function answer(ready: Ready, options: SearchOver, generation: number, ask: Ask): Promise<Found> {
  const opposed = options.opposed ?? [];
  // Each query binds values of its own: conditions are compiled anew for each.
  const found = await foundDocuments(ready, opposed, ask);
  const again = () => compile(ready.tree, ready.meaning, opposed, { found });
  const [counted, alone, page, without, unknown, doubts] = await Promise.all([
    facets(again(), ask),
    patientsOnly(again(), ask),
    pageOfAnswer(ready, found, options, generation, ask),
    countWithoutContext(ready, opposed, ask),
    unknownWords(ready.tree.where, ready.places, ready.meaning, opposed, ask),
    dataDoubts(ready, opposed, ask),
  ]);
  const total: Counts = { patients: alone ?? counted.total.patients, documents: counted.total.documents };
  const excluded =
    without === null ? NOBODY : { patients: without.patients - total.patients, documents: without.documents - total.documents };
  return {
    ...total,
    excluded,
    facets: counted.facets,
    hits: page.hits,
    cursor: page.cursor,
    diagnostics: [
      ...(await tooBroad(ready.tree.where, ready.places, total.patients, opposed, ask)),
      ...doubts,
      ...unknown,
      ...page.diagnostics,
    ],
  };
}

async function countWithoutContext(ready: Ready, opposed: readonly number[], ask: Ask): Promise<Counts | null> {
  const loose = relaxed(ready.tree.where);
  return loose === null ? null : counts(compile(queryTree(loose), ready.meaning, opposed), ask);
}

/** Only the numbers. */
export async function count(warehouse: Warehouse, question: Question, options: SearchOver = {}): Promise<Answered<CountAnswer>> {
  const from = performance.now();
  const table = options.expansion ?? FRENCH_FORMS;
  const { generation } = warehouse;
  const ask = generation === 0 ? null : remembering(warehouse, options);
  const prepared = await prepare(question, options.filters, table, ask, options);
  if (!prepared.ok) return prepared;
  const ready = prepared.value;
  const { tree, meaning, places, diagnostics } = ready;
  const opposed = options.opposed ?? [];
  const [total, doubts] =
    ask === null ? [NOBODY, []] : await Promise.all([counts(compile(tree, meaning, opposed), ask), dataDoubts(ready, opposed, ask)]);
  const broad = ask === null ? [] : await tooBroad(tree.where, places, total.patients, opposed, ask);
  return {
    ok: true,
    value: {
      ...total,
      generation,
      tree,
      restated: restate(tree, table),
      diagnostics: [...diagnostics, ...doubts, ...broad],
      milliseconds: Math.round(performance.now() - from),
    },
  };
}
