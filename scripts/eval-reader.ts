// Scores the reader's mentions against the truth of a synthetic hospital, on its plain texts, by type. Writes a Markdown table to standard output.
// Options: --patients N (120), --seed N (9), --dir FOLDER (a hospital made before; otherwise one is made and removed), --misses TYPE (the words missed, most frequent first).
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Mention } from '../src/model/index.ts';
import { createReader } from '../src/nlp/index.ts';
import { synthesise } from '../src/synth/index.ts';

const { values } = parseArgs({
  options: {
    patients: { type: 'string', default: '120' },
    seed: { type: 'string', default: '9' },
    dir: { type: 'string' },
    misses: { type: 'string' },
  },
});
const FLAGS = ['negated', 'hypothetical', 'family', 'history', 'planned'] as const;

interface TrueMention extends Partial<Record<(typeof FLAGS)[number], boolean>> {
  readonly type: string;
  readonly code?: string;
  readonly begin: number;
  readonly end: number;
}
interface TrueDocument {
  readonly file: string;
  readonly format: string;
  readonly mentions: readonly TrueMention[];
}
/** Counts of one type; `coded` and `flagged` count the mentions found that have a code, or some context, in the truth. */
interface Score {
  n: number;
  found: number;
  coded: number;
  code: number;
  context: number;
  flagged: number;
  flags: number;
}

const made = values.dir === undefined ? mkdtempSync(path.join(os.tmpdir(), 'continuum-reader-')) : null;
const dir = values.dir ?? path.join(made ?? '', 'hospital');
if (made !== null) await synthesise({ patients: Number(values.patients), seed: Number(values.seed), out: dir });

/** Texts of old programs are in the Windows page: a byte that UTF-8 refuses says so. */
function decode(bytes: Uint8Array): string {
  const text = new TextDecoder('utf-8').decode(bytes);
  return text.includes('\uFFFD') ? new TextDecoder('windows-1252').decode(bytes) : text;
}

const scores = new Map<string, Score>();
const missed = new Map<string, number>();
const reader = createReader();

function count(text: string, truth: TrueMention, found: readonly Mention[]): void {
  const score = scores.get(truth.type) ?? { n: 0, found: 0, coded: 0, code: 0, context: 0, flagged: 0, flags: 0 };
  scores.set(truth.type, score);
  score.n++;
  const over = found.filter((m) => m.type === truth.type && m.begin < truth.end && truth.begin < m.end);
  const best = over.find((m) => m.code === truth.code) ?? over[0];
  if (best === undefined) {
    const words = text.slice(truth.begin, truth.end).replace(/\s+/g, ' ');
    if (truth.type === values.misses) missed.set(words, (missed.get(words) ?? 0) + 1);
    return;
  }
  score.found++;
  if (truth.code !== undefined) {
    score.coded++;
    if (best.code === truth.code) score.code++;
  }
  const right = FLAGS.every((flag) => best[flag] === (truth[flag] ?? false));
  if (right) score.context++;
  if (FLAGS.some((flag) => truth[flag] === true)) {
    score.flagged++;
    if (right) score.flags++;
  }
}

for (const line of readFileSync(path.join(dir, 'truth', 'mentions.jsonl'), 'utf8').split('\n')) {
  if (line === '') continue;
  const document = JSON.parse(line) as TrueDocument;
  if (document.format !== 'txt') continue;
  const text = decode(readFileSync(path.join(dir, 'hopital', document.file)));
  const { mentions } = reader.read(text, {});
  for (const truth of document.mentions) count(text, truth, mentions);
}
if (made !== null) rmSync(made, { recursive: true });

const share = (part: number, whole: number): string => (whole === 0 ? '' : (part / whole).toFixed(3));
console.log('| type | n | recall | code accuracy | context accuracy | where the context is not plain (n) |');
console.log('|---|---:|---:|---:|---:|---:|');
for (const [type, s] of [...scores].sort((a, b) => b[1].n - a[1].n))
  console.log(
    `| ${type} | ${s.n} | ${share(s.found, s.n)} | ${share(s.code, s.coded)} | ${share(s.context, s.found)} | ${share(s.flags, s.flagged)}${s.flagged === 0 ? '' : ` (${s.flagged})`} |`,
  );
for (const [words, n] of [...missed].sort((a, b) => b[1] - a[1]).slice(0, 40)) console.log(`${n}\t${words}`);
