import type { Diagnostic, SearchAnswer, SearchOptions } from '../answers.ts';
import { compile } from '../compile/compile.ts';
import type { Meaning } from '../compile/meaning.ts';
import type { Parameters } from '../compile/parameters.ts';
import { affirmed } from '../rank/affirmed.ts';
import { readCursor, writeCursor } from '../rank/cursor.ts';
import { hitOf, readFound } from '../rank/page.ts';
import { type Reach, rankByDay, rankByWords } from '../rank/rank.ts';
import { reordered } from '../rank/reorder.ts';
import { isAnyWord, needsWord, positiveTerms } from '../rank/terms-of-tree.ts';
import type { QueryNode } from '../tree/index.ts';
import type { Ask } from './ask.ts';
import type { Ready } from './question.ts';

const SIZE = { usual: 20, most: 100 } as const;

/**
 * The best documents by their words are read and put into order by what their sentences say (affirmed, together); those after keep the
 * order of the words. The number is fixed, so that a page costs the same whatever the size of the warehouse.
 */
const WINDOW = 60;

/** `among` holds the documents found where they are known already. One page of ranked documents, and the cursor of the next. */
export async function pageOfAnswer(
  { tree, meaning }: Ready,
  among: readonly number[] | null,
  options: SearchOptions,
  generation: number,
  ask: Ask,
): Promise<Pick<SearchAnswer, 'hits' | 'cursor' | 'diagnostics'>> {
  const opposed = options.opposed ?? [];
  const size = Math.min(SIZE.most, Math.max(1, options.size ?? SIZE.usual));
  const given = options.cursor ?? null;
  const after = given === null ? null : readCursor(given);
  const terms = positiveTerms(tree.where, meaning);
  const weighed = terms.map((term) => term.weighed).filter((sequences) => sequences.length > 0);
  const window = weighed.length === 0 ? 0 : WINDOW;
  const shown = after?.shown ?? 0;
  const within = shown < window;
  const compiled = compile(tree, meaning, opposed, { found: among });
  const strict = affirmed(tree.where);
  const firm =
    strict === null
      ? null
      : (parameters: Parameters) => compile(tree, meaning, opposed, { parameters, found: among, stricter: strict }).documents;
  // One more than the page holds tells whether there is a next one.
  const asked = { size: (within ? window : 0) + size + 1, after: within ? null : after };
  const ranked =
    weighed.length === 0
      ? await rankByDay(compiled, asked, ask)
      : await rankByWords(compiled, firm, weighed, reachOf(tree.where, meaning), opposed, asked, ask);
  const first = within ? shown : 0;
  const rest = ranked.slice(within ? Math.max(window, first) : 0, first + size);
  const found = await readFound([...(within ? ranked.slice(0, window) : []), ...rest], terms, opposed, ask);
  const documents = within ? [...reordered(found.slice(0, window)), ...found.slice(window)] : found;
  const last = ranked.length > first + size ? ranked[first + size - 1] : undefined;
  return {
    hits: documents.slice(first, first + size).map((document) => hitOf(document, weighed.length > 0)),
    cursor: last === undefined ? null : writeCursor({ generation, ...last, shown: shown + size }),
    diagnostics: given === null ? [] : cursorDiagnostics(after?.generation ?? null, generation),
  };
}

function reachOf(where: QueryNode, meaning: Meaning): Reach {
  if (isAnyWord(where, meaning)) return 'same';
  return needsWord(where) ? 'within' : 'beyond';
}

/** `made` is the generation of the page before; null where the cursor cannot be read. */
function cursorDiagnostics(made: number | null, now: number): Diagnostic[] {
  if (made === now) return [];
  const place = { severity: 'warning', begin: 0, end: 0 } as const;
  return made === null
    ? [{ ...place, code: 'bad_cursor', fr: 'Page inconnue : voici la première.', en: 'Unknown page: this is the first one.' }]
    : [
        {
          ...place,
          code: 'stale_cursor',
          fr: 'Les données ont changé depuis la page précédente.',
          en: 'The data has changed since the page before.',
        },
      ];
}
