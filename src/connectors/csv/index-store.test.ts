import { expect, it } from 'vitest';
import { namesTwoPatients } from '../two-patients.ts';
import { IndexStore } from './index-store.ts';

it('keeps what the indexes say of each document, however many they are', () => {
  const store = new IndexStore();
  const documents = 60_000;
  for (let i = 0; i < documents; i++)
    store.add(`dossier/é${i}.pdf`, { ipp: `IPP${i % 7}`, title: `Compte rendu n° ${i}, service d’oncologie médicale` });
  for (const i of [0, 31_415, documents - 1])
    expect(store.get(`dossier/é${i}.pdf`)).toEqual({ ipp: `IPP${i % 7}`, title: `Compte rendu n° ${i}, service d’oncologie médicale` });
  expect(store.get('dossier/absent.pdf')).toBeUndefined();
});

it('joins several rows of one document, and says where they name two patients', () => {
  const store = new IndexStore();
  store.add('a.pdf', { ipp: '1' });
  store.add('a.pdf', { title: 'CR' });
  expect(store.get('a.pdf')).toEqual({ ipp: '1', title: 'CR' });
  store.add('a.pdf', { ipp: '2' });
  expect(namesTwoPatients(store.get('a.pdf'))).toBe(true);
});
