import { PassThrough, Readable } from 'node:stream';
import { expect, test } from 'vitest';
import type { HistoryInput } from '../history/input.ts';
import type { History } from '../model/index.ts';
import { defineExtractor } from '../nlp/engine/contract.ts';
import { createReader } from '../nlp/index.ts';
import { analyse } from './analyse.ts';

const reader = createReader([
  defineExtractor<string>({
    name: 'sample',
    types: ['morphology'],
    phrases: [{ pattern: 'adénocarcinome', value: '8140/3' }],
    run: (_view, hits, sink) =>
      hits.longest.forEach((h) => {
        sink.add({ begin: h.begin, end: h.end, type: 'morphology', code: h.value });
      }),
  }),
]);
const infer = (input: HistoryInput): History => ({
  sex: null,
  age: input.documents.length,
  performanceStatus: null,
  smoker: null,
  familyHistoryOfCancer: null,
  vitalStatus: null,
  lastNews: null,
  tumours: [],
  events: [],
  treatments: [],
  states: [],
  endpoints: [],
  disagreements: [],
  fired: [],
  corrections: [],
  policy: { name: 'recording', icdo: '3.2' },
  rules: input.documents.map((d) => d.documentId).join('+'),
});

async function run(chunks: readonly (string | Uint8Array)[], jsonl = true): Promise<{ status: number; lines: Record<string, unknown>[] }> {
  const output = new PassThrough();
  const status = await analyse({ input: Readable.from(chunks), output, reader, infer, jsonl, id: 'file.txt' });
  output.end();
  let text = '';
  for await (const chunk of output) text += String(chunk);
  return {
    status,
    lines: text
      .split('\n')
      .filter(Boolean)
      .map((l) => JSON.parse(l) as Record<string, unknown>),
  };
}

test('answers in the order of the input, with context of spans and history', async () => {
  const { status, lines } = await run(['{"id":"a","text":"Pas d’adénocarcinome.","spans":[{"begin":6,"end":20}]}\n{"id":"b","text":""}\n']);
  expect(status).toBe(0);
  expect(lines.map((l) => l['id'])).toEqual(['a', 'b']);
  expect(lines[0]).toMatchObject({
    mentions: [{ begin: 6, end: 20, text: 'adénocarcinome', code: '8140/3', negated: true, cues: [[0, 3]] }],
    spans: [{ begin: 6, end: 20, negated: true, hypothetical: false }],
    history: { age: 1, performance_status: null, rules: 'a' },
  });
});

test('a bad line gives an error in its place, and the run goes on', async () => {
  const { status, lines } = await run([
    'not json\n{"id":"x"}\n{"id":"s","text":"abc","spans":[{"begin":2,"end":9}]}\n{"id":"d","text":"","date":"12/06/2015"}\n\n{"id":"ok","text":"fin"}',
  ]);
  expect(status).toBe(1);
  expect(lines.map((l) => [l['id'], l['line'], (l['error'] as { code?: string } | undefined)?.code])).toEqual([
    [null, 1, 'not_json'],
    ['x', 2, 'bad_line'],
    ['s', 3, 'bad_span'],
    ['d', 4, 'bad_date'],
    ['ok', undefined, undefined],
  ]);
  expect(JSON.stringify(lines)).not.toContain('12/06/2015');
});

test('lines of one patient share a history, written last', async () => {
  const { lines } = await run(['{"id":"1","patient":"P","text":"a"}\n{"id":"2","text":"b"}\n{"id":"3","patient":"P","text":"c"}\n']);
  expect(lines.map((l) => [l['id'] ?? l['patient'], (l['history'] as { rules?: string } | undefined)?.rules])).toEqual([
    ['1', undefined],
    ['2', '2'],
    ['3', undefined],
    ['P', '1+3'],
  ]);
});

test('a character cut between two chunks, CR LF, a byte order mark, U+2028 inside a string', async () => {
  const bytes = new TextEncoder().encode('\ufeff{"id":"é","text":"l\u2028à"}\r\n{"id":"2","text":"b"}\r\n');
  const { status, lines } = await run([bytes.slice(0, 11), bytes.slice(11, 12), bytes.slice(12)]);
  expect(status).toBe(0);
  expect(lines.map((l) => l['id'])).toEqual(['é', '2']);
});

test('plain text is one document', async () => {
  const { lines } = await run(['Un adéno', 'carcinome.'], false);
  expect(lines).toMatchObject([{ id: 'file.txt', mentions: [{ begin: 3, end: 17 }] }]);
});

test('output begins before the input ends', async () => {
  const input = new PassThrough();
  const output = new PassThrough();
  const done = analyse({ input, output, reader, infer, jsonl: true });
  input.write('{"id":"first","text":"a"}\n');
  const [chunk] = (await new Promise<[Buffer]>((resolve) => output.once('data', (c: Buffer) => resolve([c])))) as [Buffer];
  expect(String(chunk)).toContain('"first"');
  input.end();
  expect(await done).toBe(0);
});
