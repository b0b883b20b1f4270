// Plain JavaScript that any Node >= 20 runs: finds or installs the Node that the project needs, then its packages.
// Everything comes from the npm registry; nothing is written outside this checkout.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const NEEDED = [24, 15];
const BROUGHT = readFileSync(path.join(ROOT, '.node-version'), 'utf8').trim();

const recentEnough = (version) => {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
  return major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1]);
};

/** npm's own script: named by npm itself while it runs a script, else found beside the `npm` on the PATH. */
function npmCli() {
  const named = process.env.npm_execpath;
  if (named?.endsWith('npm-cli.js')) return named;
  for (const folder of (process.env.PATH ?? '').split(path.delimiter)) {
    const candidate = path.join(folder, 'npm');
    if (existsSync(candidate)) {
      const real = realpathSync(candidate);
      if (real.endsWith('npm-cli.js')) return real;
    }
  }
  throw new Error('npm was not found on the PATH: install npm, then run the command again');
}

function run(node, args, what) {
  const env = { ...process.env, PATH: `${path.dirname(node)}${path.delimiter}${process.env.PATH ?? ''}` };
  const done = spawnSync(node, args, { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'], env });
  if (done.status !== 0) throw new Error(`${what} failed (exit ${done.status ?? done.signal ?? done.error?.message})`);
}

/** Path of a Node that is recent enough: the running one, or the platform package of the npm registry in .runtime/. */
export function ensureNode() {
  if (recentEnough(process.versions.node)) return process.execPath;
  const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  const folder = path.join(ROOT, '.runtime');
  const brought = path.join(folder, 'node_modules', name, 'bin', 'node');
  if (!existsSync(brought)) {
    process.stderr.write(
      `Node ${process.versions.node} est trop ancien / is too old: installation de/installing ${name}@${BROUGHT} (npm) dans/in .runtime\n`,
    );
    mkdirSync(folder, { recursive: true });
    run(
      process.execPath,
      [npmCli(), 'install', '--prefix', folder, '--no-save', '--no-audit', '--no-fund', '--loglevel', 'error', `${name}@${BROUGHT}`],
      'npm install of Node',
    );
  }
  return brought;
}

/** Installs the locked packages when they are absent or not those of package-lock.json. */
export function ensurePackages(node) {
  const lock = createHash('sha256')
    .update(readFileSync(path.join(ROOT, 'package-lock.json')))
    .digest('hex');
  const stamp = path.join(ROOT, 'node_modules', '.continuum-lock');
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== lock) {
    process.stderr.write('Installation des paquets / installing packages (npm ci, ~1 Go)…\n');
    run(node, [npmCli(), 'ci', '--no-audit', '--no-fund', '--loglevel', 'error'], 'npm ci');
    writeFileSync(stamp, lock);
  }
  const link = path.join(ROOT, 'node_modules', '.bin', 'continuum');
  if (!existsSync(link)) {
    rmSync(link, { force: true });
    symlinkSync(path.join('..', '..', 'bin', 'continuum.mjs'), link);
  }
}

/** Builds the interface where its sources are newer. Where the checkout cannot be written, the one that stands is served and the reason is shown. */
export function ensureInterface(node) {
  try {
    run(node, [path.join(ROOT, 'scripts', 'build-web.mjs')], 'building the interface');
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  }
}
