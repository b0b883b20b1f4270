import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { modelSchema } from './json-schema.ts';

const FILE = path.resolve(import.meta.dirname, '..', '..', 'docs', 'reference', 'model.schema.json');

it('docs/reference/model.schema.json is that of the Zod schemas (node scripts/model-schema.ts writes it)', () => {
  expect(JSON.parse(readFileSync(FILE, 'utf8'))).toEqual(JSON.parse(JSON.stringify(modelSchema())));
});
