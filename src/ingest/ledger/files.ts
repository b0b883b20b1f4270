import { type Kysely, type RawBuilder, sql } from 'kysely';
import { addCounts, type Counts, NO_COUNTS, timesCounts } from '../counts.ts';
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

/** With more refusals than these a listing says nothing of what is gone. */
const MOST_REFUSED = 10_000;

/**
 * Files that this run could not see because the system refused them or a folder above them, and files that are now damaged, cut short, locked or too large
 * (a copy broken off in the middle): what they held stays as it was, for nobody has said that it is gone. Refused folders are read first: looked up for each
 * file they would cost the square of the number of files.
 */
async function outOfSight(db: Kysely<LedgerTables>, rootId: number, runId: number): Promise<RawBuilder<boolean>> {
  const refused = await db
    .selectFrom('quarantine')
    .innerJoin('source_file', 'source_file.file_id', 'quarantine.file_id')
    .select('source_file.path')
    .distinct()
    .where('quarantine.code', '=', 'unreadable')
    .where('source_file.root_id', '=', rootId)
    .where('source_file.seen_run', '=', runId)
    .limit(MOST_REFUSED + 1)
    .execute();
  if (refused.length > MOST_REFUSED || refused.some(({ path }) => path === '.')) return sql<boolean>`(1 = 1)`;
  const itself = sql`(source_file.seen_run = ${runId} and source_file.file_id in (
    select file_id from quarantine where code in ('unreadable', 'broken_file', 'truncated', 'encrypted', 'too_large', 'timeout')))`;
  if (refused.length === 0) return sql<boolean>`${itself}`;
  const folders = sql.join(refused.map(({ path }) => sql`(cast(${path} as text))`));
  return sql<boolean>`(${itself} or exists (
    select 1 from (values ${folders}) as refused where substr(source_file.path, 1, length(refused.column1) + 1) = refused.column1 || '/'))`;
}

/** Files that a listing no longer holds, those of the sources aside whose files are kept. */
const goneFile = (rootId: number, runId: number, kept: readonly string[]) =>
  sql<boolean>`(source_file.root_id = ${rootId} and source_file.seen_run < ${runId}${
    kept.length === 0 ? sql`` : sql` and source_file.source not in (${sql.join(kept)})`
  })`;

export interface SourceRecords {
  readonly source: string;
  readonly records: number;
}

/** Records of files that this run did not meet, by source, and how many there are of the same sources in all. */
export async function goneBySource(
  db: Kysely<LedgerTables>,
  rootId: number,
  runId: number,
): Promise<readonly (SourceRecords & { readonly of: number })[]> {
  const bySource = db
    .selectFrom('ledger')
    .innerJoin('source_file', 'source_file.file_id', 'ledger.file_id')
    .select(['source_file.source', (e) => e.fn.countAll<number | string>().as('n')])
    .where('source_file.root_id', '=', rootId)
    .groupBy('source_file.source');
  const hidden = await outOfSight(db, rootId, runId);
  const gone = await bySource
    .where(goneFile(rootId, runId, []))
    .where((e) => e.not(hidden))
    .execute();
  if (gone.length === 0) return [];
  const all = new Map((await bySource.execute()).map(({ source, n }) => [source, Number(n)]));
  return gone.map(({ source, n }) => ({ source, records: Number(n), of: all.get(source) ?? Number(n) }));
}

/** Records that this run did not meet: their file is gone, or their row is no longer in it. At most `limit` at once. */
export async function vanished(
  db: Kysely<LedgerTables>,
  rootId: number,
  runId: number,
  limit: number,
  kept: readonly string[],
): Promise<LedgerRow[]> {
  const hidden = await outOfSight(db, rootId, runId);
  return db
    .selectFrom('ledger')
    .innerJoin('source_file', 'source_file.file_id', 'ledger.file_id')
    .selectAll('ledger')
    .where('source_file.root_id', '=', rootId)
    .where((e) => e.or([goneFile(rootId, runId, kept), e.and([e('source_file.read_run', '=', runId), e('ledger.seen_run', '<', runId)])]))
    .where((e) => e.not(hidden))
    .limit(limit)
    .execute();
}

/** Forgets files of this root that this run did not meet, once their records are removed. */
export async function forgetFiles(db: Kysely<LedgerTables>, rootId: number, runId: number, kept: readonly string[]): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const hidden = await outOfSight(trx, rootId, runId);
    const gone = await trx
      .selectFrom('source_file')
      .select('file_id')
      .where(goneFile(rootId, runId, kept))
      .where((e) => e.not(hidden))
      .execute();
    for (const part of chunks(gone.map((file) => file.file_id))) {
      await trx.deleteFrom('quarantine').where('file_id', 'in', part).execute();
      await trx.deleteFrom('source_file').where('file_id', 'in', part).execute();
    }
  });
}

/** Counts of all files of a root that a run met. */
export async function countsOf(db: Kysely<LedgerTables>, rootId: number, runId: number): Promise<Counts> {
  let total = NO_COUNTS;
  const alike = await db
    .selectFrom('source_file')
    .select(['counts', (e) => e.fn.countAll<number | string>().as('files')])
    .where('root_id', '=', rootId)
    .where('seen_run', '=', runId)
    .groupBy('counts')
    .execute();
  for (const { counts, files } of alike) total = addCounts(total, timesCounts(JSON.parse(counts) as Counts, Number(files)));
  return total;
}
