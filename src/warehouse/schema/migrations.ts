import type { Driver } from '../driver.ts';
import { WarehouseError } from '../errors.ts';
import { CARD_3 } from './card.ts';
import { HISTORY_LINES_4, HISTORY_TABLES_2 } from './history-tables.ts';
import { TABLES } from './tables.ts';
import { WORD_LISTS_5 } from './word-lists.ts';

export interface Migration {
  readonly version: number;
  readonly statements: readonly string[];
}

/** Forward only: a published version never changes, a new one is added beneath. */
export const MIGRATIONS: readonly Migration[] = Object.freeze([
  { version: 1, statements: TABLES },
  { version: 2, statements: HISTORY_TABLES_2 },
  { version: 3, statements: CARD_3 },
  { version: 4, statements: HISTORY_LINES_4 },
  { version: 5, statements: WORD_LISTS_5 },
]);
export const SCHEMA_VERSION = Math.max(...MIGRATIONS.map((migration) => migration.version));

export const VERSION_TABLE = 'CREATE TABLE IF NOT EXISTS schema_version (version UInt32) ENGINE = MergeTree ORDER BY version';

export async function schemaVersion(driver: Driver, database: string): Promise<number> {
  const rows = await driver.rows<{ version: number }>(database, 'SELECT max(version) AS version FROM schema_version');
  return rows[0]?.version ?? 0;
}

/** Published texts stay as they are; a step that was cut off in the middle is done again. */
export const repeatable = (statement: string): string =>
  statement
    .replace(/^CREATE TABLE (?!IF NOT EXISTS)/, 'CREATE TABLE IF NOT EXISTS ')
    .replace(/\bADD COLUMN (?!IF NOT EXISTS)/g, 'ADD COLUMN IF NOT EXISTS ');

/** Brings a database that readers do not see yet to the newest schema. May be repeated. */
export async function migrate(driver: Driver, database: string): Promise<void> {
  await driver.execute(database, VERSION_TABLE);
  const found = await schemaVersion(driver, database);
  if (found > SCHEMA_VERSION) throw new WarehouseError('warehouse_newer', { found, known: SCHEMA_VERSION });
  for (const { version, statements } of MIGRATIONS.filter((migration) => migration.version > found)) {
    for (const statement of statements) await driver.execute(database, repeatable(statement));
    await driver.execute(database, 'INSERT INTO schema_version SELECT {version:UInt32}', { version });
  }
}
