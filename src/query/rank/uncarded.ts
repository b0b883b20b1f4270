import type { Card } from '../../warehouse/rows/card.ts';
import { contextOf } from '../../warehouse/rows/context-bits.ts';
import { type MentionRow, mentionValue, type SentencesRow, sentencesOf } from '../../warehouse/stored-rows.ts';
import type { Ask } from '../answer/ask.ts';
import { byNumber } from './by-number.ts';

interface Row extends SentencesRow {
  readonly doc: number;
  readonly document_id: string;
  readonly source: string;
  readonly type: string | null;
  readonly title: string | null;
  readonly unit: string | null;
  readonly date: string | null;
}
type PlacedRow = Pick<MentionRow, 'begin' | 'end' | 'type' | 'code' | 'value' | 'context'> & { readonly doc: number };

/** Cards of documents that were taken in before there were any, from the columns that say the same. */
export async function cardsFromColumns(docs: readonly number[], opposed: readonly number[], ask: Ask): Promise<ReadonlyMap<number, Card>> {
  const columns = 'doc, document_id, source, type, title, unit, date, sentence_begins, sentence_ends, sections';
  const [rows, mentions] = await Promise.all([
    ask<Row>(...byNumber(`SELECT ${columns} FROM documents`, docs, opposed)),
    ask<PlacedRow>(...byNumber('SELECT doc, begin, end, type, code, value, context FROM mentions', docs, opposed)),
  ]);
  const mentionsOf = Map.groupBy(mentions, ({ doc }) => doc);
  return new Map(rows.map((row) => [row.doc, cardOfRow(row, mentionsOf.get(row.doc) ?? [])]));
}

const cardOfRow = (row: Row, mentions: readonly PlacedRow[]): Card => ({
  documentId: row.document_id,
  source: row.source,
  type: row.type,
  title: row.title,
  unit: row.unit,
  date: row.date,
  sentences: sentencesOf(row),
  mentions: mentions.map(({ begin, end, type, code, value, context }) => ({
    begin,
    end,
    type,
    code,
    value: mentionValue(value),
    ...contextOf(context),
  })),
});
