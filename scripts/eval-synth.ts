// Scores histories against the truth of a synthetic hospital, in this process, by difficulty. Writes a Markdown table to standard output.
// Options: --patients N (200), --seed N (5), --dir FOLDER (a hospital made before; otherwise one is made and removed).
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { type HistoryInput, inferHistory } from '../src/history/index.ts';
import { createReader } from '../src/nlp/index.ts';
import { synthesise } from '../src/synth/index.ts';
import { historyInputs } from './synth-inputs.ts';
import { type Count, type Counts, scorePatient, type Truth } from './synth-score.ts';

const { values } = parseArgs({
  options: { patients: { type: 'string', default: '200' }, seed: { type: 'string', default: '5' }, dir: { type: 'string' } },
});

const made = values.dir === undefined ? mkdtempSync(path.join(os.tmpdir(), 'continuum-synth-')) : null;
const dir = values.dir ?? path.join(made ?? '', 'hospital');
if (made !== null) await synthesise({ patients: Number(values.patients), seed: Number(values.seed), out: dir });

function rows<T extends { readonly ipp: string }>(name: string): Map<string, T[]> {
  const lines = readFileSync(path.join(dir, 'truth', `${name}.jsonl`), 'utf8')
    .split('\n')
    .filter((line) => line !== '');
  return Map.groupBy(
    lines.map((line) => JSON.parse(line) as T),
    (row) => row.ipp,
  );
}
const tumours = rows<Truth['tumours'][number]>('tumours');
const events = rows<Truth['events'][number]>('events');
const treatments = rows<Truth['treatments'][number]>('treatments');

const CODED = ['diagnosis', 'tumour_record', 'sample'] as const;
/** What makes a patient hard: sources that contradict one another, only texts, only one coded source beside them. */
function difficulty(input: HistoryInput, truth: Truth): string {
  if (truth.tumours.length === 0) return 'no cancer';
  if (truth.tumours.some((t) => t.firstOpinion !== null)) return 'contradictory';
  const coded = new Set(
    input.facts.flatMap((f) =>
      CODED.some((kind) => kind === f.kind) && /^(C|D0)/.test(f.code ?? f.attributes['topography'] ?? '') ? [f.kind] : [],
    ),
  );
  return coded.size === 0 ? 'text only' : coded.size === 1 ? 'single coded source' : 'several sources';
}

try {
  const inputs = await historyInputs(path.join(dir, 'hopital'), createReader());
  const all: Counts = new Map();
  const groups = new Map<string, { patients: number; counts: Counts }>();
  let spent = 0;
  for (const [ipp, input] of inputs) {
    const truth: Truth = { tumours: tumours.get(ipp) ?? [], events: events.get(ipp) ?? [], treatments: treatments.get(ipp) ?? [] };
    const began = performance.now();
    const history = inferHistory(input);
    spent += performance.now() - began;
    const name = difficulty(input, truth);
    const group = groups.get(name) ?? { patients: 0, counts: new Map() };
    groups.set(name, { ...group, patients: group.patients + 1 });
    scorePatient(truth, history, all);
    scorePatient(truth, history, group.counts);
    // The same patients as if the centre had texts alone, or files alone: what each source carries by itself.
    for (const [alone, part] of [
      ['texts alone', { ...input, facts: [] }],
      ['files alone', { ...input, documents: [] }],
    ] as const) {
      const set = groups.get(alone) ?? { patients: 0, counts: new Map() };
      groups.set(alone, { ...set, patients: set.patients + 1 });
      scorePatient(truth, inferHistory(part), set.counts);
    }
  }
  const cell = (count: Count | undefined): string => {
    if (count === undefined || count.found + count.truth === 0) return '–';
    return `${((2 * count.hits) / (count.found + count.truth)).toFixed(3)} (${count.hits}/${count.found}/${count.truth})`;
  };
  const columns = [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
  process.stdout.write(
    `F1 (right / found / true); ${inputs.size} patients, inference ${(spent / Math.max(1, inputs.size)).toFixed(1)} ms a patient\n\n`,
  );
  process.stdout.write(
    `| what | all | ${columns.map(([name, { patients }]) => `${name} (${patients})`).join(' | ')} |\n|---|${'---|'.repeat(columns.length + 1)}\n`,
  );
  for (const [name, count] of all)
    process.stdout.write(`| ${name} | ${cell(count)} | ${columns.map(([, { counts }]) => cell(counts.get(name))).join(' | ')} |\n`);
} finally {
  if (made !== null) rmSync(made, { recursive: true, force: true });
}
