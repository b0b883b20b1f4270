import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { type Alone, aloneInDirectory, aloneOnServer } from './alone.ts';
import { migrate, type RegistryMigration } from './migrate.ts';
import { nodeSqliteDialect } from './node-sqlite.ts';

export type RegistryKind = 'sqlite' | 'postgres';

/** Application state: identities, ledger, quarantine, accounts, audit. `Tables` is the union of the tables of the modules that share it. */
export interface Registry<Tables> {
  readonly kind: RegistryKind;
  readonly db: Kysely<Tables>;
  /** For what writes ledger and warehouse: only one process at a time, wherever the others run. */
  readonly alone: Alone;
  close(): Promise<void>;
}

export type RegistryLocation = { readonly dir: string } | { readonly url: string; readonly schema?: string };

/**
 * Opens the registry and brings its schema up to date: `DIR/registry.sqlite` over `node:sqlite`, or PostgreSQL where several servers share it.
 * Fails with the driver's own error where the file or server cannot be opened, with `RegistryError` where a newer program wrote it.
 */
export async function openRegistry<Tables>(
  location: RegistryLocation,
  migrations: readonly RegistryMigration[],
): Promise<Registry<Tables>> {
  const registry = 'dir' in location ? sqlite<Tables>(location.dir) : postgres<Tables>(location.url, location.schema);
  try {
    await migrate(registry.db as Kysely<unknown>, migrations);
  } catch (error) {
    await registry.close();
    throw error;
  }
  return registry;
}

function sqlite<Tables>(dir: string): Registry<Tables> {
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  const db = new Kysely<Tables>({ dialect: nodeSqliteDialect(path.join(dir, 'registry.sqlite')) });
  return { kind: 'sqlite', db, alone: aloneInDirectory(dir), close: () => db.destroy() };
}

function postgres<Tables>(url: string, schema: string | undefined): Registry<Tables> {
  // Counts and keys fit a double: bigint columns come back as numbers, as they do from SQLite.
  const types: pg.CustomTypesConfig = {
    getTypeParser: (oid: number, format?: 'text' | 'binary') =>
      oid === pg.types.builtins.INT8 ? (value: string): number => Number(value) : pg.types.getTypeParser(oid, format),
  } as pg.CustomTypesConfig;
  const pool = new pg.Pool({ connectionString: url, max: 8, types, ...(schema !== undefined && { options: `-c search_path=${schema}` }) });
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  return { kind: 'postgres', db, alone: aloneOnServer(db as Kysely<unknown>), close: () => db.destroy() };
}

/** True where the registry answers: for readiness. */
export async function registryAnswers(db: Kysely<unknown>): Promise<boolean> {
  const { rows } = await sql<{ one: number }>`select 1 as one`.execute(db);
  return rows[0]?.one === 1;
}
