import { expect, test } from 'vitest';
import { byField, choicesOf, decisionOf, isChosen, type Loser } from './decision.ts';

test('a value is put in its field, numbers as numbers', () => {
  expect(decisionOf('T1', 't', 'pT3', ' relecture ')).toEqual({ item: 'T1', field: 't', value: 'pT3', reason: 'relecture' });
  expect(decisionOf('S2', 'dose', '66', 'x').value).toBe(66);
  expect(decisionOf('T1', 'grade', '3', 'x').value).toBe('3');
});

test('withdrawn lines and the kind of an event are not chosen', () => {
  expect([isChosen('T1', { field: 't' }), isChosen('E1', { field: 'type' }), isChosen('R1', { field: 'date' })]).toEqual([
    true,
    false,
    false,
  ]);
});

test('values are put together by field, those in conflict first, and offered once each with the kept one at their head', () => {
  const loser = (field: string, value: string, conflict: boolean): Loser =>
    ({ field, kept: '2013-07-13', value, conflict, fr: '', en: '' }) as Loser;
  const losers = [
    loser('grade', '2', false),
    loser('diagnosed', '2012-03', true),
    loser('grade', '3', false),
    loser('diagnosed', '2012', true),
  ];
  expect(byField(losers).map((of) => of.map(({ field, value }) => `${field} ${value}`))).toEqual([
    ['diagnosed 2012-03', 'diagnosed 2012'],
    ['grade 2', 'grade 3'],
  ]);
  expect(choicesOf(byField(losers)[0]!, 'fr')).toEqual([
    ['2013-07-13', '13/07/2013'],
    ['2012-03', 'mars 2012'],
    ['2012', '2012'],
  ]);
});
