import { expect, test } from 'vitest';
import { choose, chosen, yearRuns, yearsBetween } from './filters.ts';

test('choosing and dropping values', () => {
  const one = choose({}, 'type', ['a', 'b']);
  expect(one).toEqual({ types: ['a', 'b'] });
  const two = choose(one, 'year', ['2015', '2012']);
  expect(two).toEqual({ types: ['a', 'b'], years: [2012, 2015] });
  expect(chosen(two, 'year')).toEqual(['2012', '2015']);
  expect(choose(two, 'type', [])).toEqual({ years: [2012, 2015] });
});

test('years run together', () => {
  expect(yearRuns([2015, 2012, 2013, 2013])).toEqual([
    [2012, 2013],
    [2015, 2015],
  ]);
  expect(yearsBetween(2015, 2013)).toEqual([2013, 2014, 2015]);
});
