import { describe, expect, it } from 'vitest';
import { COLUMNS } from '../schema/columns.ts';
import { clusterCopy, clusterDdl } from './cluster-ddl.ts';

const plan = { cluster: 'grappe', prefix: 'centre', generation: 12 };
const made = clusterDdl(plan);

describe('statements of a cluster', () => {
  it.each([...Object.keys(COLUMNS), 'schema_version'])('%s is replicated on every shard and distributed over them', (table) => {
    expect(made.filter((s) => s.startsWith(`CREATE TABLE IF NOT EXISTS centre_g000012.${table}_local ON CLUSTER grappe (`))).toEqual([
      expect.stringContaining(`ReplicatedMergeTree('/clickhouse/tables/{shard}/centre_g000012/${table}', '{replica}')`),
    ]);
    expect(made.filter((s) => s.startsWith(`CREATE TABLE IF NOT EXISTS centre_g000012.${table} ON CLUSTER grappe AS`))).toHaveLength(1);
  });

  it('what a later version drops is neither made nor copied', () => {
    const all = [...made, ...clusterCopy(plan, { address: 'loader:9000', user: 'continuum' })];
    expect(all.filter((s) => /postings|DROP/u.test(s))).toEqual([]);
  });

  it('all of a patient lies on one shard, and what has no patient lies once', () => {
    const keys = Object.fromEntries(
      made.flatMap((s) => {
        const [, table, key] = /Distributed\('grappe', 'centre_g000012', '(\w+)_local', (.*)\)$/u.exec(s) ?? [];
        return table === undefined ? [] : [[table, key]];
      }),
    );
    for (const [table, columns] of Object.entries(COLUMNS)) {
      const names = Object.keys(columns);
      const expected = names.includes('patient_id')
        ? 'patient_id'
        : names.includes('doc')
          ? 'intDiv(doc, 1048576)'
          : `cityHash64(${names[0]})`;
      expect([table, keys[table]]).toEqual([table, expected]);
    }
  });

  it('columns of later versions come before the distributed tables are made like them', () => {
    expect(made.findIndex((s) => s.includes('card String'))).toBeLessThan(made.findIndex((s) => s.includes('Distributed(')));
  });

  it('the copy fills every table and shows the generation last', () => {
    const copy = clusterCopy(plan, { address: 'loader:9000', user: 'continuum' });
    expect(copy.at(-1)).toBe('INSERT INTO centre_meta.current (generation) SELECT 12');
    expect(copy.filter((s) => s.startsWith('INSERT INTO centre_g000012.'))).toHaveLength(Object.keys(COLUMNS).length + 1);
  });

  it.each([[{ ...plan, cluster: "x' DROP" }], [{ ...plan, prefix: 'a;b' }], [{ ...plan, generation: 0 }]])(
    'a name that is none is refused: %j',
    (bad) => {
      expect(() => clusterDdl(bad)).toThrow('warehouse_setting');
    },
  );
  it.each([[{ address: "h' OR '", user: 'u' }], [{ address: 'h:9000', user: "u'" }]])(
    'so is an address or account that is none: %j',
    (from) => {
      expect(() => clusterCopy(plan, from)).toThrow('warehouse_setting');
    },
  );
});
