import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** A server that runs on a data directory says so in this file, readable by its owner only: the command line asks it then. */
export interface RunningServer {
  readonly pid: number;
  readonly url: string;
  readonly token: string;
}

const fileOf = (dir: string): string => path.join(dir, 'server.json');

export const announce = (dir: string, server: RunningServer): void => writeFileSync(fileOf(dir), JSON.stringify(server), { mode: 0o600 });
export const withdraw = (dir: string): void => rmSync(fileOf(dir), { force: true });

/** The server of this data directory, null where none runs (a file left by a killed one counts as none). */
export function runningServer(dir: string): RunningServer | null {
  let text: string;
  try {
    text = readFileSync(fileOf(dir), 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
  const server = JSON.parse(text) as RunningServer;
  return isAlive(server.pid) ? server : null;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
