import { DOCUMENTS_PER_PATIENT } from '../../warehouse/schema/tables.ts';
import { MENTION_SELECT, type MentionRow, mentionOf, type SentencesRow, sentencesOf as spansOf } from '../../warehouse/stored-rows.ts';
import type { Ask } from '../answer/ask.ts';
import type { DocumentHit } from '../answers.ts';
import { withoutOpposed } from '../compile/opposition.ts';
import { Parameters } from '../compile/parameters.ts';
import { sentencesOf, type Wanted } from './highlight.ts';
import type { Ranked } from './rank.ts';

type Row = SentencesRow & {
  readonly doc: number;
  readonly document_id: string;
  readonly patient_id: number;
  readonly source: string;
  readonly type: string | null;
  readonly title: string | null;
  readonly unit: string | null;
  readonly date: string | null;
  readonly text: string;
};

/** The documents of a page in the order of the ranking, with their best sentences. */
export async function pageOf(ranked: readonly Ranked[], wanted: Wanted, opposed: readonly number[], ask: Ask): Promise<DocumentHit[]> {
  if (ranked.length === 0) return [];
  const parameters = new Parameters();
  const docs = ranked.map((r) => r.doc);
  const patients = [...new Set(docs.map((doc) => Math.floor(doc / DOCUMENTS_PER_PATIENT)))];
  const wantedRows = `patient_id IN ${parameters.bind('Array(UInt32)', patients)} AND doc IN ${parameters.bind('Array(UInt64)', docs)}`;
  const condition = withoutOpposed(wantedRows, opposed, parameters);
  const [rows, mentions] = await Promise.all([
    ask<Row>(
      `SELECT doc, document_id, patient_id, source, type, title, unit, date, text, sentence_begins, sentence_ends, sections FROM documents WHERE ${condition}`,
      parameters.values,
    ),
    ask<MentionRow & { readonly doc: number }>(`SELECT doc, ${MENTION_SELECT} FROM mentions WHERE ${condition}`, parameters.values),
  ]);
  const byDoc = new Map(rows.map((row) => [row.doc, row]));
  return ranked.flatMap(({ doc, key }) => {
    const row = byDoc.get(doc);
    if (row === undefined) return [];
    const own = mentions.filter((mention) => mention.doc === doc).map(mentionOf);
    return [
      {
        documentId: row.document_id,
        patientId: row.patient_id,
        source: row.source,
        type: row.type,
        title: row.title,
        unit: row.unit,
        date: row.date,
        score: wanted.texts.length === 0 ? 0 : key,
        sentences: sentencesOf(row.text, spansOf(row), own, wanted),
      },
    ];
  });
}
