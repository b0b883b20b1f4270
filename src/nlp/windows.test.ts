import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createReader } from './index.ts';
import { windowsOf } from './windows.ts';

test('windows joined are the text, none too long, no pair cut', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), fc.integer({ min: 2, max: 20 }), (text, most) => {
      const windows = windowsOf(text, most);
      expect(windows.map(({ from, to }) => text.slice(from, to)).join('')).toBe(text);
      for (const { from, to } of windows) expect(to - from).toBeLessThanOrEqual(most);
      if (text.isWellFormed()) for (const { from, to } of windows) expect(text.slice(from, to).isWellFormed()).toBe(true);
    }),
  );
});

test('cut at the end of a paragraph, else of a line, else at a blank', () => {
  const cuts = (text: string): string[] => windowsOf(text, 10).map(({ from, to }) => text.slice(from, to));
  expect(cuts('aaa\n\nbb\ncc dd')).toEqual(['aaa\n\n', 'bb\ncc dd']);
  expect(cuts('aaaa\nbb cc dd')).toEqual(['aaaa\n', 'bb cc dd']);
  expect(cuts('aaaa bb cc dd')).toEqual(['aaaa bb ', 'cc dd']);
});

test('a text read in windows gives the mentions of its parts at their places', () => {
  const reader = createReader(undefined, { window: 40 });
  const text = 'Pas de métastase hépatique.\n\nMastectomie le 12/06/2015.\n\nSans récidive locale depuis.\n';
  const { mentions, sentences, spans } = reader.read(text, { spans: [{ begin: 60, end: 68 }] });
  for (const m of mentions) {
    expect(m.text).toBe(text.slice(m.begin, m.end));
    const s = sentences[m.sentence]!;
    expect(text.slice(s.begin, s.end)).toContain(m.text);
  }
  expect(mentions.find((m) => m.type === 'date')).toMatchObject({ begin: 44, date: '2015-06-12' });
  expect(spans).toMatchObject([{ begin: 60, end: 68, negated: true }]);
});
