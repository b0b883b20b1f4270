// Writes the JSON Schema of the public model: docs/reference/model.schema.json. A test holds the file to the Zod schemas.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { modelSchema } from '../src/model/json-schema.ts';

writeFileSync(
  path.resolve(import.meta.dirname, '..', 'docs', 'reference', 'model.schema.json'),
  `${JSON.stringify(modelSchema(), null, 2)}\n`,
);
