import type { LedgerRow } from './ledger/ledger.ts';

/** Rows of batches that are prepared and not yet committed: what the ledger will say once they are. */
export class InFlight {
  readonly #rows = new Map<string, LedgerRow>();
  readonly #batches = new Map<number, readonly LedgerRow[]>();

  add(batch: number, rows: readonly LedgerRow[]): void {
    this.#batches.set(batch, rows);
    for (const row of rows) this.#rows.set(row.record_id, row);
  }

  /** The batch is in the ledger. */
  committed(batch: number): void {
    for (const row of this.#batches.get(batch) ?? []) if (this.#rows.get(row.record_id) === row) this.#rows.delete(row.record_id);
    this.#batches.delete(batch);
  }

  /** Rows on their way of these records. To be asked before the ledger is: a batch may be committed in between. */
  of(ids: readonly string[]): Map<string, LedgerRow> {
    const found = new Map<string, LedgerRow>();
    for (const id of ids) {
      const row = this.#rows.get(id);
      if (row !== undefined) found.set(id, row);
    }
    return found;
  }
}
