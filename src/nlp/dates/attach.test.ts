import { expect, test } from 'vitest';
import { compareAnnotated } from '../engine/annotated.ts';
import { defineExtractor } from '../engine/contract.ts';
import { createReader } from '../index.ts';
import { dates } from './dates.ts';

const care = defineExtractor<null>({
  name: 'care',
  types: ['procedure'],
  phrases: ['mastectomie', 'chimiothérapie', 'scanner', 'appendicectomie', 'biopsie', 'HTA'].map((pattern) => ({ pattern, value: null })),
  run: (_view, hits, sink) =>
    hits.longest.forEach((h) => {
      sink.add({ begin: h.begin, end: h.end, type: 'procedure' });
    }),
});
const reader = createReader([dates, care]);

test.each([
  // the date of its own segment
  'En mars 2013, {mastectomie | procedure date=2013-03}, puis {chimiothérapie | procedure date=2013-06} en juin 2013.',
  '{Mastectomie | procedure date=2013-03} (mars 2013), {chimiothérapie | procedure date=2013-06} (juin 2013).',
  // a date that fills the next segment
  '{Mastectomie | procedure date=2013-03-12} gauche, le 12/03/2013.',
  // the running moment of the story
  'Biopsies en mars 2013. Une {mastectomie | procedure date=2013-03} est faite. Deux mois plus tard, {chimiothérapie | procedure date=2013-05}.'.replace(
    'Biopsies',
    '{Biopsies | procedure date=2013-03}',
  ),
  // an arrow goes on to the next; the date of an event is not that of the treatment before it
  'En 2016 {chimiothérapie | procedure date=2016} -> {mastectomie | procedure date=2018-05} en mai 2018.',
  '{Chimiothérapie | procedure date=null}, {mastectomie | procedure date=2022-04-03} le 03/04/2022.',
  // what is compared with is no moment of the story; month and year in two digits; a range without a year
  '{Scanner | procedure date=2022-09-02} du 02/09/2022 comparé au 10/06/2022.',
  '{Chimiothérapie | procedure date=2022-03} depuis 03/22.',
  'Curage 11/23, ratio {biopsie | procedure date=null} 3/15.',
  '{Mastectomie | procedure date=2013-01-15} le 15.01.2013, {chimiothérapie | procedure date=2013-02-20} du 20.02 au 03.04.',
  // lists do not run on
  'Antécédents :\n{Appendicectomie | procedure date=1980} en 1980\n{HTA | procedure date=null}\n',
  // what is only announced has no date of the story
  '{Mastectomie | procedure date=2013-03} en mars 2013. Nous proposons une {chimiothérapie | procedure date=null planned}.',
  // the document's date and a birth date are nobody's
  'Né le 12/03/1950. {Scanner | procedure date=null} normal.',
  'Douleurs depuis 2 mois, {scanner | procedure date=null} fait.',
])('%s', (marked) => {
  const [found, expected] = compareAnnotated(reader, care.types, marked, { date: '2014-01-01' });
  expect(found).toEqual(expected);
});

test.each([
  ['Il a reçu 38 doses de temsirolimus jusqu’en avril 2012.', null],
  ['Temsirolimus de mars 2010 jusqu’en avril 2012.', '2010-03'],
  ['Temsirolimus en avril 2012.', '2012-04'],
])('a treatment does not begin on the day until which it lasts: %s', (text, expected) => {
  const told = createReader()
    .read(text)
    .mentions.find(({ type }) => type === 'drug');
  expect(told?.date).toBe(expected);
});
