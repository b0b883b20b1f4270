import { expect, test } from 'vitest';
import { itemsOfHistory } from '../../../../src/history/explain/item-ref.ts';
import { RICH_PATIENT } from '../../../../tests/fake-hospital.ts';
import { lanesOf } from '../../timeline/items.ts';
import { firstSentence, refOf } from './explained.ts';

test('items have the names of the API', () => {
  const { history } = RICH_PATIENT;
  if (history === null) throw new Error('no history');
  const items = lanesOf(RICH_PATIENT).flatMap((lane) => lane.items);
  for (const { ref, item } of itemsOfHistory(history)) {
    const shown = items.find((i) => refOf(i) === ref);
    expect(
      shown?.kind === 'diagnosis' ? shown.tumour : shown?.kind === 'event' ? shown.event : shown?.kind === 'treatment' && shown.treatment,
    ).toBe(item);
  }
  expect(items.filter((i) => refOf(i) === null).map((i) => i.kind)).not.toContain('event');
});

test('the sentence is that of the first document, in one line', () => {
  const text = {
    kind: 'text',
    documentId: 'd',
    type: null,
    date: null,
    begin: 0,
    end: 1,
    sentence: ' -> * Récidive\n  hépatique.',
  } as const;
  const fact = { kind: 'fact', factId: 'f', fact: 'diagnosis', date: null, code: null, label: null } as const;
  const of = (sources: readonly (typeof text | typeof fact)[]) =>
    firstSentence({
      ref: 'E1',
      fr: [],
      en: [],
      rule: { id: '', version: '', fr: '', en: '' },
      certainty: 1,
      sources,
      against: [],
      losers: [],
    });
  expect(of([fact, text])).toBe('Récidive hépatique.');
  expect(of([fact])).toBeNull();
  expect(firstSentence(null)).toBeNull();
});
