import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contextFor, folder, problemsOf, readContent, recordsOf } from '../connectors.testing.ts';
import { openSourceFile } from '../source-file.ts';
import { checkMapping } from './check.ts';
import { writeCode } from './code-form.ts';
import { csvConnector } from './csv.ts';
import { loadMappings, SHIPPED_MAPPINGS } from './load-mappings.ts';
import { type Mapping, parseMapping } from './mapping.ts';
import { matchesPattern } from './match.ts';
import { readNumber } from './number.ts';
import { endsInsideQuotes, splitCells } from './rows.ts';

function mapping(value: unknown): Mapping {
  const result = parseMapping(value);
  if (!result.ok) throw new Error(result.errors.join('\n'));
  return result.mapping;
}

const LAB = mapping({
  name: 'labo',
  match: { file: ['labo*.csv'], header: ['IPP', 'analyse'] },
  dates: ['JJ/MM/AAAA', 'AAAA-MM-JJ'],
  empty: ['NULL'],
  lists: { analyses: { 'ACE ': '2039-6', 'CA 15-3': '6875-9' } },
  records: [
    {
      target: 'laboratory',
      key: ['id'],
      fields: {
        ipp: 'ipp',
        system: { value: 'LOINC' },
        code: { column: 'analyse', list: 'analyses' },
        label: 'Analyse',
        value: 'Résultat',
        unit: 'unité',
        start: { column: 'date', required: true },
      },
      rest: true,
    },
  ],
});
const HEADER = 'id;IPP;Analyse;Resultat;Unite;Date;Préleveur';
const read = (rows: string | Uint8Array, using: Mapping = LAB) => readContent(csvConnector, 'labo_2024.csv', rows, contextFor([using]));

describe('mapped rows', () => {
  test('columns become fields by name, without case or accents; the rest is kept', async () => {
    const items = await read(Buffer.from(`${HEADER}\r\n17;0012;ACE;1 234,5;µg/L;05/03/2024;Léa\r\n`, 'latin1'));
    expect(recordsOf(items)).toEqual([
      {
        kind: 'fact',
        source: 'test',
        key: 'laboratory:17',
        origin: { file: 'labo_2024.csv', line: 2, offset: HEADER.length + 2 },
        patient: { ipp: '0012' },
        fact: {
          kind: 'laboratory',
          system: 'LOINC',
          code: '2039-6',
          label: 'ACE',
          value: 1234.5,
          unit: 'µg/L',
          start: '2024-03-05',
          end: null,
          stayId: null,
          attributes: { id: '17', preleveur: 'Léa' },
        },
      },
    ]);
  });

  const rows: readonly { readonly name: string; readonly row: string; readonly problem: string }[] = [
    { name: 'unknown code', row: '1;1;ACE2;1;x;05/03/2024;', problem: 'bad_code@2 analyse' },
    { name: 'impossible date', row: '1;1;ACE;1;x;31/02/2024;', problem: 'bad_date@2 date' },
    { name: 'date of another form', row: '1;1;ACE;1;x;2024/03/05;', problem: 'bad_date@2 date' },
    { name: 'missing date', row: '1;1;ACE;1;x;NULL;', problem: 'missing_field@2 date' },
    { name: 'missing value', row: '1;1;ACE;;x;05/03/2024;', problem: 'missing_field@2 value' },
    { name: 'nobody', row: '1;;ACE;1;x;05/03/2024;', problem: 'missing_field@2 ipp' },
    { name: 'cell missing', row: '1;1;ACE;1;x;05/03/2024', problem: 'bad_row@2' },
    { name: 'cell too many', row: '1;1;ACE;1;x;05/03/2024;;y', problem: 'bad_row@2' },
    { name: 'open quote', row: '1;"1;ACE;1;x;05/03/2024;', problem: 'bad_row@2' },
  ];
  test.each(rows)('$name → $problem, and the next row is read', async ({ row, problem }) => {
    const items = await read(`${HEADER}\n${row}\n2;2;CA 15-3;< 0,5;kU/L;2024-03-06;\n`);
    expect(problemsOf(items)).toEqual([problem]);
    expect(recordsOf(items)).toMatchObject([{ key: 'laboratory:2', fact: { value: '< 0,5', start: '2024-03-06' } }]);
    const [first] = items;
    expect(first).toMatchObject({ ok: false, raw: row });
  });

  test.each([
    { name: 'the next row is quoted', next: '2;"2";"CA 15-3";"< 0,5";"kU/L";06/03/2024;' },
    { name: 'the next row begins with a quote', next: '"2";2;CA 15-3;< 0,5;kU/L;06/03/2024;' },
    { name: 'the next row ends with one', next: '2;2;CA 15-3;< 0,5;kU/L;06/03/2024;"a"' },
    { name: 'the next row is quoted as a whole cell of the same place', next: '2;2;"CA 15-3";< 0,5;kU/L;06/03/2024;' },
  ])('a quote without end swallows no row: $name', async ({ next }) => {
    const items = await read(`${HEADER}\n1;1;"ACE;12;µg/L;05/03/2024;x\n${next}\n3;3;ACE;1;x;06/03/2024;\n`);
    expect(problemsOf(items)).toEqual(['bad_row@2']);
    expect(items[0]).toMatchObject({ problem: { message: expect.stringContaining('guillemet') }, raw: '1;1;"ACE;12;µg/L;05/03/2024;x' });
    expect(recordsOf(items).map(({ key, origin }) => [key, origin.line])).toEqual([
      ['laboratory:2', 3],
      ['laboratory:3', 4],
    ]);
  });

  test('empty cells at the end of a row are no cells; quoted cells hold separators, quotes and lines', async () => {
    const items = await read(`${HEADER}\n"1";1;"ACE";"12";"a;""b""\nc";05/03/2024;x;;\n\n2;1;ACE;1;x;05/03/2024;y\n`);
    expect(problemsOf(items)).toEqual([]);
    expect(recordsOf(items).map((record) => [record.origin.line, record.kind === 'fact' ? record.fact.unit : ''])).toEqual([
      [2, 'a;"b"\nc'],
      [5, 'x'],
    ]);
  });

  test('a row without natural key is named by its content', async () => {
    const bare = mapping({ ...LAB, records: LAB.records.map((record) => ({ ...record, key: undefined })) });
    const keys = recordsOf(await read(`${HEADER}\n1;1;ACE;1;x;05/03/2024;\n2;1;ACE;1;x;05/03/2024;\n1;1;ACE;1;x;05/03/2024;\n`, bare)).map(
      (record) => record.key,
    );
    expect(keys[0]).toBe(keys[2]);
    expect(keys[0]).not.toBe(keys[1]);
  });

  test('a file without the mapped columns is one problem that names them', async () => {
    const items = await read('id;IPP;Analyse;valeur\n1;2;3;4\n');
    expect(problemsOf(items)).toEqual(['mapping@1 Résultat, unité, date']);
  });

  test('a file without mapping is one problem, and its content is not in the message', async () => {
    const items = await readContent(csvConnector, 'autre.csv', 'DUPONT;Zoé\n', contextFor([LAB]));
    expect(problemsOf(items)).toEqual(['unknown_format@-']);
    expect(JSON.stringify(items)).not.toContain('DUPONT');
  });
});

describe('one row, several records', () => {
  const chemo = mapping({
    name: 'chimio',
    match: { header: ['etat'] },
    records: [
      {
        target: 'drug_prescription',
        when: { column: 'etat', in: ['Prescrit'] },
        key: ['id'],
        fields: { ipp: 'ipp', label: 'dci', start: 'date' },
      },
      {
        target: 'drug_administration',
        when: { column: 'etat', in: ['Administré', 'Terminé'] },
        key: ['id'],
        fields: { ipp: 'ipp', label: 'dci', start: 'date' },
      },
      { target: 'stay', when: { column: 'nda', filled: true }, fields: { ipp: 'ipp', nda: 'nda', start: 'date' } },
    ],
  });
  test('conditions choose; a row that no record takes is a problem', async () => {
    const items = await readContent(
      csvConnector,
      'x.csv',
      'id;ipp;dci;date;etat;nda\n1;P;cisplatine;01/02/2024;prescrit;\n2;P;cisplatine;01/02/2024;ADMINISTRE;N1\n3;P;cisplatine;01/02/2024;annulé;\n',
      contextFor([chemo]),
    );
    expect(recordsOf(items).map((record) => (record.kind === 'fact' ? `${record.fact.kind} ${record.key}` : record.kind))).toEqual([
      'drug_prescription drug_prescription:1',
      'drug_administration drug_administration:2',
      'stay',
    ]);
    expect(problemsOf(items)).toEqual(['bad_code@4 etat, nda']);
  });
});

describe('other targets', () => {
  const of = (records: unknown, columns: readonly string[], row: string) =>
    readContent(
      csvConnector,
      'x.csv',
      row,
      contextFor([mapping({ name: 'm', match: { file: ['x.csv'] }, columns, lists: { sexe: { '1': 'M', '2': 'F', '*': '' } }, records })]),
    );
  test('identity, without header', async () => {
    const items = await of(
      [{ target: 'identity', key: ['a'], fields: { ipp: 'a', familyName: 'b', sex: { column: 'c', list: 'sexe' }, birthDate: 'd' } }],
      ['a', 'b', 'c', 'd'],
      '1;DUPRÉ;2;01/02/1960\n2;X;9;00/00/1950\n3;Y;1;00/05/1950',
    );
    expect(recordsOf(items)).toMatchObject([
      {
        kind: 'identity',
        key: 'identity:1',
        identity: { ref: { ipp: '1' }, familyName: 'DUPRÉ', sex: 'F', birthDate: '1960-02-01', givenName: null },
      },
      { identity: { sex: null, birthDate: '1950' } },
      { identity: { sex: 'M', birthDate: '1950-05' } },
    ]);
  });
  test('tumour record: a code joined from two columns', async () => {
    const fields = {
      ipp: 'a',
      system: { value: 'ICD-O-3' },
      code: {
        join: [
          { column: 'b', form: 'icdo_topography' },
          { column: 'c', form: 'icdo_morphology' },
        ],
        with: ' ',
        required: true,
      },
    };
    const items = await of([{ target: 'tumour_record', fields }], ['a', 'b', 'c'], '1;C504;M-8500/3\n2;;\n3;Z999;85003');
    expect(recordsOf(items)).toMatchObject([{ fact: { kind: 'tumour_record', code: 'C50.4 8500/3' } }]);
    expect(problemsOf(items)).toEqual(['missing_field@2 b+c', 'bad_code@3 b+c']);
  });
  test('sample: the items that search needs become attributes of their own', async () => {
    const items = await of(
      [
        {
          target: 'sample',
          key: ['id'],
          fields: {
            ipp: 'a',
            sampleId: 'id',
            eventType: 'e',
            quantity: 'q',
            quantityUnit: { value: 'mg' },
            start: { column: 'd', dates: ['AAAAMMJJ'] },
          },
        },
      ],
      ['a', 'id', 'e', 'q', 'd'],
      '1;S1;3;12,5;20240102\n1;S2;7;1;20240102\n1;S3;1;x;20240102',
    );
    expect(recordsOf(items)).toMatchObject([
      {
        key: 'sample:S1',
        fact: { start: '2024-01-02', attributes: { sampleId: 'S1', eventType: '3', quantity: '12.5', quantityUnit: 'mg' } },
      },
    ]);
    expect(problemsOf(items)).toEqual(['bad_code@2 e', 'bad_number@3 q']);
  });
  test('documents in a column, links of numbers', async () => {
    const items = await of(
      [{ target: 'document', key: ['id'], fields: { ipp: 'a', text: 't', type: 'y', date: 'd' } }],
      ['id', 'a', 't', 'y', 'd'],
      '1;P;"Récidive\nhépatique";34794-8;01/02/2024',
    );
    expect(recordsOf(items)).toMatchObject([{ kind: 'document', key: 'document:1', type: '34794-8', text: 'Récidive\nhépatique' }]);
    expect(
      recordsOf(await of([{ target: 'identity_link', fields: { from: 'a', into: 'b', relation: { value: 'merge' } } }], ['a', 'b'], '1;2')),
    ).toMatchObject([{ kind: 'identity_link', link: { from: '1', into: '2', relation: 'merge', date: null } }]);
  });
});

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
        Buffer.from(`${HEADER}\n1;1;ACE;1;x;05/03/2024;z\n2;1;AC?;1;x;05/03/2024;z\n`),
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

describe('parts', () => {
  test.each([
    ['labo*.csv', 'a/LABO_2024.csv', true],
    ['labo*.csv', 'a/xlabo.csv', false],
    ['a/*.csv', 'a/b.csv', true],
    ['a/*.csv', 'a/c/b.csv', false],
    ['l?b*', 'lab', true],
    ['*', 'a/b', true],
    ['**a*b*', `${'a'.repeat(30)}c`, false],
  ])('%s matches %s: %s', (pattern, name, expected) => {
    expect(matchesPattern(pattern, name)).toBe(expected);
  });
  test.each([
    ['1 234,5', 1234.5],
    ['1\u202F234', 1234],
    ['0', 0],
    ['-0,08', -0.08],
    ['1,2,3', null],
    ['< 5', null],
    ['', null],
    ['1e5', null],
  ])('%s is %s', (text, number) => {
    expect(readNumber(text)).toBe(number);
  });
  test.each([
    ['cim10', 'c50.4', 'C50.4'],
    ['cim10', 'C504', 'C50.4'],
    ['cim10', 'Z511', 'Z51.1'],
    ['cim10', '504', null],
    ['icdo_topography', 'C619', 'C61.9'],
    ['icdo_morphology', '8500/3', '8500/3'],
    ['ccam', 'qefa003', 'QEFA003'],
    ['ucd', '3400891234567', '9123456'],
    ['ucd', '9123456', '9123456'],
    ['ucd', '123', null],
    ['atc', 'L01XC03', 'L01XC03'],
    ['atc', 'L01XC031', null],
  ] as const)('%s %s → %s', (form, text, code) => {
    const result = writeCode(text, form);
    expect(result.ok ? result.value : null).toBe(code);
  });

  const cell = fc.string({ unit: fc.constantFrom('a', '"', ';', ' ', 'é', '\n'), maxLength: 8 });
  test('written cells come back (1,000 inputs)', () => {
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 6 }), (cells) => {
        const text = cells.map((value) => `"${value.replaceAll('"', '""')}"`).join(';');
        expect(splitCells(text, ';')).toEqual(cells);
      }),
      { numRuns: 1000 },
    );
  });
  test('line by line or whole, a quote is open or not (2,000 inputs)', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: fc.constantFrom('a', '"', ';'), maxLength: 8 }), { minLength: 1, maxLength: 5 }), (lines) => {
        let open = false;
        for (const line of lines) open = endsInsideQuotes(line, ';', open);
        // A line end inside an unquoted cell begins a new row: only texts that stay open until their last line are one row.
        const before = lines
          .slice(0, -1)
          .map((_, i) => lines.slice(0, i + 1).reduce((state, line) => endsInsideQuotes(line, ';', state), false));
        fc.pre(before.every((state) => state));
        expect(splitCells(lines.join('\n'), ';') === null).toBe(open);
      }),
      { numRuns: 2000 },
    );
  });
});

test('mutated files never throw (300 inputs)', async () => {
  const text = `${HEADER}\n17;0012;ACE;1 234,5;µg/L;05/03/2024;Léa\n"18";"00;13";"ACE";"2";"x\ny";05/03/2024;\n`;
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ at: fc.nat(text.length - 1), sign: fc.constantFrom('"', ';', '\n', '\r', '\u0000', 'é', '9') }), {
        maxLength: 10,
      }),
      async (changes) => {
        const signs = text.split('');
        for (const { at, sign } of changes) signs[at] = sign;
        expect((await read(signs.join(''))).every((item) => item.ok || item.problem.origin.line !== undefined)).toBe(true);
      },
    ),
    { numRuns: 300 },
  );
});
