// Speed of histories: patients a second on a synthetic hospital, one patient of 5,000 documents, memory. Times are CPU times of the whole process,
// with its collector and compiler; the best of ROUNDS rounds, and the first round apart (the engine compiles then).
// Options: --patients N (100), --seed N (5), --documents N (5000).
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { historyInputs } from '../scripts/synth-inputs.ts';
import { type HistoryDocument, type HistoryInput, inferHistory } from '../src/history/index.ts';
import { addToDate, type Mention } from '../src/model/index.ts';
import { createReader } from '../src/nlp/index.ts';
import { synthesise } from '../src/synth/index.ts';

const { values } = parseArgs({
  options: {
    patients: { type: 'string', default: '100' },
    seed: { type: 'string', default: '5' },
    documents: { type: 'string', default: '5000' },
  },
});
const ROUNDS = 6;
/** The long record repeats itself over so many years. */
const YEARS = 12;

const dir = mkdtempSync(path.join(os.tmpdir(), 'continuum-history-'));
try {
  await synthesise({ patients: Number(values.patients), seed: Number(values.seed), out: dir });
  measure([...(await historyInputs(path.join(dir, 'hopital'), createReader())).values()]);
} finally {
  rmSync(dir, { recursive: true, force: true });
}

function measure(inputs: readonly HistoryInput[]): void {
  const fullest = inputs.reduce((most, input) => (input.documents.length > most.documents.length ? input : most));
  const long = longRecord(fullest, Number(values.documents));
  const before = process.memoryUsage().rss;
  const patients = rounds(() => inputs.forEach((input) => void inferHistory(input)));
  const record = rounds(() => void inferHistory(long));
  const mentions = (input: HistoryInput): number => input.documents.reduce((n, d) => n + d.mentions.length, 0);
  const all = inputs.reduce((n, input) => n + mentions(input), 0);
  const figures = {
    patients: inputs.length,
    mentions_a_patient: Math.round(all / inputs.length),
    ms_a_patient: round(patients.best / inputs.length),
    ms_a_patient_first_round: round(patients.first / inputs.length),
    patients_a_second: Math.round((1000 * inputs.length) / patients.best),
    long_record_documents: long.documents.length,
    long_record_mentions: mentions(long),
    long_record_ms: Math.round(record.best),
    // 1: a mention of a long record costs what a mention of a common one does.
    long_to_common_a_mention: round(record.best / mentions(long) / (patients.best / all)),
    memory_mb: Math.round(process.memoryUsage().rss / 1e6),
    memory_before_mb: Math.round(before / 1e6),
  };
  process.stdout.write(`${JSON.stringify(figures, null, 2)}\n`);
}

function rounds(run: () => void): { readonly first: number; readonly best: number } {
  const times = Array.from({ length: ROUNDS }, () => {
    const from = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(from);
    return (user + system) / 1000;
  });
  return { first: times[0] ?? 0, best: Math.min(...times) };
}

function round(n: number): number {
  return Number(n.toFixed(2));
}

/** The documents of one patient again and again, each time a year later. */
function longRecord(input: HistoryInput, length: number): HistoryInput {
  const documents: HistoryDocument[] = [];
  for (let copy = 0; input.documents.length > 0 && documents.length < length; copy++) {
    const later = <Dated extends HistoryDocument | Mention>(told: Dated): Dated => ({
      ...told,
      date: told.date === null ? null : addToDate(told.date, copy % YEARS, 'year'),
    });
    documents.push(
      ...input.documents
        .slice(0, length - documents.length)
        .map((d) => ({ ...later(d), documentId: `${d.documentId}-${copy}`, mentions: d.mentions.map(later) })),
    );
  }
  return { ...input, documents };
}
