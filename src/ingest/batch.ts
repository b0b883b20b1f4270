import type { ConnectorItem, Problem, SourceRecord } from '../model/index.ts';
import type { FileRow } from './ledger/ledger.ts';

/** Where an item was read: the file's number in the ledger, and the place in it that tells a replay from a duplicate. */
export interface Placed {
  readonly fileId: number;
  readonly root: string;
  readonly position: number;
}
export interface PlacedRecord extends Placed {
  readonly record: SourceRecord;
}
export interface PlacedProblem extends Placed {
  readonly problem: Problem;
  readonly raw: string | undefined;
}

/** Records of one or several files on their way to the warehouse in one step. */
export interface Batch {
  readonly records: readonly PlacedRecord[];
  readonly problems: readonly PlacedProblem[];
  /** Files whose last record is in this batch. */
  readonly completed: readonly FileRow[];
}

/** Large enough that commits and parts of the engine are few; what a crash makes the next run read again. */
export const BATCH_RECORDS = 10_000;
const MAX_CHARACTERS = 6_000_000;

/** Gathers items into batches bounded in number and size, so that memory does not grow with the data. */
export class BatchBuilder {
  readonly #maxRecords: number;
  #records: PlacedRecord[] = [];
  #problems: PlacedProblem[] = [];
  #completed: FileRow[] = [];
  #characters = 0;

  constructor(maxRecords = BATCH_RECORDS) {
    this.#maxRecords = maxRecords;
  }

  add(placed: Placed, item: ConnectorItem): void {
    if (item.ok) {
      this.#records.push({ ...placed, record: item.record });
      this.#characters += item.record.kind === 'document' ? item.record.text.length : 400;
    } else {
      this.#problems.push({ ...placed, problem: item.problem, raw: item.raw });
      this.#characters += item.raw?.length ?? 100;
    }
  }
  complete(file: FileRow): void {
    this.#completed.push(file);
  }
  get full(): boolean {
    return (
      this.#records.length + this.#problems.length >= this.#maxRecords ||
      this.#completed.length >= this.#maxRecords ||
      this.#characters >= MAX_CHARACTERS
    );
  }
  get empty(): boolean {
    return this.#records.length + this.#problems.length + this.#completed.length === 0;
  }
  take(): Batch {
    const batch = { records: this.#records, problems: this.#problems, completed: this.#completed };
    this.#records = [];
    this.#problems = [];
    this.#completed = [];
    this.#characters = 0;
    return batch;
  }
}
