import { describe, expect, test } from 'vitest';
import { ENGINES, testRegistry } from '../../registry/testing.ts';
import { forgetFiles, goneBySource, vanished } from './files.ts';
import { type LedgerTables, ledgerMigrations } from './schema.ts';

const BEFORE = 1;
const NOW = 2;

/** Files by path, each with one record: met by this run or only by the one before, and what stands in quarantine for them. */
async function registryOf(
  kind: (typeof ENGINES)[number],
  files: Readonly<Record<string, { readonly seen: number; readonly code?: string; readonly rowSeen?: number }>>,
) {
  const registry = await testRegistry<LedgerTables>(kind, ledgerMigrations);
  const { db } = registry;
  for (const [i, [path, { seen, code, rowSeen = seen }]] of Object.entries(files).entries()) {
    const file_id = i + 1;
    const file = { file_id, root_id: 1, path, source: 'documents', connector: 'text', size: 1, modified: '' };
    await db
      .insertInto('source_file')
      .values({ ...file, state: 'done', seen_run: seen, read_run: seen, counts: '{}' })
      .execute();
    const record = { record_id: path, kind: 'document', hash: '', patient_id: 1, file_id, line: 1, batch: 1, outcome: 'new' };
    await db
      .insertInto('ledger')
      .values({ ...record, seen_run: rowSeen })
      .execute();
    if (code !== undefined)
      await db
        .insertInto('quarantine')
        .values({ quarantine_id: file_id, file_id, line: null, byte_offset: null, field: null, code, message: '', raw: null, run_id: NOW })
        .execute();
  }
  return registry;
}

describe.each(ENGINES)('what a run has not met, in %s', (kind) => {
  test('is gone, but for what stands under a refused folder or in a damaged file', async () => {
    await using registry = await registryOf(kind, {
      'a.txt': { seen: NOW },
      'gone.txt': { seen: BEFORE },
      refused: { seen: NOW, code: 'unreadable', rowSeen: BEFORE },
      'refused/under.txt': { seen: BEFORE },
      'refused-not/beside.txt': { seen: BEFORE },
      'damaged.pdf': { seen: NOW, code: 'broken_file', rowSeen: BEFORE },
      'rows.csv': { seen: NOW, code: 'bad_date', rowSeen: BEFORE },
    });
    const gone = (await vanished(registry.db, 1, NOW, 100, [])).map(({ record_id }) => record_id);
    expect(gone.sort()).toEqual(['gone.txt', 'refused-not/beside.txt', 'rows.csv']);
    expect(await goneBySource(registry.db, 1, NOW)).toEqual([{ source: 'documents', records: 2, of: 7 }]);
    expect((await vanished(registry.db, 1, NOW, 100, ['documents'])).map(({ record_id }) => record_id)).toEqual(['rows.csv']);
    await forgetFiles(registry.db, 1, NOW, []);
    const left = await registry.db.selectFrom('source_file').select('path').orderBy('path').execute();
    expect(left.map(({ path }) => path)).toEqual(['a.txt', 'damaged.pdf', 'refused', 'refused/under.txt', 'rows.csv']);
  });

  test('is nothing where the folder itself was refused', async () => {
    await using registry = await registryOf(kind, { '.': { seen: NOW, code: 'unreadable' }, 'a/b.txt': { seen: BEFORE } });
    expect(await vanished(registry.db, 1, NOW, 100, [])).toEqual([]);
    expect(await goneBySource(registry.db, 1, NOW)).toEqual([]);
  });
});
