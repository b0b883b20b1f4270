import { expect, test } from 'vitest';
import { inferHistory } from '../index.ts';
import { fact, inputOf, PATHOLOGY } from '../stories.testing.ts';
import { event } from '../told.testing.ts';
import { BANDS, calibrated, measuredAs } from './calibrate.ts';
import { MEASURED } from './measured.ts';

test('a line is measured by its rule without the version, its type and the band of its own certainty', () => {
  expect(measuredAs({ rule: 'progression/never-left@3', certainty: 0.85 }, 'progression')).toBe('progression/never-left progression 0.825');
  expect(measuredAs({ rule: 'a/b', certainty: 0.1 }, 'x')).toBe('a/b x 0');
});

test('the measure holds rules that were right and rules that were wrong, and no more right than there were', () => {
  const rows = Object.entries(MEASURED);
  expect(rows.length).toBeGreaterThan(30);
  for (const [name, [right, n]] of rows) {
    expect(right).toBeLessThanOrEqual(n);
    expect(BANDS.map(String)).toContain(name.split(' ').at(-1));
  }
});

test('what was measured often takes the measured share, what was never measured keeps its own word', () => {
  const [name, [right, n]] = Object.entries(MEASURED).sort(([, a], [, b]) => b[1] - a[1])[0]!;
  const [rule, type, band] = name.split(' ');
  const line = { ...event('progression', null), rule: `${rule}@9`, certainty: Number(band) };
  expect(calibrated(line, type ?? '').certainty).toBeCloseTo(Math.min(0.99, (right + 5 * Number(band)) / (n + 5)), 2);
  const unknown = { ...line, rule: 'never/measured@1' };
  expect(calibrated(unknown, 'progression')).toBe(unknown);
});

test('a history carries calibrated certainties unless asked for those of the rules', () => {
  const input = inputOf(
    [{ text: 'Carcinome canalaire infiltrant du sein gauche.', date: '2015-03-20', type: PATHOLOGY }],
    [fact('diagnosis', 'C50.9', '2015-04-12', { position: 'DP' })],
  );
  const own = inferHistory({ ...input, calibrated: false }).tumours[0]!;
  expect(inferHistory(input).tumours[0]?.certainty).toBe(calibrated(own, 'tumour').certainty);
});
