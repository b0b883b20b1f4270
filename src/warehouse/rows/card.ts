import type { Context, DocumentAnalysis, Mention, SentenceSpan, SourceDocument } from '../../model/index.ts';
import { contextBits, contextOf } from './context-bits.ts';

/** What a mention must say of itself to be found, ordered and lit up. */
export type PlacedMention = Pick<Mention, 'begin' | 'end' | 'type' | 'code' | 'value' | keyof Context>;

/** All that a page of results shows and orders by, beside the text. */
export interface Card {
  readonly documentId: string;
  readonly source: string;
  readonly type: string | null;
  readonly title: string | null;
  readonly unit: string | null;
  readonly date: string | null;
  readonly sentences: readonly SentenceSpan[];
  readonly mentions: readonly PlacedMention[];
}

type StoredMention = readonly [
  gap: number,
  length: number,
  type: Mention['type'],
  code: string | null,
  context: number,
  value?: Mention['value'],
];
type Stored = readonly [
  documentId: string,
  source: string,
  type: string | null,
  title: string | null,
  unit: string | null,
  date: string | null,
  spans: readonly number[],
  sections: readonly (readonly [SentenceSpan['section'], number])[],
  mentions: readonly StoredMention[],
];

/**
 * The card of a document as text. The engine reads a page of rows by columns: each column costs a seek a row, so that one text that holds
 * all costs a fraction of thirty columns (docs/decisions/0015-cards.md). Places are distances, which compress.
 */
export function cardOf(d: SourceDocument, { sentences, mentions }: DocumentAnalysis): string {
  const spans: number[] = [];
  const sections: [SentenceSpan['section'], number][] = [];
  let at = 0;
  for (const { begin, end, section } of sentences) {
    spans.push(begin - at, end - begin);
    at = end;
    const run = sections.at(-1);
    if (run !== undefined && run[0] === section) run[1]++;
    else sections.push([section, 1]);
  }
  at = 0;
  const placed = mentions.map((m): StoredMention => {
    const gap = m.begin - at;
    at = m.begin;
    const head = [gap, m.end - m.begin, m.type, m.code, contextBits(m)] as const;
    return m.value === null ? head : [...head, m.value];
  });
  const card: Stored = [d.documentId, d.source, d.type, d.title, d.unit, d.date, spans, sections, placed];
  return JSON.stringify(card);
}

/** A card from its text, as `cardOf` wrote it. */
export function readCard(text: string): Card {
  const [documentId, source, type, title, unit, date, spans, sections, mentions] = JSON.parse(text) as Stored;
  const names = sections.flatMap(([name, times]) => Array.from({ length: times }, (): SentenceSpan['section'] => name));
  const sentences: SentenceSpan[] = [];
  let at = 0;
  for (const [i, section] of names.entries()) {
    const begin = at + spans[2 * i]!;
    at = begin + spans[2 * i + 1]!;
    sentences.push({ begin, end: at, section });
  }
  at = 0;
  const placed = mentions.map(([gap, length, kind, code, context, value = null]): PlacedMention => {
    at += gap;
    return { begin: at, end: at + length, type: kind, code, value, ...contextOf(context) };
  });
  return { documentId, source, type, title, unit, date, sentences, mentions: placed };
}
