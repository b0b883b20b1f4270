import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { aloneInDirectory } from './alone.ts';
import { openRegistry } from './registry.ts';
import { ENGINES, testRegistry } from './testing.ts';

it.each(ENGINES)('%s: one at a time, and free again after it, whether it ends well or not', async (kind) => {
  await using registry = await testRegistry<unknown>(kind, []);
  const answer = await registry.alone(async () => {
    expect(await registry.alone(async () => 'second')).toBeNull();
    return 'first';
  });
  expect(answer).toEqual({ value: 'first' });
  await expect(registry.alone(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  expect(await registry.alone(async () => 'third')).toEqual({ value: 'third' });
});

it('a killed process leaves nothing behind', async () => {
  const dir = mkdtempSync(path.join(tmpdir(), 'continuum-alone-'));
  try {
    const module = new URL('alone.ts', import.meta.url).href;
    const held = `const { aloneInDirectory } = await import(${JSON.stringify(module)});
      await aloneInDirectory(${JSON.stringify(dir)})(() => { console.log('held'); return new Promise((r) => setTimeout(r, 60000)); });`;
    const other = spawn(process.execPath, ['--input-type=module', '-e', held], { stdio: ['ignore', 'pipe', 'ignore'] });
    await once(other.stdout, 'data');
    const alone = aloneInDirectory(dir);
    expect(await alone(async () => 'beside')).toBeNull();
    other.kill('SIGKILL');
    await once(other, 'exit');
    expect(await alone(async () => 'after')).toEqual({ value: 'after' });
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
});

it('two registries of one directory share the lock', async () => {
  const dir = mkdtempSync(path.join(tmpdir(), 'continuum-alone-'));
  const [one, two] = [await openRegistry<unknown>({ dir }, []), await openRegistry<unknown>({ dir }, [])];
  try {
    expect(await one.alone(() => two.alone(async () => 'second'))).toEqual({ value: null });
  } finally {
    await one.close();
    await two.close();
    rmSync(dir, { recursive: true, force: true });
  }
});
