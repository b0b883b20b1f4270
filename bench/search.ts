/**
 * Warehouse and search on documents made on the fly from word lists (Zipf), written through the same code as ingestion writes.
 * `node bench/search.ts [documents] [folder kept for the next time]`; prints one JSON object. Ratios matter, not absolute times: say what else the machine did.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Mention } from '../src/model/index.ts';
import { count, search } from '../src/query/index.ts';
import { openWarehouse, type Warehouse } from '../src/warehouse/index.ts';
import { analysis, document, hexId, history, mention, patient, rows, tumour } from '../src/warehouse/sample.testing.ts';

const TOTAL = Number(process.argv[2] ?? 100_000);
const PER_PATIENT = 50;
const BATCH = 2_000;
const WORDS_PER_DOCUMENT = 210;
const ROUNDS = 15;

/** Mulberry32: the same documents in every run. */
function generator(seed: number): () => number {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
const random = generator(42);

const FREQUENT =
  'de le la les un une du des pas sans patient cancer sein tumeur récidive hépatique métastase traitement chimiothérapie ganglion poumon contrôle examen clinique scanner absence douleur bilan évolution HER2 positif lobulaire carcinome T2N0 foie'.split(
    ' ',
  );
const SYLLABLES = ['ra', 'mo', 'ti', 'ple', 'con', 'dur', 'vi', 'sca', 'né', 'ol', 'gra', 'phi', 'cy', 'ther', 'ma', 'lin', 'os', 'té'];
const VOCABULARY = [
  ...FREQUENT,
  ...Array.from({ length: 40_000 }, () =>
    Array.from({ length: 2 + Math.floor(random() * 3) }, () => SYLLABLES[Math.floor(random() * SYLLABLES.length)]!).join(''),
  ),
];
const word = (): string => VOCABULARY[Math.min(VOCABULARY.length - 1, Math.floor(Math.exp(random() * Math.log(VOCABULARY.length))) - 1)]!;

function text(): string {
  const sentences: string[] = [];
  for (let n = 0; n < WORDS_PER_DOCUMENT; n += 14) sentences.push(`${Array.from({ length: 14 }, word).join(' ')}.`);
  return sentences.join(' ');
}
const CODED: readonly [string, Partial<Mention>][] = [
  ['cancer', { code: 'C50.9', value: { role: 'primary' } }],
  ['récidive', { type: 'recurrence', value: { kind: 'metastatic', sites: ['C78.7'] } }],
  ['métastase', { type: 'metastasis', code: 'C78.7' }],
  ['carcinome', { type: 'morphology', code: '8520/3' }],
  ['HER2', { type: 'biomarker', code: 'HER2', value: 'positive' }],
];
const mentionsOf = (body: string): Mention[] =>
  CODED.filter(([w]) => body.includes(w)).map(([w, said]) => mention(body, w, { ...said, negated: random() < 0.2 }));
const SITES = ['C50', 'C18', 'C34', 'C61', 'C69'];
const TYPES = ['60568-3', '34794-8', '11488-4', '18748-4', '34874-8', '11490-0'];
const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;

async function fill(warehouse: Warehouse): Promise<{ made: number; written: number; published: number }> {
  let made = 0;
  let written = 0;
  const load = await warehouse.beginLoad();
  for (let first = 0, batch = 1; first < TOTAL; first += BATCH, batch++) {
    const from = performance.now();
    const documents = Array.from({ length: Math.min(BATCH, TOTAL - first) }, (_, i) => {
      const n = first + i;
      const body = text();
      const date = `${2005 + Math.floor(random() * 18)}-0${1 + Math.floor(random() * 9)}-15`;
      return {
        document: document({
          documentId: hexId(Math.floor(random() * 2 ** 50)),
          patientId: 1 + Math.floor(n / PER_PATIENT),
          text: body,
          date,
          type: pick(TYPES),
          source: pick(['documents', 'hl7', 'jsonl']),
          unit: `Unité ${Math.floor(random() * 40)}`,
        }),
        analysis: analysis(body, mentionsOf(body)),
      };
    });
    const patients = [...new Set(documents.map((d) => d.document.patientId))];
    const between = performance.now();
    await load.write(batch, rows({ patients: patients.map((id) => patient(id)), documents }));
    await load.writeHistories(patients.map((patientId) => ({ patientId, history: history({ tumours: [tumour(pick(SITES))] }) })));
    written += performance.now() - between;
    made += between - from;
  }
  const from = performance.now();
  await load.publish();
  return { made, written, published: performance.now() - from };
}

const QUESTIONS = {
  'frequent word': 'traitement',
  'two words with forms': 'récidive ET hépatique',
  'four words': 'carcinome ET lobulaire ET HER2 ET positif',
  'one concept': 'récidive hépatique',
  'two concepts': 'carcinome lobulaire HER2 positif',
  'misspelt word': 'chimiothérapei',
  'rare word': VOCABULARY[30_000]!,
  phrase: '"récidive hépatique"',
  prefix: 'récidiv*',
  context: 'nié:métastase',
  'code and site': 'code:C78.7 site:C50',
  exclusion: 'récidive SAUF foie',
} as const;

const quantile = (times: readonly number[], part: number): number =>
  Math.round([...times].sort((a, b) => a - b)[Math.floor(times.length * part)]!);

async function latencies(warehouse: Warehouse): Promise<Record<string, unknown>> {
  const answers: Record<string, unknown> = {};
  for (const [name, question] of Object.entries(QUESTIONS)) {
    const times: number[] = [];
    const countTimes: number[] = [];
    let patients = 0;
    let documents = 0;
    for (let i = 0; i < ROUNDS; i++) {
      const from = performance.now();
      const answer = await search(warehouse, { text: question });
      times.push(performance.now() - from);
      const between = performance.now();
      await count(warehouse, { text: question });
      countTimes.push(performance.now() - between);
      if (answer.ok) ({ patients, documents } = answer.value);
    }
    answers[name] = {
      whole: { p50: quantile(times, 0.5), p95: quantile(times, 0.95) },
      numbersOnly: { p50: quantile(countTimes, 0.5), p95: quantile(countTimes, 0.95) },
      patients,
      documents,
    };
  }
  return answers;
}

async function disk(warehouse: Warehouse): Promise<Record<string, number>> {
  const found = await warehouse.query<{ table: string; bytes: number }>(
    'SELECT table, sum(data_compressed_bytes + secondary_indices_compressed_bytes) AS bytes FROM system.parts WHERE active AND database = currentDatabase() GROUP BY table ORDER BY bytes DESC',
  );
  return Object.fromEntries(found.map((row) => [row.table, Math.round(row.bytes / TOTAL)]));
}

const kept = process.argv[3];
const dir = kept ?? mkdtempSync(path.join(tmpdir(), 'bench-search-'));
const warehouse = await openWarehouse({ dir });
try {
  const { made, written, published } = warehouse.generation > 0 ? { made: 0, written: Number.NaN, published: 0 } : await fill(warehouse);
  const bytes = await disk(warehouse);
  process.stdout.write(
    `${JSON.stringify(
      {
        documents: TOTAL,
        documentsPerSecondWritten: Number.isNaN(written) ? null : Math.round((TOTAL / written) * 1000),
        secondsMaking: Math.round(made / 1000),
        secondsWriting: Math.round(written / 1000),
        secondsPublishing: Math.round(published / 1000),
        bytesPerDocument: { ...bytes, total: Object.values(bytes).reduce((a, b) => a + b, 0) },
        milliseconds: await latencies(warehouse),
        residentMegabytes: Math.round(process.memoryUsage().rss / 1e6),
      },
      null,
      2,
    )}\n`,
  );
} finally {
  await warehouse.close();
  if (kept === undefined) rmSync(dir, { recursive: true, force: true });
}
