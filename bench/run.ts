/**
 * All figures in one go: `npm run bench`; prints a Markdown table. Ratios within one run tell more than times: the machine may do other work.
 * `--patients 300` of the synthetic hospital, `--copies 1` of its texts as JSON Lines (each copy with patients of its own), `--out DIR`
 * (kept; a temporary folder otherwise), `--no-start` leaves the two starts out.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { openWarehouse, type Warehouse } from '../src/warehouse/index.ts';
import { latency, QUESTIONS } from './answers.ts';
import { type Measured, measured } from './measured-process.ts';

const { values: options } = parseArgs({
  options: {
    patients: { type: 'string', default: '300' },
    copies: { type: 'string', default: '1' },
    out: { type: 'string' },
    'no-start': { type: 'boolean', default: false },
  },
});
const patients = Number(options.patients);
const copies = Number(options.copies);
const dir = options.out ?? mkdtempSync(path.join(tmpdir(), 'continuum-bench-'));
const inDir = (name: string): string => path.join(dir, name);
const SHARD = 2_000;

const rows: string[] = [];
const tell = (what: string, figure: string): void => {
  rows.push(`| ${what} | ${figure} |`);
  process.stderr.write(`${what}: ${figure}\n`);
};
const n = (value: number, digits = 0): string =>
  value.toLocaleString('en', { maximumFractionDigits: digits, minimumFractionDigits: digits });
const resources = (m: Measured): string =>
  m.cpu === null
    ? 'no /proc'
    : `CPU ${n(m.cpu, 1)} s + engine ${n(m.engineCpu ?? 0, 1)} s; peak memory ${n(m.memory ?? 0)} MB + engine ${n(m.engineMemory ?? 0)} MB`;

interface Size {
  readonly documents: number;
  readonly characters: number;
  readonly bytes: number;
}

async function withWarehouse<T>(data: string, work: (warehouse: Warehouse) => Promise<T>): Promise<T> {
  const warehouse = await openWarehouse({ dir: path.join(data, 'warehouse') });
  try {
    return await work(warehouse);
  } finally {
    await warehouse.close();
  }
}

async function sizeOf(warehouse: Warehouse): Promise<Size> {
  const [texts] = await warehouse.query<{ documents: number; characters: number }>(
    'SELECT count() AS documents, sum(length(text)) AS characters FROM documents',
  );
  const [disk] = await warehouse.query<{ bytes: number }>(
    'SELECT sum(bytes_on_disk) AS bytes FROM system.parts WHERE active AND database = currentDatabase()',
  );
  return { ...texts!, bytes: disk!.bytes };
}

/** The texts of the warehouse as JSON Lines, in shards; every copy belongs to patients of its own. */
async function writeShards(warehouse: Warehouse, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const [{ last }] = (await warehouse.query<{ last: number }>('SELECT max(patient_id) AS last FROM documents')) as [{ last: number }];
  for (let copy = 0, shard = 0; copy < copies; copy++)
    for (let offset = 0; ; offset += SHARD) {
      const found = await warehouse.query<{ id: string; patient: number; date: string | null; title: string | null; text: string }>(
        'SELECT document_id AS id, patient_id AS patient, date, title, text FROM documents ORDER BY patient_id, doc LIMIT {limit:UInt32} OFFSET {offset:UInt32}',
        { parameters: { limit: SHARD, offset } },
      );
      if (found.length === 0) break;
      const lines = found.map((row) => JSON.stringify({ ...row, id: `${row.id}-${copy}`, patient: String(row.patient + copy * last) }));
      writeFileSync(path.join(folder, `${String(shard++).padStart(6, '0')}.jsonl`), `${lines.join('\n')}\n`);
    }
}

/** The yardstick of ingestion: reads every byte of the folder and does nothing else. */
function bareRead(folder: string): { readonly seconds: number; readonly files: number; readonly bytes: number } {
  const from = performance.now();
  let files = 0;
  let bytes = 0;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true }))
    if (entry.isFile()) {
      files++;
      bytes += readFileSync(path.join(entry.parentPath, entry.name)).length;
    }
  return { seconds: (performance.now() - from) / 1000, files, bytes };
}

async function ingestion(name: string, source: string, data: string): Promise<void> {
  const bare = bareRead(source);
  const first = await measured(['ingest', source, '--data', data]);
  const again = await measured(['ingest', source, '--data', data]);
  await withWarehouse(data, async (warehouse) => {
    const size = await sizeOf(warehouse);
    tell(
      `${name}: ingested`,
      `${n(size.documents)} documents, ${n(size.characters / 1e6, 1)} MB of text in ${n(bare.files)} files, ${n(first.seconds, 1)} s`,
    );
    tell(`${name}: documents a second, end to end`, n(size.documents / first.seconds));
    tell(`${name}: against a bare read of the files`, `${n(first.seconds / bare.seconds)} times (${n(bare.seconds, 2)} s)`);
    tell(`${name}: resources`, resources(first));
    tell(`${name}: same folder again, nothing changed`, `${n(again.seconds, 1)} s (${n(first.seconds / again.seconds, 1)} times faster)`);
    tell(`${name}: on disk`, `${n(size.bytes / size.documents)} bytes a document, ${n(size.bytes / size.characters, 2)} a byte of text`);
    const { p50, p95, slowest, found } = await latency(warehouse);
    tell(
      `${name}: search`,
      `p50 ${p50} ms, p95 ${p95} ms; slowest \`${slowest}\`; ${found} of ${QUESTIONS.length} questions find something`,
    );
  });
}

function reader(): void {
  const out = execFileSync(process.execPath, [path.join(import.meta.dirname, 'nlp.ts')], { encoding: 'utf8' });
  const figures = JSON.parse(out) as Record<string, number>;
  tell('Reader: characters a second and core', n(figures['reader_characters_per_second'] ?? Number.NaN));
  tell('Reader: against a bare pass over the words', `${figures['ratio_to_bare_pass']} times`);
  tell('Reader: memory', `${figures['memory_mb']} MB`);
}

try {
  tell(
    'Machine',
    `${cpus()[0]?.model ?? '?'}, ${availableParallelism()} cores, Node ${process.versions.node}, load ${n(loadavg()[0] ?? 0, 1)} at the beginning`,
  );
  reader();
  const made = await measured(['synth', '--patients', String(patients), '--out', inDir('synthetic')]);
  tell(
    `Synthetic hospital: ${patients} patients`,
    `${n(made.seconds, 1)} s (${n(patients / made.seconds, 1)} patients a second); peak memory ${n(made.memory ?? Number.NaN)} MB`,
  );
  await ingestion('Native files', path.join(inDir('synthetic'), 'hopital'), inDir('native'));
  await withWarehouse(inDir('native'), (warehouse) => writeShards(warehouse, inDir('jsonl')));
  await ingestion(`JSON Lines × ${copies}`, inDir('jsonl'), inDir('lines'));
  if (!options['no-start']) {
    const start = ['start', '--demo', '--patients', String(patients), '--data', inDir('demo')];
    const first = await measured(start, 'http');
    const second = await measured(start, 'http');
    tell('First start of the demonstration', `${n(first.seconds, 1)} s`);
    tell('Second start', `${n(second.seconds, 1)} s (${n(first.seconds / second.seconds)} times faster)`);
  }
  tell('Load at the end', n(loadavg()[0] ?? 0, 1));
  process.stdout.write(`| What | Figure |\n|---|---|\n${rows.join('\n')}\n`);
} finally {
  if (options.out === undefined) rmSync(dir, { recursive: true, force: true });
}
