import type { RegistryMigration } from '../migrate.ts';

/** Who is who in this centre. Direct identifiers stand here and nowhere else; the warehouse knows only `patient_id`. */
export interface IdentityTables {
  /** One row a number of the centre (IPP). `canonical_id` is the patient that the number stands for after merges. */
  person: { patient_id: number; ipp: string; canonical_id: number };
  /** Other identifiers of a person: INS, NDA of stays. */
  person_identifier: { system: string; value: string; patient_id: number };
  identity: {
    patient_id: number;
    family_name: string | null;
    birth_name: string | null;
    given_name: string | null;
    birth_date: string | null;
    sex: string | null;
    death_date: string | null;
    last_news: string | null;
    postcode: string | null;
  };
  identity_link: { key: string; relation: string; from_ipp: string; into_ipp: string; date: string | null };
}

export const identityMigrations: readonly RegistryMigration[] = [
  {
    name: '2026-11-24-identity',
    up: async (db) => {
      await db.schema
        .createTable('person')
        .addColumn('patient_id', 'integer', (c) => c.primaryKey())
        .addColumn('ipp', 'text', (c) => c.notNull().unique())
        .addColumn('canonical_id', 'integer', (c) => c.notNull())
        .execute();
      await db.schema.createIndex('person_canonical').on('person').column('canonical_id').execute();
      await db.schema
        .createTable('person_identifier')
        .addColumn('system', 'text', (c) => c.notNull())
        .addColumn('value', 'text', (c) => c.notNull())
        .addColumn('patient_id', 'integer', (c) => c.notNull())
        .addPrimaryKeyConstraint('person_identifier_key', ['system', 'value'])
        .execute();
      await db.schema
        .createTable('identity')
        .addColumn('patient_id', 'integer', (c) => c.primaryKey())
        .addColumn('family_name', 'text')
        .addColumn('birth_name', 'text')
        .addColumn('given_name', 'text')
        .addColumn('birth_date', 'text')
        .addColumn('sex', 'text')
        .addColumn('death_date', 'text')
        .addColumn('last_news', 'text')
        .addColumn('postcode', 'text')
        .execute();
      await db.schema
        .createTable('identity_link')
        .addColumn('key', 'text', (c) => c.primaryKey())
        .addColumn('relation', 'text', (c) => c.notNull())
        .addColumn('from_ipp', 'text', (c) => c.notNull())
        .addColumn('into_ipp', 'text', (c) => c.notNull())
        .addColumn('date', 'text')
        .execute();
    },
  },
];
