import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { expect, test } from 'vitest';
import { contextFor, folder } from '../connectors.testing.ts';
import { openSourceFile } from '../source-file.ts';
import { mappingOf } from './csv.testing.ts';
import { csvConnector } from './csv.ts';

const ROWS = 200_000;

test(`${ROWS} rows stream in flat memory`, async () => {
  const mapping = mappingOf({
    name: 'labo',
    match: { file: ['*.csv'] },
    records: [{ target: 'laboratory', fields: { ipp: 'ipp', label: 'analyse', value: 'valeur', start: 'date' }, rest: true }],
  });
  await using dir = await folder({});
  const out = createWriteStream(`${dir.path}/big.csv`);
  out.write('ipp;analyse;valeur;date;commentaire\n');
  for (let i = 0; i < ROWS; i++)
    if (!out.write(`P${i % 5000};CA 15-3;${i % 100},5;05/03/2024;"prélèvement ${i}"\n`)) await once(out, 'drain');
  out.end();
  await once(out, 'finish');

  const file = await openSourceFile(dir.path, 'big.csv', 'labo');
  const before = process.memoryUsage().rss;
  let peak = 0;
  let records = 0;
  const begin = performance.now();
  for await (const item of csvConnector.read(file, contextFor([mapping]))) {
    if (item.ok) records++;
    if (records % 10_000 === 0) peak = Math.max(peak, process.memoryUsage().rss);
  }
  console.info(
    `${Math.round(ROWS / ((performance.now() - begin) / 1000))} rows/s, ${Math.round((peak - before) / 1_048_576)} MB above the start`,
  );
  expect(records).toBe(ROWS);
  // Records held would be ten times that.
  expect(peak - before).toBeLessThan(200 * 1_048_576);
});
