import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import { type Discovered, defaultContext } from '../connectors/index.ts';
import { IdentityStore, type IdentityTables, identityMigrations, openRegistry } from '../registry/index.ts';
import { openWarehouse } from '../warehouse/index.ts';
import { analysisPool } from './analysis-pool.ts';
import { addsUp } from './counts.ts';
import { historyPort } from './history-port.ts';
import { Ledger } from './ledger/ledger.ts';
import { type LedgerTables, ledgerMigrations } from './ledger/schema.ts';
import { LedgerStatus } from './ledger/status.ts';
import type { AnalysisPort, Progress, RunSummary, SourcePort } from './ports.ts';
import { runIngest } from './run.ts';
import { folderSource } from './source.ts';
import type { SmallHospital } from './testing.ts';

/** Everything of the product's own on one data directory, kept open over several runs. Each run must add up. */
export async function testNode(hospital: SmallHospital) {
  mkdirSync(hospital.data, { recursive: true });
  const registry = await openRegistry<IdentityTables & LedgerTables>({ dir: hospital.data }, [...identityMigrations, ...ledgerMigrations]);
  const warehouse = await openWarehouse({ dir: path.join(hospital.data, 'warehouse') });
  const pool = analysisPool(1);
  const rows = <Row>(sql: string): Promise<Row[]> => warehouse.query<Row>(sql);
  const lines = async (sql: string): Promise<string[]> => (await rows<{ line: string }>(sql)).map(({ line }) => line);
  const numbers = async (sql: string): Promise<number[]> => (await rows<{ n: number }>(sql)).map(({ n }) => n);
  let clock = 0;
  return {
    warehouse,
    registry,
    status: new LedgerStatus(registry.db as never),
    ledger: new Ledger(registry.db as never),
    async ingest(
      change: {
        full?: boolean;
        allowRemovals?: boolean;
        analysis?: AnalysisPort;
        source?: SourcePort<Discovered>;
        root?: { name: string; path: string };
        batchRecords?: number;
      } = {},
    ): Promise<RunSummary> {
      let shown: Progress | null = null;
      const summary = await runIngest({
        ledger: new Ledger(registry.db as never),
        identities: new IdentityStore(registry.db as never),
        warehouse,
        analysis: pool,
        history: historyPort(),
        source: folderSource(hospital.sources, await defaultContext({ mappings: hospital.mappings })),
        root: { name: 'hospital', path: hospital.sources },
        policy: 'auto',
        now: () => new Date(++clock * 1000).toISOString(),
        onProgress: (progress) => {
          if (progress.step === 'publish') shown = progress;
        },
        ...change,
      });
      expect(addsUp(summary.counts)).toBe(true);
      // What the progress has added up is what the ledger holds.
      if (shown !== null) expect(shown).toMatchObject({ counts: summary.counts });
      return summary;
    },
    pool,
    texts: () => lines("SELECT concat(toString(patient_id), ' ', text) AS line FROM documents ORDER BY text"),
    values: () => lines("SELECT concat(toString(patient_id), ' ', value) AS line FROM facts ORDER BY value, patient_id"),
    /** Who has what: documents by the line of their file, facts by value, stays by number. */
    async state() {
      const ofFile = "concat('d', toString(origin_line))";
      const key = `if(origin_file = 'documents.jsonl', ${ofFile}, concat('x', toString(origin_line)))`;
      return {
        patients: await numbers('SELECT patient_id AS n FROM patients ORDER BY n'),
        histories: await numbers('SELECT patient_id AS n FROM history_meta ORDER BY n'),
        documents: await lines(`SELECT concat(toString(patient_id), ' ', ${key}) AS line FROM documents ORDER BY line`),
        facts: await lines("SELECT concat(toString(patient_id), ' ', value) AS line FROM facts ORDER BY patient_id, number"),
        stays: await lines("SELECT concat(toString(patient_id), ' ', stay_id) AS line FROM stays ORDER BY line, record_id"),
      };
    },
    async [Symbol.asyncDispose]() {
      await pool.close();
      await warehouse.close();
      await registry.close();
    },
  };
}
