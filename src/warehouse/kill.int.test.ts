import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { openWarehouse } from './index.ts';
import { NOT_LISTED } from './sample.testing.ts';

const PROGRAM = fileURLToPath(new URL('kill.testing.ts', import.meta.url));
const KILLS = 10;
const dirs: string[] = [];
const freshDir = (): string => {
  const dir = mkdtempSync(path.join(tmpdir(), 'kill-'));
  dirs.push(dir);
  return dir;
};
afterEach(() => {
  for (const dir of dirs.splice(0)) rmSync(dir, { recursive: true, force: true });
});

const ended = (child: ChildProcess): Promise<number | null> => new Promise((resolve) => child.once('exit', (code) => resolve(code)));
const run = (dir: string): ChildProcess =>
  spawn(process.execPath, [PROGRAM, path.join(dir, 'w'), path.join(dir, 'ledger')], { stdio: ['ignore', 'ignore', 'inherit'] });

/** All that readers can see, in a form that does not depend on numbers given on the way. */
async function state(dir: string): Promise<unknown> {
  const warehouse = await openWarehouse({ dir: path.join(dir, 'w') });
  try {
    return await Promise.all([
      warehouse.query('SELECT document_id, patient_id, batch, text, lexical, marks FROM documents ORDER BY document_id, batch'),
      warehouse.query(NOT_LISTED),
      warehouse.query('SELECT document_id, begin, code FROM mentions INNER JOIN documents USING (doc) ORDER BY ALL'),
      warehouse.query('SELECT patient_id, last_news, batch FROM patients ORDER BY ALL'),
      warehouse.query('SELECT fact_id, patient_id FROM facts ORDER BY ALL'),
      warehouse.query('SELECT patient_id, n, icd10 FROM tumours ORDER BY ALL'),
      warehouse.query('SELECT patient_id, age FROM history_meta ORDER BY ALL'),
      warehouse.query('SELECT lexeme, documents FROM words ORDER BY ALL'),
      warehouse.query('SELECT count() AS n FROM superseded'),
    ]);
  } finally {
    await warehouse.close();
  }
}

describe('a load', () => {
  it(`killed ${KILLS} times at random points ends in the same state as one that was left alone`, { timeout: 600_000 }, async () => {
    const calm = freshDir();
    const from = Date.now();
    expect(await ended(run(calm))).toBe(0);
    const whole = Date.now() - from;
    const expected = await state(calm);

    const harsh = freshDir();
    let kills = 0;
    let seed = 7;
    for (let round = 0; kills < KILLS && round < 8 * KILLS; round++) {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      const child = run(harsh);
      const timer = setTimeout(() => child.kill('SIGKILL'), Math.round(whole * (0.2 + (0.8 * seed) / 2147483648)));
      const code = await ended(child);
      clearTimeout(timer);
      if (code === null) kills++;
      else {
        // It ended before it was killed and left nothing to go on with: the next one begins anew.
        expect(code).toBe(0);
        for (const part of ['w', 'ledger']) rmSync(path.join(harsh, part), { recursive: true, force: true });
      }
    }
    expect(kills).toBe(KILLS);
    expect(await ended(run(harsh))).toBe(0);
    expect(await state(harsh)).toEqual(expected);
  });
});

describe('the engine’s process', () => {
  it('ends with its parent, and a crash of it is told and survived', async () => {
    const dir = freshDir();
    const warehouse = await openWarehouse({ dir: path.join(dir, 'w') });
    const { pid } = JSON.parse(readFileSync(path.join(dir, 'w', 'lock'), 'utf8')) as { pid: number };
    const lost = warehouse.query('SELECT sleep(3)');
    setTimeout(() => process.kill(pid, 'SIGKILL'), 200);
    await expect(lost).rejects.toMatchObject({ code: 'warehouse_crashed', values: { cause: 'SIGKILL' } });
    expect(await warehouse.query('SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await warehouse.close();
    await expect(warehouse.query('SELECT 1')).rejects.toMatchObject({ code: 'warehouse_closed' });

    const child = run(dir);
    const host = await new Promise<number>((resolve, reject) => {
      const from = Date.now();
      const look = (): void => {
        try {
          const holder = JSON.parse(readFileSync(path.join(dir, 'w', 'lock'), 'utf8')) as { pid: number };
          resolve(holder.pid);
        } catch (error) {
          if (Date.now() - from > 20_000) reject(error as Error);
          else setTimeout(look, 5);
        }
      };
      look();
    });
    child.kill('SIGKILL');
    await ended(child);
    for (let i = 0; i < 100 && isAlive(host); i++) await new Promise((resolve) => setTimeout(resolve, 50));
    expect(isAlive(host)).toBe(false);
  });
});

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    // A process that ended but was not yet collected by its new parent is gone as well.
    return !/^\d+ \(.*\) Z/.test(readFileSync(`/proc/${pid}/stat`, 'latin1'));
  } catch {
    return false;
  }
}
