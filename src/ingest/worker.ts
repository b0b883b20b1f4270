import type { HistoryInput } from '../history/input.ts';
import type { History } from '../model/index.ts';
import { createReader } from '../nlp/index.ts';
import { documentRows } from '../warehouse/rows/document-rows.ts';
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
let reader: ReturnType<typeof createReader> | null = null;

export function encode({ batch, documents, spool }: EncodeTask): TableRows[] {
  reader ??= createReader();
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

export async function infer(inputs: readonly HistoryInput[]): Promise<History[]> {
  const { inferHistory } = await import('../history/index.ts');
  return inputs.map(inferHistory);
}
