import type { DocumentAnalysis } from '../model/index.ts';
import { attachDates } from './dates/attach.ts';
import type { AnyExtractor } from './engine/contract.ts';
import { Engine } from './engine/read.ts';
import { mentionsOf, sentencesOf, spanContext } from './mention.ts';
import type { Reader, ReadOptions } from './reader.ts';
import { EXTRACTORS } from './registry.ts';

export type { Reader, ReadOptions } from './reader.ts';

/** Version of data and rules together: changes whenever an answer may change. */
export const LEXICON_VERSION = '2026.11-1';

/** A reader of French clinical text. Compiling the lexicon takes a few hundred milliseconds: make one and keep it. Not shared between threads. */
export function createReader(extractors: readonly AnyExtractor[] = EXTRACTORS): Reader {
  const engine = new Engine(extractors);
  return {
    lexicon: LEXICON_VERSION,
    read(text: string, options: ReadOptions = {}): DocumentAnalysis {
      const found = engine.find(text, options.date ?? null, options.type ?? null);
      return {
        mentions: attachDates(found.view, found.sections, mentionsOf(found), (s) => found.context.narrates(s)),
        sentences: sentencesOf(found),
        spans: (options.spans ?? []).map((s) => spanContext(found, s.begin, s.end)),
        lexicon: LEXICON_VERSION,
      };
    },
  };
}
