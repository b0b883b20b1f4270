import { describe, expect, it } from 'vitest';
import type { Identity, IdentityLink, PatientRef } from '../../model/index.ts';
import { ENGINES, testRegistry } from '../testing.ts';
import type { IdentityBatch } from './batch.ts';
import { type IdentityTables, identityMigrations } from './schema.ts';
import { IdentityStore } from './store.ts';

const identity = (change: Partial<Identity> & Pick<Identity, 'ref'>): Identity => ({
  familyName: null,
  birthName: null,
  givenName: null,
  birthDate: null,
  sex: null,
  deathDate: null,
  lastNews: null,
  postcode: null,
  ...change,
});

/** The store with changes of one record at a time. */
function testStore(db: ConstructorParameters<typeof IdentityStore>[0]) {
  const store = new IdentityStore(db);
  const change = async <T>(ipp: string, ref: PatientRef, what: (batch: IdentityBatch) => T): Promise<T> => {
    const batch = await store.batch([{ ...ref, ipp }]);
    const answer = what(batch);
    await batch.commit();
    return answer;
  };
  return {
    resolve: (refs: PatientRef[]) => store.resolve(refs),
    patients: (ids: number[]) => store.patients(ids),
    persons: (ids: number[]) => store.persons(ids),
    ownNumber: (ipp: string) => store.ownNumber(ipp),
    samePersons: async (ids: number[]) => (await store.samePersons(ids)).sort((a, b) => a - b),
    write: (ipp: string, said: Identity) => change(ipp, {}, (batch) => batch.write(ipp, said)),
    attach: (ipp: string, system: 'INS' | 'NDA', value: string) => {
      const ref = system === 'INS' ? { ins: value } : { nda: value };
      return change(ipp, ref, (batch) => batch.attach(ipp, ref));
    },
    link: (key: string, link: IdentityLink) => change('100', {}, (batch) => batch.link(key, link)),
    applyLinks: async () => {
      const moves = await store.plannedMoves();
      await store.applyLinks(moves);
      return [...new Set(moves.flatMap(({ from, to }) => [from, to]))];
    },
  };
}

describe.each(ENGINES)('identities on %s', (engine) => {
  const open = () => testRegistry<IdentityTables>(engine, identityMigrations);

  it('knows all numbers of one person, and what a number is by itself', async () => {
    await using registry = await open();
    const store = testStore(registry.db);
    for (const ipp of ['100', '200', '300']) await store.write(ipp, identity({ ref: { ipp } }));
    const link = (relation: 'merge' | 'split', date: string): IdentityLink => ({ relation, from: '200', into: '100', date });
    await store.link('a', link('merge', '2024-01-01'));
    await store.applyLinks();
    for (const id of [1, 2]) expect(await store.samePersons([id])).toEqual([1, 2]);
    expect(await store.samePersons([3, 9])).toEqual([3]);
    expect(await store.ownNumber('200')).toBe(2);
    expect(await store.ownNumber('900')).toBeNull();
    await store.link('b', link('split', '2024-02-01'));
    await store.applyLinks();
    expect(await store.samePersons([2])).toEqual([2]);
  });

  it('numbers patients in the order of first sight and finds them by IPP, INS and stay', async () => {
    await using registry = await open();
    const store = testStore(registry.db);
    expect(await store.write('100', identity({ ref: { ipp: '100' }, sex: 'F', birthDate: '1950-02-03' }))).toBe(1);
    expect(await store.write('200', identity({ ref: { ipp: '200' } }))).toBe(2);
    expect(await store.attach('100', 'INS', '250021234567890')).toBe('ok');
    expect(await store.attach('100', 'NDA', 'S1')).toBe('ok');
    const found = await store.resolve([
      { ipp: '100' },
      { ins: '250021234567890' },
      { nda: 'S1' },
      { nda: 'S9' },
      {},
      { ipp: '200', nda: 'S1' },
      { ipp: '999', nda: 'S1' },
    ]);
    expect(found).toEqual([
      { kind: 'found', patientId: 1 },
      { kind: 'found', patientId: 1 },
      { kind: 'found', patientId: 1 },
      { kind: 'unknown' },
      { kind: 'unknown' },
      { kind: 'conflict' },
      { kind: 'unknown' },
    ]);
  });

  it('never gives the identifier of one person to another', async () => {
    await using registry = await open();
    const store = testStore(registry.db);
    await store.attach('100', 'NDA', 'S1');
    expect(await store.attach('200', 'NDA', 'S1')).toBe('conflict');
    expect(await store.resolve([{ nda: 'S1' }])).toEqual([{ kind: 'found', patientId: 1 }]);
  });

  it('a source that is silent does not erase what another stated', async () => {
    await using registry = await open();
    const store = testStore(registry.db);
    await store.write('100', identity({ ref: { ipp: '100' }, sex: 'F', postcode: '75005' }));
    await store.write('100', identity({ ref: { ipp: '100' }, birthDate: '1950-02-03' }));
    expect(await store.patients([1])).toEqual([
      { patientId: 1, sex: 'F', birthDate: '1950-02-03', deathDate: null, lastNews: null, postcode: '75005' },
    ]);
  });

  it('joins two numbers by a merge and parts them by a split', async () => {
    await using registry = await open();
    const store = testStore(registry.db);
    await store.write('100', identity({ ref: { ipp: '100' }, sex: 'F' }));
    await store.write('200', identity({ ref: { ipp: '200' }, birthDate: '1950' }));
    await store.attach('200', 'NDA', 'S2');
    await store.link('k1', { relation: 'merge', from: '200', into: '100', date: '2020-01-01' });
    expect(await store.applyLinks()).toEqual([2, 1]);
    expect(await store.resolve([{ nda: 'S2' }, { ipp: '200' }])).toEqual([
      { kind: 'found', patientId: 1 },
      { kind: 'found', patientId: 1 },
    ]);
    expect(await store.patients([1])).toMatchObject([{ patientId: 1, sex: 'F', birthDate: '1950' }]);
    expect(await store.patients([2])).toEqual([]);
    expect(await store.applyLinks()).toEqual([]);
    await store.link('k2', { relation: 'split', from: '200', into: '100', date: '2021-01-01' });
    expect(await store.applyLinks()).toEqual([1, 2]);
    expect(await store.resolve([{ nda: 'S2' }])).toEqual([{ kind: 'found', patientId: 2 }]);
    expect((await store.persons([1, 2])).map((p) => [p.patientId, p.ipp, p.nda])).toEqual([
      [1, ['100'], []],
      [2, ['200'], ['S2']],
    ]);
  });
});
