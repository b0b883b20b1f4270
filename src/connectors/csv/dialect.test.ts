import { describe, expect, test } from 'vitest';
import { contextFor, folder, problemsOf, readContent, recordsOf } from '../connectors.testing.ts';
import { connectorFor, discover, itemsOf } from '../discover.ts';
import { openSourceFile } from '../source-file.ts';
import { mappingOf } from './csv.testing.ts';
import { csvConnector } from './csv.ts';

const IDENTITIES = mappingOf({
  name: 'identites',
  match: { file: ['identites*.csv'] },
  records: [{ target: 'identity', key: ['ipp'], fields: { ipp: 'ipp', familyName: 'nom' } }],
});
const INDEX = mappingOf({
  name: 'documents',
  match: { file: ['index.csv'] },
  records: [{ target: 'document_index', fields: { file: 'fichier', ipp: 'ipp' } }],
});
const CONTEXT = contextFor([IDENTITIES, INDEX]);
const names = (items: Awaited<ReturnType<typeof readContent>>) =>
  recordsOf(items).map((record) => (record.kind === 'identity' ? `${record.identity.ref.ipp} ${record.identity.familyName}` : record.kind));
const TABLE = 'ipp;nom\n1;NOËL\n2;ÉVA\n';

describe('one export, however it was saved', () => {
  test.each([
    { how: 'as declared', content: Buffer.from(TABLE) },
    { how: 'with commas', content: Buffer.from(TABLE.replaceAll(';', ',')) },
    { how: 'with tabs', content: Buffer.from(TABLE.replaceAll(';', '\t')) },
    { how: 'with carriage returns alone', content: Buffer.from(TABLE.replaceAll('\n', '\r')) },
    { how: 'with both line ends', content: Buffer.from(TABLE.replaceAll('\n', '\r\n')) },
    { how: 'Windows-1252', content: Buffer.from(TABLE, 'latin1') },
    { how: 'UTF-8 with mark', content: Buffer.from(`\uFEFF${TABLE}`) },
    { how: 'UTF-16 with mark', content: Buffer.from(`\uFEFF${TABLE}`, 'utf16le') },
    { how: 'UTF-16 without mark', content: Buffer.from(TABLE, 'utf16le') },
    { how: 'UTF-16 big-endian without mark', content: Buffer.from(TABLE, 'utf16le').swap16() },
  ])('$how', async ({ content }) => {
    await using dir = await folder({ 'identites.csv': content });
    expect(connectorFor(await openSourceFile(dir.path, 'identites.csv', 'test'), CONTEXT)?.name).toBe('csv');
    const items = await readContent(csvConnector, 'identites.csv', content, CONTEXT);
    expect(problemsOf(items)).toEqual([]);
    expect(names(items)).toEqual(['1 NOËL', '2 ÉVA']);
  });

  test('a NUL in one cell costs its row, not the file; a binary file is no table', async () => {
    const padding = Array.from({ length: 40 }, (_, i) => `${i + 10};NOM${i}\n`).join('');
    const content = `ipp;nom\n1;A\0B\n2;C\n${padding}`;
    await using dir = await folder({ 'identites.csv': content, 'identites2.csv': Buffer.alloc(400) });
    expect(connectorFor(await openSourceFile(dir.path, 'identites.csv', 'test'), CONTEXT)?.name).toBe('csv');
    expect(connectorFor(await openSourceFile(dir.path, 'identites2.csv', 'test'), CONTEXT)).toBeNull();
    const items = await readContent(csvConnector, 'identites.csv', content, CONTEXT);
    expect(problemsOf(items)).toEqual(['bad_encoding@2']);
    expect(recordsOf(items)).toHaveLength(41);
  });

  test('an empty export is a problem, one with a header alone is not', async () => {
    expect(problemsOf(await readContent(csvConnector, 'identites.csv', '', CONTEXT))).toEqual(['truncated@-']);
    expect(await readContent(csvConnector, 'identites.csv', 'ipp;nom\n', CONTEXT)).toEqual([]);
  });
});

test('a document that the index gives to two patients belongs to neither, until it is mended', async () => {
  await using dir = await folder({
    'a.txt': 'texte',
    'b.txt': 'texte',
    'c.zip': 'PK',
    'index.csv': 'fichier;ipp\na.txt;1\nb.txt;2\na.txt;2\nb.txt;2\n',
  });
  const seen: string[] = [];
  for await (const found of discover(dir.path, CONTEXT))
    for await (const item of itemsOf(found))
      seen.push(item.ok ? `${item.record.key} ok` : `${item.problem.origin.file}@${item.problem.origin.line ?? '-'} ${item.problem.code}`);
  expect(seen).toEqual([
    'a.txt@- conflicting_identity',
    'b.txt ok',
    'c.zip@- unknown_format',
    'index.csv@2 conflicting_identity',
    'index.csv@4 conflicting_identity',
  ]);
});
