import type { Kysely } from 'kysely';

/** Times are ISO 8601 UTC texts and truth values 0 or 1, so that SQLite and PostgreSQL hold the same thing. */
export interface AccessTables {
  access_account: {
    account_id: string;
    login: string;
    name: string;
    role: string;
    password_hash: string;
    password_state: string;
    active: number;
    created_at: string;
    last_sign_in_at: string | null;
  };
  access_session: { token_hash: string; account_id: string; created_at: string; seen_at: string };
  access_attempt: { login: string; failures: number; last_at: string; locked_until: string | null };
  access_audit: {
    audit_id: string;
    at: string;
    account_id: string | null;
    login: string;
    action: string;
    subject: string | null;
    query: string | null;
    patients: number | null;
    documents: number | null;
    address: string | null;
  };
  access_opposition: {
    patient_key: string;
    patient_id: number;
    recorded_at: string;
    recorded_by: string;
    reason: string | null;
    withdrawn_at: string | null;
    withdrawn_by: string | null;
  };
}

/** Forward-only steps for `migrate` of `src/registry`. */
export const accessMigrations: readonly { readonly name: string; readonly up: (db: Kysely<unknown>) => Promise<void> }[] = [
  {
    name: '2026-11-24-access',
    up: async (db) => {
      await db.schema
        .createTable('access_account')
        .addColumn('account_id', 'text', (c) => c.primaryKey())
        .addColumn('login', 'text', (c) => c.notNull().unique())
        .addColumn('name', 'text', (c) => c.notNull())
        .addColumn('role', 'text', (c) => c.notNull())
        .addColumn('password_hash', 'text', (c) => c.notNull())
        .addColumn('password_state', 'text', (c) => c.notNull())
        .addColumn('active', 'integer', (c) => c.notNull())
        .addColumn('created_at', 'text', (c) => c.notNull())
        .addColumn('last_sign_in_at', 'text')
        .execute();
      await db.schema
        .createTable('access_session')
        .addColumn('token_hash', 'text', (c) => c.primaryKey())
        .addColumn('account_id', 'text', (c) => c.notNull())
        .addColumn('created_at', 'text', (c) => c.notNull())
        .addColumn('seen_at', 'text', (c) => c.notNull())
        .execute();
      await db.schema.createIndex('access_session_account').on('access_session').column('account_id').execute();
      await db.schema
        .createTable('access_attempt')
        .addColumn('login', 'text', (c) => c.primaryKey())
        .addColumn('failures', 'integer', (c) => c.notNull())
        .addColumn('last_at', 'text', (c) => c.notNull())
        .addColumn('locked_until', 'text')
        .execute();
      await db.schema
        .createTable('access_audit')
        .addColumn('audit_id', 'text', (c) => c.primaryKey())
        .addColumn('at', 'text', (c) => c.notNull())
        .addColumn('account_id', 'text')
        .addColumn('login', 'text', (c) => c.notNull())
        .addColumn('action', 'text', (c) => c.notNull())
        .addColumn('subject', 'text')
        .addColumn('query', 'text')
        .addColumn('patients', 'integer')
        .addColumn('documents', 'integer')
        .addColumn('address', 'text')
        .execute();
      await db.schema
        .createTable('access_opposition')
        .addColumn('patient_key', 'text', (c) => c.primaryKey())
        .addColumn('patient_id', 'integer', (c) => c.notNull())
        .addColumn('recorded_at', 'text', (c) => c.notNull())
        .addColumn('recorded_by', 'text', (c) => c.notNull())
        .addColumn('withdrawn_at', 'text')
        .addColumn('withdrawn_by', 'text')
        .execute();
    },
  },
  {
    name: '2026-11-25-opposition-reason',
    up: async (db) => {
      await db.schema.alterTable('access_opposition').addColumn('reason', 'text').execute();
    },
  },
];
