import { ChdbDriver } from './chdb/driver.ts';
import type { QueryOptions, Warehouse, WarehouseLoad } from './contract.ts';
import type { Driver } from './driver.ts';
import { WarehouseError } from './errors.ts';
import { dropFormer, makeWayForUpgrade, openNextGeneration } from './generations.ts';
import { HttpDriver, serverAddress } from './http/driver.ts';
import { Load } from './load.ts';
import type { Block } from './native/read.ts';
import { Readers } from './readers.ts';
import { checkColumns } from './schema/columns.ts';
import { SCHEMA_VERSION, schemaVersion } from './schema/migrations.ts';

/** The embedded engine on a directory of this machine, or a ClickHouse server by its setting `clickhouse://user:password@host:port/prefix`. */
export type WarehousePlace = { readonly dir: string } | { readonly url: string };

const LIMITS = Object.freeze({ maxSeconds: 60, maxMemoryBytes: 4_000_000_000 });

/**
 * Opens the warehouse and brings an older schema to the newest. Fails with a `WarehouseError`: `warehouse_locked` where another process
 * has the directory, `warehouse_setting`, `warehouse_unreachable`, `warehouse_newer`, `warehouse_incompatible`.
 */
export async function openWarehouse(place: WarehousePlace): Promise<Warehouse> {
  const driver = 'dir' in place ? new ChdbDriver(place.dir) : new HttpDriver(serverAddress(place.url));
  await driver.start();
  try {
    const warehouse = new OpenWarehouse(driver);
    await warehouse.refresh();
    await warehouse.upgrade();
    return warehouse;
  } catch (error) {
    await driver.close();
    throw error;
  }
}

class OpenWarehouse implements Warehouse {
  readonly #driver: Driver;
  readonly #readers = new Readers();
  #generation = 0;
  /** The load that may write; one that was given up (its run failed) is shut out by the next. */
  #load: Load | null = null;

  constructor(driver: Driver) {
    this.#driver = driver;
  }

  get generation(): number {
    return this.#generation;
  }

  async refresh(): Promise<void> {
    // Never back: this process may have published while it was asking.
    this.#generation = Math.max(this.#generation, await this.#driver.current());
  }

  /** A published generation of an older schema is cloned, migrated and published: readers never see tables that the code does not know. */
  async upgrade(): Promise<void> {
    if (this.#generation === 0) return;
    const found = await schemaVersion(this.#driver, this.#driver.databaseOf(this.#generation));
    if (found > SCHEMA_VERSION) throw new WarehouseError('warehouse_newer', { found, known: SCHEMA_VERSION });
    if (found < SCHEMA_VERSION) {
      await makeWayForUpgrade(this.#driver);
      await (await this.beginLoad()).publish();
    }
    await checkColumns(this.#driver, this.#driver.databaseOf(this.#generation));
  }

  async beginLoad(): Promise<WarehouseLoad> {
    this.#load?.shut();
    const generation = await openNextGeneration(this.#driver);
    this.#load = await Load.open(this.#driver, generation, async () => {
      this.#generation = generation;
      this.#load = null;
      await dropFormer(this.#driver, generation, (old) => this.#readers.holds(old));
    });
    return this.#load;
  }

  query<Row>(sql: string, { generation = this.#generation, ...options }: QueryOptions = {}): Promise<Row[]> {
    return this.#readers.during(generation, () => this.#driver.rows<Row>(this.#databaseOf(generation), sql, { ...LIMITS, ...options }));
  }

  blocks(sql: string, { generation = this.#generation, ...options }: QueryOptions = {}): Promise<Block[]> {
    return this.#readers.during(generation, () => this.#driver.blocks(this.#databaseOf(generation), sql, { ...LIMITS, ...options }));
  }

  #databaseOf(generation: number): string {
    return generation === 0 ? this.#driver.home : this.#driver.databaseOf(generation);
  }

  close(): Promise<void> {
    return this.#driver.close();
  }
}
