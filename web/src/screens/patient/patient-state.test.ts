import { expect, test } from 'vitest';
import type { CancerEvent, History } from '../../../../src/model/history.ts';
import type { Patient } from '../../../../src/model/patient.ts';
import { lastNews, patientState } from './patient-state.ts';

const patient: Patient = { patientId: 1, sex: 'F', birthDate: '1950', deathDate: null, lastNews: '2020-01-05', postcode: null };
const event = (type: CancerEvent['type'], date: string | null): CancerEvent => ({
  type,
  date,
  tumour: 1,
  sites: [],
  evidence: [],
  against: [],
  certainty: 1,
  rule: 'r',
});
const history = (events: CancerEvent[]): History => ({
  sex: 'F',
  age: null,
  performanceStatus: null,
  smoker: null,
  familyHistoryOfCancer: null,
  vitalStatus: null,
  lastNews: '2020-03',
  tumours: [],
  events,
  treatments: [],
  states: [],
  endpoints: [],
  disagreements: [],
  fired: [],
  corrections: [],
  policy: { name: 'recording', icdo: '3.2' },
  rules: 'r',
});

test('the last dated event, whatever the order; death before all', () => {
  const events = [event('progression', '2019'), event('complete_remission', '2016-02'), event('local_recurrence', null)];
  expect(patientState(patient, history(events))).toMatchObject({ kind: 'event', event: { type: 'progression' } });
  expect(patientState({ ...patient, deathDate: '2020-02-01' }, history(events))).toEqual({ kind: 'dead', date: '2020-02-01' });
  expect(patientState(patient, history([...events, event('death', null)]))).toEqual({ kind: 'dead', date: null });
  expect(patientState(patient, history([]))).toEqual({ kind: 'unknown' });
  expect(patientState(patient, null)).toEqual({ kind: 'unknown' });
});

test('last news is the latest of what is known', () => {
  expect(lastNews(patient, history([]))).toBe('2020-03');
  expect(lastNews({ ...patient, lastNews: null }, null)).toBeNull();
});
