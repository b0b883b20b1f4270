import type { Kysely } from 'kysely';
import { addCounts, type Counts, NO_COUNTS, timesCounts } from '../counts.ts';
import type { LedgerTables } from './schema.ts';

export interface QuarantineRow {
  readonly id: number;
  readonly root: string;
  readonly source: string;
  readonly file: string;
  readonly line: number | null;
  readonly offset: number | null;
  readonly field: string | null;
  readonly code: string;
  readonly message: string;
  readonly runId: number;
}

export interface LedgerOverview {
  readonly sources: readonly {
    readonly source: string;
    readonly files: number;
    readonly records: number;
    readonly quarantined: number;
    readonly lastRunAt: string | null;
  }[];
  readonly runs: readonly {
    readonly runId: number;
    readonly state: 'loading' | 'finished';
    readonly startedAt: string;
    readonly finishedAt: string | null;
    readonly summary: string | null;
  }[];
  readonly quarantine: readonly { readonly source: string; readonly code: string; readonly count: number }[];
}

/** Questions about the ledger, for people: `continuum status`, `continuum quarantine`, the page of sources. */
export class LedgerStatus {
  readonly #db: Kysely<LedgerTables>;
  constructor(db: Kysely<LedgerTables>) {
    this.#db = db;
  }

  async overview(): Promise<LedgerOverview> {
    const runs = await this.#db.selectFrom('ingest_run').selectAll().orderBy('run_id', 'desc').limit(20).execute();
    const finished = new Map(runs.map((run) => [run.run_id, run.finished_at]));
    const sources = new Map<string, { files: number; counts: Counts; lastRun: number }>();
    // Millions of files have few different counts: the registry adds up the alike, so that a page of status never holds them all.
    const alike = await this.#db
      .selectFrom('source_file')
      .select(['source', 'counts', (e) => e.fn.countAll<number | string>().as('files'), (e) => e.fn.max('seen_run').as('last_run')])
      .groupBy(['source', 'counts'])
      .execute();
    for (const { source, counts, files, last_run } of alike) {
      const known = sources.get(source) ?? { files: 0, counts: NO_COUNTS, lastRun: 0 };
      sources.set(source, {
        files: known.files + Number(files),
        counts: addCounts(known.counts, timesCounts(JSON.parse(counts) as Counts, Number(files))),
        lastRun: Math.max(known.lastRun, last_run),
      });
    }
    const quarantine = await this.#db
      .selectFrom('quarantine')
      .innerJoin('source_file', 'source_file.file_id', 'quarantine.file_id')
      .select(['source_file.source', 'quarantine.code'])
      .select((e) => e.fn.countAll().as('count'))
      .groupBy(['source_file.source', 'quarantine.code'])
      .orderBy('count', 'desc')
      .execute();
    return {
      sources: [...sources]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([source, { files, counts, lastRun }]) => ({
          source,
          files,
          records: counts.new + counts.updated + counts.same,
          quarantined: counts.quarantined,
          lastRunAt: finished.get(lastRun) ?? null,
        })),
      runs: runs.map((run) => ({
        runId: run.run_id,
        state: run.state,
        startedAt: run.started_at,
        finishedAt: run.finished_at,
        summary: run.counts,
      })),
      quarantine: quarantine.map((row) => ({ source: row.source, code: row.code, count: Number(row.count) })),
    };
  }

  /** Newest first; `before` is the id of the last row of the page before. Never the raw row: see `raw`. */
  async quarantine(page: {
    readonly limit: number;
    readonly before?: number;
    readonly source?: string;
    readonly code?: string;
  }): Promise<QuarantineRow[]> {
    let query = this.#db
      .selectFrom('quarantine')
      .innerJoin('source_file', 'source_file.file_id', 'quarantine.file_id')
      .innerJoin('source_root', 'source_root.root_id', 'source_file.root_id')
      .select([
        'quarantine.quarantine_id as id',
        'source_root.name as root',
        'source_file.source',
        'source_file.path as file',
        'quarantine.line',
        'quarantine.byte_offset as offset',
        'quarantine.field',
        'quarantine.code',
        'quarantine.message',
        'quarantine.run_id as runId',
      ])
      .orderBy('quarantine.quarantine_id', 'desc')
      .limit(page.limit);
    if (page.before !== undefined) query = query.where('quarantine.quarantine_id', '<', page.before);
    if (page.source !== undefined) query = query.where('source_file.source', '=', page.source);
    if (page.code !== undefined) query = query.where('quarantine.code', '=', page.code);
    return query.execute();
  }

  /** One quarantined row with its content, which may hold identities: for the operator of this machine only. */
  async quarantined(id: number): Promise<(QuarantineRow & { readonly raw: string | null }) | null> {
    const [row] = await this.quarantine({ limit: 1, before: id + 1 });
    if (row === undefined || row.id !== id) return null;
    const raw = await this.#db.selectFrom('quarantine').select('raw').where('quarantine_id', '=', id).executeTakeFirst();
    return { ...row, raw: raw?.raw ?? null };
  }

  /** Files that hold quarantined rows, with the folder they belong to; of one code where given. */
  async quarantinedFiles(code?: string): Promise<{ readonly fileId: number; readonly rootId: number }[]> {
    let query = this.#db
      .selectFrom('quarantine')
      .innerJoin('source_file', 'source_file.file_id', 'quarantine.file_id')
      .select(['quarantine.file_id as fileId', 'source_file.root_id as rootId'])
      .distinct();
    if (code !== undefined) query = query.where('quarantine.code', '=', code);
    return query.execute();
  }
}
