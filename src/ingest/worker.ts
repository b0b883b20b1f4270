import type { Reader } from '../nlp/index.ts';
import type { HistoryPacket } from '../warehouse/contract.ts';
import { inputsOf } from '../warehouse/history-packet.ts';
import { documentRows } from '../warehouse/rows/document-rows.ts';
import { historyRows } from '../warehouse/rows/history-rows.ts';
import { spooled, type TableRows } from '../warehouse/rows/table-rows.ts';
import type { NumberedDocument } from './ports.ts';

/** What a worker thread of the ingestion does: reads texts, and infers histories. Each function is one kind of task. */
export interface EncodeTask {
  readonly batch: number;
  readonly documents: readonly NumberedDocument[];
  /** Folder and name for the files of the rows; null where the rows are answered themselves. */
  readonly spool: { readonly folder: string; readonly name: string } | null;
}

// One reader a worker: the lexicon is compiled once, at the first text.
let reader: Reader | null = null;

export async function encode({ batch, documents, spool }: EncodeTask): Promise<TableRows[]> {
  reader ??= (await import('../nlp/index.ts')).createReader();
  const texts = reader;
  const rows = documentRows(
    batch,
    documents.map(({ doc, document }) => ({
      doc,
      document,
      analysis: texts.read(document.text, { date: document.date, type: document.type }),
    })),
  );
  return spool === null ? rows : rows.map((table) => spooled(table, spool.folder, spool.name));
}

export interface InferTask {
  readonly packet: HistoryPacket;
  readonly number: number;
  readonly spool: string | null;
}

export async function infer({ packet, number, spool }: InferTask): Promise<TableRows[]> {
  const { inferHistory } = await import('../history/index.ts');
  const histories = inputsOf(packet).map(({ patientId, input }) => ({ patientId, history: inferHistory(input) }));
  const rows = historyRows(number, histories);
  return spool === null ? rows : rows.map((table) => spooled(table, spool, `h${number}`));
}
