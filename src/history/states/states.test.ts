import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareDates, earliestDay, latestDay, type StateSpan } from '../../model/index.ts';
import { event, type Told, told, treatment, tumour } from '../told.testing.ts';
import { stateAt } from './state-at.ts';
import { statesOf } from './states.ts';

const lines = (story: Told): string[] =>
  statesOf(story).map((s) => `${s.tumour} ${s.state}${s.metastatic ? ' (M)' : ''} ${s.start ?? '?'} → ${s.end ?? '…'}`);

const OPERATED = treatment('surgery', '2015-04-12', { end: '2015-04-12' });
const ADJUVANT = treatment('chemotherapy', '2015-05-20', { end: '2015-09-30', intent: 'adjuvant' });

describe('the course of one tumour', () => {
  const table: { name: string; story: Told; states: string[] }[] = [
    { name: 'never treated', story: told(), states: ['1 initial_care 2015-03-02 → 2020-01-15'] },
    {
      name: 'operated, then watched: hormones do not hold surveillance back',
      story: told({ treatments: [OPERATED, ADJUVANT, treatment('hormone', '2015-10-15', { end: '2019-10', intent: 'adjuvant' })] }),
      states: ['1 initial_care 2015-03-02 → 2015-09-30', '1 surveillance 2015-09-30 → 2020-01-15'],
    },
    {
      name: 'remission, distant return, growth, death',
      story: told({
        treatments: [OPERATED, ADJUVANT, treatment('chemotherapy', '2018-06-20', { line: 1 })],
        events: [
          event('complete_remission', '2016-01-10'),
          event('metastatic_recurrence', '2018-06-05', { sites: ['C78.7'] }),
          event('progression', '2018-12'),
          event('death', '2019-07-01'),
        ],
        lastNews: '2019-07-01',
      }),
      states: [
        '1 initial_care 2015-03-02 → 2015-09-30',
        '1 surveillance 2015-09-30 → 2016-01-10',
        '1 remission 2016-01-10 → 2018-06-05',
        '1 metastatic (M) 2018-06-05 → 2018-12',
        '1 progressive (M) 2018-12 → 2019-07-01',
        '1 dead (M) 2019-07-01 → …',
      ],
    },
    {
      name: 'metastases at diagnosis: metastatic from the first day, no surveillance after an operation',
      story: told({ tumours: [tumour({ metastasesAtDiagnosis: ['C79.5'] })], treatments: [OPERATED] }),
      states: ['1 metastatic (M) 2015-03-02 → 2020-01-15'],
    },
    {
      name: 'nodes are no metastases',
      story: told({ tumours: [tumour({ metastasesAtDiagnosis: ['C77.3'] })] }),
      states: ['1 initial_care 2015-03-02 → 2020-01-15'],
    },
    {
      name: 'local and distant return on one day: the distant one names the state',
      story: told({
        events: [event('local_recurrence', '2017-02-01'), event('metastatic_recurrence', '2017-02-01', { sites: ['C78.0'] })],
      }),
      states: ['1 initial_care 2015-03-02 → 2017-02-01', '1 metastatic (M) 2017-02-01 → 2020-01-15'],
    },
    {
      name: 'palliative care is not followed by surveillance',
      story: told({ treatments: [treatment('radiotherapy', '2015-04', { intent: 'palliative' })] }),
      states: ['1 initial_care 2015-03-02 → 2020-01-15'],
    },
    {
      name: 'an undated return keeps its place; what lies after it has no day to begin on',
      story: told({ treatments: [OPERATED], events: [event('local_recurrence', null), event('complete_remission', '2018')] }),
      states: [
        '1 initial_care 2015-03-02 → 2015-04-12',
        '1 surveillance 2015-04-12 → …',
        '1 locally_recurrent ? → 2018',
        '1 remission 2018 → 2020-01-15',
      ],
    },
    {
      name: 'death ends the course of every tumour; the second begins with its own diagnosis',
      story: told({
        tumours: [tumour(), tumour({ n: 2, topography: 'C18.7', icd10: 'C18', diagnosed: '2017' })],
        events: [event('second_cancer', '2017', { tumour: 2 }), event('death', '2019', { tumour: 2 })],
        lastNews: '2019',
      }),
      states: ['1 initial_care 2015-03-02 → 2019', '1 dead 2019 → …', '2 initial_care 2017 → 2019', '2 dead 2019 → …'],
    },
    {
      name: 'a return dated before the diagnosis begins with it',
      story: told({ events: [event('local_recurrence', '2014-01-01')] }),
      states: ['1 locally_recurrent 2015-03-02 → 2020-01-15'],
    },
    { name: 'nothing dated', story: told({ tumours: [tumour({ diagnosed: null })], lastNews: null }), states: ['1 initial_care ? → …'] },
  ];
  test.each(table)('$name', ({ story, states }) => {
    expect(lines(story)).toEqual(states);
  });
});

describe('the state on a date', () => {
  const states = statesOf(
    told({
      treatments: [OPERATED],
      events: [event('complete_remission', '2016-01-10'), event('metastatic_recurrence', '2018-06', { sites: ['C78.7'] })],
    }),
  );
  test.each([
    ['2015-01-01', null, []],
    ['2015', null, ['initial_care', 'surveillance']],
    ['2015-03-02', 'initial_care', ['initial_care']],
    ['2015-04-11', 'initial_care', ['initial_care']],
    ['2015-04-12', 'surveillance', ['surveillance']],
    ['2016-01', null, ['surveillance', 'remission']],
    ['2017', 'remission', ['remission']],
    ['2018-06-15', null, ['remission', 'metastatic']],
    ['2018', null, ['remission', 'metastatic']],
    ['2018-07-01', 'metastatic', ['metastatic']],
    ['2020-01-15', 'metastatic', ['metastatic']],
    ['2020-01-16', null, []],
  ])('%s', (date, certain, possible) => {
    const found = stateAt(states, 1, date);
    expect([found.certain, found.possible]).toEqual([certain, possible]);
  });

  test('an undated state is never sure, and possible from the one before it on', () => {
    const unsure = statesOf(
      told({ treatments: [OPERATED], events: [event('local_recurrence', null), event('complete_remission', '2018')] }),
    );
    expect(stateAt(unsure, 1, '2017-05-01')).toMatchObject({ certain: null, possible: ['surveillance', 'locally_recurrent'] });
    expect(stateAt(unsure, 1, '2015-04-01')).toMatchObject({ certain: 'initial_care' });
    expect(stateAt(unsure, 1, '2019-04-01')).toMatchObject({ certain: 'remission' });
  });
});

const pad = (n: number): string => String(n).padStart(2, '0');
const date = fc
  .tuple(
    fc.integer({ min: 2010, max: 2022 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
    fc.integer({ min: 0, max: 2 }),
  )
  .map(([y, m, d, precision]) => (precision === 0 ? `${y}` : precision === 1 ? `${y}-${pad(m)}` : `${y}-${pad(m)}-${pad(d)}`));
const someDate = fc.option(date, { freq: 5 });
const TYPES = [
  'local_recurrence',
  'regional_recurrence',
  'metastatic_recurrence',
  'progression',
  'complete_remission',
  'transformation',
] as const;
const story: fc.Arbitrary<Told> = fc
  .record({
    diagnosed: someDate,
    events: fc.array(fc.tuple(fc.constantFrom(...TYPES), someDate, fc.constantFrom([], ['C78.7'], ['C77.3'])), { maxLength: 6 }),
    care: fc.array(fc.tuple(fc.constantFrom('surgery', 'chemotherapy', 'radiotherapy', 'hormone'), someDate), { maxLength: 4 }),
    death: fc.option(someDate),
    lastNews: someDate,
  })
  .map(({ diagnosed, events, care, death, lastNews }) =>
    told({
      tumours: [tumour({ diagnosed })],
      events: [
        ...events
          .map(([type, day, sites]) => event(type, day, { sites: [...sites] }))
          .sort((a, b) => compareDates(a.date ?? '9999', b.date ?? '9999')),
        ...(death === null ? [] : [event('death', death)]),
      ],
      treatments: care.map(([type, day]) => treatment(type, day)),
      lastNews,
    }),
  );

describe('laws', () => {
  test('no hole and no overlap: each state ends where the next begins, and none begins before the one before it', () => {
    fc.assert(
      fc.property(story, (s) => {
        const spans: StateSpan[] = statesOf(s);
        expect(spans.length).toBeGreaterThan(0);
        for (const [i, span] of spans.entries()) {
          const next = spans[i + 1];
          if (next !== undefined) expect(span.end).toBe(next.start);
          if (span.start !== null && span.end !== null) expect(latestDay(span.end) >= earliestDay(span.start)).toBe(true);
          if (next !== undefined) expect([span.state, span.metastatic]).not.toEqual([next.state, next.metastatic]);
        }
      }),
    );
  });

  test('every day from the diagnosis to the last news has a state, and a sure one is the only one', () => {
    fc.assert(
      fc.property(story, date, (s, day) => {
        const spans = statesOf(s);
        const { certain, possible } = stateAt(spans, 1, earliestDay(day));
        const first = spans[0]!.start;
        const last = spans.at(-1)!;
        const until = last.state === 'dead' ? null : last.end;
        const inside =
          (first === null || latestDay(first) <= earliestDay(day)) && (until === null || earliestDay(until) >= earliestDay(day));
        if (inside) expect(possible.length).toBeGreaterThan(0);
        if (certain !== null) expect(possible).toEqual([certain]);
      }),
    );
  });

  test('a less precise date allows at least what the day in it allows', () => {
    fc.assert(
      fc.property(story, date, (s, day) => {
        const spans = statesOf(s);
        const year = stateAt(spans, 1, day.slice(0, 4)).possible;
        for (const state of stateAt(spans, 1, day).possible) expect(year).toContain(state);
      }),
    );
  });
});
