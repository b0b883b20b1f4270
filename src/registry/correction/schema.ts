import type { RegistryMigration } from '../migrate.ts';

/** What persons said against inferred histories. Times are ISO 8601 UTC texts; target and value are JSON. */
export interface CorrectionTables {
  history_correction: {
    correction_id: string;
    patient_id: number;
    target: string;
    action: string;
    field: string | null;
    value: string;
    author: string;
    reason: string;
    at: string;
    undone_at: string | null;
    undone_by: string | null;
    /** 1 until a published history has met it, or met its withdrawal. */
    pending: number;
  };
}

export const correctionMigrations: readonly RegistryMigration[] = [
  {
    name: '2026-11-25-correction',
    up: async (db) => {
      await db.schema
        .createTable('history_correction')
        .addColumn('correction_id', 'text', (c) => c.primaryKey())
        .addColumn('patient_id', 'integer', (c) => c.notNull())
        .addColumn('target', 'text', (c) => c.notNull())
        .addColumn('action', 'text', (c) => c.notNull())
        .addColumn('field', 'text')
        .addColumn('value', 'text', (c) => c.notNull())
        .addColumn('author', 'text', (c) => c.notNull())
        .addColumn('reason', 'text', (c) => c.notNull())
        .addColumn('at', 'text', (c) => c.notNull())
        .addColumn('undone_at', 'text')
        .addColumn('undone_by', 'text')
        .addColumn('pending', 'integer', (c) => c.notNull())
        .execute();
      await db.schema.createIndex('history_correction_patient').on('history_correction').column('patient_id').execute();
    },
  },
];
