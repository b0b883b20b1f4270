import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addToDate,
  certainlyBefore,
  compareDates,
  compatibleDates,
  dayNumber,
  daysBetween,
  earliestDay,
  fromDayNumber,
  isPartialDate,
  latestDay,
  partialDate,
  possiblyBefore,
  precisionOf,
} from './partial-date.ts';

const day = fc.integer({ min: -20_000, max: 40_000 }).map(fromDayNumber);
const date = fc.tuple(day, fc.constantFrom(4, 7, 10)).map(([d, length]) => d.slice(0, length));

describe('partial dates', () => {
  it.each(['2015', '2015-06', '2015-06-12', '2016-02-29', '0000-01-01'])('%s exists', (text) => expect(isPartialDate(text)).toBe(true));
  it.each(['15', '2015-13', '2015-00', '2015-02-30', '2015-02-29', '2015-6-1', '2015-06-12T00:00', ''])('"%s" does not', (text) =>
    expect(isPartialDate(text)).toBe(false),
  );

  it('is built from parts that exist, else null', () => {
    expect(partialDate(2015)).toBe('2015');
    expect(partialDate(2015, 6)).toBe('2015-06');
    expect(partialDate(2015, 6, 3)).toBe('2015-06-03');
    expect(partialDate(2015, 2, 30)).toBeNull();
  });

  it('stands for every day of its interval, and invents none', () => {
    expect([earliestDay('2016-02'), latestDay('2016-02')]).toEqual(['2016-02-01', '2016-02-29']);
    fc.assert(fc.property(date, (d) => earliestDay(d).startsWith(d) && latestDay(d).startsWith(d) && earliestDay(d) <= latestDay(d)));
    fc.assert(
      fc.property(
        date,
        fc.integer({ min: -500, max: 500 }),
        fc.constantFrom('day', 'week', 'month', 'year' as const),
        (d, n, unit) => precisionOf(addToDate(d, n, unit)) === precisionOf(d),
      ),
    );
  });

  it('moves by whole units', () => {
    expect(addToDate('2015-01-31', 1, 'month')).toBe('2015-02-28');
    expect(addToDate('2015-11', 3, 'month')).toBe('2016-02');
    expect(addToDate('2015', 2, 'year')).toBe('2017');
    expect(addToDate('2015-12-31', 1, 'day')).toBe('2016-01-01');
  });

  it('comes certainly before only where no day says otherwise', () => {
    expect(certainlyBefore('2015', '2016-01')).toBe(true);
    expect(certainlyBefore('2015', '2015-06')).toBe(false);
    expect(possiblyBefore('2015', '2015-06')).toBe(true);
    fc.assert(fc.property(date, date, (a, b) => !certainlyBefore(a, b) || (possiblyBefore(a, b) && !certainlyBefore(b, a))));
  });

  it('has a total order and day numbers that go back', () => {
    fc.assert(fc.property(date, date, (a, b) => Math.sign(compareDates(a, b)) === -Math.sign(compareDates(b, a)) || a === b));
    fc.assert(fc.property(day, (d) => fromDayNumber(dayNumber(d)) === d));
    fc.assert(fc.property(day, fc.integer({ min: -900, max: 900 }), (d, n) => daysBetween(d, addToDate(d, n, 'day')) === n));
  });

  it('is compatible with itself said less precisely', () => {
    expect(compatibleDates('2015', '2015-06-12')).toBe(true);
    expect(compatibleDates('2015-05', '2015-06-12')).toBe(false);
  });
});
