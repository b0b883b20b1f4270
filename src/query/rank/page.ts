import { readCard } from '../../warehouse/rows/card.ts';
import { patientOfDocument } from '../../warehouse/schema/tables.ts';
import type { Ask } from '../answer/ask.ts';
import type { DocumentHit } from '../answers.ts';
import { type Ranked, scoreOf } from '../find/best.ts';
import { byNumber } from './by-number.ts';
import { sentencesOf } from './highlight.ts';
import { type Occurrence, occurrencesOf } from './occurrences.ts';
import type { Term } from './terms-of-tree.ts';
import type { StoredText, TextMemory } from './text-memory.ts';
import { cardsFromColumns } from './uncarded.ts';

/** A document of the ranking as stored, with the places that answer the question. */
export interface FoundDocument extends Ranked, StoredText {
  readonly occurrences: readonly Occurrence[];
}

/** Reads the texts of these documents, in the order given; those that were shown lately stand in `memory`. */
export async function readFound(
  ranked: readonly Ranked[],
  terms: readonly Term[],
  opposed: readonly number[],
  memory: TextMemory,
  ask: Ask,
): Promise<FoundDocument[]> {
  const hidden = new Set(opposed);
  const wanted = ranked.filter(({ doc }) => !hidden.has(patientOfDocument(doc)));
  const texts = new Map<number, StoredText>();
  for (const { doc } of wanted) {
    const known = memory.recall(doc);
    if (known !== null) texts.set(doc, known);
  }
  const unknown = wanted.map(({ doc }) => doc).filter((doc) => !texts.has(doc));
  for (const [doc, text] of unknown.length === 0 ? [] : await readTexts(unknown, opposed, ask)) {
    memory.remember(doc, text);
    texts.set(doc, text);
  }
  return wanted.flatMap(({ doc, key }) => {
    const text = texts.get(doc);
    return text === undefined ? [] : [{ doc, key, ...text, occurrences: occurrencesOf(text.read, terms) }];
  });
}

async function readTexts(docs: readonly number[], opposed: readonly number[], ask: Ask): Promise<[doc: number, text: StoredText][]> {
  const rows = await ask<{ doc: number; text: string; card: string; last_day: number }>(
    ...byNumber('SELECT doc, text, card, last_day FROM documents', docs, opposed),
  );
  const uncarded = rows.filter(({ card }) => card === '').map(({ doc }) => doc);
  const others = uncarded.length === 0 ? null : await cardsFromColumns(uncarded, opposed, ask);
  return rows.map(({ doc, text, card: stored, last_day: lastDay }): [number, StoredText] => {
    const card = others?.get(doc) ?? readCard(stored);
    return [doc, { card, lastDay, read: { text, sentences: card.sentences, mentions: card.mentions } }];
  });
}

/** A found document with its best sentences. */
export const hitOf = ({ doc, card, read, occurrences, key }: FoundDocument, weighed: boolean): DocumentHit => ({
  documentId: card.documentId,
  patientId: patientOfDocument(doc),
  source: card.source,
  type: card.type,
  title: card.title,
  unit: card.unit,
  date: card.date,
  score: weighed ? scoreOf(key) : 0,
  sentences: sentencesOf(read, occurrences),
});
