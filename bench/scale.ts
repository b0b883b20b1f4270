/**
 * A hospital of any size, from its files to answers: ingestion, disk, latency of questions, many users at once, and the same questions to
 * SQLite FTS5 over the same documents in the same run.
 * `node bench/scale.ts --hospital DIR --data DIR [--seconds 20] [--no-fts5]`: DIR as `continuum synth` wrote it; a data folder that
 * exists is not filled again. Prints one JSON object; say what else the machine did.
 */
import { existsSync } from 'node:fs';
import { loadavg } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { count, search } from '../src/query/index.ts';
import { openWarehouse, type Warehouse } from '../src/warehouse/index.ts';
import { openFts5 } from './fts5.ts';
import { measured } from './measured-process.ts';

const { values: options } = parseArgs({
  options: {
    hospital: { type: 'string' },
    data: { type: 'string' },
    seconds: { type: 'string', default: '20' },
    'no-fts5': { type: 'boolean', default: false },
  },
});
const { hospital, data } = options;
if (data === undefined) throw new Error('--data DIR');

/** Frequent and rare words, phrases, prefixes, contexts, codes, filters: what every search box is asked. */
const QUESTIONS = {
  'frequent word': 'traitement',
  'two frequent words': 'chimiothérapie scanner',
  'one concept': 'récidive hépatique',
  'two concepts': 'carcinome lobulaire HER2 positif',
  'rare word': 'nivolumab',
  'absent word': 'mucoviscidose',
  phrase: '"absence de récidive"',
  'rare phrase': '"mélanome choroïdien"',
  prefix: 'métasta*',
  context: 'nié:métastase',
  'code and site': 'code:C78.7 site:C18',
  exclusion: 'chimiothérapie SAUF radiothérapie',
} as const;
/** The same in words only, which both engines can be asked: no synonyms, no concepts. */
const PLAIN: readonly (readonly string[])[] = [
  ['traitement'],
  ['chimiothérapie', 'scanner'],
  ['récidive', 'hépatique'],
  ['nivolumab'],
  ['carcinome', 'lobulaire', 'HER2'],
  ['métastase', 'osseuse', 'douleur'],
];
const PHRASES: readonly string[] = ['absence de récidive', 'carcinome canalaire infiltrant', 'bon état général'];
const ROUNDS = 12;
const USERS = 16;

const quantile = (times: readonly number[], part: number): number =>
  Math.round([...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * part))]! * 10) / 10;
const spread = (times: readonly number[]) => ({ p50: quantile(times, 0.5), p95: quantile(times, 0.95) });

async function timed(work: () => unknown, rounds = ROUNDS): Promise<number[]> {
  const times: number[] = [];
  for (let i = 0; i < rounds; i++) {
    const from = performance.now();
    await work();
    times.push(performance.now() - from);
  }
  return times;
}

/** Every question is computed, whatever was asked before. */
const ANEW = { anew: true } as const;

async function latencies(warehouse: Warehouse): Promise<Record<string, unknown>> {
  const answers: Record<string, unknown> = {};
  const all: number[] = [];
  const numbers: number[] = [];
  for (const [name, text] of Object.entries(QUESTIONS)) {
    const from = performance.now();
    const answer = await search(warehouse, { text });
    const first = Math.round(performance.now() - from);
    if (!answer.ok) throw new Error(`not a question: ${text}`);
    const whole = await timed(() => search(warehouse, { text }, ANEW));
    const only = await timed(() => count(warehouse, { text }, ANEW));
    all.push(...whole);
    numbers.push(...only);
    answers[name] = {
      patients: answer.value.patients,
      documents: answer.value.documents,
      first,
      page: spread(whole),
      numbers: spread(only),
    };
  }
  return { 'all questions': { page: spread(all), numbers: spread(numbers) }, ...answers };
}

/** Pairs of words of every frequency, of which no two are the same question: neither their lists nor their pages were read before. */
async function strangers(warehouse: Warehouse): Promise<string[]> {
  const rows = await warehouse.query<{ lexeme: string }>(
    "SELECT lexeme FROM words WHERE documents > 200 AND match(lexeme, '^[a-z]{5,}$') ORDER BY cityHash64(lexeme) LIMIT 2000",
  );
  const words = rows.map(({ lexeme }) => `=${lexeme}`);
  return words.slice(1).map((word, i) => `${words[i]} OU ${word}`);
}

/** Many users, each asking the next question as soon as the last is answered. */
async function crowd(seconds: number, warehouse: Warehouse, anew: boolean, texts: readonly string[]): Promise<Record<string, number>> {
  let asked = 0;
  const times: number[] = [];
  let failed = 0;
  const until = performance.now() + seconds * 1000;
  const user = async (): Promise<void> => {
    while (performance.now() < until) {
      const from = performance.now();
      const answer = await search(warehouse, { text: texts[asked++ % texts.length]! }, { anew });
      if (!answer.ok) failed++;
      times.push(performance.now() - from);
    }
  };
  await Promise.all(Array.from({ length: USERS }, user));
  return { users: USERS, perSecond: Math.round(times.length / seconds), failed, ...spread(times), p99: quantile(times, 0.99) };
}

/** Bytes of a generation, as the engine counts them: files come and go while it merges. */
async function sizeOf(warehouse: Warehouse): Promise<number> {
  const [row] = await warehouse.query<{ bytes: number }>(
    'SELECT sum(bytes_on_disk) AS bytes FROM system.parts WHERE active AND database = currentDatabase()',
  );
  return row!.bytes;
}

/** The same plain questions to both, in turns: numbers with facets, and a first page of twenty. */
async function against(warehouse: Warehouse, folder: string): Promise<Record<string, unknown>> {
  const fts5 = await openFts5(warehouse, path.join(folder, 'fts5.sqlite'));
  const ratios: Record<string, unknown> = {};
  const ask = async (name: string, ours: string, theirs: string): Promise<void> => {
    const mine = await search(warehouse, { text: ours });
    const found = fts5.numbers(theirs);
    if (!mine.ok) throw new Error(ours);
    const page = await timed(() => search(warehouse, { text: ours }, ANEW));
    const numbersThere = await timed(() => fts5.numbers(theirs));
    const pageThere = await timed(() => fts5.page(theirs));
    ratios[name] = {
      documents: [mine.value.documents, found.documents],
      patients: [mine.value.patients, found.patients],
      'numbers, facets and page': spread(page),
      'FTS5 numbers and facets': spread(numbersThere),
      'FTS5 page': spread(pageThere),
      'times faster': Math.round(((quantile(numbersThere, 0.5) + quantile(pageThere, 0.5)) / quantile(page, 0.5)) * 10) / 10,
    };
  };
  for (const words of PLAIN) await ask(words.join(' '), words.map((word) => `=${word}`).join(' ET '), fts5.words(words));
  for (const phrase of PHRASES) await ask(`"${phrase}"`, `"${phrase}"`, fts5.phrase(phrase));
  fts5.close();
  return ratios;
}

const told: Record<string, unknown> = { load: loadavg()[0] };
if (!existsSync(path.join(data, 'warehouse', 'current.json'))) {
  if (hospital === undefined) throw new Error('--hospital DIR');
  // What the hospital itself would give: the truth beside it is not for ingestion.
  const sources = path.join(hospital, 'hopital');
  told['ingestion'] = await measured(['ingest', existsSync(sources) ? sources : hospital, '--data', data]);
}
const warehouse = await openWarehouse({ dir: path.join(data, 'warehouse') });
try {
  const [size] = await warehouse.query<{ documents: number; characters: number; patients: number }>(
    'SELECT count() AS documents, sum(length(text)) AS characters, uniqExact(patient_id) AS patients FROM documents',
  );
  const [records] = await warehouse.query<{ facts: number; stays: number }>(
    'SELECT (SELECT count() FROM facts) AS facts, (SELECT count() FROM stays) AS stays',
  );
  const bytes = await sizeOf(warehouse);
  told['size'] = { ...size, ...records, bytes, bytesPerDocument: Math.round(bytes / size!.documents) };
  told['milliseconds'] = await latencies(warehouse);
  const seconds = Number(options.seconds);
  told['crowd, no question asked before'] = await crowd(seconds, warehouse, true, await strangers(warehouse));
  told['crowd, every question computed'] = await crowd(seconds, warehouse, true, Object.values(QUESTIONS));
  told['crowd, answers remembered'] = await crowd(seconds, warehouse, false, Object.values(QUESTIONS));
  if (!options['no-fts5']) told['against SQLite FTS5'] = await against(warehouse, data);
} finally {
  await warehouse.close();
}
process.stdout.write(`${JSON.stringify(told, null, 1)}\n`);
