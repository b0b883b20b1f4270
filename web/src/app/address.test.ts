import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Place, parseAddress, printAddress } from './address.ts';

const text = fc.string({ unit: 'grapheme', maxLength: 20 }).filter((s) => s.isWellFormed());
const word = text.filter((s) => s !== '');
const some = fc.array(text, { minLength: 1, maxLength: 3 });
const filters = fc.record(
  {
    sources: some,
    types: some,
    sites: some,
    units: some,
    years: fc.array(fc.integer({ min: 1900, max: 2100 }), { minLength: 1, maxLength: 3 }),
  },
  { requiredKeys: [] },
);
const apart = fc.array(text, { maxLength: 2 });
const place: fc.Arbitrary<Place> = fc.oneof(
  fc.record({ screen: fc.constant('search' as const), q: text, filters, apart, cursor: fc.constant(null), page: fc.constant(1) }),
  fc.record({ screen: fc.constant('search' as const), q: text, filters, apart, cursor: text, page: fc.integer({ min: 1, max: 999 }) }),
  fc.record({
    screen: fc.constant('document' as const),
    id: fc.stringMatching(/^[0-9a-z_-]{1,16}$/),
    q: text,
    at: fc.option(fc.tuple(fc.nat(1000), fc.nat(1000)).map(([a, b]) => [a, a + b] as const)),
  }),
  fc.record({ screen: fc.constant('patient' as const), id: fc.integer({ min: 1, max: 1e9 }), q: text, item: fc.option(text) }),
  fc.constant({ screen: 'ingest' as const }),
  fc.constant({ screen: 'accounts' as const }),
  fc.record({ screen: fc.constant('oppositions' as const), patient: fc.option(fc.integer({ min: 1, max: 1e9 })) }),
  fc.record({
    screen: fc.constant('audit' as const),
    filter: fc.record({ login: word, action: word, subject: word, from: word, to: word, before: word }, { requiredKeys: [] }),
  }),
);

test('parse(print(place)) is the place', () => {
  fc.assert(
    fc.property(place, (p) => {
      const [path = '', query = ''] = printAddress(p).split('?');
      expect(parseAddress(path, query)).toEqual(p);
    }),
  );
});

test.each(['/patients/0', '/patients/12a', '/documents/', '/nowhere', '/patients/1/2', '/admin', '/admin/x', '/admin/audit/1'])(
  '%s is no place',
  (path) => {
    expect(parseAddress(path, '')).toEqual({ screen: 'unknown' });
  },
);
test('a range that ends before it begins is none', () => {
  expect(parseAddress('/documents/a', '?at=9-3')).toMatchObject({ at: null });
});
