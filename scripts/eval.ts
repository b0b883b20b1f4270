// `npm run eval`: reads the development sets of ../shared in this process, scores them with its score.mjs, checks the
// cases of other teams, and writes docs/reference/quality.md (with the certainties last measured) and src/query/trust/measured.tsv. Options: --date YYYY-MM-DD (date printed in the document; today without it).
import { execFileSync } from 'node:child_process';
import { createWriteStream, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { analyse } from '../src/cli/analyse.ts';
import { HISTORY_RULES, inferHistory } from '../src/history/index.ts';
import { createReader } from '../src/nlp/index.ts';
import { conformancePage } from './conformance/page.ts';
import { runConformance } from './conformance/run.ts';
import { measuredTable, type QualityRow, qualityPage, rowsOf } from './quality-page.ts';
import { scoreDates } from './score-dates.ts';

const ROOT = path.resolve(import.meta.dirname, '..');
const SHARED = path.resolve(ROOT, '../shared');
const SCORER = path.join(SHARED, 'tools/score.mjs');

const SETS = [
  { mode: 'spans', file: 'cases/nlp/e3c_context.jsonl', corpus: 'E3C, entités cliniques / clinical entities' },
  { mode: 'mentions', file: 'corpora/fracco_dev.jsonl', corpus: 'FRACCO, dev' },
  { mode: 'history', file: 'cases/history/native_dev_gold.jsonl', corpus: 'Histoires, cas français / native French cases' },
  { mode: 'history', file: 'cases/history/fracco_dev_gold.jsonl', corpus: 'Histoires, FRACCO (traduit) / translated cases' },
] as const;

const { values } = parseArgs({ options: { date: { type: 'string' } } });
if (!existsSync(SCORER)) {
  process.stdout.write(`${SCORER} absent: rien à mesurer / nothing to measure\n`);
  process.exit(0);
}

const reader = createReader();
const work = mkdtempSync(path.join(os.tmpdir(), 'continuum-eval-'));
const rows: QualityRow[] = [];
try {
  for (const [i, set] of SETS.entries()) {
    const gold = path.join(SHARED, set.file);
    const out = path.join(work, `${i}.jsonl`);
    const inputs = execFileSync(process.execPath, [SCORER, 'inputs', gold], { encoding: 'utf8', maxBuffer: 1 << 30 });
    const output = createWriteStream(out);
    await analyse({ input: Readable.from([inputs]), output, reader, infer: inferHistory, jsonl: true });
    output.end();
    await finished(output);
    const score: unknown = JSON.parse(execFileSync(process.execPath, [SCORER, set.mode, gold, out], { encoding: 'utf8' }));
    rows.push(...rowsOf(score, set.corpus));
  }
  const timex = path.join(SHARED, 'corpora/e3c_fr_dev.jsonl');
  rows.push({ variable: 'dates_overlap', corpus: 'E3C, TIMEX3', ...scoreDates(readFileSync(timex, 'utf8'), reader) });
} finally {
  rmSync(work, { recursive: true, force: true });
}

const conformance = conformancePage(runConformance(path.join(SHARED, 'cases/nlp'), reader));
const about = { date: values.date ?? new Date().toISOString().slice(0, 10), lexicon: reader.lexicon, rules: HISTORY_RULES };
// Measured apart (scripts/eval-certainty.ts --page): what is said with a certainty beside what is right.
const certainty = readFileSync(path.join(ROOT, 'docs/reference/certainty.md'), 'utf8').replace(/^# /, '## ');
const page = `${qualityPage(rows, about)}${conformance}\n${certainty}`;
const ofHistories = new Set<string>(SETS.filter(({ mode }) => mode === 'history').map(({ corpus }) => corpus));
writeFileSync(
  path.join(ROOT, 'src/query/trust/measured.tsv'),
  measuredTable(
    rows.filter(({ corpus }) => ofHistories.has(corpus)),
    about,
  ),
);
writeFileSync(path.join(ROOT, 'docs/reference/quality.md'), page);
process.stdout.write(page);
