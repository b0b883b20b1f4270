import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const MAIN = path.resolve(import.meta.dirname, '..', 'src', 'cli', 'main.ts');
/** Linux counts processor time in ticks of this many a second. */
const TICKS = 100;

export interface Measured {
  readonly seconds: number;
  /** Processor seconds and peak resident megabytes: the command with its threads, and the engine's process. Null where there is no /proc. */
  readonly cpu: number | null;
  readonly memory: number | null;
  readonly engineCpu: number | null;
  readonly engineMemory: number | null;
}

/** Runs a command of Continuum to its end, or until its output holds `until` (it is stopped then, and the time is the time to that line). */
export async function measured(args: readonly string[], until?: string): Promise<Measured> {
  const from = performance.now();
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', MAIN, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, PORT: '0' },
  });
  const watch = watching(child);
  const said = new Promise<number>((resolve) => {
    const look = (chunk: Buffer): void => {
      if (until !== undefined && chunk.toString().includes(until)) resolve(performance.now());
    };
    child.stdout.on('data', look);
    child.stderr.on('data', look);
  });
  const ended = new Promise<{ at: number; code: number | null }>((resolve) =>
    child.on('exit', (code) => resolve({ at: performance.now(), code })),
  );
  const at = await Promise.race([said, ended.then((end) => end.at)]);
  if (until !== undefined) child.kill('SIGTERM');
  const { code } = await ended;
  // 1: done, with rows in quarantine.
  if (code !== null && code > 1) throw new Error(`${args[0]} ended with ${code}`);
  return { seconds: (at - from) / 1000, ...watch() };
}

function watching(child: ChildProcess): () => Omit<Measured, 'seconds'> {
  const most = { cpu: null, memory: null, engineCpu: null, engineMemory: null } as Record<keyof Omit<Measured, 'seconds'>, number | null>;
  const keep = (name: keyof typeof most, value: number | null): void => {
    if (value !== null) most[name] = Math.max(most[name] ?? 0, value);
  };
  // The list of all processes is read until a child is found: on two cores a look at everything four times a second was 4 % of an ingestion.
  let engines: readonly number[] = [];
  const timer = setInterval(() => {
    if (child.pid === undefined) return;
    const own = figures(child.pid);
    keep('cpu', own?.cpu ?? null);
    keep('memory', own?.memory ?? null);
    engines = engines.filter((pid) => figures(pid) !== null);
    if (engines.length === 0) engines = childrenOf(child.pid);
    for (const pid of engines) {
      const engine = figures(pid);
      keep('engineCpu', engine?.cpu ?? null);
      keep('engineMemory', engine?.memory ?? null);
    }
  }, 250);
  return () => {
    clearInterval(timer);
    return most;
  };
}

/** What /proc says of a process; null where there is none (another system, or the process has gone). */
function figures(pid: number): { readonly cpu: number; readonly memory: number; readonly parent: number } | null {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'latin1')
      .replace(/^.*\) /, '')
      .split(' ');
    const peak = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'latin1'))?.[1];
    return { cpu: (Number(fields[11]) + Number(fields[12])) / TICKS, memory: Number(peak ?? 0) / 1024, parent: Number(fields[1]) };
  } catch (error) {
    if (error instanceof Error && 'code' in error) return null;
    throw error;
  }
}

function childrenOf(parent: number): number[] {
  try {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map(Number)
      .filter((pid) => figures(pid)?.parent === parent);
  } catch (error) {
    if (error instanceof Error && 'code' in error) return [];
    throw error;
  }
}
