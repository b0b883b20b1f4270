import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { ChdbDriver } from './driver.ts';

it.each(['plain', 'with {braces}'])('rows stand in a folder that only its owner can open, emptied at the next load: %s', async (name) => {
  const dir = mkdtempSync(path.join(tmpdir(), 'spool-'));
  const own = path.join(dir, name);
  mkdirSync(own);
  const first = await new ChdbDriver(own).spool();
  expect(statSync(first).mode & 0o777).toBe(0o700);
  const left = path.join(first, 'left.native');
  writeFileSync(left, 'x');
  const next = await new ChdbDriver(own).spool();
  expect(existsSync(left)).toBe(false);
  expect(readdirSync(next)).toEqual([]);
  if (name !== 'plain') {
    expect(next).not.toBe(first);
    expect(readFileSync(path.join(own, 'spool'), 'utf8')).toBe(next);
    rmSync(next, { recursive: true });
  }
  rmSync(dir, { recursive: true });
});
