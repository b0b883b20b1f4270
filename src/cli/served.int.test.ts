import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const MAIN = path.resolve(import.meta.dirname, 'main.ts');
const dir = mkdtempSync(path.join(tmpdir(), 'continuum-served-'));
const data = path.join(dir, 'data');
const sources = path.join(dir, 'textes');
const env = { ...process.env, CONTINUUM_LANG: 'fr', CONTINUUM_DATA: data, HOST: '127.0.0.1', PORT: '0' };
const NODE = ['--disable-warning=ExperimentalWarning', MAIN];

const continuum = (...args: readonly string[]) => spawnSync(process.execPath, [...NODE, ...args], { encoding: 'utf8', env });

let server: ChildProcess;
let url = '';
beforeAll(async () => {
  mkdirSync(sources);
  writeFileSync(
    path.join(sources, 'a.jsonl'),
    `${JSON.stringify({ id: 'a', ipp: 'P77', text: 'Adénocarcinome du côlon sigmoïde en 2012. Récidive hépatique en mars 2014.' })}\n`,
  );
  server = spawn(process.execPath, [...NODE, 'start'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  await new Promise<void>((resolve, reject) => {
    server.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString('utf8');
      const found = /prêt : (\S+)/.exec(said)?.[1];
      if (found !== undefined && said.includes('Ctrl-C')) {
        url = found;
        resolve();
      }
    });
    server.on('exit', (code) => reject(new Error(`ended with ${code}: ${said}`)));
  });
});
afterAll(async () => {
  if (server.exitCode === null) server.kill('SIGKILL');
  rmSync(dir, { recursive: true, force: true });
});

describe('command line beside a running server', () => {
  it('tells only the owner of the data how to reach it', () => {
    expect(statSync(path.join(data, 'server.json')).mode & 0o077).toBe(0);
  });

  it('refuses a second server on the same data', () => {
    expect(continuum('start')).toMatchObject({ status: 3, stderr: expect.stringContaining('déjà') });
  });

  it('has the server ingest, and the server finds it at once', () => {
    const ended = continuum('ingest', sources, '--json');
    expect(ended.status).toBe(0);
    expect(JSON.parse(ended.stdout)).toMatchObject({ counts: { read: 1, new: 1 }, generation: 1 });
    expect(JSON.parse(continuum('count', 'récidive', '--json').stdout)).toMatchObject({ patients: 1, generation: 1 });
    expect(JSON.parse(continuum('patient', '1', '--json').stdout)).toMatchObject({ history: { tumours: [{ icd10: 'C18' }] } });
    // The number of the centre serves beside a server as without one.
    expect(JSON.parse(continuum('patient', '--ipp', 'P77', '--json').stdout)).toMatchObject({ patient: { patientId: 1 } });
    expect(continuum('explain', '--ipp', 'P77').stdout).toContain('T1  ');
    expect(continuum('patient', '--ipp', 'P78').status).toBe(4);
    expect(continuum('ingest', path.join(dir, 'nowhere')).status).toBe(1);
    expect(continuum('count', '(récidive')).toMatchObject({ status: 2, stderr: expect.stringContaining('0–1') });
  });

  it('lets nobody else start an ingestion or read', async () => {
    const send = (headers: Record<string, string>) =>
      fetch(`${url}/api/v1/ingest/runs`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ dir: sources }),
      });
    expect((await send({})).status).toBe(401);
    expect((await send({ authorization: 'Bearer wrong' })).status).toBe(401);
    expect((await fetch(`${url}/api/v1/search?q=sein`)).status).toBe(401);
    expect((await fetch(`${url}/api/v1/health`)).status).toBe(200);
    expect((await fetch(`${url}/api/v1/ready`)).status).toBe(200);
  });

  it('stops cleanly, and takes its address back', async () => {
    const ended = new Promise((resolve) => server.on('exit', resolve));
    server.kill('SIGINT');
    expect(await ended).toBe(0);
    expect(existsSync(path.join(data, 'server.json'))).toBe(false);
    expect(JSON.parse(continuum('count', 'récidive', '--json').stdout)).toMatchObject({ patients: 1 });
  });
});
