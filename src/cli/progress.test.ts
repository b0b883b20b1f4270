import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import type { Progress } from '../ingest/index.ts';
import { line, progressReporter } from './progress.ts';

const progress = (change: Partial<Progress>): Progress => ({
  step: 'read',
  filesDone: 0,
  filesTotal: 200,
  documents: 0,
  characters: 0,
  patientsDone: 0,
  patientsTotal: 0,
  counts: { read: 0, new: 0, updated: 0, same: 0, duplicate: 0, quarantined: 0 },
  ...change,
});

describe('progress', () => {
  it('says step, share, rate and remaining time in one line', () => {
    expect(line(progress({ filesDone: 50, documents: 3_000 }), 2, 'fr').replace(/\s+/g, ' ')).toBe(
      'Lecture ███████····················· 25 % 3 000 documents 1 500/s encore 6 s',
    );
    expect(line(progress({ step: 'history', patientsDone: 10, patientsTotal: 10 }), 5, 'en')).toContain('100 %');
  });
  it('an empty folder is no division by nothing', () => {
    expect(line(progress({ filesTotal: 0 }), 0, 'fr')).toContain('  0 %');
  });
  it('is JSON lines where no terminal looks, at most one a second, the last one always', () => {
    const stream = new PassThrough() as unknown as NodeJS.WriteStream;
    let now = 0;
    const report = progressReporter(stream, 'fr', () => now);
    for (now = 0; now <= 900; now += 100) report(progress({ filesDone: now / 100 }));
    report(progress({ step: 'done', filesDone: 200 }));
    const lines = String(stream.read())
      .trim()
      .split('\n')
      .map((text) => JSON.parse(text) as Progress);
    expect(lines.map((l) => [l.step, l.filesDone])).toEqual([
      ['read', 0],
      ['done', 200],
    ]);
  });
});
