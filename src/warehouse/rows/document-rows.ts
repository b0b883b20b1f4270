import type { DocumentAnalysis, Mention, SourceDocument } from '../../model/index.ts';
import { dayNumber, earliestDay, isPartialDate, latestDay, yearOf } from '../../model/partial-date.ts';
import { indexDocument } from '../lexical/index-document.ts';
import { contextBits } from './context-bits.ts';
import { ORIGIN_COLUMNS, originValues } from './record-rows.ts';
import { type Columns, nativeColumns, nativeRows, type TableRows } from './table-rows.ts';

/** A document with its compact number. */
export interface NumberedDocument {
  readonly doc: number;
  readonly document: SourceDocument;
  readonly analysis: DocumentAnalysis;
}

/** Days of a document without date: an interval that no question of time can meet. */
const NEVER = { first: 2_147_483_647, last: -2_147_483_648 } as const;

const DOCUMENT_COLUMNS = {
  patient_id: 'UInt32',
  doc: 'UInt64',
  batch: 'UInt32',
  document_id: 'String',
  source: 'String',
  type: 'Nullable(String)',
  title: 'Nullable(String)',
  unit: 'Nullable(String)',
  author: 'Nullable(String)',
  date: 'Nullable(String)',
  year: 'Nullable(UInt16)',
  first_day: 'Int32',
  last_day: 'Int32',
  stay_id: 'Nullable(String)',
  format: 'String',
  characters: 'UInt32',
  text: 'String',
  lexical: 'String',
  marks: 'Array(String)',
  sentence_begins: 'Array(UInt32)',
  sentence_ends: 'Array(UInt32)',
  sections: 'Array(String)',
  lexicon: 'String',
  ...ORIGIN_COLUMNS,
} as const satisfies Columns;
const MENTION_COLUMNS = {
  patient_id: 'UInt32',
  doc: 'UInt64',
  batch: 'UInt32',
  begin: 'UInt32',
  end: 'UInt32',
  text: 'String',
  type: 'String',
  system: 'Nullable(String)',
  code: 'Nullable(String)',
  label: 'Nullable(String)',
  value: 'Nullable(String)',
  unit: 'Nullable(String)',
  date: 'Nullable(String)',
  context: 'UInt8',
  cues: 'Array(UInt32)',
  section: 'Nullable(String)',
  sentence: 'UInt32',
} as const satisfies Columns;
const POSTING_COLUMNS = { lexeme: 'String', doc: 'UInt64', impact: 'UInt8', batch: 'UInt32' } as const satisfies Columns;

/** Rows of the three tables that a document fills: the document, its words, its mentions. Needs nothing of the engine: runs in any thread. */
export function documentRows(batch: number, documents: readonly NumberedDocument[]): TableRows[] {
  const rows: unknown[][] = [];
  const mentions: unknown[][] = [];
  const lexemes: string[] = [];
  const docs: number[] = [];
  const impacts: number[] = [];
  for (const { doc, document, analysis } of documents) {
    const index = indexDocument(document.text, document.title, analysis);
    rows.push(documentRow(batch, doc, document, analysis, index));
    for (const [lexeme, impact] of index.postings) {
      lexemes.push(lexeme);
      docs.push(doc);
      impacts.push(impact);
    }
    for (const mention of analysis.mentions) mentions.push(mentionRow(batch, doc, document.patientId, mention));
  }
  const batches = lexemes.map(() => batch);
  return [
    nativeRows('documents', DOCUMENT_COLUMNS, rows),
    nativeColumns('postings', POSTING_COLUMNS, [lexemes, docs, impacts, batches]),
    nativeRows('mentions', MENTION_COLUMNS, mentions),
  ];
}

function documentRow(
  batch: number,
  doc: number,
  d: SourceDocument,
  analysis: DocumentAnalysis,
  index: ReturnType<typeof indexDocument>,
): unknown[] {
  const date = d.date !== null && isPartialDate(d.date) ? d.date : null;
  return [
    d.patientId,
    doc,
    batch,
    d.documentId,
    d.source,
    d.type,
    d.title,
    d.unit,
    d.author,
    d.date,
    date === null ? null : yearOf(date),
    date === null ? NEVER.first : dayNumber(earliestDay(date)),
    date === null ? NEVER.last : dayNumber(latestDay(date)),
    d.stayId,
    d.format,
    d.text.length,
    d.text,
    index.lexical,
    index.marks,
    analysis.sentences.map((s) => s.begin),
    analysis.sentences.map((s) => s.end),
    analysis.sentences.map((s) => s.section ?? ''),
    analysis.lexicon,
    ...originValues(d.origin),
  ];
}

const mentionRow = (batch: number, doc: number, patientId: number, m: Mention): unknown[] => [
  patientId,
  doc,
  batch,
  m.begin,
  m.end,
  m.text,
  m.type,
  m.system,
  m.code,
  m.label,
  m.value === null ? null : JSON.stringify(m.value),
  m.unit,
  m.date,
  contextBits(m),
  m.cues.flat(),
  m.section,
  m.sentence,
];
