import type { SourceDocument } from '../../model/index.ts';
import type { Warehouse } from '../../warehouse/contract.ts';
import {
  MENTION_SELECT,
  type MentionRow,
  mentionOf,
  ORIGIN_SELECT,
  type OriginRow,
  originOf,
  type SentencesRow,
  sentencesOf,
} from '../../warehouse/stored-rows.ts';
import { type Ask, asking } from '../answer/ask.ts';
import { prepare } from '../answer/question.ts';
import type { DocumentRecord, Question } from '../answers.ts';
import { withoutOpposed } from '../compile/opposition.ts';
import { Parameters } from '../compile/parameters.ts';
import { type ExpansionTable, FRENCH_FORMS } from '../expand/expansion.ts';
import { highlightsOf } from '../rank/highlight.ts';
import { positiveTerms, type Term } from '../rank/terms-of-tree.ts';

export interface RecordOptions {
  readonly opposed?: readonly number[];
  readonly signal?: AbortSignal;
  /** The question that led here: its words are lit up; one that cannot be read lights up none. */
  readonly question?: Question;
  readonly expansion?: ExpansionTable;
}

export type DocumentRow = OriginRow & {
  readonly document_id: string;
  readonly patient_id: number;
  readonly source: string;
  readonly type: string | null;
  readonly title: string | null;
  readonly unit: string | null;
  readonly author: string | null;
  readonly date: string | null;
  readonly stay_id: string | null;
  readonly format: SourceDocument['format'];
};
export const DOCUMENT_SELECT = `document_id, patient_id, source, type, title, unit, author, date, stay_id, format, ${ORIGIN_SELECT}`;
export const documentOf = (row: DocumentRow): Omit<SourceDocument, 'text'> => ({
  documentId: row.document_id,
  patientId: row.patient_id,
  source: row.source,
  type: row.type,
  title: row.title,
  unit: row.unit,
  author: row.author,
  date: row.date,
  stayId: row.stay_id,
  format: row.format,
  origin: originOf(row),
});

/** One document with all that was read in it; null where it is unknown or its patient objects. */
export async function documentRecord(
  warehouse: Warehouse,
  documentId: string,
  options: RecordOptions = {},
): Promise<DocumentRecord | null> {
  if (warehouse.generation === 0) return null;
  const ask = asking(warehouse, options);
  const opposed = options.opposed ?? [];
  const parameters = new Parameters();
  const condition = withoutOpposed(`document_id = ${parameters.bind('String', documentId)}`, opposed, parameters);
  const [row] = await ask<DocumentRow & SentencesRow & { readonly doc: number; readonly text: string }>(
    `SELECT ${DOCUMENT_SELECT}, doc, text, sentence_begins, sentence_ends, sections FROM documents WHERE ${condition} LIMIT 1`,
    parameters.values,
  );
  if (row === undefined) return null;
  const own = new Parameters();
  const ofDocument = withoutOpposed(
    `patient_id = ${own.bind('UInt32', row.patient_id)} AND doc = ${own.bind('UInt64', row.doc)}`,
    opposed,
    own,
  );
  const mentions = (
    await ask<MentionRow>(`SELECT ${MENTION_SELECT} FROM mentions WHERE ${ofDocument} ORDER BY begin, end`, own.values)
  ).map(mentionOf);
  const sentences = sentencesOf(row);
  const wanted = options.question === undefined ? null : await wantedBy(options.question, options.expansion ?? FRENCH_FORMS, ask);
  return {
    generation: warehouse.generation,
    document: { ...documentOf(row), text: row.text },
    mentions,
    sentences,
    highlights: wanted === null ? [] : highlightsOf({ text: row.text, sentences, mentions }, wanted),
  };
}

async function wantedBy(question: Question, table: ExpansionTable, ask: Ask): Promise<readonly Term[] | null> {
  const prepared = await prepare(question, undefined, table, ask, {});
  if (!prepared.ok) return null;
  const { tree, meaning } = prepared.value;
  return positiveTerms(tree.where, meaning);
}
