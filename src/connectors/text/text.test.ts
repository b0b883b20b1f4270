import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { contextFor, problemsOf, readContent, recordsOf } from '../connectors.testing.ts';
import { jsonlConnector } from './jsonl.ts';
import { textConnector } from './text.ts';

describe('text files', () => {
  test('one document, a patient of its own where nothing says whose it is', async () => {
    const items = await readContent(textConnector, 'a/lettre.txt', Buffer.from('Récidive hépatique.', 'latin1'));
    expect(recordsOf(items)).toEqual([
      {
        kind: 'document',
        source: 'test',
        key: 'a/lettre.txt',
        origin: { file: 'a/lettre.txt' },
        patient: {},
        type: null,
        title: null,
        unit: null,
        author: null,
        date: null,
        stayId: null,
        format: 'text',
        text: 'Récidive hépatique.',
      },
    ]);
  });

  test('the index says whose it is, its type and its date', async () => {
    const context = {
      ...contextFor(),
      index: new Map([
        ['l.txt', { file: 'l.txt', ipp: '0001', nda: 'S1', type: '34794-8', date: '2021-03-04', unit: 'ONCO', title: 'RCP' }],
      ]),
    };
    const [record] = recordsOf(await readContent(textConnector, 'l.txt', 'Dossier.', context));
    expect(record).toMatchObject({
      patient: { ipp: '0001', nda: 'S1' },
      type: '34794-8',
      date: '2021-03-04',
      unit: 'ONCO',
      title: 'RCP',
      stayId: 'S1',
    });
  });

  const bad: readonly { readonly name: string; readonly content: string | Uint8Array; readonly code: string }[] = [
    { name: 'empty', content: '', code: 'no_text@-' },
    { name: 'only blanks', content: ' \n\t\r\n', code: 'no_text@-' },
    { name: 'binary', content: new Uint8Array([1, 0, 2, 0]), code: 'bad_encoding@-' },
    { name: 'over the limit', content: 'x'.repeat(2000), code: 'too_large@-' },
  ];
  test.each(bad)('$name: $code', async ({ content, code }) => {
    expect(problemsOf(await readContent(textConnector, 'x.txt', content, contextFor([], { maxFileBytes: 1000 })))).toEqual([code]);
  });
});

describe('JSON lines', () => {
  const read = (...lines: string[]) => readContent(jsonlConnector, 'd.jsonl', lines.join('\n'));

  test('members become the document; unknown ones are passed over', async () => {
    const [record] = recordsOf(
      await read('{"id":"d1","text":"T","patient":42,"date":"2011-07-06T10:00:00Z","type":"60568-3","title":"Biopsie","licence":"x"}'),
    );
    expect(record).toMatchObject({
      key: 'd1',
      patient: { ipp: '42' },
      date: '2011-07-06',
      type: '60568-3',
      title: 'Biopsie',
      origin: { file: 'd.jsonl', line: 1, offset: 0 },
    });
  });

  test('without patient the line is its own patient; a type that is no LOINC code is unknown; partial dates stay partial', async () => {
    const [record] = recordsOf(await read('{"id":"d1","text":"T","type":"journal","date":"2011-07"}'));
    expect(record).toMatchObject({ patient: {}, type: null, date: '2011-07' });
  });

  test('a line without id is named by its content, the same in every run', async () => {
    const keys = recordsOf(await read('{"text":"A"}', '{"text":"B"}', '{"text":"A"}')).map((record) => record.key);
    expect(keys[0]).toBe(keys[2]);
    expect(keys[0]).not.toBe(keys[1]);
    expect(keys[0]).toMatch(/^[0-9a-f]{16}$/);
  });

  test('a bad line costs itself only, and says where and why', async () => {
    const items = await read(
      '{"id":"1","text":"ok"}',
      '{"id":',
      '',
      '[]',
      '{"id":"2"}',
      '{"id":"3","text":"x","date":"2011-02-30"}',
      '{"id":"4","text":" "}',
      '{"id":"5","text":7}',
      '{"id":"6","text":"ok"}',
    );
    expect(recordsOf(items).map((record) => record.key)).toEqual(['1', '6']);
    expect(problemsOf(items)).toEqual([
      'bad_row@2',
      'bad_row@4',
      'missing_field@5 text',
      'bad_date@6 date',
      'no_text@7 text',
      'bad_row@8 text',
    ]);
  });
});

const corpus = path.resolve(import.meta.dirname, '../../../../shared/corpora/e3c_fr_oncology_dev.jsonl');
// Texts of others are not part of this repository.
test.skipIf(!existsSync(corpus))(
  `real texts: every line is a document of its own patient (skipped where ${corpus} is absent)`,
  async () => {
    const content = readFileSync(corpus);
    const items = await readContent(jsonlConnector, 'c.jsonl', content);
    expect(problemsOf(items)).toEqual([]);
    const records = recordsOf(items);
    expect(records.length).toBe(content.toString('utf8').trim().split('\n').length);
    expect(new Set(records.map((record) => record.key)).size).toBe(records.length);
    expect(
      records.every((record) => record.kind === 'document' && Object.keys(record.patient).length === 0 && record.text.length > 100),
    ).toBe(true);
  },
);
