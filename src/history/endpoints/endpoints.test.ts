import { describe, expect, test } from 'vitest';
import type { EndpointKind } from '../../model/index.ts';
import { event, type Told, told, treatment, tumour } from '../told.testing.ts';
import { endpointsOf } from './endpoints.ts';

const line = (story: Told, kind: EndpointKind, n = 1): string[] =>
  endpointsOf(story)
    .filter((e) => e.kind === kind && e.tumour === n)
    .map((e) => `${e.line === null ? '' : `L${e.line} `}${e.start ?? '?'} → ${e.end ?? '?'} ${e.event ? '●' : '○'} ${e.cause}`);

const story = told({
  events: [
    event('complete_remission', '2016-01-10'),
    event('local_recurrence', '2016-09-01'),
    event('metastatic_recurrence', '2018-06-05', { sites: ['C78.7'] }),
    event('progression', '2018-12-20', { sites: ['C79.5'] }),
    event('death', '2019-07-01'),
  ],
  treatments: [
    treatment('chemotherapy', '2018-06-20', { line: 1 }),
    treatment('targeted', '2018-06-25', { line: 1 }),
    treatment('chemotherapy', '2019-01-10', { line: 2 }),
  ],
  lastNews: '2019-07-01',
});

test('every end takes the first of its own events', () => {
  expect(line(story, 'overall_survival')).toEqual(['2015-03-02 → 2019-07-01 ● death']);
  expect(line(story, 'event_free')).toEqual(['2015-03-02 → 2016-09-01 ● local_recurrence']);
  expect(line(story, 'recurrence_free')).toEqual(['2015-03-02 → 2016-09-01 ● local_recurrence']);
  expect(line(story, 'metastasis_free')).toEqual(['2015-03-02 → 2018-06-05 ● metastatic_recurrence']);
  expect(line(story, 'progression_free')).toEqual(['L1 2018-06-20 → 2018-12-20 ● progression', 'L2 2019-01-10 → 2019-07-01 ● death']);
  expect(line(story, 'time_to_next_treatment')).toEqual([
    'L1 2018-06-20 → 2019-01-10 ● next_treatment',
    'L2 2019-01-10 → 2019-07-01 ● death',
  ]);
});

test('nothing came: censored at the last news', () => {
  const quiet = told({ events: [event('complete_remission', '2016')], treatments: [treatment('chemotherapy', '2019-01-10', { line: 1 })] });
  expect(endpointsOf(quiet).map((e) => [e.kind, e.end, e.event, e.cause])).toEqual(
    ['overall_survival', 'event_free', 'recurrence_free', 'metastasis_free', 'progression_free', 'time_to_next_treatment'].map((kind) => [
      kind,
      '2020-01-15',
      false,
      'last_news',
    ]),
  );
});

describe('what counts', () => {
  test('without the disease gone there is no recurrence to be free of: metastases at diagnosis', () => {
    const spread = told({ tumours: [tumour({ metastasesAtDiagnosis: ['C78.7'] })] });
    expect(endpointsOf(spread).map((e) => e.kind)).toEqual(['overall_survival', 'event_free']);
  });

  test('a progression is distant only with a distant site', () => {
    const grows = told({
      events: [event('progression', '2016', { sites: ['C77.3'] }), event('progression', '2017', { sites: ['C78.0'] })],
    });
    expect(line(grows, 'metastasis_free')).toEqual(['2015-03-02 → 2017 ● progression']);
    expect(line(grows, 'recurrence_free')).toEqual(['2015-03-02 → 2016 ● progression']);
  });

  const second = (topography: string, first: string): Told =>
    told({
      tumours: [
        tumour({ topography: first, icd10: first.slice(0, 3) }),
        tumour({ n: 2, topography, icd10: topography.slice(0, 3), diagnosed: '2018' }),
      ],
      events: [event('second_cancer', '2018', { tumour: 2 })],
    });
  test.each([
    ['breast, then colon', second('C18.7', 'C50.4'), '2015-03-02 → 2018 ● second_cancer'],
    ['colon, then breast: not of the same organ', second('C50.4', 'C18.7'), '2015-03-02 → 2020-01-15 ○ last_news'],
    ['colon, then rectum', second('C20.9', 'C18.7'), '2015-03-02 → 2018 ● second_cancer'],
  ])('a second cancer ends event-free survival of the first, never of itself: %s', (_name, two, expected) => {
    expect(line(two, 'event_free')).toEqual([expected]);
    expect(line(two, 'event_free', 2)).toEqual(['2018 → 2020-01-15 ○ last_news']);
    expect(line(two, 'recurrence_free')).toEqual(['2015-03-02 → 2020-01-15 ○ last_news']);
  });

  test('a next line without a progression told before it censors the line before', () => {
    const changed = told({
      treatments: [treatment('chemotherapy', '2018', { line: 1 }), treatment('chemotherapy', '2019-02', { line: 2 })],
    });
    expect(line(changed, 'progression_free')[0]).toBe('L1 2018 → 2019-02 ○ next_treatment');
  });

  test('the progression for which a line was begun is none of it', () => {
    const begun = told({
      events: [event('progression', '2018-06-20')],
      treatments: [treatment('chemotherapy', '2018-06-20', { line: 1 })],
    });
    expect(line(begun, 'progression_free')).toEqual(['L1 2018-06-20 → 2020-01-15 ○ last_news']);
  });

  test('a death without a day is a death, with no time', () => {
    expect(endpointsOf(told({ events: [event('death', null)] }))[0]).toMatchObject({ event: true, cause: 'death', end: null, days: null });
  });
});

test.each([
  ['2015-03-02', '2015-03-12', { least: 10, most: 10 }],
  ['2015-03', '2015-04', { least: 1, most: 60 }],
  ['2015', '2015', { least: 0, most: 364 }],
])('days from %s to %s', (diagnosed, died, days) => {
  const dead = told({ tumours: [tumour({ diagnosed })], events: [event('death', died)] });
  expect(endpointsOf(dead)[0]?.days).toEqual(days);
});
