import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type StayRow, staysOf } from './stays.ts';

const row = (change: Partial<StayRow>): StayRow => ({
  stay_id: 'S1',
  start: null,
  end: null,
  unit: null,
  kind: null,
  exit_mode: null,
  origin_file: 'f',
  origin_line: 1,
  origin_offset: null,
  ...change,
});

test('several records of one number are one stay', () => {
  const stays = staysOf([
    row({ start: '2024-03-12', end: '2024-03-14', unit: 'CHIR', exit_mode: '8', origin_file: 'rss' }),
    row({ start: '2024-03-11', kind: 'full', origin_file: 'adt' }),
    row({ start: '2024-03-11', end: '2024-03-13', exit_mode: '6', origin_file: 'vid' }),
    row({ stay_id: 'S0', start: '2024-01-01' }),
    row({ stay_id: 'S2' }),
  ]);
  expect(stays.map((s) => s.stayId)).toEqual(['S0', 'S1', 'S2']);
  expect(stays[1]).toEqual({
    stayId: 'S1',
    start: '2024-03-11',
    end: '2024-03-14',
    unit: 'CHIR',
    kind: 'full',
    exitMode: '8',
    origin: { file: 'adt', line: 1 },
  });
});

test('no record is left out of the span of its stay', () => {
  const day = fc.option(fc.integer({ min: 1, max: 28 }).map((d) => `2024-05-${String(d).padStart(2, '0')}`));
  fc.assert(
    fc.property(fc.array(fc.record({ stay_id: fc.constantFrom('A', 'B'), start: day, end: day })), (rows) => {
      const stays = new Map(staysOf(rows.map(row)).map((stay) => [stay.stayId, stay]));
      for (const { stay_id, start, end } of rows) {
        const stay = stays.get(stay_id)!;
        if (start !== null) expect(stay.start! <= start).toBe(true);
        if (end !== null) expect(stay.end! >= end).toBe(true);
      }
    }),
  );
});
