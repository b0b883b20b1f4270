import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openRegistry } from '../../registry/index.ts';
import { Ledger } from './ledger.ts';
import { type LedgerTables, ledgerMigrations } from './schema.ts';

test('a ledger made by the first step keeps its rows, and takes new ones, after the second', async () => {
  const dir = mkdtempSync(path.join(tmpdir(), 'continuum-ledger-'));
  try {
    const row = {
      kind: 'fact',
      hash: 'h',
      patient_id: 1,
      file_id: 1,
      line: 3,
      batch: 1,
      seen_run: 1,
      outcome: 'new',
    };
    const old = await openRegistry<LedgerTables>({ dir }, ledgerMigrations.slice(0, 1));
    await old.db
      .insertInto('ledger')
      .values(['b', 'a'].map((record_id) => ({ record_id, ...row })))
      .execute();
    await old.close();
    const now = await openRegistry<LedgerTables>({ dir }, ledgerMigrations);
    const ledger = new Ledger(now.db);
    expect([...(await ledger.rows(['a', 'b', 'c'])).values()]).toEqual(
      expect.arrayContaining(['a', 'b'].map((record_id) => ({ record_id, ...row }))),
    );
    await expect(
      now.db
        .insertInto('ledger')
        .values({ record_id: 'a', ...row })
        .execute(),
    ).rejects.toThrow(/UNIQUE/);
    expect(await ledger.recordNumbers()).toEqual({ documents: 0, facts: 2, stays: 0 });
    await now.close();
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
});
