import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { ChdbDriver } from './chdb/driver.ts';
import { inputsOf, type PatientInput } from './history-packet.ts';
import { openWarehouse, type Warehouse } from './index.ts';
import { embedded, overHttp, type TestPlace } from './places.testing.ts';
import { documentRows } from './rows/document-rows.ts';
import { joinRows, spooled } from './rows/table-rows.ts';
import { analysis, document, fact, hexId, history, mention, NOT_LISTED, patient, rows, tumour } from './sample.testing.ts';
import { COLUMNS } from './schema/columns.ts';

let place: TestPlace;
let warehouse: Warehouse;

const TEXT = 'Récidive hépatique. Pas de métastase pulmonaire.';
const written = (documentId: string, patientId: number, text = TEXT) => ({
  document: document({ documentId, patientId, text }),
  analysis: analysis(text),
});
const count = async (table: string): Promise<number> => (await warehouse.query<{ n: number }>(`SELECT count() AS n FROM ${table}`))[0]!.n;

describe.each([
  { name: 'embedded', make: embedded },
  { name: 'over HTTP', make: overHttp },
])('warehouse $name', ({ make }) => {
  beforeAll(async () => {
    place = await make();
    warehouse = await openWarehouse(place.place);
  });
  afterAll(async () => {
    await warehouse.close();
    await place[Symbol.asyncDispose]();
  });

  describe('loads', () => {
    it('shows nothing of a load before its publication, and all of it after', async () => {
      expect(warehouse.generation).toBe(0);
      const load = await warehouse.beginLoad();
      await load.write(
        1,
        rows({
          patients: [patient(1), patient(2)],
          documents: [written(hexId(1), 1), written(hexId(2), 1), written(hexId(3), 2)],
          facts: [fact(hexId(7), 1)],
        }),
      );
      expect(warehouse.generation).toBe(0);
      await load.writeHistories([{ patientId: 1, history: history({ tumours: [tumour('C50')] }) }]);
      await load.publish();
      expect(warehouse.generation).toBe(1);
      expect(await count('documents')).toBe(3);
      expect(await count('tumours')).toBe(1);
      expect(
        await warehouse.query('SELECT lexeme, documents FROM words WHERE lexeme IN {l:Array(String)} ORDER BY lexeme', {
          parameters: { l: ['hepatiqu', 'pas'] },
        }),
      ).toEqual([
        { lexeme: 'hepatiqu', documents: 3 },
        { lexeme: 'pas', documents: 3 },
      ]);
    });

    it('replaces, deletes and keeps numbers apart in the next generation', async () => {
      const load = await warehouse.beginLoad();
      await load.write(
        2,
        rows({
          patients: [patient(1, { lastNews: '2016' })],
          documents: [written(hexId(2), 1, 'Rémission complète.'), written(hexId(4), 1)],
        }),
      );
      await load.supersede({ patients: [1], stays: [], documents: [hexId(2)], facts: [hexId(7)] }, 2);
      await load.supersede({ patients: [], stays: [], documents: [hexId(3)], facts: [] }, 3);
      expect(await count('documents')).toBe(3);
      const inputs: PatientInput[] = [];
      for await (const packet of load.historyPackets(null)) inputs.push(...inputsOf(packet));
      expect(
        inputs.map(({ patientId, input }) => [
          patientId,
          input.patient?.lastNews,
          input.documents.map((d) => d.documentId),
          input.facts.length,
        ]),
      ).toEqual([
        [1, '2016', [hexId(1), hexId(2), hexId(4)], 0],
        [2, null, [], 0],
      ]);
      await load.writeHistories([{ patientId: 1, history: history({ tumours: [tumour('C50'), tumour('C18', { n: 2 })] }) }]);
      await load.publish();
      expect(
        await warehouse.query(
          "SELECT document_id, text LIKE 'Rém%' AS new, uniqExact(doc) OVER () AS docs FROM documents ORDER BY document_id",
        ),
      ).toEqual([
        { document_id: hexId(1), new: 0, docs: 3 },
        { document_id: hexId(2), new: 1, docs: 3 },
        { document_id: hexId(4), new: 0, docs: 3 },
      ]);
      expect(await warehouse.query(NOT_LISTED)).toEqual([{ n: 0 }]);
      expect(await warehouse.query('SELECT icd10 FROM tumours ORDER BY n')).toEqual([{ icd10: 'C50' }, { icd10: 'C18' }]);
      expect(await count('superseded')).toBe(0);
    });

    it('gives mentions back as they came', async () => {
      const text = 'Pas de récidive, lone \ud800 surrogate, NUL \0, quote " and \\ back.';
      const said = mention(text, 'récidive', {
        type: 'recurrence',
        code: 'X1',
        value: { a: 'b', n: 1, flag: true },
        negated: true,
        planned: true,
        cues: [
          [0, 6],
          [1, 2],
        ],
        section: 'conclusion',
        date: '2014-02',
      });
      const load = await warehouse.beginLoad();
      await load.write(
        4,
        rows({ documents: [{ document: document({ documentId: hexId(9), patientId: 9, text }), analysis: analysis(text, [said]) }] }),
      );
      for await (const packet of load.historyPackets([9, 10]))
        expect(inputsOf(packet).map(({ input }) => input.documents[0]?.mentions)).toContainEqual([said]);
      await load.publish();
      expect(await warehouse.query('SELECT text FROM documents WHERE document_id = {id:String}', { parameters: { id: hexId(9) } })).toEqual(
        [{ text: text.toWellFormed() }],
      );
    });

    it('takes rows of one table that stand in several files, all of them', async () => {
      const load = await warehouse.beginLoad();
      const texts = ['Premier fichier.', 'Deuxième fichier.', 'Troisième fichier.'];
      const docs = await load.reserve([70, 71, 72]);
      const encoded = texts.flatMap((text, i) =>
        documentRows(40, [
          { doc: docs[i]!, document: document({ documentId: hexId(70 + i), patientId: 70 + i, text }), analysis: analysis(text) },
        ]).map((table) => (load.spool === null ? table : spooled(table, load.spool, `several-${i}`))),
      );
      await load.write(40, rows({ encoded: joinRows(encoded) }));
      await load.publish();
      expect(await warehouse.query('SELECT text FROM documents WHERE batch = 40 ORDER BY doc')).toEqual(texts.map((text) => ({ text })));
    });

    it('takes up an unfinished load, with batches that were written by half removed', async () => {
      const before = await count('documents');
      const first = await warehouse.beginLoad();
      await first.write(5, rows({ documents: [written(hexId(20), 20)] }));
      const second = await warehouse.beginLoad();
      expect(second.generation).toBe(first.generation);
      await expect(first.write(6, rows({ documents: [written(hexId(21), 20)] }))).rejects.toMatchObject({ code: 'warehouse_loading' });
      await second.dropBatch(5);
      await second.write(6, rows({ documents: [written(hexId(21), 20)] }));
      await second.publish();
      expect(await count('documents')).toBe(before + 1);
      expect(await warehouse.query('SELECT count() AS n FROM word_lists WHERE batch = 5')).toEqual([{ n: 0 }]);
    });

    it('has the columns that the program expects (schema/columns.ts), of the types by which rows are written', async () => {
      const found = await warehouse.query<{ place: string; name: string; type: string }>(
        'SELECT table AS place, name, type FROM system.columns WHERE database = {database:String} ORDER BY table, position',
        { parameters: { database: `${place.stem}${String(warehouse.generation).padStart(6, '0')}` } },
      );
      const tables = Map.groupBy(
        found.filter((column) => !['schema_version', 'load_ready'].includes(column.place)),
        (column) => column.place,
      );
      const plain = (type: string): string => type.replace(/LowCardinality\((Nullable\(\w+\)|\w+)\)/g, '$1');
      expect([...tables].map(([table, columns]) => [table, columns.map(({ name, type }) => [name, plain(type)])])).toEqual(
        Object.entries(COLUMNS).map(([table, columns]) => [table, Object.entries(columns)]),
      );
    });

    it('keeps the generation before the current one, and no older one that nobody has read for a while', async () => {
      const now = performance.now();
      vi.spyOn(performance, 'now').mockReturnValue(now + 60_000);
      await (await warehouse.beginLoad()).publish();
      vi.restoreAllMocks();
      const databases = await warehouse.query<{ name: string }>(
        'SELECT name FROM system.databases WHERE startsWith(name, {stem:String}) ORDER BY name',
        { parameters: { stem: `${place.stem}0` } },
      );
      expect(databases.map((d) => d.name)).toEqual(
        [warehouse.generation - 1, warehouse.generation].map((n) => `${place.stem}${String(n).padStart(6, '0')}`),
      );
    });
  });

  describe('queries', () => {
    it('stop at the caller’s word, at the time limit and at the memory limit', async () => {
      const endless = 'SELECT count() AS n FROM numbers(100000000000) WHERE sipHash64(number) = 1';
      const stop = new AbortController();
      const asked = warehouse.query(endless, { signal: stop.signal });
      setTimeout(() => stop.abort(), 200);
      await expect(asked).rejects.toMatchObject({ code: 'query_cancelled' });
      // Not only the answer is given up: the engine itself stops.
      const going =
        "SELECT count() AS n FROM system.processes WHERE position(query, 'numbers(100000000000)') > 0 AND position(query, 'processes') = 0";
      await expect.poll(() => warehouse.query(going), { timeout: 10_000, interval: 100 }).toEqual([{ n: 0 }]);
      await expect(warehouse.query(endless, { maxSeconds: 0.3 })).rejects.toMatchObject({ code: 'query_timeout' });
      await expect(
        warehouse.query('SELECT uniqExact(number) FROM numbers(100000000)', { maxMemoryBytes: 30_000_000 }),
      ).rejects.toMatchObject({ code: 'query_memory' });
    });

    it('run beside a heavy one', async () => {
      const stop = new AbortController();
      const heavy = warehouse.query('SELECT count() AS n FROM numbers(100000000000) WHERE sipHash64(number) = 1', { signal: stop.signal });
      const from = performance.now();
      await count('documents');
      expect(performance.now() - from).toBeLessThan(2_000);
      stop.abort();
      await expect(heavy).rejects.toMatchObject({ code: 'query_cancelled' });
    });

    it('take any text as a bound value', async () => {
      const hostile = "'; DROP TABLE documents; -- \\ \n \t {x:String} é\0";
      expect(
        await warehouse.query('SELECT {s:String} AS s, {a:Array(String)} AS a', { parameters: { s: hostile, a: [hostile, ''] } }),
      ).toEqual([{ s: hostile, a: [hostile, ''] }]);
    });

    it('take a bound list of any length', async () => {
      for (const length of [10, 3_000, 60_000, 400_000]) {
        const ids = Array.from({ length }, (_, i) => i * 3);
        expect(
          await warehouse.query('SELECT length({ids:Array(UInt32)}) AS n, arraySum({ids:Array(UInt32)}) AS sum', { parameters: { ids } }),
        ).toEqual([{ n: length, sum: ids.reduce((sum, id) => sum + id, 0) }]);
      }
    });

    it('say which name is unknown but never quote a value', async () => {
      await expect(warehouse.query('SELECT nope FROM documents')).rejects.toThrow(/nope/);
      await expect(warehouse.query("SELECT toUInt32(concat('Dupont', toString(number))) FROM numbers(1)")).rejects.not.toThrow(/Dupont/);
    });
  });
});

describe('a server that several processes share', () => {
  it('shows the others what one has published, once they look', async () => {
    await using shared = await overHttp();
    const [one, other] = [await openWarehouse(shared.place), await openWarehouse(shared.place)];
    const load = await one.beginLoad();
    await load.write(1, rows({ documents: [written(hexId(1), 1)] }));
    await load.publish();
    expect(other.generation).toBe(0);
    await other.refresh();
    expect(other.generation).toBe(1);
    expect(await other.query('SELECT count() AS n FROM documents')).toEqual([{ n: 1 }]);
    await one.close();
    await other.close();
  });
});

describe('the directory of the embedded engine', () => {
  it('with tables of a trial version is refused, with what they lack and what to do', async () => {
    await using one = await embedded();
    const trial = await openWarehouse(one.place);
    await (await trial.beginLoad()).publish();
    await trial.close();
    const driver = new ChdbDriver(one.dir);
    await driver.start();
    await driver.execute(driver.databaseOf(1), 'ALTER TABLE stays DROP COLUMN exit_mode');
    await driver.close();
    const refused = openWarehouse(one.place);
    await expect(refused).rejects.toMatchObject({ code: 'warehouse_incompatible', values: { missing: 'stays.exit_mode' } });
    await expect(refused).rejects.toThrow(/ingest the folders again/);
  });

  it('belongs to one process', async () => {
    await using one = await embedded();
    const { dir } = one;
    const first = await openWarehouse({ dir });
    await expect(openWarehouse({ dir })).rejects.toMatchObject({ code: 'warehouse_locked', values: { pid: process.pid } });
    await first.close();
  });
});
