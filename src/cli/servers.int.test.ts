import { appendFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { LedgerStatus, type RunSummary } from '../ingest/index.ts';
import { count, search } from '../query/index.ts';
import { openRegistry, type RegistryKind } from '../registry/index.ts';
import { ENGINES } from '../registry/testing.ts';
import { synthesise } from '../synth/index.ts';
import { overHttp } from '../warehouse/places.testing.ts';
import { ingestFolder } from './ingest-folder.ts';
import { openStack, type Stack } from './stack.ts';

const dir = mkdtempSync(path.join(tmpdir(), 'continuum-servers-'));
const hospital = path.join(dir, 'synth', 'hopital');
const schema = `whole_${process.pid}`;
const url = process.env['CONTINUUM_TEST_POSTGRES'] ?? '';
const served = ENGINES.includes('postgres');
const QUESTIONS = ['récidive', 'carcinome', 'chimiothérapie SAUF récidive', '"pas de"'];

const EVERYBODY = 'patient* OU madame OU monsieur OU carcinome';

const admin = async (statement: 'create' | 'drop'): Promise<void> => {
  const registry = await openRegistry<unknown>({ url }, []);
  if (statement === 'create') await sql`create schema ${sql.id(schema)}`.execute(registry.db);
  else await sql`drop schema if exists ${sql.id(schema)} cascade`.execute(registry.db);
  await registry.close();
};
beforeAll(async () => {
  if (!served) return;
  await synthesise({ patients: 6, seed: 11, formatShare: 0.1, out: path.join(dir, 'synth') });
  await admin('create');
});
afterAll(async () => {
  rmSync(dir, { recursive: true, force: true });
  if (served) await admin('drop');
});

/** The parts of a node as the command line opens them: in files, or on servers by the two settings that decide it. */
function open(kind: RegistryKind, warehouse: string): Promise<Stack> {
  const data = { path: path.join(dir, kind), kind: 'own' } as const;
  mkdirSync(data.path, { recursive: true });
  const at = new URL(url === '' ? 'postgres://none' : url);
  at.searchParams.set('options', `-c search_path=${schema}`);
  return openStack(data, kind === 'postgres' ? { CONTINUUM_REGISTRY: at.href, CONTINUUM_WAREHOUSE: warehouse } : {});
}

async function stateOf(stack: Stack) {
  const warehouse = await stack.warehouse();
  const opposed = await stack.access.oppositions.patientIds();
  const table = async (name: string): Promise<number> =>
    (await warehouse.query<{ n: number }>(`SELECT count() AS n FROM ${name}`))[0]?.n ?? Number.NaN;
  const status = new LedgerStatus(stack.registry.db as never);
  const answers = [];
  for (const text of QUESTIONS) {
    const counted = await count(warehouse, { text }, { opposed });
    const found = await search(warehouse, { text }, { opposed, size: 5 });
    answers.push([counted.ok && { ...counted.value, milliseconds: 0 }, found.ok ? found.value.hits.map((hit) => hit.documentId) : found]);
  }
  return {
    opposed,
    tables: Object.fromEntries(
      await Promise.all(
        ['patients', 'documents', 'facts', 'stays', 'samples', 'tumours', 'events', 'treatments', 'mentions'].map(
          async (name) => [name, await table(name)] as const,
        ),
      ),
    ),
    answers,
    quarantine: (await status.quarantine({ limit: 500 })).map((row) => ({ ...row, id: 0 })),
    sources: (await status.overview()).sources.map((source) => ({ ...source, lastRunAt: null })),
  };
}

/** Numbers of the first patients of the hospital, from its own file of identities. */
function someNumbers(): readonly string[] {
  const name = readdirSync(hospital, { recursive: true, encoding: 'utf8' }).find((file) => /identites.*\.csv$/.test(file)) ?? '';
  return readFileSync(path.join(hospital, name), 'latin1')
    .split('\n')
    .slice(1)
    .map((line) => line.split(';')[0]?.replaceAll('"', '') ?? '')
    .filter((ipp) => ipp !== '');
}

it.runIf(served)('a whole hospital gives the same with PostgreSQL and a ClickHouse server as in files', { timeout: 480_000 }, async () => {
  await using clickhouse = await overHttp();
  const told: Record<string, unknown[]> = {};
  const [first = '', second = ''] = someNumbers();
  for (const kind of ENGINES) {
    const stack = await open(kind, 'url' in clickhouse.place ? clickhouse.place.url : '');
    const steps: unknown[] = [];
    told[kind] = steps;
    const run = async (): Promise<RunSummary> => {
      const summary = await ingestFolder(stack, { dir: hospital, name: 'hopital', workers: 1 }, () => {});
      steps.push(summary, await stateOf(stack));
      return summary;
    };
    try {
      expect(stack.registry.kind).toBe(kind);
      const whole = await run();
      expect(whole).toMatchObject({ changed: true, resumed: false });
      // What the run says it read is what the warehouse holds: nothing is lost on the way.
      expect(whole.documents).toBeGreaterThan(50);
      expect(steps.at(-1)).toMatchObject({ tables: { documents: whole.documents } });
      expect(await run()).toMatchObject({ changed: false, counts: { new: 0, updated: 0 } });
      const before = (await (await stack.warehouse()).query<{ n: number }>('SELECT count() AS n FROM patients'))[0]?.n ?? 0;

      const merge = path.join(hospital, 'fusion.hl7');
      appendFileSync(
        merge,
        [
          'MSH|^~\\&|GAM|CLCC|CONTINUUM|CLCC|20260101080000||ADT^A40|MERGE1|P|2.5',
          'EVN|A40|20260101080000',
          `PID|1||${first}^^^CLCC^PI||X^Y`,
          `MRG|${second}^^^CLCC^PI`,
          '',
        ].join('\r'),
      );
      expect(await run()).toMatchObject({ changed: true });
      expect((await (await stack.warehouse()).query<{ n: number }>('SELECT count() AS n FROM patients'))[0]?.n).toBe(before - 1);

      const [last] = await (await stack.warehouse()).query<{ id: number }>('SELECT max(patient_id) AS id FROM documents');
      const everyone = await count(await stack.warehouse(), { text: EVERYBODY }, {});
      await stack.access.oppositions.record(last?.id ?? 0, { accountId: null, login: 'test' });
      const others = await count(await stack.warehouse(), { text: EVERYBODY }, { opposed: await stack.access.oppositions.patientIds() });
      expect(others.ok && everyone.ok && everyone.value.patients - others.value.patients).toBe(1);
      steps.push(await stateOf(stack));

      rmSync(merge);
      expect(await run()).toMatchObject({ changed: true });
    } finally {
      await stack.close();
    }
  }
  expect(told['postgres']).toEqual(told['sqlite']);
});
