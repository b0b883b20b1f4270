import type { Kysely } from 'kysely';
import { bulkInsert } from '../../registry/index.ts';
import type { RecordNumbers } from '../../warehouse/contract.ts';
import type { Counts } from '../counts.ts';
import { type BatchCommit, commitBatches } from './commit.ts';
import { countsOf, filesOf, forgetFiles, goneBySource, openFiles, vanished } from './files.ts';
import { chunks, type FileRow, type LedgerRow, writeFiles } from './rows.ts';
import type { LedgerTables } from './schema.ts';
import { hasPublished, startOver } from './start-over.ts';

export type { BatchCommit } from './commit.ts';
export { NOTHING } from './commit.ts';
export type { FileRow, LedgerRow } from './rows.ts';

export interface OpenRun {
  readonly runId: number;
  /** True where an earlier process was stopped in the middle of this run. */
  readonly resumed: boolean;
  /** Another reader of texts, by which the stopped process has read; null where there is none. */
  readonly formerReader: string | null;
  /** Batches of that process which may stand half-written in the warehouse. */
  readonly unfinishedBatches: readonly number[];
}

/** Of which folder a run is, and by which reader of texts. */
interface Opened {
  readonly root: string;
  readonly lexicon: string;
}
const OPENED = 'open_run';
type Tail<F> = F extends (db: Kysely<LedgerTables>, ...rest: infer Rest) => unknown ? Rest : never;

/** The ledger of one registry. One run writes at a time; a crash leaves the last committed batch. */
export class Ledger {
  readonly #db: Kysely<LedgerTables>;
  constructor(db: Kysely<LedgerTables>) {
    this.#db = db;
  }

  /** The folder whose ingestion was stopped in the middle; null where none was. */
  async interrupted(): Promise<LedgerTables['source_root'] | null> {
    const open = await this.#db.selectFrom('ingest_run').select('run_id').where('state', '=', 'loading').executeTakeFirst();
    const name = open === undefined ? undefined : (await this.#openedAs())?.root;
    return (await this.roots()).find((root) => root.name === name) ?? null;
  }

  /**
   * Takes up the run that was stopped in the middle, or begins a new one. Stopped under another reader of texts it is closed, and a new run goes on
   * from its records: what the old reader has read must not count as read.
   */
  async openRun(now: string, opened: Opened): Promise<OpenRun> {
    const open = await this.#db.selectFrom('ingest_run').select('run_id').where('state', '=', 'loading').executeTakeFirst();
    const batches =
      open === undefined ? [] : await this.#db.selectFrom('ingest_batch').select('batch_id').where('state', '=', 'started').execute();
    const unfinishedBatches = batches.map((b) => b.batch_id);
    const before = await this.#openedAs();
    if (open !== undefined && (before === null || before.lexicon === opened.lexicon))
      return { runId: open.run_id, resumed: true, formerReader: null, unfinishedBatches };
    if (open !== undefined)
      await this.#db.updateTable('ingest_run').set({ state: 'finished', finished_at: now }).where('run_id', '=', open.run_id).execute();
    await this.set(OPENED, JSON.stringify(opened));
    const last = await this.#db
      .selectFrom('ingest_run')
      .select((e) => e.fn.max('run_id').as('last'))
      .executeTakeFirst();
    const runId = Number(last?.last ?? 0) + 1;
    await this.#db
      .insertInto('ingest_run')
      .values({ run_id: runId, started_at: now, finished_at: null, state: 'loading', counts: null })
      .execute();
    return { runId, resumed: open !== undefined, formerReader: open === undefined ? null : (before?.lexicon ?? null), unfinishedBatches };
  }

  async #openedAs(): Promise<Opened | null> {
    const value = await this.setting(OPENED);
    return value === null ? null : (JSON.parse(value) as Opened);
  }

  async finishRun(runId: number, now: string, counts: string): Promise<void> {
    await this.#db.updateTable('ingest_run').set({ state: 'finished', finished_at: now, counts }).where('run_id', '=', runId).execute();
  }

  async forgetBatch(batch: number): Promise<void> {
    await this.#db.deleteFrom('ingest_batch').where('batch_id', '=', batch).execute();
  }

  async startBatch(runId: number): Promise<number> {
    const last = await this.#db
      .selectFrom('ingest_batch')
      .select((e) => e.fn.max('batch_id').as('last'))
      .executeTakeFirst();
    const batch = Number(last?.last ?? 0) + 1;
    await this.#db.insertInto('ingest_batch').values({ batch_id: batch, run_id: runId, state: 'started' }).execute();
    return batch;
  }

  async rows(ids: readonly string[]): Promise<Map<string, LedgerRow>> {
    const found = new Map<string, LedgerRow>();
    for (const part of chunks(ids))
      for (const row of await this.#db.selectFrom('ledger').selectAll().where('record_id', 'in', part).execute())
        found.set(row.record_id, row);
    return found;
  }

  /** The root of this name, registered where it is new. Answers the path that it had before, for the caller to judge. */
  async root(name: string, path: string): Promise<{ readonly rootId: number; readonly formerPath: string | null }> {
    const known = await this.#db.selectFrom('source_root').selectAll().where('name', '=', name).executeTakeFirst();
    if (known !== undefined) return { rootId: known.root_id, formerPath: known.path };
    const last = await this.#db
      .selectFrom('source_root')
      .select((e) => e.fn.max('root_id').as('last'))
      .executeTakeFirst();
    const rootId = Number(last?.last ?? 0) + 1;
    await this.#db.insertInto('source_root').values({ root_id: rootId, name, path }).execute();
    return { rootId, formerPath: null };
  }
  async moveRoot(rootId: number, path: string): Promise<void> {
    await this.#db.updateTable('source_root').set({ path }).where('root_id', '=', rootId).execute();
  }
  async roots(): Promise<readonly LedgerTables['source_root'][]> {
    return this.#db.selectFrom('source_root').selectAll().orderBy('root_id').execute();
  }

  /** Roots with files that wait to be read again: those of a merge told in another folder, and those of a run cut off that another folder's took up. */
  async rootsToRead(): Promise<readonly LedgerTables['source_root'][]> {
    return this.#db
      .selectFrom('source_root')
      .selectAll()
      .where('root_id', 'in', (e) => e.selectFrom('source_file').select('root_id').where('state', '!=', 'done'))
      .orderBy('root_id')
      .execute();
  }

  commitBatches(commits: readonly BatchCommit[]): Promise<void> {
    return commitBatches(this.#db, commits);
  }

  /** Files of a root by their paths, as far as they are known. */
  files(rootId: number, paths: readonly string[]): Promise<ReadonlyMap<string, FileRow>> {
    return filesOf(this.#db, rootId, paths);
  }
  openFiles(files: Parameters<typeof openFiles>[1]): Promise<FileRow[]> {
    return openFiles(this.#db, files);
  }
  vanished(...where: Tail<typeof vanished>): Promise<LedgerRow[]> {
    return vanished(this.#db, ...where);
  }
  goneBySource(...where: Tail<typeof goneBySource>): ReturnType<typeof goneBySource> {
    return goneBySource(this.#db, ...where);
  }
  forgetFiles(...where: Tail<typeof forgetFiles>): Promise<void> {
    return forgetFiles(this.#db, ...where);
  }
  counts(rootId: number, runId: number): Promise<Counts> {
    return countsOf(this.#db, rootId, runId);
  }

  hasPublished(): Promise<boolean> {
    return hasPublished(this.#db);
  }
  startOver(): Promise<void> {
    return startOver(this.#db);
  }

  /** Notes that a run met these files, unchanged. */
  async keepFiles(files: readonly FileRow[]): Promise<void> {
    if (files.length > 0) await this.#db.transaction().execute((trx) => writeFiles(trx, files));
  }

  /** Files with quarantined rows that a later identity may free. */
  async filesAwaitingIdentity(): Promise<ReadonlySet<number>> {
    const rows = await this.#db
      .selectFrom('quarantine')
      .select('file_id')
      .distinct()
      .where('code', 'in', ['unknown_patient', 'conflicting_identity'])
      .execute();
    return new Set(rows.map((r) => r.file_id));
  }

  /**
   * Marks the files that hold records of these patients, so that this run reads them again, and the patients themselves: before merges
   * and splits are applied. May be repeated.
   */
  async markMoved(patients: readonly number[]): Promise<void> {
    await this.#db.transaction().execute(async (trx) => {
      for (const part of chunks(patients)) {
        await trx
          .updateTable('source_file')
          .set({ state: 'dirty' })
          .where('file_id', 'in', (e) => e.selectFrom('ledger').select('file_id').distinct().where('patient_id', 'in', part))
          .execute();
        // An empty hash differs from every content: the rows are written anew under the right patient.
        await trx.updateTable('ledger').set({ hash: '' }).where('patient_id', 'in', part).where('kind', '!=', 'identity_link').execute();
      }
      const rows = patients.map((patient_id) => ({ patient_id }));
      await bulkInsert(trx, 'touched_patient', ['patient_id'], rows, { key: ['patient_id'], on: 'ignore' });
    });
  }

  async dirtyFiles(files: readonly number[]): Promise<void> {
    for (const part of chunks(files))
      await this.#db.updateTable('source_file').set({ state: 'dirty' }).where('file_id', 'in', part).execute();
  }

  /** Those of these patients of whom the warehouse holds at least one record. */
  async patientsWithRecords(patients: readonly number[]): Promise<ReadonlySet<number>> {
    const found = new Set<number>();
    for (const part of chunks(patients))
      for (const row of await this.#db.selectFrom('ledger').select('patient_id').distinct().where('patient_id', 'in', part).execute())
        if (row.patient_id !== null) found.add(row.patient_id);
    return found;
  }

  /** Records that the warehouse must hold, by kind. */
  async recordNumbers(): Promise<RecordNumbers> {
    const rows = await this.#db
      .selectFrom('ledger')
      .select(['kind', (eb) => eb.fn.countAll<number | string>().as('n')])
      .where('patient_id', 'is not', null)
      .groupBy('kind')
      .execute();
    const of = (kind: string): number => Number(rows.find((row) => row.kind === kind)?.n ?? 0);
    return { documents: of('document'), facts: of('fact'), stays: of('stay') };
  }

  async touched(): Promise<number[]> {
    return (await this.#db.selectFrom('touched_patient').select('patient_id').orderBy('patient_id').execute()).map((r) => r.patient_id);
  }
  async clearTouched(): Promise<void> {
    await this.#db.deleteFrom('touched_patient').execute();
  }

  async setting(name: string): Promise<string | null> {
    return (await this.#db.selectFrom('ingest_setting').select('value').where('name', '=', name).executeTakeFirst())?.value ?? null;
  }
  async set(name: string, value: string): Promise<void> {
    await this.#db
      .insertInto('ingest_setting')
      .values({ name, value })
      .onConflict((c) => c.column('name').doUpdateSet({ value }))
      .execute();
  }
}
