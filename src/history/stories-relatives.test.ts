import { describe, expect, test } from 'vitest';
import { CONSULTATION, eventsOf, historyOf, PATHOLOGY, tumoursOf } from './stories.testing.ts';

const BREAST = { text: 'Carcinome canalaire infiltrant du sein gauche.', date: '2012-03-02', type: PATHOLOGY };
const letter = (text: string) => ({ text, date: '2012-03-05', type: CONSULTATION });

/** What is told of relatives over several sentences is none of the patient's. */
describe.each([
  ['a death', 'Sa mère a eu un cancer du sein. Elle est décédée à 50 ans. Sa tante également, avec des métastases hépatiques.'],
  [
    'a return and a death',
    'Antécédents familiaux : sa mère a eu un cancer du côlon à 45 ans. Elle a rechuté en 2004. Elle est décédée en 2005.',
  ],
  [
    'a brother',
    'Son frère a présenté un adénocarcinome du pancréas. Il est décédé de progression métastatique hépatique en 2010. Son père également.',
  ],
  [
    'an aunt',
    'Sa tante maternelle est morte d’un cancer de l’ovaire. Elle avait récidivé à deux reprises. Cette dernière est décédée en 2009.',
  ],
  ['in notes', 'Mère : cancer du côlon à 45 ans. Décédée. Père : mélanome. Décédé en 2001.'],
  ['three sentences on', 'Sa sœur a eu un cancer de l’ovaire. Elle avait développé des métastases péritonéales. Elle est décédée en 2011.'],
])('relatives: %s', (_, text) => {
  test('beside a tumour of the patient', () => {
    const h = historyOf([BREAST, letter(text)]);
    expect(tumoursOf(h)).toEqual(['C50.9 8500/3 left 2012-03-02']);
    expect(eventsOf(h)).toEqual([]);
    expect([h.vitalStatus, h.familyHistoryOfCancer]).toEqual(['alive', true]);
  });
  test('alone', () => {
    const h = historyOf([letter(text)]);
    expect([tumoursOf(h), eventsOf(h), h.vitalStatus]).toEqual([[], [], 'alive']);
  });
});

test('the patient of whom a text speaks again dies all the same', () => {
  const h = historyOf([BREAST, letter('Sa mère a eu un cancer du sein. La patiente est décédée le 04/03/2012.')]);
  expect(eventsOf(h)).toEqual(['death 2012-03-04']);
});
