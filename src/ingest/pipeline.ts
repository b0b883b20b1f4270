import type { TableRows } from '../warehouse/rows/table-rows.ts';
import type { Batch } from './batch.ts';
import { InFlight } from './in-flight.ts';
import type { BatchCommit } from './ledger/ledger.ts';
import type { IdentityPolicy } from './resolve.ts';
import { type BatchResult, type FileCounts, type PreparedBatch, prepareBatch, type WriteContext, writeBatch } from './write-batch.ts';

/** Batches on their way at once: one is written while the next ones are analysed and one more is read. Bounds the memory. */
const DEPTH = 3;

/**
 * Written batches that the ledger commits at once. Its ids are hashes: every commit touches most pages of their index, and the larger the ledger
 * the dearer that is. Measured at 1.5 million rows (10,000 a batch): 27 µs of processor time a row alone, 16 by five.
 */
const COMMIT = 5;

/**
 * The way of batches into the warehouse. Patients and outcomes are found in the order of the batches, texts of several batches are read
 * beside each other, rows are written in order again. The first failure ends it: every later call fails with it.
 */
export class Pipeline {
  readonly #context: WriteContext;
  readonly #onWritten: (batch: Batch, result: BatchResult) => void;
  readonly #inFlight = new InFlight();
  readonly #fileCounts: FileCounts = new Map();
  readonly #writing: Promise<void>[] = [];
  #written: BatchCommit[] = [];

  constructor(context: WriteContext, onWritten: (batch: Batch, result: BatchResult) => void) {
    this.#context = context;
    this.#onWritten = onWritten;
  }

  /** Takes a batch; waits while too many are on their way. */
  async push(batch: Batch, policy: IdentityPolicy): Promise<void> {
    if (this.#writing.length >= DEPTH) await this.#writing.shift();
    const prepared = await prepareBatch(batch, policy, this.#inFlight, this.#context);
    const encoding = this.#encode(prepared);
    const before = this.#writing.at(-1) ?? Promise.resolve();
    const written = Promise.all([encoding, before]).then(async ([encoded]) => {
      const result = await writeBatch(prepared, encoded, this.#context, this.#fileCounts);
      this.#written.push(result.commit);
      this.#onWritten(batch, result);
      if (this.#written.length >= COMMIT) await this.#commit();
    });
    // The failure is thrown where the batch is waited for.
    written.catch(() => undefined);
    this.#writing.push(written);
  }

  async #encode({ number, documents }: PreparedBatch): Promise<readonly TableRows[]> {
    if (documents.length === 0) return [];
    const { spool } = await this.#context.load();
    return this.#context.analysis.encode(number, documents, spool);
  }

  /** Waits until everything taken is committed. */
  async drain(): Promise<void> {
    for (let next = this.#writing.shift(); next !== undefined; next = this.#writing.shift()) await next;
    await this.#commit();
  }

  /** Called by one batch after the other, in their order. */
  async #commit(): Promise<void> {
    const written = this.#written;
    this.#written = [];
    await this.#context.ledger.commitBatches(written);
    for (const { batch } of written) this.#inFlight.committed(batch);
  }
}
