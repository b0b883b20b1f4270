import { describe, expect, test } from 'vitest';
import type { Sample } from '../../model/index.ts';
import { event, told, treatment, tumour } from '../told.testing.ts';
import { placementsOf, placeSample } from './placement.ts';
import { statesOf } from './states.ts';

const story = told({
  treatments: [
    treatment('surgery', '2015-04-12', { end: '2015-04-12' }),
    treatment('chemotherapy', '2018-06-20', { end: '2018-11-01', line: 1 }),
    treatment('chemotherapy', '2019-01-10', { line: 2 }),
  ],
  events: [
    event('local_recurrence', '2016-09-01'),
    event('metastatic_recurrence', '2018-06-05', { sites: ['C78.7'] }),
    event('progression', '2018-12-20'),
  ],
});
const history = { ...story, states: statesOf(story) };

test.each([
  ['2015-03-20', 'initial_care', null, 'before'],
  ['2015-04-12', 'surveillance', null, 'before'],
  ['2016-10-01', 'locally_recurrent', null, 'after'],
  ['2018-07-15', 'metastatic', 1, 'during'],
  ['2018-12-01', 'metastatic', 1, 'after'],
  ['2019-02-01', 'progressive', 2, 'after'],
])('a document of %s', (date, state, line, care) => {
  expect(placementsOf(history, date)).toMatchObject([{ tumour: 1, state, line, care }]);
});

test('before the diagnosis, and without a date, a document has no place', () => {
  expect(placementsOf(history, '2014-01-01')).toEqual([]);
  expect(placementsOf(history, null)).toEqual([]);
});

describe('a sample', () => {
  const sample = (collected: string | null, over: Partial<Sample> = {}): Sample => ({
    sampleId: 's',
    patientId: 1,
    factId: 'f',
    collected,
    nature: 'tissue',
    state: null,
    topography: 'C50.4',
    morphology: null,
    quantity: null,
    unit: null,
    ...over,
  });
  test.each([
    ['the first biopsy', sample('2015-03-20'), 'primary', false, 'before'],
    ['the organ at the return', sample('2016-09-10'), 'recurrence', false, 'after'],
    ['another organ in the metastatic phase', sample('2018-06-10', { topography: 'C22.0' }), 'metastasis', false, 'after'],
    ['the biobank says it', sample('2018-06-10', { state: 'recurrence' }), 'recurrence', true, 'after'],
    ['another organ before any spread', sample('2015-03-20', { topography: 'C22.0' }), null, false, 'before'],
  ] as const)('%s', (_name, taken, nature, stated, care) => {
    expect(placeSample(history, taken)).toMatchObject({ tumour: 1, nature, stated, care });
  });

  test('belongs to the tumour of its organ; with two tumours, one of a third organ to none', () => {
    const two = told({ tumours: [tumour(), tumour({ n: 2, topography: 'C18.7', icd10: 'C18', diagnosed: '2017-01-05' })] });
    const both = { ...two, states: statesOf(two) };
    expect(placeSample(both, sample('2017-02-01', { topography: 'C18.2' }))).toMatchObject({ tumour: 2, nature: 'primary' });
    expect(placeSample(both, sample('2017-02-01', { topography: 'C22.0' }))).toBeNull();
    expect(placeSample(both, sample(null))).toBeNull();
  });
});
