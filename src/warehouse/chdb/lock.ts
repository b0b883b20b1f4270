import { closeSync, openSync, readFileSync, unlinkSync, writeSync } from 'node:fs';
import path from 'node:path';

/** Who holds a directory: the engine's process and the one that it works for. `started` tells a pid from a later process with the same number. */
interface Holder {
  readonly pid: number;
  readonly parent: number;
  readonly started: string;
}

/** Milliseconds that an engine whose parent has been killed may take to be gone. */
const PATIENCE = 5_000;

/**
 * Takes the directory for this process. Answers null, or the pid of the process that has it.
 * A lock left behind by a killed process is taken over.
 */
export async function takeLock(dir: string, pid: number, parent: number): Promise<number | null> {
  const file = path.join(dir, 'lock');
  const until = Date.now() + PATIENCE;
  for (;;) {
    if (create(file, { pid, parent, started: startOf(pid) })) return null;
    const holder = read(file);
    if (holder === null || !alive(holder)) {
      removeIfSame(file, holder);
      continue;
    }
    // An engine whose parent is gone is about to end by itself.
    if (isAlive(holder.parent) || Date.now() > until) return holder.parent;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

export function releaseLock(dir: string, pid: number): void {
  const file = path.join(dir, 'lock');
  if (read(file)?.pid === pid) unlinkSync(file);
}

function create(file: string, holder: Holder): boolean {
  try {
    const handle = openSync(file, 'wx');
    writeSync(handle, JSON.stringify(holder));
    closeSync(handle);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function read(file: string): Holder | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Holder;
  } catch (error) {
    // Gone meanwhile, or cut short by a kill while it was written: nobody's.
    if (error instanceof SyntaxError || (error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

function removeIfSame(file: string, holder: Holder | null): void {
  const now = read(file);
  if (now !== null && holder !== null && now.pid !== holder.pid) return;
  try {
    unlinkSync(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}

const alive = (holder: Holder): boolean => isAlive(holder.pid) && (holder.started === '' || startOf(holder.pid) === holder.started);

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return stateOf(pid) !== 'Z';
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Fields of /proc/PID/stat after the name; empty where there is no /proc (macOS). */
function fields(pid: number): string[] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch (error) {
    if (['ENOENT', 'ESRCH'].includes((error as NodeJS.ErrnoException).code ?? '')) return [];
    throw error;
  }
}
const stateOf = (pid: number): string => fields(pid)[0] ?? '';
const startOf = (pid: number): string => fields(pid)[19] ?? '';
