import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, globSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export interface TestPostgres {
  readonly url: string;
  stop(): void;
}

const PORT = 54_329;
const binaries = (): string | null => globSync('/usr/lib/postgresql/*/bin/initdb').sort().at(-1) ?? null;

/**
 * A PostgreSQL cluster of its own for one test run, on loopback, in a temporary folder that goes with it.
 * Uses the server that CONTINUUM_TEST_POSTGRES names, else Debian's, installed where this process may; null where there is none.
 */
export function startPostgres(): TestPostgres | null {
  const named = process.env['CONTINUUM_TEST_POSTGRES'];
  if (named !== undefined && named !== '') return { url: named, stop: () => {} };
  let initdb = binaries();
  const root = process.getuid?.() === 0;
  if (initdb === null && root && existsSync('/usr/bin/apt-get')) {
    process.stderr.write('PostgreSQL: apt-get install postgresql…\n');
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const install = (): boolean => spawnSync('apt-get', ['install', '-y', '-qq', 'postgresql'], { stdio: 'ignore', env }).status === 0;
    if (!install()) {
      spawnSync('apt-get', ['update', '-qq'], { stdio: 'ignore', env });
      install();
    }
    initdb = binaries();
  }
  if (initdb === null) return null;
  const bin = path.dirname(initdb);
  const dir = mkdtempSync(path.join(tmpdir(), 'continuum-pg-'));
  // The server refuses to run as root: Debian's package brings the user postgres.
  const user = root ? spawnSync('id', ['-u', 'postgres']) : null;
  const uid = user === null ? undefined : Number(user.stdout.toString().trim());
  if (uid !== undefined) chownSync(dir, uid, uid);
  const run = (program: string, ...args: string[]): boolean =>
    spawnSync(path.join(bin, program), args, {
      cwd: dir,
      stdio: 'ignore',
      ...(uid !== undefined && { uid, gid: uid }),
      env: { PATH: process.env['PATH'] ?? '', LC_ALL: 'C.UTF-8', HOME: dir },
    }).status === 0;
  const data = path.join(dir, 'data');
  const ready =
    run('initdb', '-D', data, '-U', 'continuum', '-A', 'trust', '-E', 'UTF8', '--no-sync') &&
    run('pg_ctl', '-D', data, '-w', '-o', `-p ${PORT} -k ${dir} -h 127.0.0.1 -F`, '-l', path.join(dir, 'log'), 'start');
  const stop = (): void => {
    run('pg_ctl', '-D', data, '-m', 'immediate', 'stop');
    rmSync(dir, { recursive: true, force: true });
  };
  if (!ready) {
    stop();
    return null;
  }
  return { url: `postgres://continuum@127.0.0.1:${PORT}/postgres`, stop };
}
