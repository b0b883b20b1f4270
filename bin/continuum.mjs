#!/usr/bin/env node
// Starts the command line on a Node that is recent enough, whatever Node the machine has.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { ensureInterface, ensureNode, ensurePackages, ROOT } from '../scripts/toolchain.mjs';

const node = ensureNode();
ensurePackages(node);
if (process.argv.includes('start')) ensureInterface(node);
const child = spawn(node, ['--disable-warning=ExperimentalWarning', path.join(ROOT, 'src', 'cli', 'main.ts'), ...process.argv.slice(2)], {
  stdio: 'inherit',
});
// A terminal sends Ctrl-C to both processes: this one waits for the other to stop cleanly. Without one only this process got it.
process.on('SIGINT', () => {
  if (!process.stdin.isTTY) child.kill('SIGINT');
});
process.on('SIGTERM', () => child.kill('SIGTERM'));
child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)));
