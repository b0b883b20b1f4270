import { chmodSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { kindOf, openDataDir } from './data-dir.ts';
import { CliFault } from './fault.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'continuum-data-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

test('an empty directory that was there becomes its owner’s only', () => {
  chmodSync(dir, 0o755);
  openDataDir(dir, 'own');
  expect(statSync(dir).mode & 0o777).toBe(0o700);
  expect(kindOf(dir)).toBe('own');
});

test('one that holds something else is left as it is', () => {
  chmodSync(dir, 0o755);
  writeFileSync(path.join(dir, 'lettre.txt'), 'x');
  expect(() => openDataDir(dir, 'own')).toThrow(CliFault);
  expect(statSync(dir).mode & 0o777).toBe(0o755);
});

test('demonstration and own data do not share one', () => {
  openDataDir(dir, 'demo');
  expect(() => openDataDir(dir, 'own')).toThrow(CliFault);
});
