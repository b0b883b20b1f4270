import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { MIGRATIONS } from './migrations.ts';

/** Written once, when a version is added. A data directory out there was made with the text behind it. */
const PUBLISHED: Readonly<Record<number, string>> = {
  1: 'c7ff98cac43fc187',
  2: 'af4f10a5aa8acaad',
  3: '6e5f122f39099908',
  4: '4999a3bda644e3c2',
  5: '943d2ae84260c735',
};

test('a published migration never changes: what is new goes into a new version', () => {
  const now = MIGRATIONS.map(({ version, statements }) => [
    version,
    createHash('sha256').update(statements.join(';\n')).digest('hex').slice(0, 16),
  ]);
  expect(now).toEqual(Object.entries(PUBLISHED).map(([version, hash]) => [Number(version), hash]));
});

test('versions rise by one', () => {
  expect(MIGRATIONS.map(({ version }) => version)).toEqual(MIGRATIONS.map((_, i) => i + 1));
});
