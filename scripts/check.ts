// `npm run check`: types, lint, format, import directions, dead code. Every step runs; the exit status tells whether all passed.
import { spawnSync } from 'node:child_process';

const bin = (name: string): string => `node_modules/.bin/${name}`;
const STEPS: readonly (readonly [name: string, command: string, ...args: string[]])[] = [
  ['types', bin('tsc'), '-p', '.'],
  ['types of the interface', bin('tsc'), '-p', 'web'],
  ['lint and format (Biome)', bin('biome'), 'ci', '--diagnostic-level=error', '.'],
  ['lint (oxlint, type-aware)', bin('oxlint'), '--type-aware', '--deny-warnings', 'src', 'web', 'scripts', 'tests', 'bench'],
  ['import directions', bin('vitest'), 'run', '--project', 'unit', 'tests/imports.test.ts', '--reporter=dot'],
  ['dead code (knip)', bin('knip'), '--no-progress'],
];

let failed = 0;
for (const [name, command, ...args] of STEPS) {
  process.stdout.write(`\n== ${name}\n`);
  const done = spawnSync(process.execPath, [command, ...args], { stdio: 'inherit' });
  if (done.status !== 0) failed++;
}
process.stdout.write(failed === 0 ? '\nAll checks passed.\n' : `\n${failed} of ${STEPS.length} checks failed.\n`);
process.exit(failed === 0 ? 0 : 1);
