import type { Diagnostic, SearchAnswer, SearchOptions } from '../answers.ts';
import type { Ranked } from '../find/best.ts';
import { type Cursor, readCursor, writeCursor } from '../rank/cursor.ts';
import { hitOf, readFound } from '../rank/page.ts';
import { reordered } from '../rank/reorder.ts';
import { positiveTerms } from '../rank/terms-of-tree.ts';
import type { TextMemory } from '../rank/text-memory.ts';
import type { Ask } from './ask.ts';
import type { Ready } from './question.ts';

const SIZE = { usual: 20, most: 100 } as const;

/**
 * The best documents by their words are read and put into order by what their sentences say (affirmed, together); those after keep the
 * order of the words. The number is fixed, so that a page costs the same whatever the size of the warehouse.
 */
const WINDOW = 60;

/** Which part of the ranking a page needs. */
export interface PagePlan {
  readonly given: string | null;
  readonly after: Cursor | null;
  readonly size: number;
  /** Documents that are put into order by what they say; 0 where no word is weighed. */
  readonly window: number;
  /** Whether the page begins within them. */
  readonly within: boolean;
  /** What is asked of the ranking: one more than the page holds tells whether there is a next one. */
  readonly asked: { readonly size: number; readonly after: Cursor | null };
}

export function planPage({ tree, meaning }: Ready, options: SearchOptions): PagePlan {
  const size = Math.min(SIZE.most, Math.max(1, options.size ?? SIZE.usual));
  const given = options.cursor ?? null;
  const after = given === null ? null : readCursor(given);
  const weighs = positiveTerms(tree.where, meaning).some((term) => term.weighed.length > 0);
  const window = weighs ? WINDOW : 0;
  const within = (after?.shown ?? 0) < window;
  return { given, after, size, window, within, asked: { size: (within ? window : 0) + size + 1, after: within ? null : after } };
}

/** One page of ranked documents with their sentences, and the cursor of the next. */
export async function pageOfAnswer(
  { tree, meaning }: Ready,
  { given, after, size, window, within }: PagePlan,
  ranked: readonly Ranked[],
  opposed: readonly number[],
  generation: number,
  memory: TextMemory,
  ask: Ask,
): Promise<Pick<SearchAnswer, 'hits' | 'cursor' | 'diagnostics'>> {
  const terms = positiveTerms(tree.where, meaning);
  const shown = after?.shown ?? 0;
  const first = within ? shown : 0;
  const rest = ranked.slice(within ? Math.max(window, first) : 0, first + size);
  const found = await readFound([...(within ? ranked.slice(0, window) : []), ...rest], terms, opposed, memory, ask);
  const documents = within ? [...reordered(found.slice(0, window)), ...found.slice(window)] : found;
  const last = ranked.length > first + size ? ranked[first + size - 1] : undefined;
  return {
    hits: documents.slice(first, first + size).map((document) => hitOf(document, window > 0)),
    cursor: last === undefined ? null : writeCursor({ generation, ...last, shown: shown + size }),
    diagnostics: given === null ? [] : cursorDiagnostics(after?.generation ?? null, generation),
  };
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
