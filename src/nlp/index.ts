import type { DocumentAnalysis, Mention, SpanContext } from '../model/index.ts';
import type { TextContext } from './context/context.ts';
import type { AnyExtractor, MentionDraft } from './engine/contract.ts';
import { Engine } from './engine/read.ts';
import type { View } from './engine/view.ts';
import type { ReadOptions, Reader } from './reader.ts';
import { EXTRACTORS } from './registry.ts';

export type { ReadOptions, Reader } from './reader.ts';

/** Version of data and rules together: changes whenever an answer may change. */
export const LEXICON_VERSION = '2026.11-1';

/** A reader of French clinical text. Compiling the lexicon takes a few hundred milliseconds: make one and keep it. Not shared between threads. */
export function createReader(extractors: readonly AnyExtractor[] = EXTRACTORS): Reader {
  const engine = new Engine(extractors);
  return {
    lexicon: LEXICON_VERSION,
    read(text: string, options: ReadOptions = {}): DocumentAnalysis {
      const { view, drafts, context } = engine.find(text, options.date ?? null, options.type ?? null);
      const mentions = drafts.map((d) => toMention(view, context, d));
      const spans = (options.spans ?? []).map((s) => toSpan(view, context, s.begin, s.end));
      return { mentions, sentences: [], spans, lexicon: LEXICON_VERSION };
    },
  };
}

function toMention(view: View, contexts: TextContext, draft: MentionDraft): Mention {
  const first = view.tokenAt(draft.begin);
  const last = Math.max(first, view.tokenAt(draft.end - 1));
  const { context, cues } = contexts.of(first, last);
  return {
    begin: draft.begin,
    end: draft.end,
    text: view.text.slice(draft.begin, draft.end),
    type: draft.type,
    system: draft.system ?? null,
    code: draft.code ?? null,
    label: draft.label ?? null,
    value: draft.value ?? null,
    unit: draft.unit ?? null,
    date: draft.date ?? null,
    ...context,
    ...draft.context,
    cues: cues.map(([b, e]) => [b, e]),
    section: null,
    sentence: view.sentenceOf[first] ?? 0,
  };
}

function toSpan(view: View, contexts: TextContext, begin: number, end: number): SpanContext {
  const first = view.tokenAt(begin);
  return { begin, end, ...contexts.of(first, Math.max(first, view.tokenAt(end - 1))).context };
}
