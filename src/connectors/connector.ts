import type { ConnectorItem } from '../model/index.ts';

/** A file offered to a connector. The head is read once by the caller, so that a connector can recognise a format without opening the file. */
export interface SourceFile {
  /** Absolute path on this machine. */
  readonly path: string;
  /** Path relative to the ingested folder, `/` between folders: what origins and messages show. */
  readonly relative: string;
  /** Name of the source in the centre's configuration; goes into every record. */
  readonly source: string;
  readonly size: number;
  /** First 4,096 bytes, fewer where the file is shorter. */
  readonly head: Uint8Array;
}

export interface ConnectorLimits {
  readonly maxFileBytes: number;
  readonly maxPdfPages: number;
  readonly pdfTimeoutMs: number;
}

export interface ConnectorContext {
  readonly limits: ConnectorLimits;
  /** Declared mappings of CSV sources of this centre, already checked, found by `mappingFor`. */
  readonly mappings: readonly unknown[];
  /** Rows of the documents' index of this folder (`index.csv`), by relative path. */
  readonly index: ReadonlyMap<string, Readonly<Record<string, string>>>;
}

/** One source format. `read` streams: it yields records and problems in the order of the file and never throws for bad content. */
export interface Connector {
  readonly name: string;
  /** Certainty between 0 and 1 that this file is of this format; the highest wins, 0 refuses. */
  recognises(file: SourceFile, context: ConnectorContext): number;
  read(file: SourceFile, context: ConnectorContext): AsyncIterable<ConnectorItem>;
}
