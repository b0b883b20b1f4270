import type { DocumentAnalysis, Mention, SentenceSpan, SpanContext } from '../model/index.ts';
import { attachDates } from './dates/attach.ts';
import type { AnyExtractor } from './engine/contract.ts';
import { Engine, type Found } from './engine/read.ts';
import { mentionsOf, sentencesOf, spanContext } from './mention.ts';
import type { Reader, ReadOptions } from './reader.ts';
import { EXTRACTORS } from './registry.ts';
import { windowsOf } from './windows.ts';

export type { Reader, ReadOptions } from './reader.ts';

/** Version of data and rules together: changes whenever an answer may change. */
export const LEXICON_VERSION = '2026.11-8';

/** Texts beyond this length are read part by part, so that memory follows the window and not the text. The story's date does not cross. */
const WINDOW = 2_000_000;

/** A reader of French clinical text. Compiling the lexicon takes some tenths of a second: make one and keep it. Not shared between threads. */
export function createReader(extractors: readonly AnyExtractor[] = EXTRACTORS, { window = WINDOW } = {}): Reader {
  const engine = new Engine(extractors);
  return {
    lexicon: LEXICON_VERSION,
    read(text: string, options: ReadOptions = {}): DocumentAnalysis {
      const mentions: Mention[] = [];
      const sentences: SentenceSpan[] = [];
      const asked = options.spans ?? [];
      const spans: SpanContext[] = [];
      for (const { from, to } of windowsOf(text, window)) {
        const part = from === 0 && to === text.length ? text : text.slice(from, to);
        const found = engine.find(part, options.date ?? null, options.type ?? null);
        const first = sentences.length;
        for (const m of read(found)) mentions.push(from === 0 ? m : moved(m, from, first));
        for (const s of sentencesOf(found)) sentences.push({ ...s, begin: s.begin + from, end: s.end + from });
        asked.forEach(({ begin, end }, i) => {
          const here = begin >= from && (begin < to || to === text.length);
          if (here) spans[i] = { ...spanContext(found, begin - from, Math.min(end, to) - from), begin, end };
        });
      }
      return { mentions, sentences, spans, lexicon: LEXICON_VERSION };
    },
  };
}

const read = (found: Found): Mention[] => attachDates(found.view, found.sections, mentionsOf(found), (s) => found.context.narrates(s));

const moved = (m: Mention, by: number, sentences: number): Mention => ({
  ...m,
  begin: m.begin + by,
  end: m.end + by,
  cues: m.cues.map(([begin, end]) => [begin + by, end + by]),
  sentence: m.sentence + sentences,
});
