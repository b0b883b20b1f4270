import type { Diagnostic, SearchAnswer, SearchOptions } from '../answers.ts';
import { compile } from '../compile/compile.ts';
import { readCursor, writeCursor } from '../rank/cursor.ts';
import { pageOf } from '../rank/page.ts';
import { rankByDay, rankByWords } from '../rank/rank.ts';
import { needsWord, positiveCodes, positiveSequences } from '../rank/terms-of-tree.ts';
import type { Ask } from './ask.ts';
import type { Ready } from './question.ts';

const SIZE = { usual: 20, most: 100 } as const;

/** One page of ranked documents, and the cursor of the next. */
export async function pageOfAnswer(
  { tree, meaning }: Ready,
  options: SearchOptions,
  generation: number,
  ask: Ask,
): Promise<Pick<SearchAnswer, 'hits' | 'cursor' | 'diagnostics'>> {
  const opposed = options.opposed ?? [];
  const size = Math.min(SIZE.most, Math.max(1, options.size ?? SIZE.usual));
  const given = options.cursor ?? null;
  const after = given === null ? null : readCursor(given);
  const wanted = { texts: positiveSequences(tree.where, meaning), codes: positiveCodes(tree.where) };
  const compiled = compile(tree, meaning, opposed);
  // One more than the page holds tells whether there is a next one.
  const asked = { size: size + 1, after };
  const ranked =
    wanted.texts.length === 0
      ? await rankByDay(compiled, asked, ask)
      : await rankByWords(compiled, wanted.texts, needsWord(tree.where), asked, ask);
  const shown = ranked.slice(0, size);
  const last = ranked.length > size ? shown.at(-1) : undefined;
  return {
    hits: await pageOf(shown, wanted, opposed, ask),
    cursor: last === undefined ? null : writeCursor({ generation, ...last }),
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
