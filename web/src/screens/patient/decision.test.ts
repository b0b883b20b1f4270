import { expect, test } from 'vitest';
import { decisionOf, isChosen } from './decision.ts';

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
