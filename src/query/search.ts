import type { Warehouse } from '../warehouse/contract.ts';
import { asking } from './answer/ask.ts';
import { counts, patientsOnly } from './answer/counts.ts';
import { facets, NO_FACETS } from './answer/facets.ts';
import { expansionsOf, prepare, type Ready } from './answer/question.ts';
import { relaxed } from './answer/relax.ts';
import { unknownWords } from './answer/unknown-words.ts';
import type { Answered, CountAnswer, Counts, Diagnostic, Question, SearchAnswer, SearchOptions } from './answers.ts';
import { compile } from './compile/compile.ts';
import { type ExpansionTable, FRENCH_FORMS } from './expand/expansion.ts';
import { print } from './print/print.ts';
import { readCursor, writeCursor } from './rank/cursor.ts';
import { pageOf } from './rank/page.ts';
import { rankByDay, rankByWords } from './rank/rank.ts';
import { needsWord, positiveCodes, positiveSequences } from './rank/terms-of-tree.ts';
import { restate } from './restate/restate.ts';
import { queryTree } from './tree/index.ts';

export interface SearchOver extends SearchOptions {
  /** Other forms of words; the French table by default. */
  readonly expansion?: ExpansionTable;
}

const PAGE = { usual: 20, most: 100 } as const;
const NOBODY: Counts = Object.freeze({ patients: 0, documents: 0 });

/**
 * Answers a question with exact numbers, facets and a page of ranked documents. A question that cannot be read comes back with its
 * diagnostics; a `WarehouseError` (`query_timeout`, `query_memory`, `query_cancelled`, `warehouse_crashed`) is thrown.
 */
export async function search(warehouse: Warehouse, question: Question, options: SearchOver = {}): Promise<Answered<SearchAnswer>> {
  const from = performance.now();
  const table = options.expansion ?? FRENCH_FORMS;
  const prepared = await prepare(question, options.filters, warehouse, table);
  if (!prepared.ok) return prepared;
  const ready = prepared.value;
  const found = warehouse.generation === 0 ? NOTHING : await answer(warehouse, ready, options);
  return {
    ok: true,
    value: {
      ...found,
      generation: warehouse.generation,
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

async function answer(warehouse: Warehouse, ready: Ready, options: SearchOver): Promise<Found> {
  const ask = asking(warehouse, options);
  const opposed = options.opposed ?? [];
  const again = () => compile(ready.tree, ready.meaning, opposed);
  const [counted, alone, page, without, unknown] = await Promise.all([
    facets(again(), ask),
    patientsOnly(again(), ask),
    onePage(warehouse, ready, options),
    countWithoutContext(warehouse, ready, options),
    unknownWords(ready.tree.where, ready.places, ready.meaning, ask),
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
    diagnostics: [...unknown, ...page.diagnostics],
  };
}

async function countWithoutContext(warehouse: Warehouse, ready: Ready, options: SearchOver): Promise<Counts | null> {
  const loose = relaxed(ready.tree.where);
  return loose === null ? null : counts(compile(queryTree(loose), ready.meaning, options.opposed ?? []), asking(warehouse, options));
}

async function onePage(
  warehouse: Warehouse,
  ready: Ready,
  options: SearchOver,
): Promise<Pick<SearchAnswer, 'hits' | 'cursor' | 'diagnostics'>> {
  const ask = asking(warehouse, options);
  const opposed = options.opposed ?? [];
  const { where } = ready.tree;
  const size = Math.min(PAGE.most, Math.max(1, options.size ?? PAGE.usual));
  const given = options.cursor ?? null;
  const after = given === null ? null : readCursor(given);
  const diagnostics = cursorDiagnostics(given, after?.generation ?? null, warehouse.generation);
  const wanted = { texts: positiveSequences(where, ready.meaning), codes: positiveCodes(where) };
  const compiled = compile(ready.tree, ready.meaning, opposed);
  // One more than the page holds tells whether there is a next one.
  const asked = { size: size + 1, after };
  const ranked =
    wanted.texts.length === 0
      ? await rankByDay(compiled, asked, ask)
      : await rankByWords(compiled, wanted.texts, needsWord(where), asked, ask);
  const shown = ranked.slice(0, size);
  const last = ranked.length > size ? shown.at(-1) : undefined;
  return {
    hits: await pageOf(shown, wanted, opposed, ask),
    cursor: last === undefined ? null : writeCursor({ generation: warehouse.generation, ...last }),
    diagnostics,
  };
}

function cursorDiagnostics(given: string | null, made: number | null, now: number): Diagnostic[] {
  if (given === null || made === now) return [];
  if (made === null)
    return [
      {
        code: 'bad_cursor',
        severity: 'warning',
        begin: 0,
        end: 0,
        fr: 'Page inconnue : voici la première.',
        en: 'Unknown page: this is the first one.',
      },
    ];
  return [
    {
      code: 'stale_cursor',
      severity: 'warning',
      begin: 0,
      end: 0,
      fr: 'Les données ont changé depuis la page précédente.',
      en: 'The data has changed since the page before.',
    },
  ];
}

/** Only the numbers. */
export async function count(warehouse: Warehouse, question: Question, options: SearchOver = {}): Promise<Answered<CountAnswer>> {
  const from = performance.now();
  const table = options.expansion ?? FRENCH_FORMS;
  const prepared = await prepare(question, options.filters, warehouse, table);
  if (!prepared.ok) return prepared;
  const { tree, meaning, diagnostics } = prepared.value;
  const total =
    warehouse.generation === 0 ? NOBODY : await counts(compile(tree, meaning, options.opposed ?? []), asking(warehouse, options));
  return {
    ok: true,
    value: {
      ...total,
      generation: warehouse.generation,
      tree,
      restated: restate(tree, table),
      diagnostics,
      milliseconds: Math.round(performance.now() - from),
    },
  };
}
