import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { namePattern } from './name-pattern.ts';
import { parts, readRows } from './rows.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'continuum-table-'));
afterAll(() => rmSync(folder, { recursive: true }));
function table(text: string): URL {
  const file = path.join(folder, 'table.tsv');
  writeFileSync(file, text);
  return pathToFileURL(file);
}

test('lines that say where the table is from are no rows', () => {
  expect(readRows(table('# source, version\n# a\tb\n1\tun;une\n\n2\t\n'), 2)).toEqual([
    ['1', 'un;une'],
    ['2', ''],
  ]);
});

test('a row of another width is refused with its place', () => {
  expect(() => readRows(table('# a\tb\n1\tun\n2\n'), 2)).toThrow(/line 3 has 1 columns, not 2/);
});

test('the parts of a cell', () => {
  expect(parts('un; une;;')).toEqual(['un', 'une']);
  expect(parts('')).toEqual([]);
});

test('signs of the pattern language are quoted', () => {
  expect(namePattern('iodure (131I)')).toBe('iodure \\(131I\\)');
  expect(namePattern('=EC 100')).toBe('=EC =100');
});
