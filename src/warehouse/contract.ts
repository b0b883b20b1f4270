import type { HistoryInput } from '../history/input.ts';
import type { DocumentAnalysis, Fact, History, Patient, Sample, SourceDocument } from '../model/index.ts';
import type { Block } from './native/read.ts';
import type { RecordedStay } from './rows/record-rows.ts';
import type { TableRows } from './rows/table-rows.ts';

/** What one batch of an ingestion adds. Every row carries the number of its batch, so that a batch written by half can be taken back. */
export interface BatchRows {
  readonly patients: readonly Patient[];
  readonly stays: readonly RecordedStay[];
  readonly documents: readonly { readonly document: SourceDocument; readonly analysis: DocumentAnalysis }[];
  readonly facts: readonly Fact[];
  readonly samples: readonly Sample[];
  /** Documents whose rows were made elsewhere, by `documentRows` in a thread of its own, with numbers that `reserve` gave. */
  readonly encoded?: readonly TableRows[];
}

/**
 * What the histories of some patients are inferred from, as the engine wrote it (JSONEachRow): `inputsOf` parses it in the thread that infers, so
 * that it passes through the others as plain bytes.
 */
export interface HistoryPacket {
  readonly patients: readonly number[];
  readonly people: Uint8Array<ArrayBuffer>;
  readonly documents: Uint8Array<ArrayBuffer>;
  readonly mentions: Uint8Array<ArrayBuffer>;
  readonly facts: Uint8Array<ArrayBuffer>;
  /** What is known beside the warehouse: corrections by persons, how this centre counts tumours. */
  readonly beside: readonly (readonly [patientId: number, said: Pick<HistoryInput, 'corrections' | 'policy'>])[];
}

/** How many records of each kind there must be. */
export interface RecordNumbers {
  readonly documents: number;
  readonly facts: number;
  readonly stays: number;
}

/**
 * A load fills the next generation of the warehouse while readers stay on the current one (blue/green);
 * the next one starts as a clone of the current one (hard links, no copy) and becomes current in one step.
 */
export interface WarehouseLoad {
  readonly generation: number;
  /** Folder for files of `encoded` rows, whose names the caller chooses; null where the rows are to stay in memory. */
  readonly spool: string | null;
  /** Removes all rows of a batch: called on resuming, for a batch that was started and not committed. */
  dropBatch(batch: number): Promise<void>;
  /** Compact numbers for documents of these patients, one a document, never given twice: for rows that are made before `write`. */
  reserve(patients: readonly number[]): Promise<readonly number[]>;
  write(batch: number, rows: BatchRows): Promise<void>;
  /** Removes rows by their ids from batches with a lower number: replaced or deleted records; stays by the id of their record. Patients' rows are replaced the same way. */
  supersede(
    old: {
      readonly patients: readonly number[];
      readonly stays: readonly string[];
      readonly documents: readonly string[];
      readonly facts: readonly string[];
    },
    exceptBatch: number,
  ): Promise<void>;
  /** Streams every patient with facts and mentions, by rising number, a few dozen a packet; only those of `patients` where given. Memory stays flat. */
  historyPackets(patients: readonly number[] | null): AsyncIterable<HistoryPacket>;
  /** The next number under which rows of histories may be made elsewhere, by `historyRows`. */
  nextHistories(): number;
  /** Replaces the histories of these patients, and of those whose rows were made elsewhere. */
  writeHistories(
    histories: readonly { readonly patientId: number; readonly history: History }[],
    encoded?: readonly TableRows[],
  ): Promise<void>;
  /**
   * Rebuilds what depends on the whole (counts of words, statistics) and makes this generation the current one, in one step.
   * With `expected`, only if it holds that many records; `warehouse_incomplete` otherwise.
   */
  publish(expected?: RecordNumbers): Promise<void>;
}

export interface QueryOptions {
  readonly parameters?: Readonly<Record<string, unknown>>;
  /** Seconds; the engine stops the query itself. */
  readonly maxSeconds?: number;
  readonly maxMemoryBytes?: number;
  readonly signal?: AbortSignal;
  /** Asks this generation instead of the current one, so that several queries see the same data; the one before the current still stands. */
  readonly generation?: number;
  /** Settings of the engine for this query; the SQL itself ends without SETTINGS and FORMAT. */
  readonly settings?: Readonly<Record<string, number>>;
}

export interface Warehouse {
  /** Generation that readers see, 0 before the first publication. */
  readonly generation: number;
  /** Begins the next generation, or takes up again an unfinished one. One load at a time: an earlier one of this process can write no more. */
  beginLoad(): Promise<WarehouseLoad>;
  /** Runs SQL with bound parameters (`{name:Type}`) against the current generation; rows as objects. */
  query<Row>(sql: string, options?: QueryOptions): Promise<Row[]>;
  /** The same by columns, in the engine's own format: for numbers by the million. */
  blocks(sql: string, options?: QueryOptions): Promise<Block[]>;
  /** Re-reads which generation is current (after a load by another process). */
  refresh(): Promise<void>;
  close(): Promise<void>;
}
