import { type Kysely, type Selectable, sql } from 'kysely';
import { bulkInsert } from '../bulk.ts';
import type { IdentityTables } from '../identity/schema.ts';
import type { CohortTables } from './schema.ts';

/** One version of a saved cohort, without its patients. `question` is null where it was made of a list of numbers. */
export interface SavedCohort {
  readonly name: string;
  readonly owner: string;
  readonly version: number;
  readonly savedAt: string;
  readonly savedBy: string;
  readonly question: string | null;
  readonly generation: number;
  /** How many there were when it was saved. */
  readonly patients: number;
}
export interface NewVersion {
  readonly name: string;
  readonly by: string;
  readonly at: string;
  readonly question: string | null;
  readonly generation: number;
  readonly patients: readonly number[];
}

/** Cohorts by name, each save a new version: what was counted yesterday can be counted again. */
export class CohortStore {
  readonly #db: Kysely<CohortTables & IdentityTables>;
  constructor(db: Kysely<CohortTables & IdentityTables>) {
    this.#db = db;
  }

  /** The newest version of every cohort, by name. */
  async list(): Promise<SavedCohort[]> {
    const newest = this.#versions().where('version', '=', (e) =>
      e
        .selectFrom('cohort_version as v')
        .select(({ fn }) => fn.max('v.version').as('newest'))
        .whereRef('v.name', '=', 'cohort_version.name'),
    );
    return (await newest.orderBy('cohort.name').execute()).map(versionOf);
  }

  async ownerOf(name: string): Promise<string | null> {
    const row = await this.#db.selectFrom('cohort').select('owner').where('name', '=', name).executeTakeFirst();
    return row?.owner ?? null;
  }

  /** Saves the next version; the first one makes the cohort its author's. */
  async save({ name, by, at, question, generation, patients }: NewVersion): Promise<SavedCohort> {
    return this.#db.transaction().execute(async (db) => {
      await db
        .insertInto('cohort')
        .values({ name, owner: by, created_at: at })
        .onConflict((c) => c.doNothing())
        .execute();
      const { newest } = await db
        .selectFrom('cohort_version')
        .select(({ fn }) => fn.max('version').as('newest'))
        .where('name', '=', name)
        .executeTakeFirstOrThrow();
      const version = Number(newest ?? 0) + 1;
      const distinct = [...new Set(patients)];
      await db
        .insertInto('cohort_version')
        .values({ name, version, saved_at: at, saved_by: by, question, generation, patients: distinct.length })
        .execute();
      await bulkInsert<CohortTables & IdentityTables, 'cohort_patient'>(
        db,
        'cohort_patient',
        ['name', 'version', 'patient_id'],
        distinct.map((patient_id) => ({ name, version, patient_id })),
      );
      const { owner } = await db.selectFrom('cohort').select('owner').where('name', '=', name).executeTakeFirstOrThrow();
      return { name, owner, version, savedAt: at, savedBy: by, question, generation, patients: distinct.length };
    });
  }

  /** Patients of a version, or of the newest one, as their numbers stand after merges; null where there is none. */
  async patients(name: string, version: number | null): Promise<{ readonly found: SavedCohort; readonly patients: number[] } | null> {
    const row = await this.#versions()
      .where('cohort.name', '=', name)
      .$if(version !== null, (q) => q.where('version', '=', version ?? 0))
      .orderBy('version', 'desc')
      .limit(1)
      .executeTakeFirst();
    if (row === undefined) return null;
    const rows = await this.#db
      .selectFrom('cohort_patient')
      .leftJoin('person', 'person.patient_id', 'cohort_patient.patient_id')
      .select(sql<number>`coalesce(person.canonical_id, cohort_patient.patient_id)`.as('patient_id'))
      .where('name', '=', name)
      .where('version', '=', row.version)
      .execute();
    const patients = [...new Set(rows.map((one) => Number(one.patient_id)))].sort((a, b) => a - b);
    return { found: versionOf(row), patients };
  }

  /** Removes a cohort with all its versions; false where there is none. */
  async remove(name: string): Promise<boolean> {
    return this.#db.transaction().execute(async (db) => {
      for (const table of ['cohort_patient', 'cohort_version'] as const) await db.deleteFrom(table).where('name', '=', name).execute();
      const done = await db.deleteFrom('cohort').where('name', '=', name).executeTakeFirst();
      return Number(done.numDeletedRows) === 1;
    });
  }

  #versions() {
    return this.#db
      .selectFrom('cohort_version')
      .innerJoin('cohort', 'cohort.name', 'cohort_version.name')
      .select(['cohort.name', 'owner', 'version', 'saved_at', 'saved_by', 'question', 'generation', 'patients']);
  }
}

const versionOf = (row: Selectable<CohortTables['cohort_version']> & { readonly owner: string }): SavedCohort => ({
  name: row.name,
  owner: row.owner,
  version: row.version,
  savedAt: row.saved_at,
  savedBy: row.saved_by,
  question: row.question,
  generation: row.generation,
  patients: row.patients,
});
