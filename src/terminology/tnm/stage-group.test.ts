import { expect, test } from 'vitest';
import { stageGroup } from './stage-group.ts';

test.each([
  ['C50', '2', '0', '0', 'IIA'],
  ['C50', '1c', '1mi', '0', 'IB'],
  ['C50', '4d', '1', null, 'IIIB'],
  ['C50', '3', '1', '0', 'IIIA'],
  ['C18', '3', '1a', '0', 'IIIB'],
  ['C18', '4', '0', '0', 'II'],
  ['C20', '2', '0', 'x', 'I'],
  ['C18', '4b', '2', '0', 'IIIC'],
  ['C34', '4', '3', '1b', 'IVA'],
  ['C34', '2a', '2', '0', 'IIIA'],
  ['C34', 'x', '3', '0', null],
  ['C34', '2', '0', '0', null],
  ['C64', '3a', 'x', '1', 'IV'],
  ['C67', 'a', '0', '0', '0a'],
  ['C61', '2c', '0', '0', 'II'],
  ['C25', '1', '1', '0', 'IIB'],
  ['C22', '1', '0', '0', 'I'],
  ['C71', '1', '0', '0', null],
  ['C50', '2', null, '0', null],
])('%s T%s N%s M%s: %s', (site, t, n, m, group) => {
  expect(stageGroup(site, { t, n, m })).toBe(group);
});
