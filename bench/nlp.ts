// Speed of the reader with every extractor and context: characters a second, ratio to a bare pass over the same text in the same run,
// start, memory of a process that only reads. Times are CPU times of this thread: other work on the machine does not count.
// Without ../shared/corpora the text is made below.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import module from 'node:module';
import path from 'node:path';

module.enableCompileCache();
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
const made = (i: number): string =>
  `Patiente de ${40 + (i % 40)} ans, opérée le 12/06/2015 d’un carcinome canalaire infiltrant du sein gauche pT2 N0 M0, grade 2, sans métastase. Pas d’antécédent familial. `.repeat(
    25,
  );

if (process.argv.includes('--memory')) {
  for (let i = 0; i < 3000; i++) reader.read(made(i));
  process.stdout.write(String(Math.round(process.memoryUsage().rss / 1e6)));
} else measure();

function measure(): void {
  const texts = existsSync(CORPUS)
    ? readFileSync(CORPUS, 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => (JSON.parse(line) as { text: string }).text)
    : Array.from({ length: 600 }, (_, i) => made(i));
  const characters = texts.reduce((n, t) => n + t.length, 0);
  const read = (list: readonly string[]): number => list.reduce((n, text) => n + reader.read(text).mentions.length, 0);
  const long = texts.join('\n').slice(0, 5_000_000);
  const [bareMs, readMs] = best(
    () => bare(texts),
    () => read(texts),
  );
  const [longMs, shortMs] = best(
    () => read([long]),
    () => read([long.slice(0, Math.floor(long.length / 10))]),
  );
  const memory = execFileSync(process.execPath, [import.meta.filename, '--memory'], { encoding: 'utf8' });
  const figures = {
    characters,
    mentions: read(texts),
    reader_characters_per_second: Math.round((characters / readMs) * 1000),
    bare_characters_per_second: Math.round((characters / bareMs) * 1000),
    ratio_to_bare_pass: Number((readMs / bareMs).toFixed(2)),
    start_ms: Math.round(started - began),
    of_which_imports_ms: Math.round(imported - began),
    ten_times_longer_takes: Number((longMs / shortMs).toFixed(1)),
    memory_mb: Number(memory),
  };
  process.stdout.write(`${JSON.stringify(figures, null, 1)}\n`);
}

/** The yardstick: counts the words of the texts and does nothing else. */
function bare(texts: readonly string[]): number {
  let n = 0;
  for (const text of texts) for (const _ of text.matchAll(/[\p{L}\p{N}]+/gu)) n++;
  return n;
}

/** Best times of two pieces of work, done in turns so that both meet the same machine. */
function best(a: () => number, b: () => number): [a: number, b: number] {
  const least: [number, number] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let i = 0; i < 6; i++) {
    for (const [k, work] of [a, b].entries()) {
      const from = cpu();
      work();
      least[k] = Math.min(least[k]!, cpu() - from);
    }
  }
  return least;
}
