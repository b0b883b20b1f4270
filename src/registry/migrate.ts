import { type Kysely, sql } from 'kysely';
import { RegistryError } from './errors.ts';

/** One forward-only step of the schema. Names sort in the order of application: `2026-11-24-ledger`. Runs on SQLite and PostgreSQL alike. */
export interface RegistryMigration {
  readonly name: string;
  readonly up: (db: Kysely<unknown>) => Promise<void>;
}

interface MigrationTable {
  schema_migration: { name: string };
}

/**
 * Applies the steps that this registry has not seen, each in a transaction of its own. A registry with steps that are not among these was
 * written by a newer program: `RegistryError`, before anything is touched. Without any steps nothing is asked of the registry.
 */
export async function migrate(db: Kysely<unknown>, migrations: readonly RegistryMigration[]): Promise<readonly string[]> {
  await sql`create table if not exists schema_migration (name text primary key)`.execute(db);
  const table = db as Kysely<MigrationTable>;
  const seen = new Set((await table.selectFrom('schema_migration').select('name').execute()).map((row) => row.name));
  const known = new Set(migrations.map((step) => step.name));
  const unknown = [...seen].filter((name) => !known.has(name));
  if (known.size > 0 && unknown.length > 0) throw new RegistryError(unknown);
  const applied: string[] = [];
  for (const step of [...migrations].sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (seen.has(step.name)) continue;
    await table.transaction().execute(async (trx) => {
      await step.up(trx as unknown as Kysely<unknown>);
      await trx.insertInto('schema_migration').values({ name: step.name }).execute();
    });
    applied.push(step.name);
  }
  return applied;
}
