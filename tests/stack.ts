import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '..');

export interface RunningStack {
  readonly url: string;
  readonly login: string;
  readonly oneTimePassword: string;
  /** All that it printed: for a test that failed. */
  readonly output: () => string;
  /** Ends it as Ctrl-C does and gives its exit status; the data is removed. */
  readonly stop: () => Promise<number | null>;
}

/**
 * The product as a user starts it: `continuum start --demo` in a process of its own, with a small synthetic hospital in a directory
 * of its own. Resolves when it says that it is ready; fails with its output where it ends before.
 */
export async function startStack({ patients = 60, timeoutMs = 280_000 } = {}): Promise<RunningStack> {
  const data = mkdtempSync(path.join(tmpdir(), 'continuum-e2e-'));
  const args = [
    '--disable-warning=ExperimentalWarning',
    'src/cli/main.ts',
    '--data',
    data,
    '--demo',
    'start',
    '--patients',
    String(patients),
  ];
  const env = { ...process.env, NODE_ENV: 'production', HOST: '127.0.0.1', PORT: '0', CONTINUUM_LANG: 'fr' };
  const child = spawn(process.execPath, args, { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  const ended = new Promise<number | null>((resolve) => child.on('exit', resolve));
  const stop = async (): Promise<number | null> => {
    if (child.exitCode === null) child.kill('SIGINT');
    const status = await ended;
    rmSync(data, { recursive: true, force: true });
    return status;
  };
  try {
    const ready = await new Promise<Pick<RunningStack, 'url' | 'login' | 'oneTimePassword'>>((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`not ready after ${timeoutMs} ms`)), timeoutMs);
      const read = (chunk: Buffer): void => {
        output += chunk.toString('utf8');
        const url = /(https?:\/\/\S+)/.exec(output)?.[1];
        const first = /Premier compte : (\S+)\s+mot de passe à usage unique : (\S+)/.exec(output);
        if (url === undefined || first === null) return;
        clearTimeout(late);
        resolve({ url, login: first[1] ?? '', oneTimePassword: first[2] ?? '' });
      };
      listen(child, read);
      child.on('exit', (code) => reject(new Error(`ended with ${code}`)));
    });
    return { ...ready, output: () => output, stop };
  } catch (error) {
    await stop();
    throw new Error(`continuum start: ${error instanceof Error ? error.message : 'failed'}\n${output.slice(-4_000)}`, { cause: error });
  }
}

function listen(child: ChildProcess, read: (chunk: Buffer) => void): void {
  child.stdout?.on('data', read);
  child.stderr?.on('data', read);
}
