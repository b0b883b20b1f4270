import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { CliFault } from './fault.ts';
import { ingestFolder } from './ingest-folder.ts';
import { rebuild } from './rebuild-histories.ts';
import { soleWriter } from './sole-writer.ts';
import { openStack } from './stack.ts';

it('neither a second ingestion nor an inference begins beside one of another process', async () => {
  const dir = mkdtempSync(path.join(tmpdir(), 'continuum-writer-'));
  const data = { path: path.join(dir, 'data'), kind: 'own' } as const;
  const texts = path.join(dir, 'textes');
  for (const folder of [data.path, texts]) mkdirSync(folder);
  writeFileSync(path.join(texts, 'a.txt'), 'Carcinome lobulaire du sein gauche.');
  const [one, two] = [await openStack(data, {}), await openStack(data, {})];
  try {
    await soleWriter(one, async () => {
      await expect(ingestFolder(two, { dir: texts }, () => {})).rejects.toThrow(CliFault);
      await expect(rebuild(two, { patients: null }, () => {})).rejects.toThrow(CliFault);
    });
    // Nothing was begun by what was refused.
    expect(await two.registry.db.selectFrom('ingest_run').selectAll().execute()).toEqual([]);
    expect(await ingestFolder(two, { dir: texts, workers: 1 }, () => {})).toMatchObject({ documents: 1 });
  } finally {
    await one.close();
    await two.close();
    rmSync(dir, { recursive: true, force: true });
  }
});
