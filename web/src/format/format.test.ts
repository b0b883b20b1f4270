import { describe, expect, test } from 'vitest';
import { ageAt, formatDate, formatDuration, formatNumber, formatPatientNumber, formatSpan } from './format.ts';

describe('dates as clinicians read them', () => {
  test.each([
    ['2015-06-12', '12/06/2015', '12/06/2015'],
    ['2015-06', 'juin 2015', 'June 2015'],
    ['2015', '2015', '2015'],
  ])('%s', (date, fr, en) => {
    expect(formatDate(date, 'fr')).toBe(fr);
    expect(formatDate(date, 'en')).toBe(en);
  });
  test.each([
    ['2014-01', '2014-06-30', 'janvier 2014 – 30/06/2014'],
    ['2014', null, '2014'],
    [null, '2014', '… – 2014'],
    ['2014', '2014', '2014'],
    [null, null, ''],
  ])('%s to %s', (start, end, text) => {
    expect(formatSpan(start, end, 'fr')).toBe(text);
  });
});

test('numbers, durations, patients', () => {
  expect(formatNumber(1284, 'fr')).toBe('1\u202f284');
  expect(formatNumber(1284, 'en')).toBe('1,284');
  expect([formatDuration(900), formatDuration(65_000), formatDuration(3_900_000)]).toEqual(['1 s', '1 min 05 s', '1 h 05 min']);
  expect(formatPatientNumber(123)).toBe('000\u202f123');
  expect(formatPatientNumber(1_234_567)).toBe('1\u202f234\u202f567');
});

test.each([
  ['1950-06-12', '2015-06-11', 64],
  ['1950-06-12', '2015-06-12', 65],
  ['1950', '2015-03', 65],
  ['1950-06', '2015-06-01', 65],
  ['1950-06', '2015-05', 64],
])('age of %s at %s', (birth, at, age) => {
  expect(ageAt(birth, at)).toBe(age);
});
