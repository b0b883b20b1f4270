import type { Warehouse } from '../warehouse/contract.ts';
import { type Ask, asking, remembering } from './answer/ask.ts';
import { dataDoubts } from './answer/data-doubts.ts';
import { facetsOf, NO_FACETS } from './answer/facets.ts';
import { countAnswer, findAnswer } from './answer/find.ts';
import { textsOf } from './answer/held.ts';
import { pageOfAnswer, planPage } from './answer/page.ts';
import { expansionsOf, prepare, type Ready } from './answer/question.ts';
import { tooBroad } from './answer/too-broad.ts';
import { unknownWords } from './answer/unknown-words.ts';
import type { Answered, CountAnswer, Counts, Question, SearchAnswer, SearchOptions } from './answers.ts';
import { type ExpansionTable, FRENCH_FORMS } from './expand/expansion.ts';
import { print } from './print/print.ts';
import { restate } from './restate/restate.ts';

export interface SearchOver extends SearchOptions {
  /** Other forms of words; the French table by default. */
  readonly expansion?: ExpansionTable;
  /** True where nothing may be taken from what was answered before: for measurements. */
  readonly anew?: boolean;
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
  const found = ask === null ? NOTHING : await answer(warehouse, ready, options, generation, ask);
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

async function answer(warehouse: Warehouse, ready: Ready, options: SearchOver, generation: number, ask: Ask): Promise<Found> {
  const opposed = options.opposed ?? [];
  const plan = planPage(ready, options);
  const { total, facets, loose, ranked, seen } = await findAnswer(warehouse, ready, plan.asked, opposed, { ...options, generation });
  const [page, unknown, doubts] = await Promise.all([
    pageOfAnswer(ready, plan, ranked, opposed, generation, textsOf(warehouse, generation), asking(warehouse, { ...options, generation })),
    unknownWords(ready.tree.where, ready.places, ready.meaning, opposed, new Set(seen), ask),
    dataDoubts(ready, opposed, ask),
  ]);
  return {
    ...total,
    excluded: loose === null ? NOBODY : { patients: loose.patients - total.patients, documents: loose.documents - total.documents },
    facets: facetsOf({ total, facets }),
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

/** Only the numbers. */
export async function count(warehouse: Warehouse, question: Question, options: SearchOver = {}): Promise<Answered<CountAnswer>> {
  const from = performance.now();
  const table = options.expansion ?? FRENCH_FORMS;
  const { generation } = warehouse;
  const ask = generation === 0 ? null : remembering(warehouse, options);
  const prepared = await prepare(question, options.filters, table, ask, options);
  if (!prepared.ok) return prepared;
  const ready = prepared.value;
  const { tree, places, diagnostics } = ready;
  const opposed = options.opposed ?? [];
  const [total, doubts] =
    ask === null
      ? [NOBODY, []]
      : await Promise.all([countAnswer(warehouse, ready, opposed, { ...options, generation }), dataDoubts(ready, opposed, ask)]);
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
