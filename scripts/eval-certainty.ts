// How often what is said with a certainty is right, on the truth of a synthetic hospital. Writes a Markdown table to standard output.
// Options: --patients N (200), --seed N (5), --dir FOLDER (a hospital made before), --raw (the rules' own
// certainties, before calibration), --write (writes src/history/certainty/measured.ts from them; measure on another seed afterwards),
// --page (writes docs/reference/certainty.md).
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { measuredAs } from '../src/history/certainty/calibrate.ts';
import { inferHistory } from '../src/history/index.ts';
import { createReader } from '../src/nlp/index.ts';
import { synthesise } from '../src/synth/index.ts';
import { type Judged, judged } from './certainty-judged.ts';
import { historyInputs } from './synth-inputs.ts';
import type { Truth } from './synth-score.ts';

const { values } = parseArgs({
  options: {
    patients: { type: 'string', default: '200' },
    seed: { type: 'string', default: '5' },
    dir: { type: 'string' },
    raw: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
    page: { type: 'boolean', default: false },
  },
});
const HEAD = `# Certitude et justesse / Certainty and truth

Produit par \`node scripts/eval-certainty.ts --page\` sur un hôpital synthétique ; ne pas modifier à la main. De ce qui est dit avec une certitude, la part qui est juste.
Generated on a synthetic hospital; never edit by hand. Each patient counts three times: with all sources, with texts alone, with files alone. A tumour is
right in its organ; an event or treatment is right of its kind within 30 days.

`;
const made = values.dir === undefined ? mkdtempSync(path.join(os.tmpdir(), 'continuum-certainty-')) : null;
const dir = values.dir ?? path.join(made ?? '', 'hospital');
if (made !== null) await synthesise({ patients: Number(values.patients), seed: Number(values.seed), out: dir });

function truthOf<T extends { readonly ipp: string }>(name: string): Map<string, T[]> {
  const lines = readFileSync(path.join(dir, 'truth', `${name}.jsonl`), 'utf8').split('\n');
  const rows = lines.filter((line) => line !== '').map((line) => JSON.parse(line) as T);
  return Map.groupBy(rows, (row) => row.ipp);
}

try {
  const tumours = truthOf<Truth['tumours'][number]>('tumours');
  const events = truthOf<Truth['events'][number]>('events');
  const treatments = truthOf<Truth['treatments'][number]>('treatments');
  const all: Judged[] = [];
  for (const [ipp, input] of await historyInputs(path.join(dir, 'hopital'), createReader())) {
    const truth: Truth = { tumours: tumours.get(ipp) ?? [], events: events.get(ipp) ?? [], treatments: treatments.get(ipp) ?? [] };
    // What the centre holds, and the same patient as if it held texts or files alone.
    for (const part of [input, { ...input, facts: [] }, { ...input, documents: [] }])
      all.push(...judged(truth, inferHistory({ ...part, calibrated: !(values.raw || values.write) })));
  }
  if (values.write) {
    const rows = [...Map.groupBy(all, (j) => measuredAs(j, j.type))]
      .map(([name, of]) => ({ name, right: of.filter((j) => j.right).length, n: of.length }))
      .sort((x, y) => (x.name < y.name ? -1 : 1));
    const file = path.resolve(import.meta.dirname, '..', 'src', 'history', 'certainty', 'measured.ts');
    const head = readFileSync(file, 'utf8').split('Object.freeze(')[0] ?? '';
    const lines = rows.map(({ name, right, n }) => `  '${name}': [${right}, ${n}],\n`).join('');
    writeFileSync(file, `${head}Object.freeze({\n${lines}});\n`);
  }
  const key = (j: Judged): string => `${j.kind} | ${(Math.round(j.certainty * 20) / 20).toFixed(2)}`;
  const rows = [...Map.groupBy(all, key)]
    .sort(([x], [y]) => (x < y ? -1 : 1))
    .map(([name, of]) => {
      const right = of.filter((j) => j.right).length;
      return `| ${name} | ${of.length} | ${right} | ${(right / of.length).toFixed(2)} |\n`;
    });
  const apart = all.reduce((sum, j) => sum + (j.certainty - Number(j.right)) ** 2, 0) / Math.max(1, all.length);
  const table = `| ligne / line | certitude / certainty | n | juste / right | part / share |\n|---|---:|---:|---:|---:|\n${rows.join('')}\nBrier ${apart.toFixed(4)}, n ${all.length}\n`;
  process.stdout.write(table);
  if (values.page) writeFileSync(path.resolve(import.meta.dirname, '..', 'docs', 'reference', 'certainty.md'), `${HEAD}${table}`);
} finally {
  if (made !== null) rmSync(made, { recursive: true, force: true });
}
