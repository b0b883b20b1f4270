import { type Kysely, sql } from 'kysely';

/** One forward-only step of the schema. Names sort in the order of application: `2026-11-24-ledger`. Runs on SQLite and PostgreSQL alike. */
export interface RegistryMigration {
  readonly name: string;
  readonly up: (db: Kysely<unknown>) => Promise<void>;
}

interface MigrationTable {
  schema_migration: { name: string };
}

/** Applies the steps that this registry has not seen, each in a transaction of its own. */
export async function migrate(db: Kysely<unknown>, migrations: readonly RegistryMigration[]): Promise<readonly string[]> {
  await sql`create table if not exists schema_migration (name text primary key)`.execute(db);
  const table = db as Kysely<MigrationTable>;
  const seen = new Set((await table.selectFrom('schema_migration').select('name').execute()).map((row) => row.name));
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
