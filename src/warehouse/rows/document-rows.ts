import type { DocumentAnalysis, Mention, SourceDocument } from '../../model/index.ts';
import { dayNumber, earliestDay, isPartialDate, latestDay, yearOf } from '../../model/partial-date.ts';
import { indexDocument } from '../lexical/index-document.ts';
import { WordLists } from '../lexical/word-lists.ts';
import { cardOf } from './card.ts';
import { contextBits } from './context-bits.ts';
import { originValues } from './record-rows.ts';
import { type TableRows, tableColumns, tableRows } from './table-rows.ts';

/** A document with its compact number. */
export interface NumberedDocument {
  readonly doc: number;
  readonly document: SourceDocument;
  readonly analysis: DocumentAnalysis;
}

/** Days of a document without date: an interval that no question of time can meet. */
const NEVER = { first: 2_147_483_647, last: -2_147_483_648 } as const;

/** Rows of the three tables that a document fills: the document, the lists of its words, its mentions. Needs nothing of the engine: runs in any thread. */
export function documentRows(batch: number, documents: readonly NumberedDocument[]): TableRows[] {
  const rows: unknown[][] = [];
  const mentions: unknown[][] = [];
  const lists = new WordLists();
  for (const { doc, document, analysis } of [...documents].sort((a, b) => a.doc - b.doc)) {
    const index = indexDocument(document.text, document.title, analysis);
    rows.push(documentRow(batch, doc, document, analysis, index));
    lists.add(doc, index.sequence, index.marks);
    for (const mention of analysis.mentions) mentions.push(mentionRow(batch, doc, document.patientId, mention));
  }
  return [tableRows('documents', rows), listRows(batch, lists), tableRows('mentions', mentions)];
}

/** Rows of the lists of some documents of a batch. */
export function listRows(batch: number, lists: WordLists): TableRows {
  const rows = lists.rows();
  return tableColumns('word_lists', [
    rows.map((row) => row.lexeme),
    rows.map(() => batch),
    rows.map((row) => row.documents),
    rows.map((row) => row.docs),
    rows.map((row) => row.times),
    rows.map((row) => row.positions),
  ]);
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
    cardOf(d, analysis),
    index.words,
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
