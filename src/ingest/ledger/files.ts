import type { Kysely } from 'kysely';
import { addCounts, type Counts, NO_COUNTS } from '../counts.ts';
import { chunks, type FileRow, type LedgerRow, writeFiles } from './rows.ts';
import type { LedgerTables } from './schema.ts';

/** Files of a root by their paths, as far as they are known. */
export async function filesOf(db: Kysely<LedgerTables>, rootId: number, paths: readonly string[]): Promise<ReadonlyMap<string, FileRow>> {
  const found = new Map<string, FileRow>();
  for (const part of chunks(paths))
    for (const row of await db.selectFrom('source_file').selectAll().where('root_id', '=', rootId).where('path', 'in', part).execute())
      found.set(row.path, row);
  return found;
}

/**
 * Begins reading files: their quarantine of earlier runs is emptied, for this reading fills it again. Files not yet known (`file_id`
 * null) get a number. Answers the rows in the same order.
 */
export async function openFiles(
  db: Kysely<LedgerTables>,
  files: readonly (Omit<FileRow, 'file_id' | 'state' | 'counts'> & { readonly file_id: number | null })[],
): Promise<FileRow[]> {
  return db.transaction().execute(async (trx) => {
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

/** Records that this run did not meet: their file is gone, or their row is no longer in it. At most `limit` at once. */
export async function vanished(db: Kysely<LedgerTables>, rootId: number, runId: number, limit: number): Promise<LedgerRow[]> {
  return db
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
export async function forgetFiles(db: Kysely<LedgerTables>, rootId: number, runId: number): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const gone = trx.selectFrom('source_file').select('file_id').where('root_id', '=', rootId).where('seen_run', '<', runId);
    await trx.deleteFrom('quarantine').where('file_id', 'in', gone).execute();
    await trx.deleteFrom('source_file').where('root_id', '=', rootId).where('seen_run', '<', runId).execute();
  });
}

/** Counts of all files of a root that a run met. */
export async function countsOf(db: Kysely<LedgerTables>, rootId: number, runId: number): Promise<Counts> {
  let total = NO_COUNTS;
  for (const row of await db
    .selectFrom('source_file')
    .select('counts')
    .where('root_id', '=', rootId)
    .where('seen_run', '=', runId)
    .execute())
    total = addCounts(total, JSON.parse(row.counts) as Counts);
  return total;
}
