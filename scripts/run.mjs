// `npm start`, `npm test`, `npm run check` …: sets the toolchain up, then runs the command on the right Node.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { ensureNode, ensurePackages, ROOT } from './toolchain.mjs';

const COMMANDS = {
  start: [['scripts/build-web.mjs'], ['--disable-warning=ExperimentalWarning', 'src/cli/main.ts', 'start', '--demo']],
  dev: [['--disable-warning=ExperimentalWarning', 'src/cli/main.ts', 'start', '--demo']],
  test: [['scripts/build-web.mjs'], ['scripts/test.ts']],
  check: [['scripts/check.ts']],
  eval: [['scripts/eval.ts']],
  bench: [['bench/run.ts']],
  screenshots: [['scripts/build-web.mjs'], ['scripts/screenshots.ts']],
};

const [name = '', ...rest] = process.argv.slice(2);
const steps = COMMANDS[name];
if (steps === undefined) {
  process.stderr.write(`unknown command ${name}: ${Object.keys(COMMANDS).join(', ')}\n`);
  process.exit(2);
}

const node = ensureNode();
ensurePackages(node);
let child;
// A terminal sends Ctrl-C to both processes; without one only this process got it.
process.on('SIGINT', () => {
  if (!process.stdin.isTTY) child?.kill('SIGINT');
});
process.on('SIGTERM', () => child?.kill('SIGTERM'));
const env = {
  ...process.env,
  PATH: `${path.dirname(node)}${path.delimiter}${path.join(ROOT, 'node_modules', '.bin')}${path.delimiter}${process.env.PATH ?? ''}`,
};
for (const [i, step] of steps.entries()) {
  const args = i === steps.length - 1 ? [...step, ...rest] : step;
  const status = await new Promise((resolve) => {
    child = spawn(node, args, { cwd: ROOT, stdio: 'inherit', env });
    child.on('exit', (code, signal) => resolve(code ?? (signal === 'SIGINT' ? 130 : 1)));
  });
  if (status !== 0) process.exit(status);
}
