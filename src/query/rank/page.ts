import { type Card, readCard } from '../../warehouse/rows/card.ts';
import { patientOfDocument } from '../../warehouse/schema/tables.ts';
import type { Ask } from '../answer/ask.ts';
import type { DocumentHit } from '../answers.ts';
import { byNumber } from './by-number.ts';
import { sentencesOf } from './highlight.ts';
import { type Occurrence, occurrencesOf, type ReadText } from './occurrences.ts';
import { type Ranked, scoreOf } from './rank.ts';
import type { Term } from './terms-of-tree.ts';
import { cardsFromColumns } from './uncarded.ts';

/** A document of the ranking as stored, with the places that answer the question. */
export interface FoundDocument extends Ranked {
  readonly card: Omit<Card, 'sentences' | 'mentions'>;
  readonly lastDay: number;
  readonly read: ReadText;
  readonly occurrences: readonly Occurrence[];
}

/** Reads the texts of these documents, in the order given. */
export async function readFound(
  ranked: readonly Ranked[],
  terms: readonly Term[],
  opposed: readonly number[],
  ask: Ask,
): Promise<FoundDocument[]> {
  if (ranked.length === 0) return [];
  const rows = await ask<{ doc: number; text: string; card: string; last_day: number }>(
    ...byNumber(
      'SELECT doc, text, card, last_day FROM documents',
      ranked.map(({ doc }) => doc),
      opposed,
    ),
  );
  const byDoc = new Map(rows.map((row) => [row.doc, row]));
  const uncarded = rows.filter(({ card }) => card === '').map(({ doc }) => doc);
  const others = uncarded.length === 0 ? null : await cardsFromColumns(uncarded, opposed, ask);
  return ranked.flatMap(({ doc, key }) => {
    const row = byDoc.get(doc);
    if (row === undefined) return [];
    const card = others?.get(doc) ?? readCard(row.card);
    const read = { text: row.text, sentences: card.sentences, mentions: card.mentions };
    return [{ doc, key, card, lastDay: row.last_day, read, occurrences: occurrencesOf(read, terms) }];
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
