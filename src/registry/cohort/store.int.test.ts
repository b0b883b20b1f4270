import { describe, expect, test } from 'vitest';
import { type IdentityTables, identityMigrations } from '../identity/schema.ts';
import { ENGINES, testRegistry } from '../testing.ts';
import { type CohortTables, cohortMigrations } from './schema.ts';
import { CohortStore, type NewVersion } from './store.ts';

const version = (over: Partial<NewVersion> = {}): NewVersion => ({
  name: 'essai',
  by: 'dr.martin',
  at: '2026-01-01T00:00:00Z',
  question: 'site:C50',
  generation: 3,
  patients: [5, 2, 2],
  ...over,
});

describe.each(ENGINES)('saved cohorts in %s', (kind) => {
  const opened = () => testRegistry<CohortTables & IdentityTables>(kind, [...identityMigrations, ...cohortMigrations]);

  test('keep every version, the owner that of the first', async () => {
    await using registry = await opened();
    const store = new CohortStore(registry.db);
    const first = await store.save(version());
    expect(first).toEqual({
      name: 'essai',
      owner: 'dr.martin',
      version: 1,
      savedAt: '2026-01-01T00:00:00Z',
      savedBy: 'dr.martin',
      question: 'site:C50',
      generation: 3,
      patients: 2,
    });
    const second = await store.save(version({ by: 'dr.petit', patients: [9], question: null, at: '2026-02-01T00:00:00Z' }));
    expect(second).toMatchObject({ owner: 'dr.martin', version: 2, savedBy: 'dr.petit', patients: 1 });
    await store.save(version({ name: 'autre', patients: [] }));
    expect(await store.list()).toEqual([expect.objectContaining({ name: 'autre', patients: 0 }), second]);
    expect(await store.patients('essai', null)).toEqual({ found: second, patients: [9] });
    expect(await store.patients('essai', 1)).toEqual({ found: first, patients: [2, 5] });
    expect([await store.patients('essai', 3), await store.patients('rien', null)]).toEqual([null, null]);
    expect([await store.ownerOf('essai'), await store.ownerOf('rien')]).toEqual(['dr.martin', null]);
  });

  test('follow their patients through a merge, and go as a whole', async () => {
    await using registry = await opened();
    const store = new CohortStore(registry.db);
    await registry.db
      .insertInto('person')
      .values([
        { patient_id: 2, ipp: '200', canonical_id: 5 },
        { patient_id: 5, ipp: '500', canonical_id: 5 },
      ])
      .execute();
    await store.save(version({ patients: [2, 5, 7] }));
    expect((await store.patients('essai', null))?.patients).toEqual([5, 7]);
    expect([await store.remove('essai'), await store.remove('essai')]).toEqual([true, false]);
    expect(await registry.db.selectFrom('cohort_patient').selectAll().execute()).toEqual([]);
    expect((await store.save(version())).version).toBe(1);
  });

  test('take 100,000 patients', async () => {
    await using registry = await opened();
    const store = new CohortStore(registry.db);
    await store.save(version({ patients: Array.from({ length: 100_000 }, (_, i) => i + 1) }));
    expect((await store.patients('essai', 1))?.patients).toHaveLength(100_000);
  });
});
