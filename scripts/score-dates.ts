import type { Reader } from '../src/nlp/reader.ts';
import type { QualityRow } from './quality-page.ts';

interface Annotation {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly timex3Class?: string;
}
/** Classes of TIMEX3 that tell a date, a duration, a time or a set; counts ("deux fois") are another matter. */
const CLASSES = new Set(['DATE', 'DURATION', 'TIME', 'PREPOSTEXP', 'SET']);

/** Dates and durations against TIMEX3 of E3C, a found span counts where it shares a character with a gold one. `source`: JSON lines. */
export function scoreDates(source: string, reader: Reader): Omit<QualityRow, 'variable' | 'corpus'> {
  let tp = 0;
  let fp = 0;
  let missed = 0;
  let n = 0;
  for (const line of source.split('\n').filter(Boolean)) {
    const record = JSON.parse(line) as { text: string; annotations: readonly Annotation[] };
    const gold = record.annotations.filter((a) => a.type === 'TIMEX3' && CLASSES.has(a.timex3Class ?? ''));
    const found = reader.read(record.text).mentions.filter((m) => m.type === 'date' || m.type === 'duration');
    n += gold.length;
    const overlaps = (a: Annotation, m: { begin: number; end: number }): boolean => a.start < m.end && m.begin < a.end;
    for (const m of found) {
      if (gold.some((a) => overlaps(a, m))) tp++;
      else fp++;
    }
    missed += gold.filter((a) => !found.some((m) => overlaps(a, m))).length;
  }
  const p = tp / (tp + fp || 1);
  const r = (n - missed) / (n || 1);
  return { n, p, r, f1: (2 * p * r) / (p + r || 1), accuracy: null };
}
