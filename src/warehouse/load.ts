import type { BatchRows, HistoryPacket, RecordNumbers, WarehouseLoad } from './contract.ts';
import { DocumentNumbers } from './document-numbers.ts';
import { type Driver, identifier } from './driver.ts';
import { WarehouseError } from './errors.ts';
import { historyPackets } from './history-packets.ts';
import { removeBatch, removeOldHistories, removeSuperseded } from './removal.ts';
import { documentRows } from './rows/document-rows.ts';
import { historyRows, type PatientHistory } from './rows/history-rows.ts';
import { factRows, patientRows, sampleRows, stayRows } from './rows/record-rows.ts';
import { joinRows, type TableRows, tableRows } from './rows/table-rows.ts';
import { HISTORY_TABLES } from './schema/tables.ts';
import { completeLists, countWords, insertRows } from './word-lists.ts';

/** Fills one generation that no reader sees. Every step can be cut off and done again. */
export class Load implements WarehouseLoad {
  readonly generation: number;
  readonly #driver: Driver;
  readonly #database: string;
  readonly #ended: () => Promise<void>;
  readonly #numbers: DocumentNumbers;
  #inference: number;
  #open = true;

  /** Where rows that are made elsewhere may be written to files; null where they are to stay in memory. */
  readonly spool: string | null;

  /** `inference` is the number of the next portion of histories; `ended` is called once this load is published. */
  private constructor(driver: Driver, generation: number, inference: number, spool: string | null, ended: () => Promise<void>) {
    this.spool = spool;
    this.generation = generation;
    this.#driver = driver;
    this.#database = driver.databaseOf(generation);
    this.#inference = inference;
    this.#ended = ended;
    this.#numbers = new DocumentNumbers(driver, this.#database);
  }

  static async open(driver: Driver, generation: number, ended: () => Promise<void>): Promise<Load> {
    const last = HISTORY_TABLES.map((table) => `SELECT max(batch) AS batch FROM ${table}`).join(' UNION ALL ');
    const rows = await driver.rows<{ batch: number }>(driver.databaseOf(generation), `SELECT max(batch) AS batch FROM (${last})`);
    return new Load(driver, generation, (rows[0]?.batch ?? 0) + 1, await driver.spool(), ended);
  }

  /** Another load has taken over, or this one is published: nothing more may be written through it. */
  shut(): void {
    this.#open = false;
  }

  async dropBatch(batch: number): Promise<void> {
    this.#mustBeOpen();
    await removeBatch(this.#driver, this.#database, batch);
  }

  async reserve(patients: readonly number[]): Promise<readonly number[]> {
    this.#mustBeOpen();
    return this.#numbers.reserve(patients);
  }

  async write(batch: number, rows: BatchRows): Promise<void> {
    const docs = await this.reserve(rows.documents.map(({ document }) => document.patientId));
    await this.#insert([
      ...joinRows([
        ...documentRows(
          batch,
          rows.documents.map((written, i) => ({ doc: docs[i]!, ...written })),
        ),
        ...(rows.encoded ?? []),
      ]),
      patientRows(batch, rows.patients),
      stayRows(batch, rows.stays),
      factRows(batch, rows.facts),
      sampleRows(batch, rows.samples),
    ]);
  }

  async supersede(old: Parameters<WarehouseLoad['supersede']>[0], exceptBatch: number): Promise<void> {
    const rows = [
      ...old.patients.map((id) => ['patient', String(id), exceptBatch, exceptBatch]),
      ...old.stays.map((id) => ['stay', id, exceptBatch, exceptBatch]),
      ...old.documents.map((id) => ['document', id, exceptBatch, exceptBatch]),
      ...old.facts.map((id) => ['fact', id, exceptBatch, exceptBatch]),
    ];
    await this.#insert([tableRows('superseded', rows)]);
  }

  async *historyPackets(patients: readonly number[] | null): AsyncGenerator<HistoryPacket> {
    this.#mustBeOpen();
    await removeSuperseded(this.#driver, this.#database);
    yield* historyPackets(this.#driver, this.#database, patients);
  }

  nextHistories(): number {
    return this.#inference++;
  }

  async writeHistories(histories: readonly PatientHistory[], encoded: readonly TableRows[] = []): Promise<void> {
    const rows = histories.length === 0 ? [] : historyRows(this.nextHistories(), histories);
    await this.#insert(joinRows([...rows, ...encoded]));
  }

  async publish(expected?: RecordNumbers): Promise<void> {
    this.#mustBeOpen();
    const database = this.#database;
    await removeSuperseded(this.#driver, database);
    if (expected !== undefined) await this.#mustHold(expected);
    await removeOldHistories(this.#driver, database);
    await completeLists(this.#driver, database);
    await countWords(this.#driver, database);
    await this.#driver.setCurrent(this.generation);
    this.shut();
    await this.#ended();
  }

  /** Nothing is lost on the way: what the ledger has committed stands here, record for record. */
  async #mustHold(expected: RecordNumbers): Promise<void> {
    for (const [table, number] of Object.entries(expected)) {
      const rows = await this.#driver.rows<{ n: number }>(this.#database, `SELECT count() AS n FROM ${identifier(table)}`);
      const found = rows[0]?.n ?? 0;
      if (found !== number) throw new WarehouseError('warehouse_incomplete', { table, found, expected: number });
    }
  }

  #mustBeOpen(): void {
    if (!this.#open) throw new WarehouseError('warehouse_loading');
  }

  async #insert(tables: readonly TableRows[]): Promise<void> {
    this.#mustBeOpen();
    for (const rows of tables) await insertRows(this.#driver, this.#database, rows);
  }
}
