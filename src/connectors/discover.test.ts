import { mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { contextFor, folder } from './connectors.testing.ts';
import { mappingOf } from './csv/csv.testing.ts';
import { discover, itemsOf } from './discover.ts';

const CONTEXT = contextFor(
  [
    { name: 'identites', match: { file: ['identites.csv'] }, records: [{ target: 'identity', key: ['ipp'], fields: { ipp: 'ipp' } }] },
    { name: 'labo', match: { file: ['labo.csv'] }, records: [{ target: 'laboratory', fields: { ipp: 'ipp', label: 'a', value: 'v' } }] },
    { name: 'mouvements', match: { file: ['mouvements.csv'] }, records: [{ target: 'stay', fields: { ipp: 'ipp', nda: 'nda' } }] },
    {
      name: 'documents',
      match: { file: ['index.csv'] },
      lists: { types: { CRO: '34874-8' } },
      records: [
        { target: 'document_index', fields: { file: 'fichier', ipp: 'ipp', type: { column: 'type', list: 'types' }, date: 'date' } },
      ],
    },
  ].map(mappingOf),
);

async function found(root: string): Promise<string[]> {
  const all: string[] = [];
  for await (const { file, connector, phase, problem } of discover(root, CONTEXT))
    all.push(
      `${phase} ${file.relative} ${connector?.name ?? (problem?.ok === false ? problem.problem.code : '')} ${connector === null ? '' : file.source}`.trim(),
    );
  return all;
}

test('identities first, then stays, facts and documents; unknown files are named, hidden ones skipped', async () => {
  await using dir = await folder({
    'a.txt': 'texte',
    'z/identites.csv': 'ipp\n1\n',
    'labo.csv': 'ipp;a;v\n1;x;2\n',
    'mouvements.csv': 'ipp;nda\n1;2\n',
    'image.bin': new Uint8Array([0, 1, 2]),
    '.cache/x.txt': 'x',
    '.DS_Store': 'x',
  });
  expect(await found(dir.path)).toEqual([
    '0 z/identites.csv csv identites',
    '1 mouvements.csv csv mouvements',
    '2 labo.csv csv labo',
    '3 a.txt text documents',
    '3 image.bin unknown_format',
  ]);
});

test('the index says whose the documents are; what it names and is not there is a problem', async () => {
  await using dir = await folder({
    'docs/a.txt': 'un',
    'docs/lost.txt': 'absent',
    'other/x.txt': 'ailleurs',
    'docs/sub/b.txt': 'deux',
    'docs/index.csv':
      'fichier;ipp;type;date\na.txt;P1;CRO;05/03/2024\nsub\\b.txt;P2;;\nrien.txt;P3;;\n../../etc/passwd;P4;;\n/etc/passwd;P5;;\nc.txt;P6;XXX;\n',
  });
  const seen: unknown[] = [];
  for await (const file of discover(dir.path, CONTEXT))
    for await (const item of itemsOf(file))
      seen.push(
        item.ok
          ? [item.record.key, item.record.kind === 'document' ? [item.record.patient, item.record.type, item.record.date] : null]
          : `${item.problem.code}@${item.problem.origin.line}`,
      );
  expect(seen).toEqual([
    ['docs/a.txt', [{ ipp: 'P1' }, '34874-8', '2024-03-05']],
    'broken_file@4',
    'unsafe@5',
    'unsafe@6',
    'bad_code@7',
    'unknown_patient@undefined',
    ['docs/sub/b.txt', [{ ipp: 'P2' }, null, null]],
    ['other/x.txt', [{}, null, null]],
  ]);
});

describe('symbolic links', () => {
  test('inside they are followed, outside they are refused, loops are not entered', async () => {
    await using outside = await folder({ 'secret.txt': 'secret' });
    await using dir = await folder({ 'a.txt': 'a' });
    await symlink(path.join(dir.path, 'a.txt'), path.join(dir.path, 'b.txt'));
    await symlink(path.join(outside.path, 'secret.txt'), path.join(dir.path, 'c.txt'));
    await symlink(outside.path, path.join(dir.path, 'd'));
    await symlink('.', path.join(dir.path, 'loop'));
    await symlink('nothing', path.join(dir.path, 'x.txt'));
    expect(await found(dir.path)).toEqual([
      '3 a.txt text documents',
      '3 b.txt text documents',
      '3 c.txt unsafe',
      '3 d unsafe',
      '3 loop unsafe',
      '3 x.txt broken_file',
    ]);
  });
});

test('a file that goes away between listing and reading is a problem, not a crash', async () => {
  await using dir = await folder({ 'a.jsonl': '{"id":"1","text":"x"}', 'b.txt': 'x'.repeat(40_000) });
  const codes: string[] = [];
  for await (const file of discover(dir.path, CONTEXT)) {
    await rm(file.file.path);
    for await (const item of itemsOf(file)) codes.push(item.ok ? 'ok' : item.problem.code);
  }
  expect(codes).toEqual(['unreadable', 'unreadable']);
});

test('order does not depend on the order in which files were made', async () => {
  await using a = await folder({});
  await using b = await folder({});
  const names = ['é.txt', 'B.txt', 'a.txt', '10.txt', '9.txt', 's/x.txt'];
  for (const [root, list] of [
    [a.path, names],
    [b.path, names.toReversed()],
  ] as const) {
    await mkdir(path.join(root, 's'));
    for (const name of list) await writeFile(path.join(root, name), 'x');
  }
  expect(await found(a.path)).toEqual(await found(b.path));
});

test('a file counts as changed when the index or the mapping says something else of it', async () => {
  await using dir = await folder({ 'a.txt': 'x', 'index.csv': 'fichier;ipp;type;date\na.txt;P1;;\n' });
  const stamps = async (): Promise<string[]> => {
    const all: string[] = [];
    for await (const { modified } of discover(dir.path, CONTEXT)) all.push(modified);
    return all;
  };
  const before = await stamps();
  expect(await stamps()).toEqual(before);
  await writeFile(path.join(dir.path, 'index.csv'), 'fichier;ipp;type;date\na.txt;P2;;\n');
  expect((await stamps())[0]).not.toBe(before[0]);
});
