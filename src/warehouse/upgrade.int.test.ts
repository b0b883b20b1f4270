import { expect, it } from 'vitest';
import { ChdbDriver } from './chdb/driver.ts';
import type { Driver } from './driver.ts';
import { openWarehouse } from './index.ts';
import { embedded } from './places.testing.ts';
import { analysis, document, hexId, history, rows, tumour } from './sample.testing.ts';
import { MIGRATIONS, SCHEMA_VERSION } from './schema/migrations.ts';

/** A data directory as version 1 left it: one document published, and a load of a second one cut off, its first batch committed. */
async function versionOne(dir: string, options: { readonly published: boolean; readonly cutOff: boolean }): Promise<void> {
  const driver = new ChdbDriver(dir);
  await driver.start();
  if (options.published) {
    await generation(driver, 1);
    await driver.setCurrent(1);
  }
  if (options.cutOff) {
    const next = options.published ? 2 : 1;
    const database = await generation(driver, next);
    await driver.execute(database, 'CREATE TABLE load_ready (ready UInt8) ENGINE = MergeTree ORDER BY ready');
    await driver.execute(
      database,
      `INSERT INTO documents (patient_id, doc, batch, document_id, text) SELECT 2, 2097152, 2, '${hexId(2)}', 'Rechute.'`,
    );
  }
  await driver.close();
}

async function generation(driver: Driver, number: number): Promise<string> {
  const database = driver.databaseOf(number);
  await driver.execute(driver.home, `CREATE DATABASE ${database}`);
  for (const statement of MIGRATIONS[0]!.statements) await driver.execute(database, statement);
  await driver.execute(database, 'CREATE TABLE schema_version (version UInt32) ENGINE = MergeTree ORDER BY version');
  await driver.execute(database, 'INSERT INTO schema_version SELECT 1');
  await driver.execute(
    database,
    `INSERT INTO documents (patient_id, doc, batch, document_id, text, lexical, marks) SELECT 1, 1048576, 1, '${hexId(1)}', 'Tumeur du sein.', ' . tumeur du sein ', ['affirmed#C50']`,
  );
  await driver.execute(database, 'INSERT INTO patients (patient_id, batch) SELECT 1, 1');
  await driver.execute(database, "INSERT INTO history_meta (patient_id, batch, rules) SELECT 1, 1, '1'");
  return database;
}

it('a warehouse of version 1 is upgraded when it is opened', async () => {
  await using one = await embedded();
  await versionOne(one.dir, { published: true, cutOff: false });
  const warehouse = await openWarehouse(one.place);
  expect(await warehouse.query('SELECT policy, rules FROM history_meta')).toEqual([{ policy: 'recording', rules: '1' }]);
  expect(await warehouse.query('SELECT max(version) AS version FROM schema_version')).toEqual([{ version: SCHEMA_VERSION }]);
  // Its documents have their lists: words, phrases, codes and numbers answer as for new ones.
  expect(await warehouse.query('SELECT lexeme, documents FROM words ORDER BY lexeme')).toEqual(
    ['du', 'sein', 'tumeur'].map((lexeme) => ({ lexeme, documents: 1 })),
  );
  expect(await warehouse.query("SELECT documents, times FROM word_lists WHERE lexeme = ' affirmed#C50'")).toEqual([
    { documents: 1, times: '\u0001' },
  ]);
  expect(await warehouse.query('SELECT words FROM documents')).toEqual([{ words: 3 }]);
  await warehouse.close();
});

it.each([{ published: true }, { published: false }])(
  'a load that version 1 left half done is not shown by the upgrade, and goes on after it (published before: $published)',
  async ({ published }) => {
    await using one = await embedded();
    await versionOne(one.dir, { published, cutOff: true });
    const opened = await openWarehouse(one.place);
    const seen = published ? await opened.query('SELECT document_id FROM documents') : [];
    expect(seen).toEqual(published ? [{ document_id: hexId(1) }] : []);
    await opened.close();
    // And once more, as after a restart.
    const warehouse = await openWarehouse(one.place);
    const load = await warehouse.beginLoad();
    await load.write(
      3,
      rows({ documents: [{ document: document({ documentId: hexId(3), patientId: 3, text: 'Tumeur.' }), analysis: analysis('Tumeur.') }] }),
    );
    await load.writeHistories([{ patientId: 1, history: history({ tumours: [tumour('C50')] }) }]);
    await load.publish({ documents: 3, facts: 0, stays: 0 });
    expect(await warehouse.query('SELECT document_id FROM documents ORDER BY document_id')).toEqual(
      [1, 2, 3].map((n) => ({ document_id: hexId(n) })),
    );
    expect(await warehouse.query('SELECT icd10 FROM tumours')).toHaveLength(1);
    await warehouse.close();
  },
);

it('an upgrade that was cut off in the middle of its tables is done again', async () => {
  await using one = await embedded();
  await versionOne(one.dir, { published: true, cutOff: true });
  const driver = new ChdbDriver(one.dir);
  await driver.start();
  await driver.execute(driver.databaseOf(2), MIGRATIONS[1]!.statements[0]!);
  await driver.close();
  const warehouse = await openWarehouse(one.place);
  await (await warehouse.beginLoad()).publish({ documents: 2, facts: 0, stays: 0 });
  expect(warehouse.generation).toBe(3);
  await warehouse.close();
});
