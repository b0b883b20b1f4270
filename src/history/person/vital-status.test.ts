import { expect, test } from 'vitest';
import { inferHistory } from '../infer.ts';
import { fact, inputOf } from '../stories.testing.ts';

const NOBODY = { sex: null, birthDate: null, deathDate: null, lastNews: null } as const;
const seen = { ...inputOf([{ text: 'Carcinome du sein gauche. Consultation de suivi.', date: '2020-03-05' }]) };

test.each([
  { why: 'a name in the identity file', input: { ...inputOf([]), patient: NOBODY }, status: null, news: null },
  { why: 'nothing at all', input: { ...inputOf([]), patient: null }, status: null, news: null },
  { why: 'a date of last news', input: { ...inputOf([]), patient: { ...NOBODY, lastNews: '2021-05' } }, status: 'alive', news: '2021-05' },
  { why: 'a consultation', input: seen, status: 'alive', news: '2020-03-05' },
  { why: 'a row of care', input: inputOf([], [fact('diagnosis', 'C50.4', '2019-02-01')]), status: 'alive', news: '2019-02-01' },
  { why: 'a date of death', input: { ...seen, patient: { ...NOBODY, deathDate: '2022-01-01' } }, status: 'dead', news: '2022-01-01' },
])('$why → $status', ({ input, status, news }) => {
  const history = inferHistory(input);
  expect([history.vitalStatus, history.lastNews]).toEqual([status, news]);
});
