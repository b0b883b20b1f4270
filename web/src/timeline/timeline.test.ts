import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Treatment } from '../../../src/model/history.ts';
import { crowdedPatient, RICH_PATIENT } from '../../../tests/fake-hospital.ts';
import { extentOf, shifted, showing, wholeView, zoomed } from './extent.ts';
import { stepFor } from './groups.ts';
import { byTime, lanesOf, type TimelineItem } from './items.ts';
import { step } from './keyboard.ts';
import { layoutBars, layoutMarks } from './layout.ts';

const treatment = (start: string | null, end: string | null, type: Treatment['type'] = 'chemotherapy'): TimelineItem => ({
  kind: 'treatment',
  id: `${start}/${end}`,
  start,
  end,
  structured: true,
  treatment: { ...(RICH_PATIENT.history?.treatments[1] as Treatment), type, start, end },
});

describe('lanes', () => {
  test('come in the clinical order, each item once', () => {
    const lanes = lanesOf(RICH_PATIENT);
    expect(lanes.map((lane) => lane.key)).toEqual(['tumour-1', 'tumour-2', 'samples', 'stays', 'documents']);
    const ids = lanes.flatMap((lane) => lane.items.map((item) => item.id));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toHaveLength(2 + 4 + 10 + 2 + 3 + 48);
  });

  test('what belongs to a tumour that is not there is kept, without tumour', () => {
    const history = RICH_PATIENT.history;
    if (history === null) throw new Error('no history');
    const lanes = lanesOf({ ...RICH_PATIENT, history: { ...history, tumours: [] } });
    expect(lanes[0]?.key).toBe('unattached');
    expect(lanes[0]?.items).toHaveLength(14);
  });
});

describe('extents say no more than is known', () => {
  test.each([
    ['2015-06-12', null, 'surgery', { width: 1, core: 0, open: null }],
    ['2015-06', null, 'surgery', { width: 30, core: 0, open: null }],
    ['2015', null, 'chemotherapy', { width: 365, core: 0, open: 'end' }],
    [null, '2015-06', 'chemotherapy', { width: 30, core: 0, open: 'start' }],
    ['2015-06', '2015-08', 'chemotherapy', { width: 92, core: 33, open: null }],
    ['2015', '2015', 'chemotherapy', { width: 365, core: 0, open: null }],
    ['2015-06-01', '2015-06-10', 'chemotherapy', { width: 10, core: 10, open: null }],
  ] as const)('%s to %s', (start, end, type, wanted) => {
    const extent = extentOf(treatment(start, end, type));
    if (extent === null) throw new Error('no extent');
    expect({ width: extent.to - extent.from, core: extent.core[1] - extent.core[0], open: extent.open }).toEqual(wanted);
    expect(extent.core[0]).toBeGreaterThanOrEqual(extent.from);
    expect(extent.core[1]).toBeLessThanOrEqual(extent.to);
  });

  test('without a date there is none, and day 0 is a day', () => {
    expect(extentOf(treatment(null, null))).toBeNull();
    expect(extentOf(treatment('1970-01-01', '1970-01-01'))).toMatchObject({ from: 0, to: 1 });
  });
});

describe('view', () => {
  const whole = { from: 0, to: 1_000 };
  test('never leaves the whole, whatever is zoomed and moved', () => {
    const act = fc.record({
      factor: fc.double({ min: 0.1, max: 10, noNaN: true }),
      at: fc.double({ min: 0, max: 1_000, noNaN: true }),
      by: fc.double({ min: -2_000, max: 2_000, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(act, { maxLength: 20 }), (acts) => {
        let view = whole;
        for (const { factor, at, by } of acts)
          view = shifted(zoomed(view, factor, Math.min(view.to, Math.max(view.from, at)), whole), by, whole);
        expect(view.from).toBeGreaterThanOrEqual(-1e-6);
        expect(view.to).toBeLessThanOrEqual(1_000 + 1e-6);
        expect(view.to - view.from).toBeGreaterThanOrEqual(10 - 1e-6);
      }),
    );
  });
  test('moves to what is to be shown', () => {
    const shown = showing({ from: 0, to: 100 }, { from: 500, to: 520, core: [500, 520], open: null }, whole);
    expect(shown.from).toBeLessThanOrEqual(500);
    expect(shown.to).toBeGreaterThanOrEqual(520);
  });
});

describe('layout', () => {
  const record = crowdedPatient(2_000);
  const lanes = lanesOf(record);
  const whole = wholeView(lanes.flatMap((lane) => lane.items));
  if (whole === null) throw new Error('nothing dated');

  test('two thousand documents become at most a sign every thirty pixels, none lost, none over another', () => {
    const documents = lanes.find((lane) => lane.key === 'documents')?.items ?? [];
    const { drawn } = layoutMarks(documents, whole, 900);
    expect(drawn.length).toBeLessThanOrEqual(31);
    expect(drawn.reduce((sum, d) => sum + d.items.length, 0)).toBe(documents.length);
    for (const [i, d] of drawn.entries()) {
      const before = drawn[i - 1];
      if (before !== undefined) expect(d.x - d.width / 2).toBeGreaterThanOrEqual(before.x + before.width / 2 - 1e-6);
    }
  });

  test('at any zoom every bar in sight is drawn once: by itself or in a cluster', () => {
    const bars = Array.from({ length: 300 }, (_, i) =>
      treatment(`${1990 + Math.floor(i / 10)}-${String(1 + (i % 10)).padStart(2, '0')}`, null),
    );
    const from = whole.from;
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0.01, max: 1, noNaN: true }), (at, share) => {
        const length = (whole.to - from) * share;
        const view = { from: from + (whole.to - from - length) * at, to: from + (whole.to - from - length) * at + length };
        const { drawn, rows } = layoutBars(bars, view, 900, () => 'capécitabine');
        const ids = drawn.flatMap(({ items }) => items.map(({ id }) => id));
        expect(new Set(ids).size).toBe(ids.length);
        const inside = bars.filter((bar) => {
          const day = extentOf(bar)?.core[0] ?? Number.NaN;
          return day >= view.from && day <= view.to;
        });
        expect(inside.filter((bar) => !ids.includes(bar.id))).toEqual([]);
        expect(rows).toBeLessThanOrEqual(9);
      }),
    );
  });

  test('within a doubling of the zoom the clusters are the same, so that nothing flickers', () => {
    const documents = lanes.find((lane) => lane.key === 'documents')?.items ?? [];
    const step = 512;
    const keys = (days: number): string[] =>
      layoutMarks(documents, { from: 8_000, to: 8_000 + days }, 900).drawn.map(({ items }) => items[0].id);
    expect(stepFor({ from: 0, to: 900 * (step / 30) }, 900, 30)).toBe(step);
    const wide = keys(900 * (step / 30));
    const close = keys(900 * (step / 30) * 0.55);
    expect(wide).toEqual(expect.arrayContaining(close.slice(0, -1)));
  });

  test('bars of one row do not overlap, their names neither', () => {
    const bars = fc.array(fc.tuple(fc.integer({ min: 0, max: 3_000 }), fc.integer({ min: 0, max: 600 })), { maxLength: 30 });
    const day = (n: number): string => new Date(Date.UTC(2010, 0, 1) + n * 86_400_000).toISOString().slice(0, 10);
    fc.assert(
      fc.property(bars, (made) => {
        const items = made.map(([from, length]) => treatment(day(from), day(from + length))).sort(byTime);
        const view = wholeView(items) ?? whole;
        const { drawn } = layoutBars(items, view, 900, () => 'nom');
        for (const a of drawn) {
          for (const b of drawn) {
            if (a === b || a.row !== b.row || a.shape === 'mark' || b.shape === 'mark') continue;
            expect(a.x + a.width <= b.x + 1e-6 || b.x + b.width <= a.x + 1e-6).toBe(true);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});

test('arrows lead along a track and to the nearest of the next', () => {
  const [a, b, c] = ['2010', '2012', '2014'].map((year) => treatment(year, year)) as [TimelineItem, TimelineItem, TimelineItem];
  const [x, y] = ['2009-05', '2013-01'].map((month) => treatment(month, month)) as [TimelineItem, TimelineItem];
  const rows = [[a, b, c], [], [x, y]];
  expect(step(rows, a.id, 'ArrowRight', [a.id])).toBe(b);
  expect(step(rows, a.id, 'ArrowRight', [a.id, b.id])).toBe(c);
  expect(step(rows, a.id, 'ArrowLeft', [])).toBeNull();
  expect(step(rows, c.id, 'ArrowDown', [])).toBe(y);
  expect(step(rows, x.id, 'ArrowUp', [])).toBe(a);
  expect(step(rows, 'gone', 'ArrowUp', [])).toBeNull();
});
