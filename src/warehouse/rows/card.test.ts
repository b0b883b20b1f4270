import fc from 'fast-check';
import { expect, test } from 'vitest';
import { analysis, document, hexId, mention } from '../sample.testing.ts';
import { cardOf, readCard } from './card.ts';

const TEXT = 'Récidive hépatique. HER2 positif.';

test('a card gives back what a page shows and orders by', () => {
  const made = document({ documentId: hexId(7), patientId: 3, text: TEXT, title: 'Lettre', type: '18748-4', unit: null, date: '2015-06' });
  const read = analysis(TEXT, [
    mention(TEXT, 'Récidive', { type: 'recurrence', code: 'REC', value: { kind: 'metastatic', sites: ['C78.7'] }, negated: true }),
    mention(TEXT, 'HER2 positif', { type: 'biomarker', code: 'HER2', value: 'positive', history: true }),
  ]);
  const card = readCard(cardOf(made, read));
  const { documentId, source, type, title, unit, date } = made;
  expect(card).toMatchObject({ documentId, source, type, title, unit, date, sentences: read.sentences });
  expect(card.mentions).toMatchObject(
    read.mentions.map(({ begin, end, type: kind, code, value, negated, hypothetical, family, history, reported, planned }) => ({
      begin,
      end,
      type: kind,
      code,
      value,
      negated,
      hypothetical,
      family,
      history,
      reported,
      planned,
    })),
  );
});

test('sentences and mentions come back whatever their places', () => {
  const section = fc.constantFrom(null, 'history', 'conclusion') as fc.Arbitrary<null>;
  const spans = fc.array(fc.record({ begin: fc.nat(5_000), length: fc.nat(400), section }));
  fc.assert(
    fc.property(spans, fc.array(fc.record({ begin: fc.nat(5_000), length: fc.nat(90) })), (sentences, mentions) => {
      const read = {
        ...analysis(TEXT),
        sentences: sentences.map(({ begin, length, section: name }) => ({ begin, end: begin + length, section: name })),
        mentions: mentions.map(({ begin, length }) => ({ ...mention(TEXT, 'HER2'), begin, end: begin + length })),
      };
      const card = readCard(cardOf(document({ documentId: hexId(1), patientId: 1, text: TEXT }), read));
      expect(card.sentences).toEqual(read.sentences);
      expect(card.mentions.map(({ begin, end }) => [begin, end])).toEqual(read.mentions.map(({ begin, end }) => [begin, end]));
    }),
  );
});
