import type { ConnectorItem } from '../model/index.ts';
import type { Mapping } from './csv/mapping.ts';
import type { Phase } from './phase.ts';

export { PHASES, type Phase } from './phase.ts';

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
  /** All its bytes, where the file is small and they have been read already. */
  readonly content?: Buffer;
}

export interface ConnectorLimits {
  /** Of a file that is read whole (PDF, DOCX, RTF, HTML, CDA, text). Row files stream and have no such limit. */
  readonly maxFileBytes: number;
  readonly maxPdfPages: number;
  readonly pdfTimeoutMs: number;
  /** Of one row, line or HL7 message, in bytes: longer ones are passed over and reported. */
  readonly maxRowBytes: number;
  /** Of a DOCX once unzipped, all parts together. */
  readonly maxUnzippedBytes: number;
  /** Of the text of one document, in UTF-16 code units. */
  readonly maxTextLength: number;
  /** Nesting of groups, elements or tables. */
  readonly maxDepth: number;
}

/** One row of the documents' index, its columns already mapped: what the centre says of a document file. */
export type IndexRow = Readonly<Record<string, string>>;

export interface ConnectorContext {
  readonly limits: ConnectorLimits;
  /** Declared mappings of CSV sources of this centre, already checked, found by `mappingFor`. */
  readonly mappings: readonly Mapping[];
  /** Rows of the documents' index of this folder (`index.csv`), by relative path. Columns are named as the fields of the target `document_index`. */
  readonly index: Pick<ReadonlyMap<string, IndexRow>, 'get'>;
  /** Folders that have an index, each with its final `/` (`''` is the ingested folder itself): a document below one and absent from it belongs to nobody known. */
  readonly indexedFolders?: readonly string[];
  /** OIDs or names of the authorities whose patient numbers are this centre's IPP, in CDA and HL7. Without them any number that is no INS counts. */
  readonly ippAuthorities?: readonly string[];
}

/** One source format. `read` streams: it yields records and problems in the order of the file and never throws for bad content. */
export interface Connector {
  readonly name: string;
  /** Certainty between 0 and 1 that this file is of this format; the highest wins, 0 refuses. */
  recognises(file: SourceFile, context: ConnectorContext): number;
  phase(file: SourceFile, context: ConnectorContext): Phase;
  /** Name of the source that the records of this file belong to; keys are unique in it. */
  sourceOf(file: SourceFile, context: ConnectorContext): string;
  read(file: SourceFile, context: ConnectorContext): AsyncIterable<ConnectorItem>;
}
