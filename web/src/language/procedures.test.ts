/// <reference types="node" />
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { PROCEDURES, procedureText } from './procedures.ts';

test('every kind of act of the lexicon has its French word', () => {
  const rows = readFileSync(new URL('../../../src/terminology/procedures/surgery.tsv', import.meta.url), 'utf8').split('\n');
  const kinds = rows.filter((row) => row !== '' && !row.startsWith('#')).map((row) => row.split('\t')[0] ?? '');
  expect(kinds.filter((kind) => !Object.hasOwn(PROCEDURES, kind))).toEqual([]);
});

test('what is no kind stays', () => {
  expect(procedureText('Colectomie gauche', 'fr')).toBe('Colectomie gauche');
  expect([procedureText('excision', 'fr'), procedureText('excision', 'en')]).toEqual(['exérèse', 'excision']);
});
