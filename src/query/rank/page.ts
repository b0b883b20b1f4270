import { contextOf } from '../../warehouse/rows/context-bits.ts';
import { DOCUMENTS_PER_PATIENT } from '../../warehouse/schema/tables.ts';
import { type MentionRow, mentionValue, type SentencesRow, sentencesOf as spansOf } from '../../warehouse/stored-rows.ts';
import type { Ask } from '../answer/ask.ts';
import type { DocumentHit } from '../answers.ts';
import { withoutOpposed } from '../compile/opposition.ts';
import { Parameters } from '../compile/parameters.ts';
import { sentencesOf } from './highlight.ts';
import { type Occurrence, occurrencesOf, type PlacedMention, type ReadText } from './occurrences.ts';
import { type Ranked, scoreOf } from './rank.ts';
import type { Term } from './terms-of-tree.ts';

type Row = SentencesRow & {
  readonly doc: number;
  readonly document_id: string;
  readonly patient_id: number;
  readonly source: string;
  readonly type: string | null;
  readonly title: string | null;
  readonly unit: string | null;
  readonly date: string | null;
  readonly last_day: number;
  readonly text: string;
};

/** A document of the ranking as stored, with the places that answer the question. */
export interface FoundDocument extends Ranked {
  readonly row: Row;
  readonly read: ReadText;
  readonly occurrences: readonly Occurrence[];
}

type PlacedRow = Pick<MentionRow, 'begin' | 'end' | 'type' | 'code' | 'value' | 'context'> & { readonly doc: number };
const placed = ({ begin, end, type, code, value, context }: PlacedRow): PlacedMention => ({
  begin,
  end,
  type,
  code,
  value: mentionValue(value),
  ...contextOf(context),
});

/** Reads the texts of these documents, in the order given. */
export async function readFound(
  ranked: readonly Ranked[],
  terms: readonly Term[],
  opposed: readonly number[],
  ask: Ask,
): Promise<FoundDocument[]> {
  if (ranked.length === 0) return [];
  const parameters = new Parameters();
  const docs = ranked.map((r) => r.doc);
  const patients = [...new Set(docs.map((doc) => Math.floor(doc / DOCUMENTS_PER_PATIENT)))];
  const wantedRows = `patient_id IN ${parameters.bind('Array(UInt32)', patients)} AND doc IN ${parameters.bind('Array(UInt64)', docs)}`;
  const condition = withoutOpposed(wantedRows, opposed, parameters);
  const [rows, mentions] = await Promise.all([
    ask<Row>(
      `SELECT doc, document_id, patient_id, source, type, title, unit, date, last_day, text, sentence_begins, sentence_ends, sections FROM documents WHERE ${condition}`,
      parameters.values,
    ),
    ask<PlacedRow>(`SELECT doc, begin, end, type, code, value, context FROM mentions WHERE ${condition}`, parameters.values),
  ]);
  const byDoc = new Map(rows.map((row) => [row.doc, row]));
  const mentionsOf = Map.groupBy(mentions, (mention) => mention.doc);
  return ranked.flatMap(({ doc, key }) => {
    const row = byDoc.get(doc);
    if (row === undefined) return [];
    const read = { text: row.text, sentences: spansOf(row), mentions: (mentionsOf.get(doc) ?? []).map(placed) };
    return [{ doc, key, row, read, occurrences: occurrencesOf(read, terms) }];
  });
}

/** A found document with its best sentences. */
export const hitOf = ({ row, read, occurrences, key }: FoundDocument, weighed: boolean): DocumentHit => ({
  documentId: row.document_id,
  patientId: row.patient_id,
  source: row.source,
  type: row.type,
  title: row.title,
  unit: row.unit,
  date: row.date,
  score: weighed ? scoreOf(key) : 0,
  sentences: sentencesOf(read, occurrences),
});
