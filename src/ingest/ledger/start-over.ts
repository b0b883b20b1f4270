import type { Kysely } from 'kysely';
import type { LedgerTables } from './schema.ts';

/** Runs up to this one filled a warehouse that is no longer there. */
const STARTED_OVER = 'started_over_after_run';

/** True where a run that counts has published: there must be a warehouse then. */
export async function hasPublished(db: Kysely<LedgerTables>): Promise<boolean> {
  const before = await db.selectFrom('ingest_setting').select('value').where('name', '=', STARTED_OVER).executeTakeFirst();
  const last = await db
    .selectFrom('ingest_run')
    .select('counts')
    .where('state', '=', 'finished')
    .where('counts', 'is not', null)
    .where('run_id', '>', Number(before?.value ?? 0))
    .orderBy('run_id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return typeof last?.counts === 'string' && (JSON.parse(last.counts) as { readonly generation: number }).generation > 0;
}

/**
 * Forgets what was read, so that it is all read anew into an empty warehouse. Identities, oppositions, accounts, corrections, the versions of
 * documents and the folders with their options stay.
 */
export async function startOver(db: Kysely<LedgerTables>): Promise<void> {
  await db.transaction().execute(async (trx) => {
    for (const table of ['ledger', 'quarantine', 'source_file', 'touched_patient', 'ingest_batch'] as const)
      await trx.deleteFrom(table).execute();
    const last = await trx
      .selectFrom('ingest_run')
      .select((e) => e.fn.max('run_id').as('last'))
      .executeTakeFirst();
    const value = String(last?.last ?? 0);
    await trx
      .insertInto('ingest_setting')
      .values({ name: STARTED_OVER, value })
      .onConflict((c) => c.column('name').doUpdateSet({ value }))
      .execute();
  });
}
