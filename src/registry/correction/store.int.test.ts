import { describe, expect, test } from 'vitest';
import type { Correction } from '../../model/index.ts';
import { type IdentityTables, identityMigrations } from '../identity/schema.ts';
import { ENGINES, testRegistry } from '../testing.ts';
import { type CorrectionTables, correctionMigrations } from './schema.ts';
import { CorrectionStore } from './store.ts';

const correction = (correctionId: string, over: Partial<Correction> = {}): Correction => ({
  correctionId,
  target: { kind: 'event', type: 'progression', date: '2015', evidence: [{ kind: 'text', documentId: 'd1', begin: 3, end: 9 }] },
  action: 'set',
  field: 'sites',
  value: ['C78.7'],
  author: 'dr.martin',
  reason: 'Relecture',
  at: `2026-01-0${correctionId.length}T00:00:00Z`,
  ...over,
});

describe.each(ENGINES)('corrections in %s', (kind) => {
  const opened = () => testRegistry<CorrectionTables & IdentityTables>(kind, [...identityMigrations, ...correctionMigrations]);

  test('come back as they were given, oldest first', async () => {
    await using registry = await opened();
    const store = new CorrectionStore(registry.db);
    await store.record(7, correction('bb', { action: 'withdraw', field: null, value: null }));
    await store.record(7, correction('a'));
    await store.record(8, correction('ccc', { value: 2 }));
    expect((await store.list(7)).map((c) => c.correctionId)).toEqual(['a', 'bb']);
    expect((await store.list(7))[0]).toEqual({ ...correction('a'), patientId: 7, undoneAt: null, undoneBy: null, pending: true });
    expect((await store.list()).map((c) => c.patientId)).toEqual([7, 7, 8]);
  });

  test('are undone once, and stay in the list', async () => {
    await using registry = await opened();
    const store = new CorrectionStore(registry.db);
    await store.record(7, correction('a'));
    expect(await store.undo('a', 'dr.petit', '2026-02-01T00:00:00Z')).toBe(true);
    expect(await store.undo('a', 'dr.petit', '2026-02-02T00:00:00Z')).toBe(false);
    expect(await store.undo('x', 'dr.petit', '2026-02-02T00:00:00Z')).toBe(false);
    expect(await store.list(7)).toMatchObject([{ undoneAt: '2026-02-01T00:00:00Z', undoneBy: 'dr.petit' }]);
  });

  test('are met by a history as they were when it was inferred', async () => {
    await using registry = await opened();
    const store = new CorrectionStore(registry.db);
    await store.record(7, correction('a'));
    await store.record(7, correction('bb'));
    const read = await store.list(7);
    await store.undo('bb', 'dr.petit', '2026-02-01T00:00:00Z');
    await store.met(read);
    expect((await store.list(7)).map((c) => c.pending)).toEqual([false, true]);
    await store.met(await store.list(7));
    expect((await store.list(7)).map((c) => c.pending)).toEqual([false, false]);
  });

  test('follow their patient through a merge', async () => {
    await using registry = await opened();
    const store = new CorrectionStore(registry.db);
    await registry.db
      .insertInto('person')
      .values([
        { patient_id: 7, ipp: '700', canonical_id: 9 },
        { patient_id: 9, ipp: '900', canonical_id: 9 },
      ])
      .execute();
    await store.record(7, correction('a'));
    expect((await store.list(9)).map((c) => c.patientId)).toEqual([9]);
    expect((await store.list()).map((c) => c.patientId)).toEqual([9]);
    expect([(await store.byId('a'))?.patientId, await store.byId('b')]).toEqual([9, null]);
    expect(await store.list(7)).toEqual([]);
  });
});
