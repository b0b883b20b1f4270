import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '..', '..', '..');
const MAPPINGS = path.join(import.meta.dirname, 'mappings');
const page = readFileSync(path.join(ROOT, 'docs', 'reference', 'csv-files.md'), 'utf8');

/** Every column that a shipped mapping names, wherever it stands in it. */
function columnsOf(value: unknown): string[] {
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => (key === 'column' && typeof inner === 'string' ? [inner] : columnsOf(inner)));
}

test.each(readdirSync(MAPPINGS).filter((file) => file.endsWith('.json')))('docs/reference/csv-files.md names the columns of %s', (file) => {
  const mapping = JSON.parse(readFileSync(path.join(MAPPINGS, file), 'utf8')) as { records: unknown };
  const columns = columnsOf(mapping.records);
  expect(columns.length).toBeGreaterThan(0);
  expect(columns.filter((column) => !page.includes(column))).toEqual([]);
});
