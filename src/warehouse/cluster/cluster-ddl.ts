import { identifier } from '../driver.ts';
import { WarehouseError } from '../errors.ts';
import { MIGRATIONS, repeatable, VERSION_TABLE } from '../schema/migrations.ts';
import { DOCUMENTS_PER_PATIENT } from '../schema/tables.ts';

export interface ClusterPlan {
  /** Name of the cluster in `remote_servers` of the servers. */
  readonly cluster: string;
  /** What every database of the centre begins with. */
  readonly prefix: string;
  /** The generation that the cluster is to hold. */
  readonly generation: number;
}
/** The server that holds this generation so far, as `host:port` of its native interface. */
export interface CopyFrom {
  readonly address: string;
  readonly user: string;
}

/** Database of a generation on a server. */
export const generationDatabase = (prefix: string, generation: number): string => `${prefix}_g${String(generation).padStart(6, '0')}`;

const NAME = /^[a-z][a-z0-9_]{0,40}$/u;
const checked = ({ cluster, prefix, generation }: ClusterPlan): ClusterPlan => {
  if (!NAME.test(prefix)) throw new WarehouseError('warehouse_setting', { cause: 'prefix: a-z, 0-9, _' });
  if (!/^[A-Za-z_][A-Za-z0-9_]*$/u.test(cluster)) throw new WarehouseError('warehouse_setting', { cause: 'cluster: A-Z, a-z, 0-9, _' });
  if (!Number.isInteger(generation) || generation < 1 || generation > 999_999)
    throw new WarehouseError('warehouse_setting', { cause: 'generation: 1…999999' });
  return { cluster, prefix, generation };
};

/**
 * Which shard a row belongs to. All of a patient lies on one, so that what is asked of a patient is asked within a shard and the cluster only adds
 * up; what knows no patient lies once in the whole cluster, by its first column.
 */
function shardOf(columns: string): string {
  if (/\bpatient_id UInt32\b/u.test(columns)) return 'patient_id';
  if (/\bdoc UInt64\b/u.test(columns)) return `intDiv(doc, ${DOCUMENTS_PER_PATIENT})`;
  return `cityHash64(${identifier(/^\s*(\w+)/u.exec(columns)?.[1] ?? '')})`;
}

interface Made {
  readonly table: string;
  readonly columns: string;
  readonly rest: string;
}
const CREATE = /^CREATE TABLE IF NOT EXISTS (\w+) \(([\s\S]*)\) ENGINE = MergeTree (ORDER BY [\s\S]*)$/u;
const ALTER = /^ALTER TABLE (\w+)\b/u;

const DROP = /^DROP TABLE IF EXISTS (\w+)$/u;
const TABLE_OF = /^(?:CREATE TABLE IF NOT EXISTS|ALTER TABLE|DROP TABLE IF EXISTS) (\w+)/u;

/** What makes the tables of the newest schema in an empty database: those that a later version drops are never made. */
function statements(): readonly string[] {
  const all = [VERSION_TABLE, ...MIGRATIONS.flatMap((migration) => migration.statements.map(repeatable))];
  const dropped = new Map(all.flatMap((statement, at) => (DROP.test(statement) ? [[DROP.exec(statement)![1]!, at] as const] : [])));
  return all.filter((statement, at) => at > (dropped.get(TABLE_OF.exec(statement)?.[1] ?? '') ?? -1));
}
const made = (): readonly Made[] =>
  statements().flatMap((statement) => {
    const [, table, columns, rest] = CREATE.exec(statement) ?? [];
    return table === undefined ? [] : [{ table, columns: columns!, rest: rest! }];
  });

/**
 * Everything that a cluster needs to hold one generation: replicated tables by the newest schema, and over each a distributed one under the name
 * that questions use. Each statement may be repeated. Fails with `warehouse_setting` on a name that is none.
 */
export function clusterDdl(plan: ClusterPlan): readonly string[] {
  const { cluster, prefix, generation } = checked(plan);
  const database = generationDatabase(prefix, generation);
  const on = `ON CLUSTER ${cluster}`;
  const local = statements().map((statement) => {
    const [, table, columns, rest] = CREATE.exec(statement) ?? [];
    if (table !== undefined)
      return `CREATE TABLE IF NOT EXISTS ${database}.${table}_local ${on} (${columns}) ENGINE = ReplicatedMergeTree('/clickhouse/tables/{shard}/${database}/${table}', '{replica}') ${rest}`;
    if (!ALTER.test(statement)) throw new Error(`a statement that is neither a table nor a column: ${statement.slice(0, 40)}`);
    return statement.replace(ALTER, (_, altered: string) => `ALTER TABLE ${database}.${altered}_local ${on}`);
  });
  const over = made().map(
    ({ table, columns }) =>
      `CREATE TABLE IF NOT EXISTS ${database}.${table} ${on} AS ${database}.${table}_local ENGINE = Distributed('${cluster}', '${database}', '${table}_local', ${shardOf(columns)})`,
  );
  const pointer = '(generation UInt32, at DateTime64(6) DEFAULT now64(6))';
  return [
    `CREATE DATABASE IF NOT EXISTS ${prefix}_meta ${on}`,
    // The same on every server: readers ask whichever answers.
    `CREATE TABLE IF NOT EXISTS ${prefix}_meta.current ${on} ${pointer} ENGINE = ReplicatedMergeTree('/clickhouse/tables/all/${prefix}_meta/current', '{shard}_{replica}') ORDER BY generation`,
    `CREATE DATABASE IF NOT EXISTS ${database} ${on}`,
    ...local,
    ...over,
  ];
}

/**
 * Fills the distributed tables from the server that has the generation, and shows it to readers as the last step. Every table is emptied before, so
 * that a copy that broke off is begun again by the same statements. `PASSWORD` stands for the password: it is not written down.
 */
export function clusterCopy(plan: ClusterPlan, { address, user }: CopyFrom): readonly string[] {
  const { cluster, prefix, generation } = checked(plan);
  if (!/^[\w.:[\]-]{1,200}$/u.test(address)) throw new WarehouseError('warehouse_setting', { cause: 'host:port' });
  if (!/^[\w.@-]{1,80}$/u.test(user)) throw new WarehouseError('warehouse_setting', { cause: 'user' });
  const database = generationDatabase(prefix, generation);
  return [
    ...made().flatMap(({ table }) => [
      `TRUNCATE TABLE ${database}.${table}_local ON CLUSTER ${cluster}`,
      `INSERT INTO ${database}.${table} SELECT * FROM remote('${address}', '${database}', '${table}', '${user}', 'PASSWORD') SETTINGS distributed_foreground_insert = 1`,
    ]),
    `INSERT INTO ${prefix}_meta.current (generation) SELECT ${generation}`,
  ];
}
