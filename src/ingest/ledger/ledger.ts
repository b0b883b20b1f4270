import type { Kysely } from 'kysely';
import type { Problem } from '../../model/index.ts';
import { bulkInsert } from '../../registry/index.ts';
import { addCounts, type Counts, NO_COUNTS } from '../counts.ts';
import type { LedgerTables } from './schema.ts';

export type LedgerRow = LedgerTables['ledger'];
export type FileRow = LedgerTables['source_file'];

export interface OpenRun {
  readonly runId: number;
  /** True where an earlier process was stopped in the middle of this run. */
  readonly resumed: boolean;
  /** Batches of that process which may stand half-written in the warehouse. */
  readonly unfinishedBatches: readonly number[];
}

export interface BatchCommit {
  readonly batch: number;
  readonly runId: number;
  /** Rows as they stand after the batch, those included of which only the run that saw them changes. */
  readonly rows: readonly LedgerRow[];
  readonly problems: readonly { readonly fileId: number; readonly problem: Problem; readonly raw: string | undefined }[];
  /** Files whose last record is in this batch, with their counts. */
  readonly files: readonly FileRow[];
  readonly versions: readonly Omit<LedgerTables['document_version'], 'version'>[];
  readonly patients: readonly number[];
  /** Records removed in this batch. */
  readonly removed: readonly string[];
}
export const NOTHING: Omit<BatchCommit, 'batch' | 'runId'> = Object.freeze({
  rows: [],
  problems: [],
  files: [],
  versions: [],
  patients: [],
  removed: [],
});

const LEDGER_COLUMNS = ['record_id', 'kind', 'hash', 'patient_id', 'file_id', 'line', 'batch', 'seen_run', 'outcome'] as const;
const FILE_COLUMNS = [
  'file_id',
  'root_id',
  'path',
  'source',
  'connector',
  'size',
  'modified',
  'state',
  'seen_run',
  'read_run',
  'counts',
] as const;
const QUARANTINE_COLUMNS = ['quarantine_id', 'file_id', 'line', 'byte_offset', 'field', 'code', 'message', 'raw', 'run_id'] as const;

const CHUNK = 300;
const chunks = <T>(list: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(list.length / CHUNK) }, (_, i) => list.slice(i * CHUNK, (i + 1) * CHUNK));

/** The ledger of one registry. One run writes at a time; a crash leaves the last committed batch. */
export class Ledger {
  readonly #db: Kysely<LedgerTables>;
  constructor(db: Kysely<LedgerTables>) {
    this.#db = db;
  }

  /** Takes up the run that was stopped in the middle, or begins a new one. */
  async openRun(now: string): Promise<OpenRun> {
    const open = await this.#db.selectFrom('ingest_run').select('run_id').where('state', '=', 'loading').executeTakeFirst();
    if (open !== undefined) {
      const batches = await this.#db.selectFrom('ingest_batch').select('batch_id').where('state', '=', 'started').execute();
      return { runId: open.run_id, resumed: true, unfinishedBatches: batches.map((b) => b.batch_id) };
    }
    const last = await this.#db
      .selectFrom('ingest_run')
      .select((e) => e.fn.max('run_id').as('last'))
      .executeTakeFirst();
    const runId = Number(last?.last ?? 0) + 1;
    await this.#db
      .insertInto('ingest_run')
      .values({ run_id: runId, started_at: now, finished_at: null, state: 'loading', counts: null })
      .execute();
    return { runId, resumed: false, unfinishedBatches: [] };
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

  /** All of one batch in one transaction: after it the batch is done, before it nothing of it counts. */
  async commitBatch(commit: BatchCommit): Promise<void> {
    await this.#db.transaction().execute(async (trx) => {
      await bulkInsert(trx, 'ledger', LEDGER_COLUMNS, commit.rows, { key: ['record_id'], on: 'replace' });
      for (const part of chunks(commit.removed)) await trx.deleteFrom('ledger').where('record_id', 'in', part).execute();
      await quarantine(trx, commit);
      for (const version of commit.versions)
        await trx
          .insertInto('document_version')
          .values((e) => ({
            ...version,
            version: e
              .selectFrom('document_version')
              .where('document_id', '=', version.document_id)
              .select((s) => s.fn.coalesce(s(s.fn.max('version'), '+', 1), s.lit(1)).as('next')),
          }))
          .execute();
      await writeFiles(trx, commit.files);
      const patients = commit.patients.map((patient_id) => ({ patient_id }));
      await bulkInsert(trx, 'touched_patient', ['patient_id'], patients, { key: ['patient_id'], on: 'ignore' });
      await trx.updateTable('ingest_batch').set({ state: 'committed' }).where('batch_id', '=', commit.batch).execute();
    });
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

  /** Files of a root by their paths, as far as they are known. */
  async files(rootId: number, paths: readonly string[]): Promise<ReadonlyMap<string, FileRow>> {
    const found = new Map<string, FileRow>();
    for (const part of chunks(paths))
      for (const row of await this.#db
        .selectFrom('source_file')
        .selectAll()
        .where('root_id', '=', rootId)
        .where('path', 'in', part)
        .execute())
        found.set(row.path, row);
    return found;
  }

  /**
   * Begins reading files: their quarantine of earlier runs is emptied, for this reading fills it again. Files not yet known (`file_id`
   * null) get a number. Answers the rows in the same order.
   */
  async openFiles(
    files: readonly (Omit<FileRow, 'file_id' | 'state' | 'counts'> & { readonly file_id: number | null })[],
  ): Promise<FileRow[]> {
    return this.#db.transaction().execute(async (trx) => {
      const last = await trx
        .selectFrom('source_file')
        .select((e) => e.fn.max('file_id').as('last'))
        .executeTakeFirst();
      let next = Number(last?.last ?? 0) + 1;
      const rows = files.map(
        (file): FileRow => ({ ...file, file_id: file.file_id ?? next++, state: 'reading', counts: JSON.stringify(NO_COUNTS) }),
      );
      await writeFiles(trx, rows);
      for (const part of chunks(files.flatMap((file) => file.file_id ?? [])))
        await trx.deleteFrom('quarantine').where('file_id', 'in', part).execute();
      return rows;
    });
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

  /** Records that this run did not meet: their file is gone, or their row is no longer in it. At most `limit` at once. */
  async vanished(rootId: number, runId: number, limit: number): Promise<LedgerRow[]> {
    return this.#db
      .selectFrom('ledger')
      .innerJoin('source_file', 'source_file.file_id', 'ledger.file_id')
      .selectAll('ledger')
      .where('source_file.root_id', '=', rootId)
      .where((e) =>
        e.or([e('source_file.seen_run', '<', runId), e.and([e('source_file.read_run', '=', runId), e('ledger.seen_run', '<', runId)])]),
      )
      .limit(limit)
      .execute();
  }

  /** Forgets files of this root that this run did not meet, once their records are removed. */
  async forgetFiles(rootId: number, runId: number): Promise<void> {
    await this.#db.transaction().execute(async (trx) => {
      const gone = trx.selectFrom('source_file').select('file_id').where('root_id', '=', rootId).where('seen_run', '<', runId);
      await trx.deleteFrom('quarantine').where('file_id', 'in', gone).execute();
      await trx.deleteFrom('source_file').where('root_id', '=', rootId).where('seen_run', '<', runId).execute();
    });
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

  /** Counts of all files of a root that a run met. */
  async counts(rootId: number, runId: number): Promise<Counts> {
    let total = NO_COUNTS;
    for (const row of await this.#db
      .selectFrom('source_file')
      .select('counts')
      .where('root_id', '=', rootId)
      .where('seen_run', '=', runId)
      .execute())
      total = addCounts(total, JSON.parse(row.counts) as Counts);
    return total;
  }
}

const writeFiles = (db: Kysely<LedgerTables>, files: readonly FileRow[]): Promise<void> =>
  bulkInsert(db, 'source_file', FILE_COLUMNS, files, { key: ['file_id'], on: 'replace' });

async function quarantine(db: Kysely<LedgerTables>, { problems, runId }: BatchCommit): Promise<void> {
  if (problems.length === 0) return;
  const last = await db
    .selectFrom('quarantine')
    .select((e) => e.fn.max('quarantine_id').as('last'))
    .executeTakeFirst();
  const first = Number(last?.last ?? 0) + 1;
  const rows = problems.map(({ fileId, problem, raw }, i) => ({
    quarantine_id: first + i,
    file_id: fileId,
    line: problem.origin.line ?? null,
    byte_offset: problem.origin.offset ?? null,
    field: problem.field ?? null,
    code: problem.code,
    message: problem.message,
    raw: raw ?? null,
    run_id: runId,
  }));
  await bulkInsert(db, 'quarantine', QUARANTINE_COLUMNS, rows);
}
