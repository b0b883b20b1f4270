import type { Kysely } from 'kysely';
import type { Problem } from '../../model/index.ts';
import { bulkInsert } from '../../registry/index.ts';
import { chunks, type FileRow, type LedgerRow, writeFiles } from './rows.ts';
import type { LedgerTables } from './schema.ts';

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
const QUARANTINE_COLUMNS = ['quarantine_id', 'file_id', 'line', 'byte_offset', 'field', 'code', 'message', 'raw', 'run_id'] as const;

/** All of these batches, in their order, in one transaction: after it they are done, before it nothing of them counts. */
export async function commitBatches(db: Kysely<LedgerTables>, commits: readonly BatchCommit[]): Promise<void> {
  if (commits.length > 0)
    await db.transaction().execute(async (trx) => {
      for (const commit of commits) await commitIn(trx, commit);
    });
}

async function commitIn(trx: Kysely<LedgerTables>, commit: BatchCommit): Promise<void> {
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
}

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
