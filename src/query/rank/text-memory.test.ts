import { expect, it } from 'vitest';
import { type StoredText, TextMemory } from './text-memory.ts';

const stored = (text: string): StoredText => ({
  card: { documentId: 'd', source: 's', type: null, title: null, unit: null, date: null },
  lastDay: 0,
  read: { text, sentences: [], mentions: [] },
});

it('keeps so many characters of texts, those seen last', () => {
  const memory = new TextMemory(10);
  for (const [doc, text] of ['aaaa', 'bbbb', 'cc'].entries()) memory.remember(doc, stored(text));
  expect(memory.recall(0)?.read.text).toBe('aaaa');
  memory.remember(3, stored('dd'));
  expect([0, 1, 2, 3].map((doc) => memory.recall(doc) !== null)).toEqual([true, false, true, true]);
  memory.remember(4, stored('longer than the room'));
  expect([0, 2, 3, 4].map((doc) => memory.recall(doc))).toEqual([null, null, null, null]);
});
