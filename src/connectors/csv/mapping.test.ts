import { describe, expect, test } from 'vitest';
import { contextFor, folder } from '../connectors.testing.ts';
import { openSourceFile } from '../source-file.ts';
import { checkMapping } from './check.ts';
import { LAB, LAB_HEADER } from './csv.testing.ts';
import { loadMappings, SHIPPED_MAPPINGS } from './load-mappings.ts';
import { parseMapping } from './mapping.ts';

describe('mapping files', () => {
  const base = { name: 'm', match: { header: ['a'] }, records: [{ target: 'stay', fields: { nda: 'a' } }] };
  const bad: readonly { readonly change: object; readonly error: string }[] = [
    { change: { name: 'Labo 1' }, error: 'name: lower-case letters, digits, - and _' },
    { change: { match: {} }, error: 'match: needs `file` or `header`' },
    { change: { separator: '#' }, error: 'separator: ' },
    { change: { dates: ['DD/MM/YYYY'] }, error: 'dates.0: ' },
    { change: { colour: 1 }, error: '(file): Unrecognized key' },
    { change: { records: [] }, error: 'records: ' },
    {
      change: { records: [{ target: 'stay', fields: { nda: 'a', colour: 'b' } }] },
      error: 'records.0.fields.colour: unknown field of stay; its fields are ipp, ins, nda, start',
    },
    { change: { records: [{ target: 'stay', fields: { start: 'a' } }] }, error: 'records.0.fields: stay needs nda' },
    {
      change: { records: [{ target: 'stay', fields: { nda: 'a', kind: { column: 'b', list: 'x' } } }] },
      error: 'records.0.fields.kind: there is no list named x',
    },
    { change: { records: [{ target: 'house', fields: {} }] }, error: 'records.0.target: ' },
  ];
  test.each(bad)('$error', ({ change, error }) => {
    const result = parseMapping({ ...base, ...change });
    expect(result.ok ? [] : result.errors.map((text) => text.slice(0, error.length))).toContain(error);
  });

  test('shipped mappings are sound', async () => {
    const { mappings, faults } = await loadMappings(SHIPPED_MAPPINGS);
    expect(faults).toEqual([]);
    expect(new Set(mappings.map(({ name }) => name)).size).toBe(mappings.length);
  });

  test('check shows an example row, what is not mapped, encodings and reasons', async () => {
    await using dir = await folder({
      'm.json': JSON.stringify(LAB),
      'bad.json': '{',
      's.csv': Buffer.concat([
        Buffer.from(`${LAB_HEADER}\n1;1;ACE;1;x;05/03/2024;z\n2;1;AC?;1;x;05/03/2024;z\n`),
        Buffer.from('3;1;ACE;1;\xb5g;05/03/2024;z\n', 'latin1'),
      ]),
    });
    const sample = await openSourceFile(dir.path, 's.csv', 'x');
    const check = await checkMapping(`${dir.path}/m.json`, sample, contextFor());
    expect(check).toMatchObject({
      ok: true,
      errors: [],
      rows: 3,
      records: 2,
      problems: { bad_code: 1 },
      encodings: { ascii: 2, 'utf-8': 1, 'windows-1252': 1 },
      unmapped: [],
    });
    expect(check.example?.row).toEqual({
      id: '1',
      IPP: '1',
      Analyse: 'ACE',
      Resultat: '1',
      Unite: 'x',
      Date: '05/03/2024',
      Préleveur: 'z',
    });
    expect(check.example?.items).toMatchObject([{ ok: true, record: { fact: { code: '2039-6' } } }]);
    expect(check.firstProblems).toMatchObject([{ problem: { code: 'bad_code', field: 'analyse' } }]);
    expect(await checkMapping(`${dir.path}/bad.json`, sample, contextFor())).toMatchObject({
      ok: false,
      errors: ['(file): not valid JSON'],
    });
    expect(await checkMapping(`${dir.path}/none.json`, sample, contextFor())).toMatchObject({
      ok: false,
      errors: ['(file): cannot be read (ENOENT)'],
    });
  });
});
