import type { DocumentAnalysis, Mention } from '../model/index.ts';
import type { AnyExtractor, MentionDraft } from './engine/contract.ts';
import { Engine } from './engine/read.ts';
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
      const { view, drafts } = engine.find(text, options.date ?? null, options.type ?? null);
      const mentions = drafts.map((d) => toMention(text, d, view.sentenceOf[view.tokenAt(d.begin)] ?? 0));
      return { mentions, sentences: [], spans: [], lexicon: LEXICON_VERSION };
    },
  };
}

function toMention(text: string, draft: MentionDraft, sentence: number): Mention {
  return {
    begin: draft.begin,
    end: draft.end,
    text: text.slice(draft.begin, draft.end),
    type: draft.type,
    system: draft.system ?? null,
    code: draft.code ?? null,
    label: draft.label ?? null,
    value: draft.value ?? null,
    unit: draft.unit ?? null,
    date: draft.date ?? null,
    negated: false,
    hypothetical: false,
    family: false,
    history: false,
    reported: false,
    planned: false,
    ...draft.context,
    cues: [],
    section: null,
    sentence,
  };
}
