import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contextFor, problemsOf, readContent, recordsOf } from '../connectors.testing.ts';
import { LAB, LAB_HEADER, mappingOf } from './csv.testing.ts';
import { csvConnector } from './csv.ts';
import type { Mapping } from './mapping.ts';

const read = (rows: string | Uint8Array, using: Mapping = LAB) => readContent(csvConnector, 'labo_2024.csv', rows, contextFor([using]));

describe('mapped rows', () => {
  test('columns become fields by name, without case or accents; the rest is kept', async () => {
    const items = await read(Buffer.from(`${LAB_HEADER}\r\n17;0012;ACE;1 234,5;µg/L;05/03/2024;Léa\r\n`, 'latin1'));
    expect(recordsOf(items)).toEqual([
      {
        kind: 'fact',
        source: 'test',
        key: 'laboratory:17',
        origin: { file: 'labo_2024.csv', line: 2, offset: LAB_HEADER.length + 2 },
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
    const items = await read(`${LAB_HEADER}\n${row}\n2;2;CA 15-3;< 0,5;kU/L;2024-03-06;\n`);
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
    const items = await read(`${LAB_HEADER}\n1;1;"ACE;12;µg/L;05/03/2024;x\n${next}\n3;3;ACE;1;x;06/03/2024;\n`);
    expect(problemsOf(items)).toEqual(['bad_row@2']);
    expect(items[0]).toMatchObject({ problem: { message: expect.stringContaining('guillemet') }, raw: '1;1;"ACE;12;µg/L;05/03/2024;x' });
    expect(recordsOf(items).map(({ key, origin }) => [key, origin.line])).toEqual([
      ['laboratory:2', 3],
      ['laboratory:3', 4],
    ]);
  });

  test('empty cells at the end of a row are no cells; quoted cells hold separators, quotes and lines', async () => {
    const items = await read(`${LAB_HEADER}\n"1";1;"ACE";"12";"a;""b""\nc";05/03/2024;x;;\n\n2;1;ACE;1;x;05/03/2024;y\n`);
    expect(problemsOf(items)).toEqual([]);
    expect(recordsOf(items).map((record) => [record.origin.line, record.kind === 'fact' ? record.fact.unit : ''])).toEqual([
      [2, 'a;"b"\nc'],
      [5, 'x'],
    ]);
  });

  test('a row without natural key is named by its content', async () => {
    const bare = mappingOf({ ...LAB, records: LAB.records.map((record) => ({ ...record, key: undefined })) });
    const keys = recordsOf(
      await read(`${LAB_HEADER}\n1;1;ACE;1;x;05/03/2024;\n2;1;ACE;1;x;05/03/2024;\n1;1;ACE;1;x;05/03/2024;\n`, bare),
    ).map((record) => record.key);
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
  const chemo = mappingOf({
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
      contextFor([
        mappingOf({ name: 'm', match: { file: ['x.csv'] }, columns, lists: { sexe: { '1': 'M', '2': 'F', '*': '' } }, records }),
      ]),
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

test('mutated files never throw (300 inputs)', async () => {
  const text = `${LAB_HEADER}\n17;0012;ACE;1 234,5;µg/L;05/03/2024;Léa\n"18";"00;13";"ACE";"2";"x\ny";05/03/2024;\n`;
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
