import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ServerBench, serverBench } from './server.testing.ts';

let server: ServerBench;
beforeAll(async () => {
  server = await serverBench();
});
afterAll(() => server.close());

// Accept a meant change with `vitest run -u src/server/openapi.test.ts` and review the difference like code.
test('the OpenAPI document is the one that was reviewed', async () => {
  const document = (await server.send({ method: 'GET', url: '/docs/json' })).json();
  expect(document.openapi).toBe('3.1.0');
  await expect(`${JSON.stringify(document, null, 2)}\n`).toMatchFileSnapshot(path.resolve(import.meta.dirname, 'openapi.golden.json'));
});

test('every reference in it leads somewhere, and every route has a summary and a tag', async () => {
  const document = (await server.send({ method: 'GET', url: '/docs/json' })).json();
  const names = new Set(Object.keys(document.components.schemas));
  const wanted = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)].map((m) => m[1] ?? '');
  expect(wanted.length).toBeGreaterThan(10);
  expect(wanted.filter((ref) => !ref.startsWith('#/components/schemas/') || !names.has(ref.slice(21)))).toEqual([]);
  for (const methods of Object.values(document.paths)) {
    for (const operation of Object.values(methods as Record<string, { summary?: string; tags?: string[] }>)) {
      expect(operation.summary).toBeTruthy();
      expect(operation.tags).toHaveLength(1);
    }
  }
});
