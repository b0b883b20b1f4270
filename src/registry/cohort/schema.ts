import type { RegistryMigration } from '../migrate.ts';

/** Saved cohorts. Patients of a version never change; times are ISO 8601 UTC texts. Numbers of the centre never stand here. */
export interface CohortTables {
  cohort: { name: string; owner: string; created_at: string };
  /** `question` is the text of the box; null where the cohort was made of a list of numbers. */
  cohort_version: {
    name: string;
    version: number;
    saved_at: string;
    saved_by: string;
    question: string | null;
    generation: number;
    patients: number;
  };
  cohort_patient: { name: string; version: number; patient_id: number };
}

export const cohortMigrations: readonly RegistryMigration[] = [
  {
    name: '2026-11-25-cohort',
    up: async (db) => {
      await db.schema
        .createTable('cohort')
        .addColumn('name', 'text', (c) => c.primaryKey())
        .addColumn('owner', 'text', (c) => c.notNull())
        .addColumn('created_at', 'text', (c) => c.notNull())
        .execute();
      await db.schema
        .createTable('cohort_version')
        .addColumn('name', 'text', (c) => c.notNull())
        .addColumn('version', 'integer', (c) => c.notNull())
        .addColumn('saved_at', 'text', (c) => c.notNull())
        .addColumn('saved_by', 'text', (c) => c.notNull())
        .addColumn('question', 'text')
        .addColumn('generation', 'integer', (c) => c.notNull())
        .addColumn('patients', 'integer', (c) => c.notNull())
        .addPrimaryKeyConstraint('cohort_version_key', ['name', 'version'])
        .execute();
      await db.schema
        .createTable('cohort_patient')
        .addColumn('name', 'text', (c) => c.notNull())
        .addColumn('version', 'integer', (c) => c.notNull())
        .addColumn('patient_id', 'integer', (c) => c.notNull())
        .addPrimaryKeyConstraint('cohort_patient_key', ['name', 'version', 'patient_id'])
        .execute();
    },
  },
];
