import { type ChildProcess, fork } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { WarehousePlace } from './open.ts';

/** A warehouse of its own for a test: where it is, and what the names of its generations begin with. */
export interface TestPlace extends AsyncDisposable {
  readonly place: WarehousePlace;
  readonly stem: string;
}

export async function embedded(): Promise<TestPlace & { readonly dir: string }> {
  const dir = mkdtempSync(path.join(tmpdir(), 'warehouse-'));
  return { dir, place: { dir }, stem: 'g', [Symbol.asyncDispose]: async () => rmSync(dir, { recursive: true, force: true }) };
}

/** The HTTP driver before the real engine: see `http/front.testing.ts`. `configuration` is that of the engine, in its own XML. */
export async function overHttp(configuration?: string): Promise<TestPlace> {
  const dir = mkdtempSync(path.join(tmpdir(), 'warehouse-http-'));
  const file = path.join(dir, 'config.xml');
  if (configuration !== undefined) writeFileSync(file, configuration);
  const front = fork(fileURLToPath(new URL('http/front.testing.ts', import.meta.url)), configuration === undefined ? [dir] : [dir, file], {
    execArgv: [],
  });
  const port = await portOf(front);
  return {
    place: { url: `clickhouse://continuum:${encodeURIComponent('p@ss/word')}@127.0.0.1:${port}/centre` },
    stem: 'centre_g',
    async [Symbol.asyncDispose]() {
      const gone = new Promise((resolve) => front.once('exit', resolve));
      front.disconnect();
      await gone;
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

const portOf = (front: ChildProcess): Promise<number> =>
  new Promise((resolve, reject) => {
    front.once('message', (message) => resolve((message as { port: number }).port));
    front.once('exit', (code) => reject(new Error(`the front ended with ${code}`)));
  });
