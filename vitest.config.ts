import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

// unit: x.test.ts · integration (real engines, files, processes): x.int.test.ts · browser (real Chromium): x.e2e.test.ts
export default defineConfig({
  test: {
    reporters: ['default'],
    // Integration tests wait for engines and files half of their time: two at once also on two cores, where the default is one.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts', 'web/**/*.test.ts', 'tests/**/*.test.ts', 'scripts/**/*.test.ts'],
          exclude: ['**/*.int.test.ts', '**/*.e2e.test.ts', '**/node_modules/**'],
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'integration',
          include: ['src/**/*.int.test.ts', 'tests/**/*.int.test.ts'],
          testTimeout: 300_000,
          hookTimeout: 300_000,
          pool: 'forks',
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/**/*.e2e.test.ts', 'web/**/*.e2e.test.ts'],
          testTimeout: 300_000,
          hookTimeout: 300_000,
          pool: 'forks',
          fileParallelism: false,
        },
      },
    ],
  },
});
