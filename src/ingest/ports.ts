import type { Connector, Phase, SourceFile } from '../connectors/connector.ts';
import type { ConnectorItem, SourceDocument } from '../model/index.ts';
import type { HistoryPacket } from '../warehouse/contract.ts';
import type { TableRows } from '../warehouse/rows/table-rows.ts';
import type { Counts } from './counts.ts';

/** One file of an ingested folder, with the connector that takes it (null: nobody recognises it). */
export interface FoundFile {
  readonly file: SourceFile;
  /** Modification time in the file system's full precision, as text. */
  readonly modified: string;
  readonly connector: Connector | null;
  readonly phase: Phase;
}

/** The folder as the run sees it: files in order of phase (identities first, documents last), then of path; and what a file holds. */
export interface SourcePort<Found extends FoundFile = FoundFile> {
  /** Number of files, for progress. */
  size(): Promise<number>;
  files(): AsyncIterable<Found>;
  read(found: Found): AsyncIterable<ConnectorItem>;
}

/** A document on its way to the warehouse, with the compact number that it will have there. */
export interface NumberedDocument {
  readonly doc: number;
  readonly document: SourceDocument;
}

/** The reader of texts, over however many workers: reads them and makes the rows of documents, words and mentions. */
export interface AnalysisPort {
  readonly lexicon: string;
  /** With a `spool` folder the rows are written to files there. */
  encode(batch: number, documents: readonly NumberedDocument[], spool: string | null): Promise<readonly TableRows[]>;
}

export interface HistoryPort {
  readonly rules: string;
  /** Infers the histories of a packet and makes their rows under a number that the load gave; with a `spool` folder, in files there. The packet is used up. */
  infer(packet: HistoryPacket, number: number, spool: string | null): Promise<readonly TableRows[]>;
}

/** Where a run stands, for a progress bar or JSON lines. Never holds patient text. */
export interface Progress {
  readonly step: 'discover' | 'read' | 'history' | 'publish' | 'done';
  readonly filesDone: number;
  readonly filesTotal: number;
  readonly documents: number;
  readonly characters: number;
  readonly patientsDone: number;
  readonly patientsTotal: number;
  readonly counts: Counts;
}

export interface RunSummary {
  readonly runId: number;
  readonly resumed: boolean;
  readonly counts: Counts;
  readonly deleted: number;
  /** Records whose files are gone, by source, that were kept because they are so many: see `allowRemovals`. */
  readonly kept: readonly { readonly source: string; readonly records: number }[];
  readonly files: number;
  readonly documents: number;
  readonly characters: number;
  readonly patients: number;
  /** False where nothing differed from the last run: no new generation was made. */
  readonly changed: boolean;
  readonly generation: number;
}
