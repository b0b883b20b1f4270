import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const DEBIAN = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

const runs = (file: string): boolean => spawnSync(file, ['--version'], { timeout: 20_000 }).status === 0;

/** The one that comes inside the npm package `@sparticuz/chromium`: unpacked into the temporary folder; needs a few system libraries (NSS). */
async function packaged(): Promise<string | null> {
  const { default: chromium } = await import('@sparticuz/chromium');
  const file = await chromium.executablePath();
  return runs(file) ? file : null;
}

/** Debian's, where this process may install it. */
function installed(): string | null {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return null;
  const apt = (...args: string[]): boolean =>
    spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
      .status === 0;
  process.stderr.write('Chromium: apt-get install chromium…\n');
  if (!apt('install', '-y', '-qq', 'chromium') && !(apt('update', '-qq') && apt('install', '-y', '-qq', 'chromium'))) return null;
  return DEBIAN.find((file) => existsSync(file)) ?? null;
}

/** A Chromium that starts: the one that CHROMIUM names, an installed one, the npm package's, Debian's by apt-get; null where none can be had. */
export async function findChromium(): Promise<string | null> {
  const named = process.env['CHROMIUM'];
  if (named !== undefined && named !== '') return runs(named) ? named : null;
  const present = DEBIAN.find((file) => existsSync(file) && runs(file));
  return present ?? (await packaged()) ?? installed();
}
