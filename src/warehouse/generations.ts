import { type Driver, identifier } from './driver.ts';
import { WarehouseError } from './errors.ts';
import { migrate } from './schema/migrations.ts';

/** Stands in a generation that was cloned and migrated completely: such a one is taken up again after a crash, another is thrown away. */
const READY = 'load_ready';

/** The generation after the current one: taken up again where a load was cut off, otherwise made as a clone of the current one. */
export async function openNextGeneration(driver: Driver): Promise<number> {
  const current = await driver.current();
  if (current > 0 && (await isOverCluster(driver, driver.databaseOf(current)))) throw new WarehouseError('warehouse_cluster');
  const next = current + 1;
  const database = identifier(driver.databaseOf(next));
  if (await hasTable(driver, database, READY)) {
    // Cut off under an older program, it has that one's tables.
    await migrate(driver, database);
    return next;
  }
  await driver.execute(driver.home, `DROP DATABASE IF EXISTS ${database} SYNC`);
  await driver.execute(driver.home, `CREATE DATABASE ${database}`);
  if (current > 0) await clone(driver, identifier(driver.databaseOf(current)), database);
  await migrate(driver, database);
  await driver.execute(database, `CREATE TABLE ${READY} (ready UInt8) ENGINE = MergeTree ORDER BY ready`);
  return next;
}

/**
 * Gives up the next number: a load that was cut off under an older schema moves on by one, so that the published generation can be upgraded
 * before it. It is taken up again after that. May be repeated.
 */
export async function makeWayForUpgrade(driver: Driver): Promise<void> {
  const next = (await driver.current()) + 1;
  const cutOff = identifier(driver.databaseOf(next));
  const free = identifier(driver.databaseOf(next + 1));
  // Both there: the second is the load, the first an upgrade that was itself cut off.
  if (!(await hasTable(driver, cutOff, READY)) || (await hasTable(driver, free, READY))) return;
  await driver.execute(driver.home, `DROP DATABASE IF EXISTS ${free} SYNC`);
  await driver.execute(driver.home, `RENAME DATABASE ${cutOff} TO ${free}`);
}

/** Tables over a cluster cannot be cloned: such a generation is copied there whole. */
async function isOverCluster(driver: Driver, database: string): Promise<boolean> {
  const rows = await driver.rows<{ n: number }>(
    driver.home,
    "SELECT count() AS n FROM system.tables WHERE database = {database:String} AND engine = 'Distributed'",
    { parameters: { database } },
  );
  return (rows[0]?.n ?? 0) > 0;
}

async function clone(driver: Driver, from: string, into: string): Promise<void> {
  // Parts are immutable: the clone holds hard links to them, whatever the size.
  for (const table of await tablesOf(driver, from))
    if (table !== READY) await driver.execute(into, `CREATE TABLE ${into}.${identifier(table)} CLONE AS ${from}.${identifier(table)}`);
}

/**
 * Drops what stands behind the generation before the current one, which stays until the next publication: other processes may read it. One that is
 * still held goes with a later publication.
 */
export async function dropFormer(driver: Driver, current: number, isHeld: (generation: number) => boolean): Promise<void> {
  for (const old of await generationsOf(driver))
    if (old < current - 1 && !isHeld(old))
      await driver.execute(driver.home, `DROP DATABASE IF EXISTS ${identifier(driver.databaseOf(old))}`);
}

async function generationsOf(driver: Driver): Promise<number[]> {
  const stem = driver.databaseOf(0).replace(/\d+$/, '');
  const rows = await driver.rows<{ name: string }>(driver.home, 'SELECT name FROM system.databases WHERE startsWith(name, {stem:String})', {
    parameters: { stem },
  });
  return rows
    .map((row) => row.name.slice(stem.length))
    .filter((rest) => /^\d+$/.test(rest))
    .map(Number);
}

async function tablesOf(driver: Driver, database: string): Promise<string[]> {
  const rows = await driver.rows<{ name: string }>(
    driver.home,
    'SELECT name FROM system.tables WHERE database = {database:String} ORDER BY name',
    { parameters: { database } },
  );
  return rows.map((row) => row.name);
}

const hasTable = async (driver: Driver, database: string, table: string): Promise<boolean> =>
  (await tablesOf(driver, database)).includes(table);
