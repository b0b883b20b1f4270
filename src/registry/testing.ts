import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import type { RegistryMigration } from './migrate.ts';
import { openRegistry, type Registry, type RegistryKind } from './registry.ts';

/** Engines that tests run on: SQLite always, PostgreSQL where `npm test` found or started one. */
export const ENGINES: readonly RegistryKind[] = process.env['CONTINUUM_TEST_POSTGRES'] === undefined ? ['sqlite'] : ['sqlite', 'postgres'];

/** A registry of its own for one test, gone with it. */
export async function testRegistry<Tables>(
  kind: RegistryKind,
  migrations: readonly RegistryMigration[],
): Promise<Registry<Tables> & AsyncDisposable> {
  if (kind === 'sqlite') {
    const dir = mkdtempSync(path.join(tmpdir(), 'continuum-registry-'));
    const registry = await openRegistry<Tables>({ dir }, migrations);
    return {
      ...registry,
      async [Symbol.asyncDispose]() {
        await registry.close();
        rmSync(dir, { recursive: true, force: true });
      },
    };
  }
  const url = process.env['CONTINUUM_TEST_POSTGRES'] ?? '';
  const schema = `t${process.pid}_${Math.random().toString(36).slice(2)}`;
  const admin = await openRegistry<unknown>({ url }, []);
  await sql`create schema ${sql.id(schema)}`.execute(admin.db);
  const registry = await openRegistry<Tables>({ url, schema }, migrations);
  return {
    ...registry,
    async [Symbol.asyncDispose]() {
      await registry.close();
      await sql`drop schema ${sql.id(schema)} cascade`.execute(admin.db);
      await admin.close();
    },
  };
}
