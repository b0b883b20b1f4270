import type { Kysely } from 'kysely';
import type { Problem } from '../../model/index.ts';
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
  readonly rows: readonly LedgerRow[];
  /** Rows whose content is known already: only the run that saw them changes. */
  readonly seen: readonly { readonly recordId: string; readonly fileId: number; readonly line: number; readonly outcome: string }[];
  readonly problems: readonly { readonly fileId: number; readonly problem: Problem; readonly raw: string | undefined }[];
  readonly files: readonly { readonly fileId: number; readonly counts: Counts }[];
  readonly versions: readonly Omit<LedgerTables['document_version'], 'version'>[];
  readonly patients: readonly number[];
  /** Records removed in this batch. */
  readonly removed: readonly string[];
}

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
      for (const part of chunks(commit.rows))
        await trx
          .insertInto('ledger')
          .values(part)
          .onConflict((c) =>
            c.column('record_id').doUpdateSet((e) => ({
              kind: e.ref('excluded.kind'),
              hash: e.ref('excluded.hash'),
              patient_id: e.ref('excluded.patient_id'),
              file_id: e.ref('excluded.file_id'),
              line: e.ref('excluded.line'),
              batch: e.ref('excluded.batch'),
              seen_run: e.ref('excluded.seen_run'),
              outcome: e.ref('excluded.outcome'),
            })),
          )
          .execute();
      for (const row of commit.seen)
        await trx
          .updateTable('ledger')
          .set({ seen_run: commit.runId, file_id: row.fileId, line: row.line, outcome: row.outcome })
          .where('record_id', '=', row.recordId)
          .execute();
      for (const part of chunks(commit.removed)) await trx.deleteFrom('ledger').where('record_id', 'in', part).execute();
      for (const { fileId, problem, raw } of commit.problems)
        await trx
          .insertInto('quarantine')
          .values((e) => ({
            quarantine_id: e
              .selectFrom('quarantine')
              .select((s) => s.fn.coalesce(s(s.fn.max('quarantine_id'), '+', 1), s.lit(1)).as('next')),
            file_id: fileId,
            line: problem.origin.line ?? null,
            byte_offset: problem.origin.offset ?? null,
            field: problem.field ?? null,
            code: problem.code,
            message: problem.message,
            raw: raw ?? null,
            run_id: commit.runId,
          }))
          .execute();
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
      for (const { fileId, counts } of commit.files)
        await trx
          .updateTable('source_file')
          .set({ state: 'done', counts: JSON.stringify(counts) })
          .where('file_id', '=', fileId)
          .execute();
      for (const part of chunks(commit.patients))
        await trx
          .insertInto('touched_patient')
          .values(part.map((patient_id) => ({ patient_id })))
          .onConflict((c) => c.doNothing())
          .execute();
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

  async file(rootId: number, path: string): Promise<FileRow | null> {
    return (
      (await this.#db.selectFrom('source_file').selectAll().where('root_id', '=', rootId).where('path', '=', path).executeTakeFirst()) ??
      null
    );
  }

  /** Begins reading a file: its quarantine of earlier runs is emptied, for this reading fills it again. */
  async openFile(known: FileRow | null, file: Omit<FileRow, 'file_id' | 'state' | 'counts'>): Promise<number> {
    if (known !== null) {
      await this.#db.transaction().execute(async (trx) => {
        await trx
          .updateTable('source_file')
          .set({ ...file, state: 'reading', counts: JSON.stringify(NO_COUNTS) })
          .where('file_id', '=', known.file_id)
          .execute();
        await trx.deleteFrom('quarantine').where('file_id', '=', known.file_id).execute();
      });
      return known.file_id;
    }
    const last = await this.#db
      .selectFrom('source_file')
      .select((e) => e.fn.max('file_id').as('last'))
      .executeTakeFirst();
    const fileId = Number(last?.last ?? 0) + 1;
    await this.#db
      .insertInto('source_file')
      .values({ ...file, file_id: fileId, state: 'reading', counts: JSON.stringify(NO_COUNTS) })
      .execute();
    return fileId;
  }

  async keepFile(fileId: number, runId: number, counts: Counts): Promise<void> {
    await this.#db
      .updateTable('source_file')
      .set({ seen_run: runId, counts: JSON.stringify(counts) })
      .where('file_id', '=', fileId)
      .execute();
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

  /** Marks the files that hold records of these patients, so that this run reads them again: after merges and splits. */
  async dirtyFilesOf(patients: readonly number[]): Promise<void> {
    for (const part of chunks(patients)) {
      await this.#db
        .updateTable('source_file')
        .set({ state: 'dirty' })
        .where('file_id', 'in', (e) => e.selectFrom('ledger').select('file_id').distinct().where('patient_id', 'in', part))
        .execute();
      // An empty hash differs from every content: the rows are written anew under the right patient.
      await this.#db.updateTable('ledger').set({ hash: '' }).where('patient_id', 'in', part).where('kind', '!=', 'identity').execute();
    }
  }

  async dirtyFiles(files: readonly number[]): Promise<void> {
    for (const part of chunks(files))
      await this.#db.updateTable('source_file').set({ state: 'dirty' }).where('file_id', 'in', part).execute();
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
