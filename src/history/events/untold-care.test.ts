import { expect, test } from 'vitest';
import { createReader } from '../../nlp/index.ts';
import { inferHistory } from '../infer.ts';

const reader = createReader();
const eventsOf = (text: string) => {
  const { mentions, sentences } = reader.read(text);
  const history = inferHistory({ patient: null, facts: [], documents: [{ documentId: 'd', type: null, date: null, mentions, sentences }] });
  return history.events.map((e) => `${e.type} ${e.date} ${e.sites.join(' ')}`.trim());
};

// The record says that the disease is back or grows, and names no care before: it is said all the same.
test.each([
  ['Cancer du sein gauche en 2012. Progression hépatique en juin 2015.', ['progression 2015-06 C78.7']],
  ['Cancer du sein gauche traité en 2012. Récidive hépatique en juin 2015.', ['metastatic_recurrence 2015-06 C78.7']],
  ['Cancer du sein gauche en 2012. Métastases hépatiques en 2015.', ['metastatic_recurrence 2015 C78.7']],
  ['Cancer du sein gauche en 2012. Pas de récidive en 2015.', []],
  ['Cancer du sein gauche en mars 2012. Métastases hépatiques en avril 2012.', []],
])('%s', (text, events) => {
  expect(eventsOf(text)).toEqual(events);
});
