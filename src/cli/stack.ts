import path from 'node:path';
import {
  type Access,
  type AccessTables,
  accessMigrations,
  createAccess,
  keyFromFile,
  kyselyAccessStore,
  systemEffects,
} from '../access/index.ts';
import { Ledger, type LedgerTables, ledgerMigrations } from '../ingest/index.ts';
import {
  CohortStore,
  type CohortTables,
  CorrectionStore,
  type CorrectionTables,
  cohortMigrations,
  correctionMigrations,
  IdentityStore,
  type IdentityTables,
  identityMigrations,
  openRegistry,
  type Registry,
} from '../registry/index.ts';
import { openWarehouse, type Warehouse } from '../warehouse/index.ts';
import { correctedWarehouse } from './corrected-warehouse.ts';
import type { DataDir } from './data-dir.ts';
import { historyPolicy } from './history-policy.ts';

type Tables = IdentityTables & LedgerTables & AccessTables & CorrectionTables & CohortTables;

/** The parts that stand on one data directory, opened as far as a command needs them. */
export interface Stack {
  readonly data: DataDir;
  readonly registry: Registry<Tables>;
  readonly identities: IdentityStore;
  readonly ledger: Ledger;
  readonly access: Access;
  /** What persons said against inferred histories. */
  readonly corrections: CorrectionStore;
  readonly cohorts: CohortStore;
  /** Opens the engine at the first call: one process at a time holds the embedded one. */
  warehouse(): Promise<Warehouse>;
  close(): Promise<void>;
}

/** `CONTINUUM_REGISTRY=postgres://…` and `CONTINUUM_WAREHOUSE=clickhouse://…` put the state and the warehouse on servers. */
export async function openStack(data: DataDir, environment: Readonly<Record<string, string | undefined>>): Promise<Stack> {
  const registryUrl = data.kind === 'own' ? environment['CONTINUUM_REGISTRY'] : undefined;
  const warehouseUrl = data.kind === 'own' ? environment['CONTINUUM_WAREHOUSE'] : undefined;
  const registry = await openRegistry<Tables>(registryUrl === undefined ? { dir: data.path } : { url: registryUrl }, [
    ...identityMigrations,
    ...ledgerMigrations,
    ...accessMigrations,
    ...correctionMigrations,
    ...cohortMigrations,
  ]);
  const identities = new IdentityStore(registry.db as never);
  const ledger = new Ledger(registry.db as never);
  const corrections = new CorrectionStore(registry.db as never);
  const policy = () => historyPolicy(ledger);
  const open = async (): Promise<Warehouse> => {
    const warehouse = await openWarehouse(warehouseUrl === undefined ? { dir: path.join(data.path, 'warehouse') } : { url: warehouseUrl });
    return correctedWarehouse(warehouse, { corrections, policy });
  };
  let opened: Promise<Warehouse> | null = null;
  return {
    data,
    registry,
    identities,
    ledger,
    corrections,
    cohorts: new CohortStore(registry.db as never),
    access: createAccess({
      store: kyselyAccessStore(registry.db as never),
      oppositionKey: keyFromFile(path.join(data.path, 'keys', 'opposition.key'), systemEffects.random),
      samePersons: (ids) => identities.samePersons(ids),
    }),
    warehouse: () => (opened ??= open()),
    async close() {
      if (opened !== null) await (await opened).close();
      await registry.close();
    },
  };
}
