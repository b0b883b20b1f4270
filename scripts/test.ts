// `npm test`: finds what the tests need (Chromium, PostgreSQL), runs all of them, and ends with "N passed, N failed".
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findChromium } from './chromium.ts';
import { startPostgres } from './postgres.ts';

interface Report {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  success: boolean;
  testResults: { name: string; status: string; message: string; assertionResults: { status: string; fullName: string }[] }[];
}

const loud = (text: string): void => void process.stderr.write(`\n${'!'.repeat(100)}\n${text}\n${'!'.repeat(100)}\n\n`);
const all = process.env['CONTINUUM_REQUIRE_ALL'] === '1';
const wanted = process.argv.slice(2);

const chromium = await findChromium();
if (chromium === null)
  loud(
    'NO CHROMIUM: the browser tests are NOT run / AUCUN CHROMIUM : les tests du navigateur ne sont PAS exécutés.\nSet CHROMIUM=/path, or install Debian’s package "chromium".',
  );
const postgres = startPostgres();
if (postgres === null)
  loud(
    'NO POSTGRESQL: its tests are NOT run / AUCUN POSTGRESQL : ses tests ne sont PAS exécutés.\nSet CONTINUUM_TEST_POSTGRES=postgres://…, or install Debian’s package "postgresql".',
  );

const dir = mkdtempSync(path.join(tmpdir(), 'continuum-test-'));
const report = path.join(dir, 'report.json');
const projects = chromium === null ? ['--project', 'unit', '--project', 'integration'] : [];
const env = {
  ...process.env,
  ...(chromium !== null && { CHROMIUM: chromium }),
  ...(postgres !== null && { CONTINUUM_TEST_POSTGRES: postgres.url }),
};
const status = await new Promise<number>((resolve) => {
  const vitest = path.join('node_modules', 'vitest', 'vitest.mjs');
  const child = spawn(
    process.execPath,
    [vitest, 'run', ...projects, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...wanted],
    { stdio: 'inherit', env },
  );
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  child.on('exit', (code) => resolve(code ?? 1));
});
postgres?.stop();

let failed = status === 0 ? 0 : 1;
try {
  const result = JSON.parse(readFileSync(report, 'utf8')) as Report;
  // A file that does not even load has no test that failed: it counts as one failure.
  const broken = result.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.every((t) => t.status !== 'failed'),
  ).length;
  failed = Math.max(failed, result.numFailedTests + broken);
  process.stdout.write(`${result.numPassedTests} passed, ${failed} failed, ${result.numPendingTests + result.numTodoTests} skipped\n`);
} finally {
  rmSync(dir, { recursive: true, force: true });
}
const missing = all && (chromium === null || postgres === null);
if (missing) loud('CONTINUUM_REQUIRE_ALL is set and a part is missing: failure.');
process.exit(failed > 0 || missing ? 1 : 0);
