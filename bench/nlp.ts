// Speed of the reader with every extractor and context: characters a second, ratio to a bare pass over the same text in the same run,
// start and memory. Without ../shared/corpora the text is made by the program below.
// Times are CPU times of this thread: other work on the machine does not count.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const cpu = (): number => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
};
const began = cpu();
const { createReader } = await import('../src/nlp/index.ts');
const imported = cpu();
const reader = createReader();
reader.read('');
const started = cpu();

const CORPUS = path.resolve(import.meta.dirname, '../../shared/corpora/fracco_dev.jsonl');
const texts: string[] = existsSync(CORPUS)
  ? readFileSync(CORPUS, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => (JSON.parse(line) as { text: string }).text)
  : Array.from({ length: 600 }, (_, i) =>
      `Patiente de ${40 + (i % 40)} ans, opérée le 12/06/2015 d’un carcinome canalaire infiltrant du sein gauche pT2 N0 M0, grade 2, sans métastase. Pas d’antécédent familial. `.repeat(
        25,
      ),
    );
const characters = texts.reduce((n, t) => n + t.length, 0);

/** The yardstick: counts the words of the texts and does nothing else. */
function bare(): number {
  let n = 0;
  for (const text of texts) for (const _ of text.matchAll(/[\p{L}\p{N}]+/gu)) n++;
  return n;
}
function full(): number {
  let n = 0;
  for (const text of texts) n += reader.read(text).mentions.length;
  return n;
}
function best(work: () => number): number {
  let ms = Number.POSITIVE_INFINITY;
  for (let i = 0; i < 4; i++) {
    const from = cpu();
    work();
    ms = Math.min(ms, cpu() - from);
  }
  return ms;
}

const bareMs = best(bare);
const fullMs = best(full);
const long = texts.join('\n').slice(0, 5_000_000);
const longMs = best(() => reader.read(long).mentions.length);
const shortMs = best(() => reader.read(long.slice(0, 500_000)).mentions.length);
const figures = {
  characters,
  mentions: full(),
  reader_characters_per_second: Math.round((characters / fullMs) * 1000),
  bare_characters_per_second: Math.round((characters / bareMs) * 1000),
  ratio_to_bare_pass: Number((fullMs / bareMs).toFixed(2)),
  start_ms: Math.round(started - began),
  of_which_imports_ms: Math.round(imported - began),
  long_over_short: Number((longMs / shortMs).toFixed(1)),
  long_length_ratio: Number((long.length / Math.min(500_000, long.length)).toFixed(1)),
  memory_mb: Math.round(process.memoryUsage().rss / 1e6),
};
process.stdout.write(`${JSON.stringify(figures, null, 1)}\n`);
