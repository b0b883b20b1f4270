import { createHash } from 'node:crypto';
import {
  type DialectAdapter,
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryCompiler,
  SqliteAdapter,
  SqliteQueryCompiler,
} from 'kysely';
import { expect, test } from 'vitest';
import { accessMigrations } from '../access/index.ts';
import { ledgerMigrations } from '../ingest/index.ts';
import { correctionMigrations, identityMigrations, type RegistryMigration } from '../registry/index.ts';

const ALL = [...identityMigrations, ...ledgerMigrations, ...accessMigrations, ...correctionMigrations];

/** Written once, when a step is added, for SQLite and for PostgreSQL. A registry out there was made with the text behind it. */
const PUBLISHED: Readonly<Record<string, readonly [sqlite: string, postgres: string]>> = {
  '2026-11-24-identity': ['7d23f9c9114a76a7', '7d23f9c9114a76a7'],
  '2026-11-24-ledger': ['32d27b8966d52397', 'c5ac9b6ce3a9419f'],
  '2026-11-25-ledger-by-arrival': ['4bf434763b8bfc76', 'e3b0c44298fc1c14'],
  '2026-11-24-access': ['2c6def6c0210be04', '2c6def6c0210be04'],
  '2026-11-25-correction': ['42b2d65e9c4154a9', '42b2d65e9c4154a9'],
  '2026-11-25-opposition-reason': ['36bedb4c8f7dbb89', '36bedb4c8f7dbb89'],
};

async function statements(step: RegistryMigration, adapter: DialectAdapter, compiler: QueryCompiler): Promise<string> {
  const texts: string[] = [];
  const db = new Kysely<unknown>({
    dialect: {
      createAdapter: () => adapter,
      createDriver: () => new DummyDriver(),
      createIntrospector: (kysely) => new PostgresIntrospector(kysely),
      createQueryCompiler: () => compiler,
    },
    log: ({ query }) => {
      texts.push(query.sql);
    },
  });
  await step.up(db);
  await db.destroy();
  return createHash('sha256').update(texts.join(';\n')).digest('hex').slice(0, 16);
}

test.each(ALL.map((step) => [step.name, step] as const))(
  'the published step %s never changes: what is new goes into a new step',
  async (name, step) => {
    expect([
      await statements(step, new SqliteAdapter(), new SqliteQueryCompiler()),
      await statements(step, new PostgresAdapter(), new PostgresQueryCompiler()),
    ]).toEqual(PUBLISHED[name]);
  },
);

test('every step that was published is still there, and names are their own', () => {
  expect(new Set(ALL.map(({ name }) => name)).size).toBe(ALL.length);
  expect(Object.keys(PUBLISHED).filter((name) => !ALL.some((step) => step.name === name))).toEqual([]);
});
